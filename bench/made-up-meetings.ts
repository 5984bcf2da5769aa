/**
 * Reports for benchmarks of joining, made up from a seed: each tells of a meeting of two of fifteen countries, with a saying of one of
 * the two, in 150 words of which few are common and many are rare.
 */
import { randomFrom } from '../scripts/train/treebank.ts';
import type { CodedDocument } from '../src/contract.ts';
import { codeByHand } from '../test/support/code-by-hand.ts';

const COUNTRIES = 'KEN SDN PER SWE FRA CHN USA IND BRA JPN TUR EGY NGA MEX POL'.split(' ');
const WORDS = Array.from({ length: 6000 }, (_, at) => `w${((at * 7919) % 100_003).toString(36)}x`);
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/** @returns The next report at each call, numbered from 0. */
export function meetingReports(seed: number): () => CodedDocument {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  /** A word of the list, the first ones far more often than the last. */
  const rareWord = () => WORDS[Math.floor(WORDS.length * random() ** 3)] as string;
  const words = (count: number) => Array.from({ length: count }, rareWord).join(' ');
  let at = 0;
  return () => {
    const [one, other] = [pick(COUNTRIES), pick(COUNTRIES)];
    const day = new Date(FIRST_DAY + Math.floor(random() * 1500) * DAY).toISOString().slice(0, 10);
    const actor = (id: string, country: string) => ({
      id,
      name: `Minister${country}`,
      country,
      sector: 'GOV',
    });
    const said = words(12);
    return codeByHand({
      id: `report-${at++}`,
      publishedAt: day,
      text: `Minister${one} met Minister${other} in Town${Math.floor(random() * 300)}. “${said}”, Minister${one} said. ${words(138)}.`,
      actors: [actor('a', one), actor('b', other)],
      events: [{ type: 'CONSULT', trigger: 'met', actors: ['a'], recipients: ['b'], when: day }],
      statements: [{ speaker: 'a', content: `“${said}”`, form: 'direct', cue: 'said' }],
    });
  };
}
