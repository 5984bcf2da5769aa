/** What is counted rather than trained: tag classes, the tags a word takes, its features, lemma rules. */
import { featureBits } from '../../src/language/conllu.ts';
import { hashText } from '../../src/language/hash.ts';
import { UPOS } from '../../src/language/labels.ts';
import { endingKeys, lemmaBase } from '../../src/language/lemmatizer.ts';
import { featureKey } from '../../src/language/morphology.ts';
import type { WordClassColumns } from '../../src/language/word-classes.ts';
import { WordClasses } from '../../src/language/word-classes.ts';
import { WordInfos } from '../../src/language/word-info.ts';
import type { TrainingSentence, TrainingWord } from './treebank.ts';

const RAREST_TAG = 6;
const RAREST_WORD = 3;
const RAREST_CLASS_TAG_SHARE = 0.03;

export interface TagSet {
  readonly names: readonly string[];
  readonly uposOf: Uint8Array;
  indexOf(word: TrainingWord): number;
}

/** Joint classes "UPOS|XPOS" that occur often enough; rarer ones count as the commonest with the same UPOS. */
export function collectTags(sentences: readonly TrainingSentence[]): TagSet {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of words) counts.set(nameOf(word), (counts.get(nameOf(word)) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = byCount.filter(([, count]) => count >= RAREST_TAG).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const fallback = UPOS.map((upos) =>
    Math.max(
      0,
      names.findIndex((name) => name.startsWith(`${upos}|`)),
    ),
  );
  return {
    names,
    uposOf: Uint8Array.from(names, (name) => UPOS.indexOf(name.split('|')[0] as (typeof UPOS)[number])),
    indexOf: (word) => index.get(nameOf(word)) ?? (fallback[word.upos] as number),
  };
}

function nameOf(word: TrainingWord): string {
  return `${UPOS[word.upos]}|${word.xpos}`;
}

/** First column of the word classes: which set of tags a word takes, for words seen often enough. */
export function countTagSets(sentences: readonly TrainingSentence[], tags: TagSet): Map<number, number> {
  const seen = new Map<number, Map<number, number>>();
  const infos = new WordInfos(new WordClasses(NO_CLASSES));
  for (const { words } of sentences) {
    for (const word of words) {
      const { lower } = infos.get(word.form);
      const counts = seen.get(lower) ?? new Map<number, number>();
      seen.set(lower, counts);
      const tag = tags.indexOf(word);
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  const ids = new Map<string, number>();
  const classes = new Map<number, number>();
  for (const [lower, counts] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < RAREST_WORD) continue;
    const taken = [...counts]
      .filter(([, count]) => count / total >= RAREST_CLASS_TAG_SHARE)
      .map(([tag]) => tag);
    const name = taken.sort((a, b) => a - b).join(' ');
    if (!ids.has(name)) ids.set(name, ids.size + 1);
    classes.set(lower, ids.get(name) as number);
  }
  return classes;
}

const NO_CLASSES: WordClassColumns = { columnCount: 1, keys: new Int32Array(0), values: new Uint16Array(0) };

/** Lemma rules by ending: an ending gets the rule most words with it take, and is dropped where a shorter one agrees. */
export function learnLemmas(
  sentences: readonly TrainingSentence[],
  tags: TagSet,
): { rules: readonly string[]; table: Map<number, readonly number[]> } {
  const votes = new Map<number, Map<string, number>>();
  const chains: (readonly number[])[] = [];
  const known = new Set<string>();
  for (const { words } of sentences) {
    for (const word of words) {
      const tag = tags.indexOf(word);
      const isProper = UPOS[word.upos] === 'PROPN';
      const base = lemmaBase(word.form, isProper);
      if (/Typo=Yes/.test(word.feats)) continue;
      const rule = lemmaRule(base, word.lemma);
      const keys = endingKeys(base, tag);
      const id = `${tag} ${base}`;
      if (!known.has(id)) chains.push(keys);
      keys.forEach((key, at) => {
        // A whole word counts by its occurrences, an ending by the words that have it.
        if (at > 0 && known.has(id)) return;
        const counts = votes.get(key) ?? new Map<string, number>();
        votes.set(key, counts);
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      });
      known.add(id);
    }
  }
  const winner = new Map<number, string>();
  for (const [key, counts] of votes)
    winner.set(key, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] as string);
  const kept = new Map<number, string>();
  for (const chain of chains)
    chain.forEach((key, at) => {
      const shorter = chain.slice(at + 1).find((other) => winner.get(other) !== undefined);
      if (shorter === undefined || winner.get(shorter) !== winner.get(key))
        kept.set(key, winner.get(key) as string);
    });
  const rules = [...new Set(kept.values())];
  const index = new Map(rules.map((rule, at) => [rule, at]));
  return { rules, table: new Map([...kept].map(([key, rule]) => [key, [index.get(rule) as number]])) };
}

/** "cut|add" that makes the lemma from the form. */
function lemmaRule(base: string, lemma: string): string {
  let common = 0;
  while (common < base.length && common < lemma.length && base[common] === lemma[common]) common++;
  return `${base.length - common}|${lemma.slice(common)}`;
}

/** Feature bits by tag, and by word where a word's differ from its tag's. */
export function countFeatures(
  sentences: readonly TrainingSentence[],
  tags: TagSet,
): { byTag: readonly string[]; sets: readonly string[]; table: Map<number, readonly number[]> } {
  const infos = new WordInfos(new WordClasses(NO_CLASSES));
  const byTag = tags.names.map(() => new Map<number, number>());
  const byWord = new Map<number, { tag: number; counts: Map<number, number> }>();
  for (const { words } of sentences) {
    for (const word of words) {
      const tag = tags.indexOf(word);
      const bits = featureBits(word.feats);
      add(byTag[tag] as Map<number, number>, bits);
      const key = featureKey(tag, infos.get(word.form).lower);
      const entry = byWord.get(key) ?? { tag, counts: new Map<number, number>() };
      byWord.set(key, entry);
      add(entry.counts, bits);
    }
  }
  const tagBits = byTag.map((counts) => mostCommon(counts));
  const sets: number[] = [];
  const table = new Map<number, readonly number[]>();
  for (const [key, { tag, counts }] of byWord) {
    const bits = mostCommon(counts);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (bits === tagBits[tag] || total < 2) continue;
    if (!sets.includes(bits)) sets.push(bits);
    table.set(key, [sets.indexOf(bits)]);
  }
  return { byTag: tagBits.map(String), sets: sets.map(String), table };
}

function add(counts: Map<number, number>, value: number): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostCommon(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

export type { TrainingWord } from './treebank.ts';

export function hashOf(lower: string): number {
  return hashText(lower);
}
