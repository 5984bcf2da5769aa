import { alterationsOf } from './alterations.ts';
import { cluster } from './cluster.ts';
import { dayNumber } from './days.ts';
import type { Saying } from './fact-types.ts';
import { nameFrom } from './hash.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { LinesOf } from './lines.ts';
import { mostFrequent } from './most-frequent.ts';
import { isSameName } from './party-likeness.ts';
import { compareReports, type SaidSentence } from './reports.ts';
import { type CountryOfSpeaker, speakerBlock } from './speakers.ts';
import type { Alteration, InBlock, Utterance } from './types.ts';
import { stem, wordsOf } from './words.ts';

/** A saying with its report, and the concepts of its content words. */
interface Version {
  readonly document: string;
  readonly published: number | null;
  readonly isDoubtful: boolean;
  readonly saying: Saying;
  readonly concepts: ReadonlySet<string>;
}

/** Rarest concepts of a saying by which others are found. */
const KEYS = 8;
/** A concept in more sayings of a block finds none: too many would be compared. */
const MAX_POSTINGS = 60;
/** Share of the shorter version's words, by weight, that the other must have. */
const LEAST_SHARED = 0.55;
/** The same for two sayings of one report, where a speaker says like things one after another. */
const LEAST_SHARED_WITHIN = 0.75;
/** Fewest concepts in common; a short saying must be had whole. */
const LEAST_CONCEPTS = 2;
/** Share of both versions' words together: a short phrase is in many long sentences. */
const LEAST_OVERLAP = 0.2;
/** Least average likeness of two groups of versions. */
const SAME_WORDS = 0.45;
/** The same words said so many days apart were said twice. */
const MAX_DAYS = 30;
/** Kinds of notes on texts that were shortened or reworded after their author. */
const DOUBTFUL = /condensed|truncated|garbled|rewrit|reword|translat|generated/;
const RARE_SHARE = 0.002;

/** Join what different reports quote of the same words. Every saying is in one utterance, and all of its block at hand. */
export function joinUtterances(
  said: readonly SaidSentence[],
  countryOf: CountryOfSpeaker,
  linesOf: LinesOf,
  lexicon: RecordLexicon,
): readonly InBlock<Utterance>[] {
  const blocks = new Map<string, Version[]>();
  for (const each of [...said].sort((a, b) => compareReports(a.report, b.report))) {
    const block = speakerBlock(each.saying, countryOf);
    const versions = blocks.get(block) ?? [];
    versions.push(versionOf(each, lexicon));
    blocks.set(block, versions);
  }
  return [...blocks].flatMap(([block, versions]) =>
    groupVersions(versions, lexicon).map((group) => ({ ...toUtterance(group, lexicon, linesOf), block })),
  );
}

function versionOf({ report, saying }: SaidSentence, lexicon: RecordLexicon): Version {
  const content = wordsOf(saying.text).filter(({ lower }) => !lexicon.isFunctionWord(lower));
  return {
    document: report.document,
    published: dayNumber(report.publishedAt),
    isDoubtful: report.notes.some((note) => DOUBTFUL.test(note)),
    saying,
    concepts: new Set(content.map(({ lower }) => lexicon.concept(stem(lower)))),
  };
}

function groupVersions(
  versions: readonly Version[],
  lexicon: RecordLexicon,
): readonly (readonly Version[])[] {
  const pairs: Map<number, number>[] = versions.map(() => new Map());
  for (const [i, j] of candidates(versions, lexicon)) {
    const a = versions[i];
    const b = versions[j];
    const likeness = a && b ? versionLikeness(a, b, lexicon) : 0;
    if (likeness === 0) continue;
    pairs[i]?.set(j, likeness);
    pairs[j]?.set(i, likeness);
  }
  return cluster(pairs, SAME_WORDS).map((group) =>
    [...group].sort((a, b) => a - b).flatMap((at) => versions[at] ?? []),
  );
}

/** Pairs of sayings that share a rare concept. */
function* candidates(
  versions: readonly Version[],
  lexicon: RecordLexicon,
): Generator<readonly [number, number]> {
  const spread = new Map<string, number>();
  for (const { concepts } of versions)
    for (const concept of concepts) spread.set(concept, (spread.get(concept) ?? 0) + 1);
  const rarity = (concept: string) => (spread.get(concept) ?? 0) * (lexicon.share(concept) + RARE_SHARE);
  const postings = new Map<string, number[]>();
  for (const [i, { concepts }] of versions.entries()) {
    const met = new Set<number>();
    for (const key of [...concepts].sort((a, b) => rarity(a) - rarity(b)).slice(0, KEYS)) {
      if ((spread.get(key) ?? 0) > MAX_POSTINGS) continue;
      const posting = postings.get(key) ?? [];
      for (const j of posting) met.add(j);
      posting.push(i);
      postings.set(key, posting);
    }
    for (const j of met) yield [i, j];
  }
}

function versionLikeness(a: Version, b: Version, lexicon: RecordLexicon): number {
  if (!isSameSpeaker(a.saying, b.saying) || isFarApart(a, b)) return 0;
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept));
  if (shared.length < Math.min(LEAST_CONCEPTS, a.concepts.size, b.concepts.size)) return 0;
  const weight = (concepts: Iterable<string>) => {
    let sum = 0;
    for (const concept of concepts) sum += Math.log(1 / (lexicon.share(concept) + RARE_SHARE));
    return sum;
  };
  const common = weight(shared);
  const one = weight(a.concepts);
  const other = weight(b.concepts);
  const contained = common / Math.min(one, other);
  const overlap = common / (one + other - common);
  const least = a.document === b.document ? LEAST_SHARED_WITHIN : LEAST_SHARED;
  return contained < least || overlap < LEAST_OVERLAP ? 0 : (contained + overlap) / 2;
}

/** An embassy, a spokesman or "an official" may speak the words of a person of the same state. */
function isSameSpeaker(a: Saying, b: Saying): boolean {
  return isSameName(a.speaker, b.speaker) || !a.isNamedPerson || !b.isNamedPerson;
}

function isFarApart(a: Version, b: Version): boolean {
  const one = dayNumber(a.saying.said?.start) ?? a.published;
  const other = dayNumber(b.saying.said?.start) ?? b.published;
  return one !== null && other !== null && Math.abs(one - other) > MAX_DAYS;
}

function toUtterance(group: readonly Version[], lexicon: RecordLexicon, linesOf: LinesOf): Utterance {
  const fullest = fullestOf(group, linesOf);
  const { saying } = fullest;
  const said = group.find((version) => version.saying.said !== undefined)?.saying.said;
  const named = group.filter((version) => version.saying.isNamedPerson);
  const speaker = mostFrequent((named.length > 0 ? named : group).map((version) => version.saying.speaker));
  return {
    id: nameFrom('u', `${group[0]?.document}\n${group[0]?.saying.statement}\n${group[0]?.saying.text}`),
    speaker: speaker ?? saying.speaker,
    ...(saying.country === undefined ? {} : { speakerCountry: saying.country }),
    ...(said === undefined ? {} : { said }),
    versions: group.map((version) => ({
      document: version.document,
      statement: version.saying.statement,
      text: version.saying.text,
      form: version.saying.form,
    })),
    fullest: fullest.document,
    altered: alteredIn(group, fullest, lexicon),
    issues: [...new Set(group.flatMap((version) => version.saying.issues))].sort(),
  };
}

function alteredIn(
  group: readonly Version[],
  fullest: Version,
  lexicon: RecordLexicon,
): readonly Alteration[] {
  return group
    .filter((version) => version !== fullest)
    .flatMap((version) =>
      alterationsOf(
        fullest.saying.text,
        { document: version.document, text: version.saying.text, isQuoted: isQuotation(version.saying) },
        lexicon,
      ),
    );
}

/**
 * The version to trust: quoted rather than retold, in a report that was not itself reworded, and with most words that
 * other lines of reporting have too.
 */
function fullestOf(group: readonly Version[], linesOf: LinesOf): Version {
  const words = new Map(
    group.map((version) => [version, wordsOf(version.saying.text).map(({ lower }) => lower)]),
  );
  const heldBy = documentsByWord(group, words);
  const attested = (version: Version) =>
    (words.get(version) ?? []).filter((word) => linesOf([version.document, ...(heldBy.get(word) ?? [])]) > 1)
      .length;
  const score = (version: Version) =>
    (isQuotation(version.saying) ? 1000 : 0) +
    (version.isDoubtful ? 0 : 500) +
    attested(version) +
    (words.get(version)?.length ?? 0) / 100;
  return group.reduce((best, version) => (score(version) > score(best) ? version : best));
}

/** Least share of a version's characters between quotation marks from which it is quoted rather than retold. */
const QUOTED = 0.6;
const BETWEEN_MARKS = /["“”][^"“”]*["“”]/g;

/** Quoted whole, or but for a few words of the reporter's own. */
function isQuotation({ form, text }: Saying): boolean {
  if (form !== 'mixed') return form === 'direct';
  const quoted = [...text.matchAll(BETWEEN_MARKS)].reduce((sum, [marked]) => sum + marked.length, 0);
  return quoted >= QUOTED * text.length;
}

function documentsByWord(
  group: readonly Version[],
  words: ReadonlyMap<Version, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const heldBy = new Map<string, string[]>();
  for (const version of group)
    for (const word of new Set(words.get(version))) {
      const documents = heldBy.get(word) ?? [];
      if (documents.length < MAX_WITNESSES) documents.push(version.document);
      heldBy.set(word, documents);
    }
  return heldBy;
}

/** Reports that are asked for a word: one more than these proves nothing new. */
const MAX_WITNESSES = 5;
