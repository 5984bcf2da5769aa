/**
 * Time and memory of joining reports of one happening: `npm run bench-join`. Prints a table for bench/RESULTS.md.
 *
 * The reports are made up from a fixed seed: each tells of a meeting of two of fifteen countries, in 150 words of which few are
 * common and many are rare.
 */
import { randomFrom } from '../scripts/train/treebank.ts';
import type { CodedDocument } from '../src/contract.ts';
import { loadJoiner } from '../src/node.ts';
import { codeByHand } from '../test/support/code-by-hand.ts';

const COUNTS = [1000, 5000, 10_000, 20_000];
const COUNTRIES = 'KEN SDN PER SWE FRA CHN USA IND BRA JPN TUR EGY NGA MEX POL'.split(' ');
const WORDS = Array.from({ length: 6000 }, (_, at) => `w${((at * 7919) % 100_003).toString(36)}x`);
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;
const random = randomFrom(3);

console.log('| reports | seconds | stories | happenings | memory |');
console.log('| --: | --: | --: | --: | --: |');
for (const count of COUNTS) {
  const joiner = loadJoiner();
  const facts = Array.from({ length: count }, (_, at) => joiner.factsOf(makeReport(at)));
  const started = performance.now();
  const { stories, happenings } = joiner.join(facts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`| ${count} | ${seconds} | ${stories.length} | ${happenings.length} | ${megabytes} MB |`);
}

function makeReport(at: number): CodedDocument {
  const [one, other] = [pick(COUNTRIES), pick(COUNTRIES)];
  const day = new Date(FIRST_DAY + Math.floor(random() * 1500) * DAY).toISOString().slice(0, 10);
  const actor = (id: string, country: string) => ({ id, name: `Minister${country}`, country, sector: 'GOV' });
  const rest = Array.from({ length: 150 }, rareWord).join(' ');
  return codeByHand({
    id: `report-${at}`,
    publishedAt: day,
    text: `Minister${one} met Minister${other} in Town${Math.floor(random() * 300)}. ${rest}.`,
    actors: [actor('a', one), actor('b', other)],
    events: [{ type: 'CONSULT', trigger: 'met', actors: ['a'], recipients: ['b'], when: day }],
  });
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** A word of the list, the first ones far more often than the last. */
function rareWord(): string {
  return WORDS[Math.floor(WORDS.length * random() ** 3)] as string;
}
