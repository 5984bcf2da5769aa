/** Features of a parser state: which action to take, and which relation an arc is. */
import { key1, key2, key3 } from './hash.ts';
import { UPOS } from './labels.ts';
import type { ParseState } from './parse-state.ts';
import type { WordInfo } from './word-info.ts';

const MOST_KEYS = 192;
const NONE = 0;
const ROOT_VALUE = 1;

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const PUNCT = UPOS.indexOf('PUNCT');
const CCONJ = UPOS.indexOf('CCONJ');
const NOUN = UPOS.indexOf('NOUN');
const SCONJ = UPOS.indexOf('SCONJ');

/** What is known of the nodes of a sentence before it is parsed, by node number. */
export class ParseInput {
  size = 0;
  words = new Int32Array(64);
  tags = new Int32Array(64);
  upos = new Int32Array(64);
  classes = new Int32Array(64);
  fineClasses = new Int32Array(64);
  suffixes = new Int32Array(64);
  /** Number of verbs, auxiliaries, coordinators, … before each node, for what stands between two nodes. */
  verbs = new Int32Array(64);
  puncts = new Int32Array(64);
  links = new Int32Array(64);
  nouns = new Int32Array(64);

  /** `tags` are joint tag classes, `uposOf` tells the part of speech of each. */
  start(words: readonly WordInfo[], tags: Int32Array, uposOf: Uint8Array): void {
    const size = words.length;
    this.size = size;
    if (this.words.length < size + 2) this.#allocate((size + 2) * 2);
    this.#set(0, NONE, NONE, NONE, NONE, NONE, NONE);
    this.verbs[0] = 0;
    this.puncts[0] = 0;
    this.links[0] = 0;
    this.nouns[0] = 0;
    for (let at = 0; at < size; at++) {
      const word = words[at] as WordInfo;
      const tag = tags[at] as number;
      const upos = uposOf[tag] as number;
      const { classes } = word;
      this.#set(
        at + 1,
        word.lower,
        tag + 2,
        upos + 2,
        (classes[1] ?? 0) + 2,
        (classes[2] ?? 0) + 2,
        word.suffix3,
      );
    }
    this.#set(size + 1, ROOT_VALUE, ROOT_VALUE, ROOT_VALUE, ROOT_VALUE, ROOT_VALUE, ROOT_VALUE);
    for (let node = 1; node <= size + 1; node++) this.#count(node);
  }

  /** What stands strictly between two nodes (`left` < `right`): up to two verbs, punctuation, links, nouns. */
  between(left: number, right: number): number {
    if (left === 0 || right - left < 2) return 0;
    const verbs = (this.verbs[right - 1] as number) - (this.verbs[left] as number);
    const puncts = (this.puncts[right - 1] as number) - (this.puncts[left] as number);
    const links = (this.links[right - 1] as number) - (this.links[left] as number);
    const nouns = (this.nouns[right - 1] as number) - (this.nouns[left] as number);
    return (
      1 + Math.min(verbs, 2) + 3 * Math.min(puncts, 2) + 9 * Math.min(links, 2) + 27 * Math.min(nouns, 2)
    );
  }

  #set(
    node: number,
    word: number,
    tag: number,
    upos: number,
    cls: number,
    fine: number,
    suffix: number,
  ): void {
    this.words[node] = word;
    this.tags[node] = tag;
    this.upos[node] = upos;
    this.classes[node] = cls;
    this.fineClasses[node] = fine;
    this.suffixes[node] = suffix;
  }

  #count(node: number): void {
    const upos = (this.upos[node] as number) - 2;
    const before = node - 1;
    this.verbs[node] = (this.verbs[before] as number) + (upos === VERB || upos === AUX ? 1 : 0);
    this.puncts[node] = (this.puncts[before] as number) + (upos === PUNCT ? 1 : 0);
    this.links[node] = (this.links[before] as number) + (upos === CCONJ || upos === SCONJ ? 1 : 0);
    this.nouns[node] = (this.nouns[before] as number) + (upos === NOUN ? 1 : 0);
  }

  #allocate(size: number): void {
    this.words = new Int32Array(size);
    this.tags = new Int32Array(size);
    this.upos = new Int32Array(size);
    this.classes = new Int32Array(size);
    this.fineClasses = new Int32Array(size);
    this.suffixes = new Int32Array(size);
    this.verbs = new Int32Array(size);
    this.puncts = new Int32Array(size);
    this.links = new Int32Array(size);
    this.nouns = new Int32Array(size);
  }
}

/** Distance in words, in steps that grow. */
function step(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 10) return 6;
  return distance <= 20 ? 7 : 8;
}

/** Keys for choosing the next action, filled into one buffer. */
export class ActionFeatures {
  readonly keys = new Int32Array(MOST_KEYS);

  fill(input: ParseInput, state: ParseState): number {
    const { keys } = this;
    const { words, tags, classes, fineClasses } = input;
    const { left1, left2, right1, right2, labels } = state;
    const last = state.root;
    const s0 = state.top(0);
    const s1 = state.top(1);
    const s2 = state.top(2);
    const b0 = state.front;
    const b1 = b0 + 1 <= last ? b0 + 1 : 0;
    const b2 = b0 + 2 <= last ? b0 + 2 : 0;
    const s0w = words[s0] as number;
    const s1w = words[s1] as number;
    const b0w = words[b0] as number;
    const b1w = words[b1] as number;
    const s0t = tags[s0] as number;
    const s1t = tags[s1] as number;
    const s2t = tags[s2] as number;
    const b0t = tags[b0] as number;
    const b1t = tags[b1] as number;
    const b2t = tags[b2] as number;
    const s0l = left1[s0] as number;
    const s0r = right1[s0] as number;
    const s0l2 = left2[s0] as number;
    const s0r2 = right2[s0] as number;
    const s1l = left1[s1] as number;
    const s1r = right1[s1] as number;
    const s1r2 = right2[s1] as number;
    const b0l = left1[b0] as number;
    const b0l2 = left2[b0] as number;
    const s0lt = tags[s0l] as number;
    const s0rt = tags[s0r] as number;
    const s1lt = tags[s1l] as number;
    const s1rt = tags[s1r] as number;
    const b0lt = tags[b0l] as number;
    let n = 0;
    // Single nodes.
    keys[n++] = key1(1, s0w);
    keys[n++] = key1(2, s0t);
    keys[n++] = key2(3, s0w, s0t);
    keys[n++] = key1(4, s1w);
    keys[n++] = key1(5, s1t);
    keys[n++] = key2(6, s1w, s1t);
    keys[n++] = key1(7, b0w);
    keys[n++] = key1(8, b0t);
    keys[n++] = key2(9, b0w, b0t);
    keys[n++] = key2(10, b1w, b1t);
    keys[n++] = key1(11, b1t);
    keys[n++] = key2(12, words[b2] as number, b2t);
    keys[n++] = key1(13, b2t);
    keys[n++] = key2(14, words[s2] as number, s2t);
    keys[n++] = key1(15, s2t);
    // Pairs.
    keys[n++] = key2(20, s0w, b0w);
    keys[n++] = key2(21, s0w, b0t);
    keys[n++] = key2(22, s0t, b0w);
    keys[n++] = key2(23, s0t, b0t);
    keys[n++] = key3(24, s0w, s0t, b0t);
    keys[n++] = key3(25, s0t, b0w, b0t);
    keys[n++] = key2(26, s1w, s0w);
    keys[n++] = key2(27, s1w, s0t);
    keys[n++] = key2(28, s1t, s0w);
    keys[n++] = key2(29, s1t, s0t);
    keys[n++] = key3(30, s1w, s1t, s0t);
    keys[n++] = key3(31, s1t, s0w, s0t);
    keys[n++] = key2(32, s1w, b0w);
    keys[n++] = key2(33, s1t, b0t);
    keys[n++] = key2(34, s1w, b0t);
    keys[n++] = key2(35, s1t, b0w);
    keys[n++] = key2(36, b0t, b1t);
    keys[n++] = key2(37, b0w, b1t);
    keys[n++] = key2(38, b0t, b1w);
    keys[n++] = key2(39, s0t, b1t);
    keys[n++] = key2(40, s0w, b1t);
    // Triples.
    keys[n++] = key3(50, b0t, b1t, b2t);
    keys[n++] = key3(51, s0t, b0t, b1t);
    keys[n++] = key3(52, s1t, s0t, b0t);
    keys[n++] = key3(53, s2t, s1t, s0t);
    keys[n++] = key3(54, s0t, s0lt, b0t);
    keys[n++] = key3(55, s0t, s0rt, b0t);
    keys[n++] = key3(56, s0t, b0t, b0lt);
    keys[n++] = key3(57, s1t, s1rt, s0t);
    keys[n++] = key3(58, s1t, s0t, s0lt);
    keys[n++] = key3(59, s1t, s1lt, s0t);
    keys[n++] = key3(60, s1t, s0t, s0rt);
    keys[n++] = key3(61, s0w, b0t, b1t);
    keys[n++] = key3(62, s1w, s0t, b0t);
    keys[n++] = key3(63, s1t, s0w, b0t);
    keys[n++] = key3(64, s1t, s0t, b0w);
    keys[n++] = key3(65, s2t, s1t, b0t);
    keys[n++] = key3(66, s1t, b0t, b1t);
    // Children: their words, tags and relations.
    keys[n++] = key3(70, s0t, words[s0l] as number, labels[s0l] as number);
    keys[n++] = key3(71, s0t, words[s0r] as number, labels[s0r] as number);
    keys[n++] = key3(72, s1t, words[s1l] as number, labels[s1l] as number);
    keys[n++] = key3(73, s1t, words[s1r] as number, labels[s1r] as number);
    keys[n++] = key3(74, b0t, words[b0l] as number, labels[b0l] as number);
    keys[n++] = key3(75, s0w, s0rt, labels[s0r] as number);
    keys[n++] = key3(76, s0w, s0lt, labels[s0l] as number);
    keys[n++] = key3(77, s1w, s1rt, labels[s1r] as number);
    keys[n++] = key3(78, b0w, b0lt, labels[b0l] as number);
    keys[n++] = key3(79, s0t, labels[s0l] as number, labels[s0l2] as number);
    keys[n++] = key3(80, s0t, labels[s0r] as number, labels[s0r2] as number);
    keys[n++] = key3(81, s1t, labels[s1r] as number, labels[s1r2] as number);
    keys[n++] = key3(82, b0t, labels[b0l] as number, labels[b0l2] as number);
    keys[n++] = key3(83, s0t, s0lt, tags[s0l2] as number);
    keys[n++] = key3(84, s0t, s0rt, tags[s0r2] as number);
    keys[n++] = key3(85, s1t, s1rt, tags[s1r2] as number);
    // Sets of relations and numbers of children.
    const s0ls = state.leftSet[s0] as number;
    const s0rs = state.rightSet[s0] as number;
    const s1ls = state.leftSet[s1] as number;
    const s1rs = state.rightSet[s1] as number;
    const b0ls = state.leftSet[b0] as number;
    keys[n++] = key2(90, s0t, s0ls);
    keys[n++] = key2(91, s0t, s0rs);
    keys[n++] = key2(92, s0w, s0rs);
    keys[n++] = key2(93, s1t, s1rs);
    keys[n++] = key2(94, s1w, s1rs);
    keys[n++] = key2(95, b0t, b0ls);
    keys[n++] = key3(96, s0t, s0ls, s0rs);
    keys[n++] = key3(97, s1t, s1ls, s1rs);
    keys[n++] = key3(98, s0ls | s0rs, s0t, b0t);
    keys[n++] = key3(99, s1rs | s1ls, s1t, s0t);
    keys[n++] = key3(100, b0ls, b0t, s0t);
    keys[n++] = key3(101, s0t, state.leftCount[s0] as number, state.rightCount[s0] as number);
    keys[n++] = key3(102, s0w, state.leftCount[s0] as number, state.rightCount[s0] as number);
    keys[n++] = key3(103, s1t, state.leftCount[s1] as number, state.rightCount[s1] as number);
    keys[n++] = key2(104, b0t, state.leftCount[b0] as number);
    keys[n++] = key2(105, b0w, state.leftCount[b0] as number);
    // Distance and what stands between.
    const far = step(b0 - s0);
    const near = s1 === 0 ? 0 : step(s0 - s1);
    const gap = input.between(s0, b0);
    const gap1 = input.between(s1, s0);
    keys[n++] = key2(110, far, s0t);
    keys[n++] = key2(111, far, s0w);
    keys[n++] = key2(112, far, b0t);
    keys[n++] = key2(113, far, b0w);
    keys[n++] = key3(114, far, s0t, b0t);
    keys[n++] = key3(115, near, s1t, s0t);
    keys[n++] = key2(116, near, s0w);
    keys[n++] = key2(117, near, s1w);
    keys[n++] = key3(118, gap, s0t, b0t);
    keys[n++] = key3(119, gap1, s1t, s0t);
    keys[n++] = key2(120, gap, gap1);
    // Word classes.
    const s0c = classes[s0] as number;
    const s1c = classes[s1] as number;
    const b0c = classes[b0] as number;
    const s0f = fineClasses[s0] as number;
    const s1f = fineClasses[s1] as number;
    const b0f = fineClasses[b0] as number;
    keys[n++] = key2(130, s0c, b0c);
    keys[n++] = key2(131, s0c, b0t);
    keys[n++] = key2(132, s0t, b0c);
    keys[n++] = key2(133, s1c, s0c);
    keys[n++] = key2(134, s1c, s0t);
    keys[n++] = key2(135, s1t, s0c);
    keys[n++] = key3(136, s1c, s0c, b0c);
    keys[n++] = key2(137, s0f, b0t);
    keys[n++] = key2(138, s0t, b0f);
    keys[n++] = key2(139, s1f, s0t);
    keys[n++] = key2(140, s1t, s0f);
    keys[n++] = key2(141, b0f, classes[b1] as number);
    keys[n++] = key3(142, s1f, s0t, classes[s0l] as number);
    keys[n++] = key3(143, s0f, words[s0l] as number, s1t);
    keys[n++] = key3(144, s1w, words[s0l] as number, s0t);
    keys[n++] = key3(145, s1t, words[s0l] as number, s0w);
    keys[n++] = key3(146, s0w, b0w, s1t);
    keys[n++] = key3(147, s1w, s0t, tags[s1l] as number);
    keys[n++] = key2(148, Math.min(state.depth, 4), b0t);
    return n;
  }
}

/** Keys for choosing the relation between the top of the stack and its head, filled into one buffer. */
export class LabelFeatures {
  readonly keys = new Int32Array(MOST_KEYS);

  fill(input: ParseInput, state: ParseState, child: number, head: number): number {
    const { keys } = this;
    const { words, tags, classes, fineClasses, suffixes } = input;
    const { left1, left2, right1, labels } = state;
    const side = child < head ? 0 : 1;
    const cw = words[child] as number;
    const ct = tags[child] as number;
    const hw = words[head] as number;
    const ht = tags[head] as number;
    const cl = left1[child] as number;
    const cl2 = left2[child] as number;
    const cr = right1[child] as number;
    const hl = left1[head] as number;
    const hr = right1[head] as number;
    const clw = words[cl] as number;
    const before = child - 1;
    const after = child + 1;
    const far = step(Math.abs(head - child)) * 2 + side;
    const gap = side === 0 ? input.between(child, head) : input.between(head, child);
    const childSet = (state.leftSet[child] as number) | (state.rightSet[child] as number);
    const headLeft = state.leftSet[head] as number;
    const headRight = state.rightSet[head] as number;
    const headSet = headLeft | headRight;
    let n = 0;
    keys[n++] = key2(1, side, cw);
    keys[n++] = key2(2, side, ct);
    keys[n++] = key3(3, side, cw, ct);
    keys[n++] = key2(4, side, hw);
    keys[n++] = key2(5, side, ht);
    keys[n++] = key3(6, side, hw, ht);
    keys[n++] = key3(7, side, cw, hw);
    keys[n++] = key3(8, side, cw, ht);
    keys[n++] = key3(9, side, ct, hw);
    keys[n++] = key3(10, side, ct, ht);
    keys[n++] = key3(11, far, ct, ht);
    keys[n++] = key2(12, far, cw);
    keys[n++] = key2(13, far, ct);
    keys[n++] = key3(14, side + 2 * gap, ct, ht);
    keys[n++] = key3(15, side, ct, clw);
    keys[n++] = key3(16, ht + 256 * side, ct, clw);
    keys[n++] = key3(17, hw, ct, clw);
    keys[n++] = key3(18, side, cw, clw);
    keys[n++] = key3(19, ct, tags[cl] as number, labels[cl] as number);
    keys[n++] = key3(20, ct, tags[cr] as number, labels[cr] as number);
    keys[n++] = key3(21, ct, labels[cl] as number, labels[cl2] as number);
    keys[n++] = key3(22, ct, words[cl2] as number, side);
    keys[n++] = key3(23, ct + 256 * side, ht, childSet);
    keys[n++] = key2(24, ct + 256 * side, childSet);
    keys[n++] = key3(25, ct + 256 * side, ht, headSet);
    keys[n++] = key3(26, cw, ht + 256 * side, headSet);
    keys[n++] = key3(27, ct + 256 * side, hw, headRight);
    keys[n++] = key3(28, ct + 256 * side, hw, headLeft);
    keys[n++] = key3(29, ct + 256 * side, headLeft, headRight);
    keys[n++] = key3(30, ct + 256 * side, labels[hr] as number, tags[hr] as number);
    keys[n++] = key3(31, ct + 256 * side, labels[hl] as number, tags[hl] as number);
    keys[n++] = key3(32, ct + 256 * side, ht, labels[hr] as number);
    keys[n++] = key3(33, ct + 256 * side, ht, labels[hl] as number);
    keys[n++] = key3(34, ct, tags[before] as number, tags[after] as number);
    keys[n++] = key3(35, ct, tags[before] as number, ht);
    keys[n++] = key3(36, ct, tags[after] as number, ht);
    keys[n++] = key3(37, ct, words[before] as number, side);
    keys[n++] = key3(38, ct, words[after] as number, side);
    keys[n++] = key3(39, ht, tags[head - 1] as number, ct);
    keys[n++] = key3(40, ht, head < state.root ? (tags[head + 1] as number) : 0, ct);
    keys[n++] = key3(41, side, classes[child] as number, classes[head] as number);
    keys[n++] = key3(42, side, classes[child] as number, ht);
    keys[n++] = key3(43, side, fineClasses[child] as number, ct);
    keys[n++] = key3(44, side, fineClasses[head] as number, ct);
    keys[n++] = key3(45, fineClasses[head] as number, clw, ct);
    keys[n++] = key3(46, fineClasses[child] as number, clw, ht);
    keys[n++] = key3(47, side, suffixes[child] as number, ht);
    keys[n++] = key3(48, side, suffixes[head] as number, ct);
    keys[n++] = key3(49, clw, headRight, ht);
    keys[n++] = key3(50, ct, words[cr] as number, side);
    keys[n++] = key3(51, hw, words[hl] as number, ct);
    return n;
  }
}
