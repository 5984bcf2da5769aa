import { describe, expect, it } from 'vitest';
import type { DocumentByHand, EventByHand, FigureByHand } from '../../test/support/code-by-hand.ts';
import {
  BY_ORTEGA,
  firstOf,
  join,
  LUND,
  ORTEGA,
  OTHER_VISIT,
  PLAN,
  QUOTE,
  quoting,
  SAME_VISIT,
  VISIT,
  visit,
} from '../../test/support/visits.ts';
import type { Derived } from './types.ts';

const KENYA = { id: 'k', name: 'Kenya', kind: 'state', country: 'KEN' } as const;
const SUDAN = { id: 's', name: 'Sudan', kind: 'state', country: 'SDN' } as const;

describe('happenings', () => {
  it('join what two reports tell of one meeting, whoever is named first', () => {
    const { happenings } = join(VISIT, SAME_VISIT);
    expect(happenings).toHaveLength(1);
    expect(happenings[0]).toMatchObject({
      type: 'CONSULT',
      status: 'happened',
      participants: ['PER', 'SWE'],
      when: { start: '2023-03-06', end: '2023-03-06' },
      where: { name: 'Lima' },
      lines: 2,
      differ: [],
    });
    expect(happenings[0]?.reports.map(({ document }) => document)).toEqual(['wire', 'daily']);
  });

  it('keep meetings of the same people on other days apart', () => {
    expect(join(VISIT, OTHER_VISIT).happenings).toHaveLength(2);
  });

  it('keep meetings of other people on the same day apart', () => {
    const others = { ...SAME_VISIT, actors: [{ ...LUND, name: 'Eva Holm', country: 'FIN' }, ORTEGA] };
    const text = SAME_VISIT.text.replace('Ana Lund', 'Eva Holm');
    expect(join(VISIT, { ...others, text }).happenings).toHaveLength(2);
  });

  it('do not depend on the order in which reports are filed', () => {
    const sorted = (derived: Derived) =>
      Object.values(derived).map((entries) => entries.map((entry: object) => JSON.stringify(entry)).sort());
    const forward = join(PLAN, VISIT, SAME_VISIT, OTHER_VISIT, quoting('one', QUOTE), quoting('two', QUOTE));
    const back = join(quoting('two', QUOTE), OTHER_VISIT, SAME_VISIT, quoting('one', QUOTE), PLAN, VISIT);
    expect(sorted(back)).toEqual(sorted(forward));
  });

  it('count a copy as no further line of reporting', () => {
    const copy = { ...VISIT, id: 'copy', publishedAt: '2023-03-08', publisher: 'Copy Post' };
    const long = (document: DocumentByHand): DocumentByHand => ({
      ...document,
      text: `${VISIT.text} The visit had been prepared for months by both embassies. Fishermen from the north of the country protested outside the palace, and shops near the harbour stayed shut until the evening.`,
    });
    const { happenings, stories } = join(long(VISIT), long(copy));
    expect(happenings.map(({ lines }) => lines)).toEqual([1]);
    expect(stories[0]?.copies).toMatchObject([{ document: 'copy', of: 'wire', kind: 'copy' }]);
  });

  it('show the day and the place on which reports do not agree', () => {
    const event = firstOf(SAME_VISIT);
    const differ = (change: Partial<EventByHand>) =>
      join(VISIT, { ...SAME_VISIT, events: [{ ...event, ...change }] }).happenings.map((one) => one.differ);
    const between = (field: string, wire: string, daily: string) => [
      [
        {
          field,
          values: [
            { value: wire, documents: ['wire'] },
            { value: daily, documents: ['daily'] },
          ],
        },
      ],
    ];
    expect(differ({ when: '2023-03-07' })).toEqual(between('when', '2023-03-06', '2023-03-07'));
    expect(differ({ where: { name: 'Cusco', country: 'PER' } })).toEqual(between('where', 'Lima', 'Cusco'));
    expect(differ({ where: { name: 'Peru', country: 'PER' } })).toEqual([[]]);
    expect(differ({ where: { name: 'Pacific Ocean' } })).toEqual([[]]);
  });
});

describe('mentions that point back', () => {
  const TALKS = { type: 'CONSULT', actors: ['l'], recipients: ['o'], rule: 'nouns/talk@7' } as const;
  const AHEAD: DocumentByHand = {
    id: 'ahead',
    publishedAt: '2023-03-01',
    text: 'Ana Lund will meet Luis Ortega in Lima on Monday. Ana Lund asked him for patience. The meeting follows months of quarrels over fish.',
    actors: [LUND, ORTEGA],
    events: [
      { ...TALKS, trigger: 'meet', rule: 'verbs/meet@3', status: 'planned', when: '2023-03-06' },
      { ...TALKS, trigger: 'meeting' },
    ],
  };

  it('are no sign that a coming meeting was held', () => {
    const { happenings } = join(AHEAD);
    expect(happenings.map(({ status, reports }) => [status, reports.length])).toEqual([['planned', 2]]);
  });

  it('do not point to the meeting before where they name the next one', () => {
    const next: DocumentByHand = {
      ...AHEAD,
      text: 'Ana Lund met Luis Ortega in Lima on Monday. Ana Lund asked him for patience. Their next meeting was left open.',
      events: [
        { ...TALKS, trigger: 'met', rule: 'verbs/meet@3', when: '2023-02-27' },
        { ...TALKS, trigger: 'meeting', status: 'planned' },
      ],
    };
    expect(join(next).happenings).toHaveLength(2);
  });
});

describe('a visit told years later without its day', () => {
  const place = { where: { name: 'Lima', country: 'PER' } };
  const later: DocumentByHand = {
    id: 'history',
    publishedAt: '2026-05-02',
    text: 'Copper is dear. Fish is scarce. Boats lie idle. Ports are empty. Years before, Ana Lund visited Luis Ortega in Lima.',
    actors: [LUND, ORTEGA],
    events: [visit('visited', '', { ...place })].map(({ when: _, ...event }) => event),
  };

  it('is the one on record', () => {
    expect(join(VISIT, later).happenings).toHaveLength(1);
  });

  it('is none of them where there are two', () => {
    const second = { ...OTHER_VISIT, events: [visit('received', '2023-09-19', { ...place, ...BY_ORTEGA })] };
    expect(join(VISIT, second, later).happenings).toHaveLength(3);
  });
});

const ATTACK: EventByHand = {
  type: 'ASSAULT',
  trigger: 'attacked',
  actors: ['k'],
  recipients: ['s'],
  when: '2024-05-02',
};
const RAID: DocumentByHand = {
  id: 'raid',
  publishedAt: '2024-05-03',
  text: 'Sudan said that Kenya attacked a border post near Nadapal on Thursday with mortars.',
  actors: [KENYA, SUDAN],
  events: [{ ...ATTACK, reportedBy: ['s'] }],
};
const DENIAL: DocumentByHand = {
  id: 'denial',
  publishedAt: '2024-05-03',
  text: 'Kenya denied that it had attacked the border post of Sudan near Nadapal with mortars.',
  actors: [KENYA, SUDAN],
  events: [{ ...ATTACK, status: 'denied', reportedBy: ['k'] }],
};

describe('what one side tells and the other denies', () => {
  it('is one happening on which the reports do not agree', () => {
    const { happenings } = join(RAID, DENIAL);
    expect(happenings).toHaveLength(1);
    expect(happenings[0]?.differ).toEqual([
      {
        field: 'status',
        values: [
          { value: 'happened', documents: ['raid'] },
          { value: 'denied', documents: ['denial'] },
        ],
      },
    ]);
  });

  it('stays apart where it is said of another day', () => {
    const other = {
      ...DENIAL,
      id: 'other',
      events: [{ ...firstOf(DENIAL), when: '2024-04-02' }],
    };
    expect(join(RAID, other).happenings).toHaveLength(2);
  });

  it('stays apart where it is a meeting: that one was not held says nothing of another', () => {
    const none = {
      ...SAME_VISIT,
      text: 'Luis Ortega did not meet Ana Lund again.',
      events: [
        {
          type: 'CONSULT',
          trigger: 'meet',
          actors: ['o'],
          recipients: ['l'],
          status: 'denied',
          when: '2023-03-06',
        },
      ],
    } satisfies DocumentByHand;
    expect(join(VISIT, none).happenings).toHaveLength(2);
  });
});

describe('figures told with one happening', () => {
  const raid = (id: string, text: string, ...figures: readonly FigureByHand[]): DocumentByHand => ({
    ...RAID,
    id,
    text: `Kenya attacked a border post near Nadapal on Thursday with mortars. ${text}`,
    figures,
  });
  const dead = (words: string, value: number, more: Partial<FigureByHand> = {}): FigureByHand => ({
    words,
    value,
    unit: 'soldier',
    of: 'soldiers',
    ...more,
  });
  const figuresOf = (...documents: readonly DocumentByHand[]) =>
    join(...documents).happenings.map(({ differ }) =>
      differ.map(({ field, values }) => [field, ...values.map(({ value }) => value)]),
    );
  const wire = raid(
    'wire',
    'At least 25 soldiers were killed, and $700 was lost.',
    dead('25', 25, { low: 25, approximate: true }),
    dead('700', 700, { unit: 'USD', of: 'money' }),
  );

  it('differ where they count the same, whatever the words for it', () => {
    const daily = raid('daily', 'Some 40 men died.', dead('40', 40, { unit: 'man', approximate: true }));
    expect(figuresOf(wire, daily)).toEqual([[['dead', 'about 40', 'at least 25']]]);
  });

  it('are none of one happening where several are told and most differ', () => {
    const count = (words: string, value: number, unit: string) => ({ words, value, unit });
    const one = raid(
      'one',
      'It took 31 guns and 923 shells.',
      count('31', 31, 'gun'),
      count('923', 923, 'shell'),
    );
    const other = raid(
      'other',
      'It took 12 guns and 300 shells.',
      count('12', 12, 'gun'),
      count('300', 300, 'shell'),
    );
    const here = (report: DocumentByHand): DocumentByHand => ({
      ...report,
      text: report.text.replace('with mortars. It took', 'and took'),
    });
    expect(join(here(one), here(other)).happenings).toHaveLength(2);
  });

  it.each([
    ['another kind of thing', raid('daily', 'Two boats were killed off.', dead('Two', 2, { unit: 'boat' }))],
    ['another fate', raid('daily', 'Some 40 soldiers were wounded.', dead('40', 40))],
    ['a number that the other bounds', raid('daily', 'It killed 27 soldiers.', dead('27', 27))],
    [
      'two numbers',
      raid(
        'daily',
        'It killed 12 soldiers on one day and 30 soldiers on the next.',
        dead('12', 12),
        dead('30', 30),
      ),
    ],
    [
      'a sum of another order',
      raid('daily', 'The post had cost $9.', dead('9', 9, { unit: 'USD', of: 'post' })),
    ],
  ])('do not differ from %s', (_, daily) => {
    expect(figuresOf(wire, daily)).toEqual([[]]);
  });
});

describe('what was done', () => {
  it('is the same where the same was done to the same, in whatever words', () => {
    const told = (
      id: string,
      text: string,
      trigger: string,
      recipients: readonly string[],
    ): DocumentByHand => ({
      id,
      publishedAt: '2024-05-03',
      text,
      actors: [KENYA, SUDAN],
      events: [{ type: 'MOBILIZE', mode: 'troops', trigger, actors: ['k'], recipients }],
    });
    const one = told('one', 'The deployment of troops by Kenya has begun.', 'deployment of troops', []);
    const other = told('other', 'Kenya sent soldiers into Sudan, which called for calm.', 'sent soldiers', [
      's',
    ]);
    expect(join(one, other).happenings).toHaveLength(1);
  });
});

describe('claims of number', () => {
  it('are counted against the record', () => {
    const third: DocumentByHand = {
      ...VISIT,
      id: 'third',
      publishedAt: '2023-09-20',
      text: 'Ana Lund met Luis Ortega in Lima on Tuesday, their third meeting this year.',
      events: [visit('met', '2023-09-19', { ordinal: { n: 3, words: 'third' } })],
    };
    const { claims } = join(VISIT, third);
    expect(claims).toMatchObject([{ document: 'third', claimed: 3, counted: 2 }]);
  });
});
