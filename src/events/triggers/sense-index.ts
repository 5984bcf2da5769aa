/** Which senses of a word can fit at all, told from a word that they need behind it or for its object, without a look at the others. */
import { conjunctsOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { TriedWord } from './tried-word.ts';

/** Positions of senses in their list, by a word that they need. */
type Positions = Map<string, number[]>;

interface SenseIndex {
  readonly behind: Positions;
  readonly object: Positions;
  /** Those that need neither. */
  readonly others: readonly number[];
}

const indexes = new WeakMap<readonly Sense[], SenseIndex>();

/** The senses of a list that may fit a word, in the order of the list. */
export function possibleSenses(senses: readonly Sense[], word: TriedWord): readonly Sense[] {
  const { behind, object, others } = indexOf(senses);
  const found = new Set(others);
  if (behind.size > 0) addNeeding(behind, word.behind, found);
  if (object.size > 0) for (const noun of objectsOf(word)) addNeeding(object, word.wordsOf(noun), found);
  if (found.size === senses.length) return senses;
  const positions = [...found];
  if (found.size > others.length) positions.sort((a, b) => a - b);
  return positions.map((at) => senses[at] as Sense);
}

function objectsOf({ doc, objects }: TriedWord): readonly number[] {
  return [...objects, ...objects.flatMap((first) => conjunctsOf(doc, first))];
}

function addNeeding(needing: Positions, words: Iterable<string>, found: Set<number>): void {
  for (const word of words) for (const at of needing.get(word) ?? []) found.add(at);
}

function indexOf(senses: readonly Sense[]): SenseIndex {
  let index = indexes.get(senses);
  if (index === undefined) {
    index = createIndex(senses);
    indexes.set(senses, index);
  }
  return index;
}

function createIndex(senses: readonly Sense[]): SenseIndex {
  const behind: Positions = new Map();
  const object: Positions = new Map();
  const others: number[] = [];
  senses.forEach((sense, at) => {
    if (sense.after[0] !== undefined) add(behind, sense.after[0], at);
    else if (sense.kind === 'verb' && sense.object?.kind === 'words' && !sense.object.set.negated)
      for (const word of sense.object.set.words) add(object, word, at);
    else others.push(at);
  });
  return { behind, object, others };
}

function add(positions: Positions, word: string, at: number): void {
  const known = positions.get(word);
  if (known === undefined) positions.set(word, [at]);
  else known.push(at);
}
