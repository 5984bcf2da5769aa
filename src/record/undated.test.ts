import { describe, expect, it } from 'vitest';
import type { DocumentByHand, EventByHand } from '../../test/support/code-by-hand.ts';
import { join } from '../../test/support/visits.ts';

const GHANA = { id: 'g', name: 'Ghana', kind: 'state', country: 'GHA' } as const;
const TOGO = { id: 't', name: 'Togo', kind: 'state', country: 'TGO' } as const;
const COUNCIL = {
  id: 'c',
  name: 'Harbour Council',
  kind: 'organisation',
  country: 'IGO',
  sector: 'IGO',
} as const;

function report(id: string, text: string, event: EventByHand, publishedAt?: string): DocumentByHand {
  return {
    id,
    text,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    actors: [GHANA, TOGO, COUNCIL, MENSAH, LAWSON],
    events: [event],
  };
}

const MENSAH = { id: 'm', name: 'Adwoa Mensah', country: 'GHA', sector: 'GOV', role: 'president' } as const;
const LAWSON = { id: 'l', name: 'Kodjo Lawson', country: 'TGO', sector: 'GOV', role: 'president' } as const;

/** How many reports tell of the happening that most of them tell of. */
const together = (...documents: readonly DocumentByHand[]): number =>
  Math.max(...join(...documents).happenings.map(({ reports }) => reports.length));

describe('a meeting told without a day', () => {
  const meeting = (id: string, town: string, more: { when?: string; day?: string } = {}): DocumentByHand =>
    report(
      id,
      `Adwoa Mensah and Kodjo Lawson met in ${town}.`,
      {
        type: 'CONSULT',
        trigger: 'met',
        actors: ['m', 'l'],
        recipients: ['m', 'l'],
        where: { name: town, country: 'TGO' },
        ...(more.when === undefined ? {} : { when: more.when }),
      },
      more.day,
    );
  const inLome = meeting('lome', 'Lome', { when: '2024-05-02', day: '2024-05-03' });
  const inKara = meeting('kara', 'Kara', { when: '2023-02-06', day: '2023-02-07' });

  it('is the one that fits clearly best: the one in the same town', () => {
    expect(together(inLome, inKara, meeting('undated', 'Lome'))).toBe(2);
  });

  it('is neither where both fit alike', () => {
    const earlier = meeting('earlier', 'Lome', { when: '2022-01-10', day: '2022-01-11' });
    expect(together(inLome, earlier, meeting('undated', 'Lome'))).toBe(1);
  });
});

describe('a deed told without a day', () => {
  const seizure = (id: string, mode: string, trigger: string, more: { when?: string; day: string }) =>
    report(
      id,
      `Ghana ${trigger} the Togo trawler Blue Heron off Keta.`,
      {
        type: 'COERCE',
        mode,
        trigger,
        actors: ['g'],
        recipients: ['t'],
        where: { name: 'Keta', country: 'GHA' },
        ...(more.when === undefined ? {} : { when: more.when }),
      },
      more.day,
    );
  const seized = seizure('seized', 'seize', 'seized', { when: '2024-05-02', day: '2024-05-03' });

  it('goes under one of the two modes in which a ship is taken', () => {
    expect(together(seized, seizure('held', 'arrest', 'detained', { day: '2024-05-06' }))).toBe(2);
    expect(together(seized, seizure('shut', 'restrict', 'stopped', { day: '2024-05-06' }))).toBe(1);
  });

  it('may lie some days before those that its report makes likely, and no month', () => {
    expect(together(seized, seizure('later', 'seize', 'seized', { day: '2024-05-20' }))).toBe(2);
    expect(together(seized, seizure('month', 'seize', 'seized', { day: '2024-06-20' }))).toBe(1);
  });
});

describe('what is brought before a body', () => {
  const request = (id: string, text: string, to: string, when = '2024-05-02') =>
    report(
      id,
      text,
      { type: 'REQUEST', trigger: 'asked', actors: ['g'], recipients: [to], when },
      '2024-05-03',
    );
  const ofBody = request(
    'body',
    'Ghana asked the Harbour Council for a ruling on the cashew levy of Togo.',
    'c',
  );

  it('may be told as asked of the state that it is about, on the same day alone', () => {
    const text = 'Ghana asked Togo before the Harbour Council for a ruling on the cashew levy.';
    expect(together(ofBody, request('state', text, 't'))).toBe(2);
    expect(together(ofBody, request('state', text, 't', '2024-05-01'))).toBe(1);
  });
});
