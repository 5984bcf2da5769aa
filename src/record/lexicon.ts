import { LexiconError } from '../errors.ts';
import { type KnowledgeFiles, readRows } from '../knowledge.ts';
import { CURATED_PLACES } from '../places/index.ts';
import type { CourseWords } from './courses.ts';
import { CONTACT_LEVELS, type ContactLevel } from './types.ts';
import { stem } from './words.ts';

/** What joining knows of words. */
export interface RecordLexicon {
  /** Share of texts in which words of this stem occur, 0 to 1; 0 for words that are rare or unknown. */
  share(stem: string): number;
  /** True of words of closed classes: "the", "with", "she". */
  isFunctionWord(lower: string): boolean;
  /** One name for words that stand for one another in reworded speech; the stem itself for all others. */
  concept(stem: string): string;
  /** What a word tells of the fate of those whom a figure counts: "dead", "missing"; `undefined` where it tells none. */
  fate(lower: string): string | undefined;
  /** One name for nouns by which the same is counted: "diplomat" of "employee", "soldier" of "troops"; the noun itself for all others. */
  kind(noun: string): string;
  /** True of money, shares and measures ("USD", "percent"), false of what is counted one by one. */
  isMeasure(unit: string): boolean;
  /** Whether a word beside a deed tells that it came first or answered another. */
  turn(lower: string, place: 'after' | 'near'): 'first' | 'answer' | undefined;
  /** The forms in which a report tells that a plan was moved or called off, as far as a sentence has words for it. */
  coursesIn(sentence: string): readonly CourseWords[];
  /** The level of an office, in words; `unknown` where nothing tells. */
  level(role: string): ContactLevel;
  /** Code of the state of that name, in small letters; `undefined` where it names none. */
  stateNamed(lower: string): string | undefined;
  /** Code of the state that a single word speaks of: its name, its people, its capital; `undefined` where it is of none. */
  stateOf(lower: string): string | undefined;
  /** True of a building, pass or base, and of the seat of a government: it lies in or by some town that others name. */
  isSite(lower: string): boolean;
}

/** Nearly empty words that are verbs or adverbs by class. */
const LIGHT = new Set([
  'have',
  'has',
  'had',
  'having',
  'do',
  'does',
  'did',
  'also',
  'so',
  'just',
  'very',
  'too',
]);

const NO_WORD = /[^\p{L}\p{N}-]+/gu;
const ARTICLE = /^the /;
/** "the Kremlin=GOV" */
const OFFICE = /=.*$/;
/** "Dutch", not "of the Netherlands" */
const SINGLE_WORD = /^[\p{L}'’.-]+$/u;
/** "leaders" → "leader" */
const PLURAL = /s(?= |$)/g;

/** @throws {LexiconError} Where a file does not keep to its format. */
export function createRecordLexicon(knowledge: KnowledgeFiles): RecordLexicon {
  const shares = new Map<string, number>();
  const functionWords = new Set(LIGHT);
  for (const { cells } of readRows(knowledge, 'record/word-shares.tsv')) {
    const word = cells['word'] ?? '';
    const key = stem(word);
    shares.set(key, Math.max(shares.get(key) ?? 0, Number(cells['share'])));
    if (cells['class'] === 'function') functionWords.add(word);
  }
  const concepts = readConcepts(knowledge);
  const fates = readFates(knowledge);
  const kinds = readKinds(knowledge);
  const turns = readTurns(knowledge);
  const courses = readCourses(knowledge);
  const measures = new Set(readRows(knowledge, 'statements/units.tsv').map(({ cells }) => cells['unit']));
  const levels = readLevels(knowledge);
  const states = readStates(knowledge);
  const wordsOfStates = readWordsOfStates(knowledge);
  const sites = readSites(knowledge);
  return {
    share: (key) => shares.get(key) ?? 0,
    isFunctionWord: (lower) => functionWords.has(lower),
    concept: (key) => concepts.get(key) ?? key,
    fate: (lower) => fates.get(stem(lower)),
    kind: (noun) => kinds.get(noun) ?? noun,
    isMeasure: (unit) => measures.has(unit),
    turn: (lower, place) => turns.get(`${place} ${lower}`),
    coursesIn: (sentence) => courses.filter(({ pattern }) => pattern.test(sentence)),
    level: (role) => {
      const words = role.toLowerCase().replace(NO_WORD, ' ');
      const padded = ` ${words} ${words.replace(PLURAL, '')} `;
      return levels.find(({ phrase }) => padded.includes(phrase))?.level ?? 'unknown';
    },
    stateNamed: (lower) => states.get(lower),
    stateOf: (lower) => wordsOfStates.get(lower),
    isSite: (lower) => sites.has(lower.replace(ARTICLE, '')),
  };
}

function readConcepts(knowledge: KnowledgeFiles): ReadonlyMap<string, string> {
  const concepts = new Map<string, string>();
  for (const { cells } of readRows(knowledge, 'record/rewordings.tsv')) {
    const stems = (cells['words'] ?? '').split(' ').map(stem);
    const [first] = stems;
    if (first === undefined) continue;
    // A word of two sets joins neither to the other: the first set that names it keeps it.
    for (const each of stems) if (!concepts.has(each)) concepts.set(each, concepts.get(first) ?? first);
  }
  return concepts;
}

function readFates(knowledge: KnowledgeFiles): ReadonlyMap<string, string> {
  return new Map(
    readRows(knowledge, 'record/counted.tsv').flatMap(({ cells }) =>
      (cells['words'] ?? '').split(' ').map((word) => [stem(word), cells['fate'] ?? ''] as const),
    ),
  );
}

function readKinds(knowledge: KnowledgeFiles): ReadonlyMap<string, string> {
  return new Map(
    readRows(knowledge, 'record/kinds.tsv').flatMap(({ cells }) => {
      const words = (cells['words'] ?? '').split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );
}

function readCourses(knowledge: KnowledgeFiles): readonly CourseWords[] {
  return readRows(knowledge, 'record/courses.tsv').flatMap(({ cells, file, line }) => {
    const [kind, place] = [cells['course'], cells['place']];
    if (
      (kind !== 'moved' && kind !== 'off') ||
      (place !== 'behind' && place !== 'before' && place !== 'verb')
    )
      throw new LexiconError(`${file}:${line}: "${kind}", "${place}" is no course of a plan`, {
        details: { file, line },
      });
    const words = (cells['words'] ?? '').replaceAll(';', '|');
    return [{ kind, place, pattern: new RegExp(`\\b(?:${words})\\b`, 'i') }];
  });
}

function readTurns(knowledge: KnowledgeFiles): ReadonlyMap<string, 'first' | 'answer'> {
  return new Map(
    readRows(knowledge, 'record/turns.tsv').flatMap(({ cells }) =>
      (cells['words'] ?? '')
        .split(' ')
        .map(
          (word) => [`${cells['place']} ${word}`, cells['turn'] === 'first' ? 'first' : 'answer'] as const,
        ),
    ),
  );
}

function readStates(knowledge: KnowledgeFiles): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { cells } of readRows(knowledge, 'actors/countries.tsv'))
    for (const name of [cells['name'] ?? '', ...(cells['names'] ?? '').split(';')])
      if (name !== '') states.set(name.toLowerCase(), cells['code'] ?? '');
  return states;
}

function readWordsOfStates(knowledge: KnowledgeFiles): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { cells } of readRows(knowledge, 'actors/countries.tsv'))
    for (const column of ['name', 'names', 'demonyms', 'adjective', 'capital'])
      for (const word of (cells[column] ?? '').split(';'))
        if (SINGLE_WORD.test(word)) words.set(word.toLowerCase(), cells['code'] ?? '');
  return words;
}

function readSites(knowledge: KnowledgeFiles): ReadonlySet<string> {
  const sites = CURATED_PLACES.flatMap((file) => readRows(knowledge, file))
    .filter(({ cells }) => cells['precision'] === 'site')
    .flatMap(({ cells }) => [cells['name'] ?? '', ...(cells['names'] ?? '').split(';')]);
  const seats = readRows(knowledge, 'actors/countries.tsv').flatMap(({ cells }) => {
    const capitals = (cells['capital'] ?? '').split(';');
    return (cells['metonyms'] ?? '')
      .split(';')
      .map((metonym) => metonym.replace(OFFICE, ''))
      .filter((metonym) => !capitals.includes(metonym));
  });
  return new Set([...sites, ...seats].map((name) => name.toLowerCase().replace(ARTICLE, '')));
}

function readLevels(knowledge: KnowledgeFiles): readonly { phrase: string; level: ContactLevel }[] {
  return readRows(knowledge, 'record/levels.tsv').map(({ cells, file, line }) => {
    const level = CONTACT_LEVELS.find((known) => known === cells['level']);
    if (level === undefined)
      throw new LexiconError(
        `${file}:${line}: "${cells['level']}" is no level (${CONTACT_LEVELS.join(', ')})`,
        {
          details: { file, line },
        },
      );
    return { phrase: ` ${cells['phrase']} `, level };
  });
}
