/** Reports for measuring speed: made from sentence patterns with a fixed seed, so that every run reads the same. */
import type { RawReport } from '../src/documents/index.ts';

const COUNTRIES: readonly (readonly [name: string, adjective: string, capital: string])[] = [
  ['Norway', 'Norwegian', 'Oslo'],
  ['Peru', 'Peruvian', 'Lima'],
  ['Chile', 'Chilean', 'Santiago'],
  ['Japan', 'Japanese', 'Tokyo'],
  ['South Korea', 'South Korean', 'Seoul'],
  ['Kenya', 'Kenyan', 'Nairobi'],
  ['Ethiopia', 'Ethiopian', 'Addis Ababa'],
  ['Egypt', 'Egyptian', 'Cairo'],
  ['Poland', 'Polish', 'Warsaw'],
  ['Ukraine', 'Ukrainian', 'Kyiv'],
  ['Brazil', 'Brazilian', 'Brasilia'],
  ['Argentina', 'Argentine', 'Buenos Aires'],
];
const TOPICS = [
  'trade',
  'fisheries',
  'energy',
  'border security',
  'climate',
  'migration',
  'visas',
  'defence',
];
const MONTHS = ['January', 'March', 'May', 'June', 'September', 'November'];

/** {a} and {b} are countries, {A} and {B} their adjectives, {c} a capital, {t} a topic, {m} a month, {n} a number. */
const PATTERNS: readonly string[] = [
  'The foreign minister of {a} met his {B} counterpart in {c} on Monday for talks on {t}.',
  'The two governments agreed to resume talks on {t} in {m}, a {A} official said.',
  '"We have made progress on {t}, but a great deal remains to be done," the {B} president told reporters.',
  'A spokeswoman for the {A} foreign ministry accused {b} of breaking the agreement of {m} last year.',
  '{b} denied the accusation and called on {a} to return to the negotiating table.',
  'About {n} soldiers of the two countries took part in an exercise near the border last week.',
  'The {A} prime minister is expected to visit {c} next month, according to two diplomats.',
  '{a} imposed sanctions on {n} companies from {b} in {m}, citing concerns over {t}.',
  'Trade between {a} and {b} rose by {n} percent to 4 billion dollars last year.',
  'The leaders last spoke by telephone on {m} 12.',
  'If {b} goes on, {a} will withdraw its ambassador, the minister warned.',
  'The parliament of {a} rejected the treaty by a vote of 120 to {n}.',
  'Protesters gathered outside the {B} embassy in {c} and demanded the release of two journalists.',
  'An adviser to the {A} president, who asked not to be named, said that no breakthrough had been expected.',
  '{a} will send {n} tonnes of wheat to {b} as emergency aid, the agriculture ministry announced on Friday.',
  'In {m}, the two sides signed a memorandum on {t}, which has not yet been published.',
];

/** @returns Numbers from 0 up to but not including 1, always the same for a seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param words - Least number of words of each report. */
export function* makeReports(options: {
  readonly count: number;
  readonly words: number;
}): Generator<RawReport> {
  const random = createRandom(options.words);
  for (let n = 0; n < options.count; n++) yield makeReport(n, options.words, random);
}

function makeReport(n: number, words: number, random: () => number): RawReport {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const a = pick(COUNTRIES);
  const b = pick(COUNTRIES.filter((country) => country !== a));
  const sentences: string[] = [];
  let count = 0;
  while (count < words) {
    const sentence = fill(pick(PATTERNS), a, b, pick, random);
    sentences.push(sentence);
    count += sentence.split(' ').length;
  }
  const day = 1 + Math.floor(random() * 28);
  return {
    input: `report ${n}`,
    id: `r${n}`,
    text: paragraphs(sentences),
    publishedAt: `2022-${String(1 + (n % 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    publisher: 'Harbour Wire',
  };
}

function fill(
  pattern: string,
  a: (typeof COUNTRIES)[number],
  b: (typeof COUNTRIES)[number],
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): string {
  const values: Readonly<Record<string, string>> = {
    a: a[0],
    b: b[0],
    A: a[1],
    B: b[1],
    c: pick([a, b])[2],
    t: pick(TOPICS),
    m: pick(MONTHS),
    n: String(2 + Math.floor(random() * 98)),
  };
  return pattern.replace(/\{(\w)\}/g, (_, key: string) => values[key] ?? '');
}

const SENTENCES_A_PARAGRAPH = 3;

function paragraphs(sentences: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_A_PARAGRAPH)
    parts.push(sentences.slice(at, at + SENTENCES_A_PARAGRAPH).join(' '));
  return parts.join('\n\n');
}
