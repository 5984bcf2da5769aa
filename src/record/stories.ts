import { cluster, type Likeness } from './cluster.ts';
import type { StoryReport } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import { likenessOf, type Vector } from './report-likeness.ts';
import type { Term } from './terms.ts';
import type { Copy, Story } from './types.ts';

/** Least average likeness of two groups of reports that are joined. */
const SAME_TOPIC = 0.12;
/** Weight of names and numbers in the likeness of two reports; the other words have the rest. */
const NAMES_WEIGHT = 0.5;
/** Terms of a report that count, the weightiest first, of names and of other words each. */
const TERMS = 80;
/** Texts that the shares of common words stand for: they steady the weights of a small record. */
const BACKGROUND = 300;
/** A group is split in two where its halves, seen by the words that not all its reports share, are this unlike. */
const TWIN_RATIO = 0.4;
const TWIN_LIKENESS = 0.06;
/** The smaller half must be so large a share of the group: else it is a report that tells it differently. */
const TWIN_SHARE = 0.2;
const MIN_TO_SPLIT = 8;

/**
 * Group reports of the same event.
 *
 * First by topic: reports that share rare names and words. Then each topic is looked at alone: where the words that its
 * reports do not all share fall into two camps, it is two events of a kind (two storms, two trials, two summits).
 *
 * @param copies - Copies stay together whatever their words.
 * @returns Every report in one story; in the order of their first reports.
 */
export function findStories(
  facts: readonly StoryReport[],
  copies: readonly Copy[],
  lexicon: RecordLexicon,
): readonly Story[] {
  const rarity = rarityIn(facts, lexicon);
  const topics = cluster(likenessOf(topicVectors(facts, rarity), facts), SAME_TOPIC);
  const groups = topics.flatMap((topic) => splitTwins(topic, facts, rarity));
  return groups
    .map((group) => [...group].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((group) =>
      toStory(
        group.flatMap((at) => facts[at]?.document ?? []),
        copies,
      ),
    );
}

function toStory(documents: readonly string[], copies: readonly Copy[]): Story {
  const members = new Set(documents);
  return {
    id: `story-${documents[0] ?? ''}`,
    documents,
    copies: copies.filter(({ document, of }) => members.has(document) && members.has(of)),
  };
}

/** How little a term is used: the logarithm of texts for each that holds it; 0 for a term of one report alone. */
type Rarity = (stem: string) => number;

function rarityIn(facts: readonly StoryReport[], lexicon: RecordLexicon): Rarity {
  const spread = documentCounts(facts);
  return (stem) => {
    const holding = spread.get(stem) ?? 0;
    if (holding < 2) return 0;
    return Math.log((facts.length + BACKGROUND) / (holding + BACKGROUND * lexicon.share(stem)));
  };
}

/** Terms by how often a report uses them and how few others do. */
function topicVectors(facts: readonly StoryReport[], rarity: Rarity): readonly Vector[] {
  return facts.map(({ terms }) => vectorOf(terms, ({ stem, count }) => (1 + Math.log(count)) * rarity(stem)));
}

/** Names and other words, of fixed lengths each, so that neither drowns the other. */
function vectorOf(terms: readonly Term[], weight: (term: Term) => number): Vector {
  const part = (isName: boolean, share: number) =>
    unit(
      terms.filter((term) => term.isName === isName).map((term) => [term.stem, weight(term)] as const),
      Math.sqrt(share),
    );
  return new Map([...part(true, NAMES_WEIGHT), ...part(false, 1 - NAMES_WEIGHT)]);
}

function documentCounts(facts: readonly StoryReport[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of facts) for (const { stem } of terms) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The heaviest terms, scaled to a length. */
function unit(
  weights: readonly (readonly [string, number])[],
  length: number,
): readonly (readonly [string, number])[] {
  const heaviest = weights
    .filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS);
  const norm = Math.sqrt(heaviest.reduce((sum, [, value]) => sum + value * value, 0));
  return heaviest.map(([stem, value]) => [stem, (value / norm) * length] as const);
}

/** Split a group in two as long as it holds two events of a kind. */
function splitTwins(
  group: readonly number[],
  facts: readonly StoryReport[],
  rarity: Rarity,
): readonly (readonly number[])[] {
  if (group.length < MIN_TO_SPLIT) return [group];
  const reports = group.flatMap((at) => facts[at] ?? []);
  const vectors = distinctiveVectors(reports, rarity);
  const pairs = likenessOf(vectors, reports);
  const halves = cluster(pairs, Number.MIN_VALUE, 2);
  const [x, y] = [...halves].sort((a, b) => b.length - a.length);
  if (halves.length !== 2 || x === undefined || y === undefined || y.length < group.length * TWIN_SHARE)
    return [group];
  const between = averageLikeness(pairs, x, y);
  const inside = Math.min(averageLikeness(pairs, x, x), averageLikeness(pairs, y, y));
  if (between >= TWIN_LIKENESS || between >= inside * TWIN_RATIO) return [group];
  const named = (half: readonly number[]) => half.flatMap((at) => group[at] ?? []);
  return [...splitTwins(named(x), facts, rarity), ...splitTwins(named(y), facts, rarity)];
}

/** Terms weighed by how few of these reports use them: what all tell alike does not tell them apart. */
function distinctiveVectors(reports: readonly StoryReport[], rarity: Rarity): readonly Vector[] {
  const spread = documentCounts(reports);
  return reports.map(({ terms }) =>
    vectorOf(terms, ({ stem }) => {
      const holding = spread.get(stem) ?? 0;
      return holding < 2 ? 0 : Math.log(reports.length / holding) * rarity(stem);
    }),
  );
}

function averageLikeness(pairs: Likeness, x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  let count = 0;
  for (const i of x)
    for (const j of y) {
      if (i === j) continue;
      sum += pairs[i]?.get(j) ?? 0;
      count++;
    }
  return count === 0 ? 1 : sum / count;
}
