/**
 * Short clauses cut out of sentences, to learn from beside the treebanks: a finite verb with its subject, its object and one more
 * phrase, and a full stop ("Peru recalled its envoy."). The treebanks hold few such sentences, reports many; without them a parser
 * takes "Peru sold tanks to Chad." for a noun phrase. Words from elsewhere may stand in for the parts: a name for the subject, another
 * verb, a bare plural for the object. What comes out need not make sense; its tree is right.
 */
import { DEPRELS, UPOS } from '../../../src/language/labels.ts';
import type { TrainingSentence, TrainingWord } from '../treebank.ts';
import { GoldTree } from './gold-tree.ts';
import { keepWords } from './keep-words.ts';
import type { StandIns } from './stand-ins.ts';

const MOST = { subject: 4, object: 6, clause: 9, oblique: 5 };
const LEAST_WORDS = 2;
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const PART_OF_VERB = new Set(['aux', 'aux:pass', 'compound:prt']);
/** A single name agrees with these, "We have" and "they were" apart. */
const PLURAL = /^(?:are|were|have|do|'re|'ve)$/i;
const ROOT = DEPRELS.indexOf('root');
const PROPN = UPOS.indexOf('PROPN');
const STOP: TrainingWord = {
  form: '.',
  lemma: '.',
  upos: UPOS.indexOf('PUNCT'),
  xpos: '.',
  feats: '_',
};

/** The clauses of a sentence, each as it stands and, where a single name agrees with the verb, with words that stand in. */
export function toClauses(
  sentence: TrainingSentence,
  standIns: StandIns,
  random: () => number,
): readonly TrainingSentence[] {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const tree = new GoldTree(sentence);
  return sentence.words.flatMap((_, at) => {
    const clause = clauseAt(tree, at + 1);
    if (clause === null) return [];
    const own = finish(keepWords(sentence, clause.kept, clause.verb, ROOT));
    const name = pick(standIns.names);
    if (name === undefined || clause.isPlural) return [own];
    const named = finish(withStandIns(sentence, clause, { name }));
    if (clause.object === 0 || !SIMPLE.has(tree.xpos(clause.verb))) return [own, named];
    const made = Array.from({ length: MADE }, () => {
      const verb = pick(standIns.verbs[random() < 0.5 ? 'VBD' : 'VBZ']);
      const object = pick(standIns.objects);
      const subject = pick(standIns.names) as TrainingWord;
      if (verb === undefined || object === undefined) return [];
      return [finish(withStandIns(sentence, clause, { name: subject, verb, object }))];
    });
    return [own, named, ...made.flat()];
  });
}

/** How many clauses are made up from one with an object. */
const MADE = 4;
/** Tags of verbs without an auxiliary that a single name agrees with. */
const SIMPLE = new Set(['VBD', 'VBZ']);

interface Clause {
  readonly verb: number;
  readonly subject: number;
  /** 0 where there is none. */
  readonly object: number;
  readonly kept: readonly number[];
  readonly ofSubject: ReadonlySet<number>;
  readonly ofObject: ReadonlySet<number>;
  readonly isPlural: boolean;
}

function clauseAt(tree: GoldTree, verb: number): Clause | null {
  const of = (...relations: readonly string[]): readonly number[] =>
    tree.children(verb).filter((child) => relations.includes(tree.relation(child)));
  const [subject, ...others] = of('nsubj', 'nsubj:pass');
  const auxiliaries = of('aux', 'aux:pass');
  const finite = auxiliaries.length === 0 ? verb : Math.min(...auxiliaries);
  const tag = tree.xpos(finite);
  if (subject === undefined || others.length > 0 || subject > finite) return null;
  if (!(FINITE.has(tag) || tag === 'MD') || !/^(?:NN|PRP$)/.test(tree.xpos(subject))) return null;
  const ofSubject = tree.subtree(subject, MOST.subject);
  const completions = of('obj', 'iobj', 'xcomp', 'ccomp');
  const objects = completions.every((child) => tree.relation(child) === 'obj' && child > verb)
    ? completions
    : [];
  const object = completions.flatMap((child) =>
    child < verb
      ? []
      : tree.subtree(child, tree.relation(child).endsWith('comp') ? MOST.clause : MOST.object),
  );
  const oblique = of('obl', 'obl:agent')
    .filter((child) => child > verb)
    .slice(0, 1)
    .flatMap((child) => tree.subtree(child, MOST.oblique));
  if (ofSubject.length === 0 || object.length + oblique.length < LEAST_WORDS - 1) return null;
  const ofVerb = tree
    .children(verb)
    .filter((child) => PART_OF_VERB.has(tree.relation(child)) || tree.isNegation(child));
  const kept = [...new Set([...ofSubject, ...ofVerb, verb, ...object, ...oblique])].sort((a, b) => a - b);
  return {
    verb,
    subject,
    object: objects.length === 1 ? (objects[0] as number) : 0,
    kept,
    ofSubject: new Set(ofSubject),
    ofObject: new Set(object),
    isPlural: tag === 'VBP' || PLURAL.test(tree.form(finite)),
  };
}

/** The clause with a name in place of its subject, and with another verb and a bare object where they are given. */
function withStandIns(
  sentence: TrainingSentence,
  { verb, subject, object, kept, ofSubject, ofObject }: Clause,
  given: {
    readonly name: TrainingWord;
    readonly verb?: TrainingWord;
    readonly object?: TrainingWord;
  },
): TrainingSentence {
  const standIns = new Map([[subject, given.name]]);
  if (given.verb !== undefined) standIns.set(verb, given.verb);
  if (given.object !== undefined) standIns.set(object, given.object);
  const isKept = (node: number): boolean =>
    standIns.has(node) || !(ofSubject.has(node) || (given.object !== undefined && ofObject.has(node)));
  const words = sentence.words.map((word, at) => standIns.get(at + 1) ?? word);
  return keepWords({ ...sentence, words }, kept.filter(isKept), verb, ROOT);
}

/** With a capital at its head and a full stop at its end. */
function finish({ words, heads, labels }: TrainingSentence): TrainingSentence {
  const count = words.length + 1;
  const root = words.findIndex((_, at) => heads[at + 1] === count) + 1;
  const newHeads = new Int32Array(count + 2);
  const newLabels = new Int32Array(count + 2);
  for (let node = 1; node < count; node++) {
    newHeads[node] = node === root ? count + 1 : (heads[node] as number);
    newLabels[node] = labels[node] as number;
  }
  newHeads[count] = root;
  newLabels[count] = DEPRELS.indexOf('punct');
  const [first, ...rest] = words as [TrainingWord, ...TrainingWord[]];
  const capital =
    first.upos === PROPN ? first.form : first.form.charAt(0).toUpperCase() + first.form.slice(1);
  return { words: [{ ...first, form: capital }, ...rest, STOP], heads: newHeads, labels: newLabels };
}
