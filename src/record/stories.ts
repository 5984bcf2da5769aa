import { cluster, type Likeness } from './cluster.ts';
import { dayNumber } from './days.ts';
import type { DocumentFacts } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { Term } from './terms.ts';
import type { Copy, Story } from './types.ts';

/** Least average likeness of two groups of reports that are joined. */
const SAME_TOPIC = 0.12;
/** Weight of names and numbers in the likeness of two reports; the other words have the rest. */
const NAMES_WEIGHT = 0.5;
/** Terms of a report that count, the weightiest first, of names and of other words each. */
const TERMS = 80;
/** A pair of reports below this is not looked at. */
const MIN_LIKENESS = 0.05;
/** A term in a larger share of the reports does not make them candidates for one another. */
const MAX_SHARE = 0.1;
const MIN_POSTINGS = 50;
/** Nor does a term in more reports than this, however large the record: pairs would grow with its square. */
const MAX_POSTINGS = 200;
/** Texts that the shares of common words stand for: they steady the weights of a small record. */
const BACKGROUND = 300;
/** Reports this many days apart are not of one story. */
const MAX_DAYS = 21;
/** A group is split in two where its halves, seen by the words that not all its reports share, are this unlike. */
const TWIN_RATIO = 0.4;
const TWIN_LIKENESS = 0.06;
/** The smaller half must be so large a share of the group: else it is a report that tells it differently. */
const TWIN_SHARE = 0.2;
const MIN_TO_SPLIT = 8;

type Vector = ReadonlyMap<string, number>;

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
  facts: readonly DocumentFacts[],
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

function rarityIn(facts: readonly DocumentFacts[], lexicon: RecordLexicon): Rarity {
  const spread = documentCounts(facts);
  return (stem) => {
    const holding = spread.get(stem) ?? 0;
    if (holding < 2) return 0;
    return Math.log((facts.length + BACKGROUND) / (holding + BACKGROUND * lexicon.share(stem)));
  };
}

/** Terms by how often a report uses them and how few others do. */
function topicVectors(facts: readonly DocumentFacts[], rarity: Rarity): readonly Vector[] {
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

function documentCounts(facts: readonly DocumentFacts[]): ReadonlyMap<string, number> {
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

/** Cosines of the pairs that share a term that is not everywhere; pairs far apart in time are left out. */
function likenessOf(vectors: readonly Vector[], facts: readonly DocumentFacts[]): Likeness {
  const most = Math.min(MAX_POSTINGS, Math.max(MIN_POSTINGS, facts.length * MAX_SHARE));
  const spread = new Map<string, number>();
  for (const vector of vectors)
    for (const stem of vector.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const days = facts.map(({ publishedAt }) => dayNumber(publishedAt));
  const isFar = (i: number, j: number) => {
    const a = days[i];
    const b = days[j];
    return a != null && b != null && Math.abs(a - b) > MAX_DAYS;
  };
  const postings = new Map<string, { document: number; value: number }[]>();
  const pairs: Map<number, number>[] = vectors.map(() => new Map());
  vectors.forEach((vector, document) => {
    const sums = new Map<number, number>();
    for (const [stem, value] of vector) {
      if ((spread.get(stem) ?? 0) > most) continue;
      const posting = postings.get(stem) ?? [];
      for (const other of posting)
        sums.set(other.document, (sums.get(other.document) ?? 0) + value * other.value);
      posting.push({ document, value });
      postings.set(stem, posting);
    }
    for (const [other, sum] of sums) {
      if (sum < MIN_LIKENESS || isFar(document, other)) continue;
      pairs[document]?.set(other, sum);
      pairs[other]?.set(document, sum);
    }
  });
  return pairs;
}

/** Split a group in two as long as it holds two events of a kind. */
function splitTwins(
  group: readonly number[],
  facts: readonly DocumentFacts[],
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
function distinctiveVectors(reports: readonly DocumentFacts[], rarity: Rarity): readonly Vector[] {
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
