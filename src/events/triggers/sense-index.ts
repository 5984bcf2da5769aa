/** Which senses of a word can fit at all, told from a word that they need in some place around it, without a look at the others. */
import { conjunctsOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { TriedWord } from './tried-word.ts';

/** Places where a sense may need a word: right before it, behind it, for its object, among what hangs on it and its objects, for its subject. */
type Place = 'before' | 'behind' | 'object' | 'beside' | 'subject';

/** Positions of senses in their list, by a word that they need. */
type Positions = Map<string, number[]>;

interface SenseIndex {
  readonly needing: ReadonlyMap<Place, Positions>;
  /** Those that need no word, and their positions. */
  readonly others: readonly Sense[];
  readonly otherPositions: readonly number[];
}

const indexes = new WeakMap<readonly Sense[], SenseIndex>();

/** The senses of a list that may fit a word, in the order of the list. */
export function possibleSenses(senses: readonly Sense[], word: TriedWord): readonly Sense[] {
  const { needing, others, otherPositions } = indexOf(senses);
  if (needing.size === 0) return others;
  const found = new Set<number>();
  for (const [place, positions] of needing)
    for (const one of wordsAt(place, word)) for (const at of positions.get(one) ?? []) found.add(at);
  if (found.size === 0) return others;
  return [...otherPositions, ...found].sort((a, b) => a - b).map((at) => senses[at] as Sense);
}

/** The words by which the lexicon may name what stands in a place. */
function wordsAt(place: Place, word: TriedWord): readonly string[] {
  switch (place) {
    case 'before':
      return word.before;
    case 'behind':
      return word.behind;
    case 'object':
      return [...word.objects, ...word.objects.flatMap((first) => conjunctsOf(word.doc, first))].flatMap(
        (noun) => word.wordsOf(noun),
      );
    case 'beside':
      return wordsBeside(word);
    case 'subject':
      return word.subjects.flatMap((subject) => word.wordsOf(subject));
  }
}

/** The words that name what hangs on a word, and on its objects as a verb. */
function wordsBeside(word: TriedWord): readonly string[] {
  const words: string[] = [];
  for (const head of [word.token, ...(word.isVerb ? word.objects : [])])
    for (const child of word.doc.children(head)) words.push(...word.wordsOf(child));
  return words;
}

/** The first place in which `matchSense` asks for certain words, and which words these are; null where it asks for none. */
function needOf({
  before,
  after,
  object,
  kind,
  with: tests,
}: Sense): readonly [Place, Iterable<string>] | null {
  const last = before.at(-1);
  if (last !== undefined) return ['before', [last]];
  if (after[0] !== undefined) return ['behind', [after[0]]];
  if (object?.kind === 'words' && !object.set.negated)
    return kind === 'verb' ? ['object', object.set.words] : null;
  for (const { places, words, negated } of tests)
    if (words !== null && !negated) return [places.includes('subj') ? 'subject' : 'beside', words];
  return null;
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
  const needing = new Map<Place, Positions>();
  const needs = senses.map(needOf);
  needs.forEach((need, at) => {
    if (need !== null) addAll(needing, need, at);
  });
  const otherPositions = [...needs.keys()].filter((at) => needs[at] === null);
  return { needing, others: otherPositions.map((at) => senses[at] as Sense), otherPositions };
}

function addAll(
  needing: Map<Place, Positions>,
  [place, words]: readonly [Place, Iterable<string>],
  at: number,
): void {
  const positions = needing.get(place) ?? new Map<string, number[]>();
  needing.set(place, positions);
  for (const word of words) {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [at]);
    else known.push(at);
  }
}
