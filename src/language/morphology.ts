/**
 * Features after tagging and parsing. Most follow from the word and its tag, and are learnt from the treebanks; those
 * that rest on the clause (passive voice, the person and number of a verb that does not show them) follow from the tree.
 */
import { key2 } from './hash.ts';
import { KeyRows } from './key-rows.ts';
import { DEPRELS, FEATURE_BITS } from './labels.ts';

export interface FeatureTable {
  /** Bits by joint tag class: what words with this tag mostly have. */
  readonly byTag: Uint32Array;
  /** Key of (tag, word) to bits, for words that differ from their tag's. */
  readonly keys: Int32Array;
  readonly bits: Uint32Array;
}

export class Morphology {
  readonly #byTag: Uint32Array;
  readonly #rows: KeyRows;
  readonly #bits: Uint32Array;

  constructor({ byTag, keys, bits }: FeatureTable) {
    this.#byTag = byTag;
    this.#rows = new KeyRows(keys);
    this.#bits = bits;
  }

  /** Bits of a word under a tag, before the tree is known. */
  bits(tag: number, lower: number): number {
    const row = this.#rows.get(featureKey(tag, lower));
    return (row < 0 ? this.#byTag[tag] : this.#bits[row]) ?? 0;
  }
}

export function featureKey(tag: number, lower: number): number {
  return key2(1, tag, lower);
}

const PASSIVE = FEATURE_BITS['Voice=Pass'];
const PARTICIPLE_PAST = FEATURE_BITS['Tense=Past'] | FEATURE_BITS['VerbForm=Part'];
const AUX_PASS = DEPRELS.indexOf('aux:pass');
const NSUBJ_PASS = DEPRELS.indexOf('nsubj:pass');
const AUX = DEPRELS.indexOf('aux');
const ACL = DEPRELS.indexOf('acl');
const OBL_AGENT = DEPRELS.indexOf('obl:agent');

/**
 * Mark past participles as passive from their clause: with a passive auxiliary, subject or agent, or where they modify a
 * noun without an auxiliary. Works in place on tokens [first, end) with heads over the whole document.
 */
export function markVoice(
  feats: Uint32Array,
  heads: Int32Array,
  deprels: Uint8Array,
  first: number,
  end: number,
): void {
  for (let token = first; token < end; token++) {
    const relation = deprels[token];
    const head = heads[token] as number;
    if (head >= 0 && (relation === AUX_PASS || relation === NSUBJ_PASS || relation === OBL_AGENT))
      addPassive(feats, head);
    if (relation === ACL) addPassive(feats, token);
  }
  for (let token = first; token < end; token++) {
    const head = heads[token] as number;
    if (head >= 0 && deprels[token] === AUX && !hasChild(deprels, heads, head, first, token))
      feats[head] = (feats[head] as number) & ~PASSIVE;
  }
}

function addPassive(feats: Uint32Array, token: number): void {
  const bits = feats[token] as number;
  if ((bits & PARTICIPLE_PAST) === PARTICIPLE_PAST) feats[token] = (bits | PASSIVE) >>> 0;
}

/** Whether a passive auxiliary of `head` stands near an auxiliary at `token`. */
function hasChild(
  deprels: Uint8Array,
  heads: Int32Array,
  head: number,
  first: number,
  token: number,
): boolean {
  for (let at = Math.max(first, Math.min(token, head) - 8); at <= Math.max(token, head); at++)
    if (heads[at] === head && deprels[at] === AUX_PASS) return true;
  return false;
}
