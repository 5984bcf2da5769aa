/** Reports made up from a seed that meet in every way in which joins hang on one another. */
import { randomFrom } from '../../scripts/train/treebank.ts';
import type { CodedDocument } from '../../src/contract.ts';
import { codeByHand, type DocumentByHand } from './code-by-hand.ts';

const COUNTRIES = ['KEN', 'SDN', 'PER', 'SWE'];
const NAMES = ['Ana Lund', 'Luis Ortega', 'Tom Okoth', 'Eva Lund', 'Ali Deng'];
const QUOTES = [
  'We will not accept another season of empty nets along our coast',
  'The harbour of the north shall stay open to every ship of the region',
  'Nobody will teach this government how to count its own fishermen',
];
/** Stands in every report, so that its runs become boilerplate when there are more than forty. */
const BOILERPLATE =
  'This agency sends its dispatches to subscribers in forty lands every morning and every evening of the week.';
const VOCABULARY = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 4001}`);
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

export function madeUpReports(count: number, seed: number): readonly CodedDocument[] {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const fillers: string[] = [];
  return Array.from({ length: count }, (_, at) => {
    const filler =
      fillers.length > 0 && random() < 0.35
        ? pick(fillers).replace(/word\d+/, 'anew')
        : Array.from({ length: 40 }, () => pick(VOCABULARY)).join(' ');
    fillers.push(filler);
    return codeByHand(report(`r${String(at).padStart(3, '0')}`, filler, { random, pick }));
  });
}

interface Chance {
  readonly random: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

function report(id: string, filler: string, { random, pick }: Chance): DocumentByHand {
  const day = isoDay(Math.floor(random() * 40));
  const name = pick(NAMES);
  const speaker = random() < 0.3 ? (name.split(' ')[1] as string) : name;
  const quote = pick(QUOTES).replace(random() < 0.3 ? 'season' : 'harbour', 'port');
  const isPlan = random() < 0.3;
  const [one, other] = [pick(COUNTRIES), pick(COUNTRIES)];
  return {
    id,
    ...(random() < 0.15 ? {} : { publishedAt: day }),
    text: `State${one} met State${other} for the third meeting. “${quote},” ${speaker} said. ${filler}. ${BOILERPLATE}`,
    actors: [
      { id: 'a', name: `State${one}`, kind: 'state', country: one },
      { id: 'b', name: `State${other}`, kind: 'state', country: other },
      { id: 'c', name: speaker, ...(random() < 0.5 ? {} : { country: pick(COUNTRIES) }) },
    ],
    events: [
      {
        type: random() < 0.7 ? 'CONSULT' : 'AGREE',
        trigger: 'met',
        actors: ['a'],
        recipients: [random() < 0.4 ? 'c' : 'b'],
        status: isPlan ? 'planned' : random() < 0.1 ? 'denied' : 'happened',
        ordinal: { n: 3, words: 'third' },
        ...(random() < 0.2 ? {} : { when: isoDay(Math.floor(random() * 40) + (isPlan ? 3 : 0)) }),
      },
    ],
    statements: [{ speaker: 'c', content: `“${quote},”`, form: 'direct', cue: 'said' }],
  };
}

function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}
