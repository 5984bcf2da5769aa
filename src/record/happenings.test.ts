import { describe, expect, it } from 'vitest';
import type { DocumentByHand, EventByHand } from '../../test/support/code-by-hand.ts';
import { join, LUND, ORTEGA, SAME_VISIT, VISIT } from '../../test/support/visits.ts';

const GHANA = { id: 'g', name: 'Ghana', kind: 'state', country: 'GHA' } as const;
const TOGO = { id: 't', name: 'Togo', kind: 'state', country: 'TGO' } as const;
const BENIN = { id: 'b', name: 'Benin', kind: 'state', country: 'BEN' } as const;
const CROWD = { id: 'c', name: 'protesters', kind: 'group', named: false } as const;

/** A report of 3 May 2024, a Friday, of what is told in `events`. */
function report(
  id: string,
  text: string,
  events: readonly EventByHand[],
  more: Partial<DocumentByHand> = {},
): DocumentByHand {
  return { id, publishedAt: '2024-05-03', text, actors: [GHANA, TOGO, BENIN], events, ...more };
}

const expel = (trigger: string, change: Partial<EventByHand> = {}): EventByHand => ({
  type: 'SANCTION',
  mode: 'expel',
  trigger,
  actors: ['g'],
  recipients: ['t'],
  when: '2024-05-02',
  ...change,
});
const blame = (trigger: string, change: Partial<EventByHand> = {}): EventByHand => ({
  type: 'ACCUSE',
  mode: 'disapprove',
  trigger,
  actors: ['g'],
  recipients: ['t'],
  ...change,
});

/** How many happenings are told by several reports. */
const shared = (...documents: readonly DocumentByHand[]): number =>
  join(...documents).happenings.filter(
    ({ reports }) => new Set(reports.map(({ document }) => document)).size > 1,
  ).length;

describe('one measure of a day', () => {
  const ordered = report('ordered', 'Ghana told two envoys of Togo to pack their bags on Thursday.', [
    expel('told'),
  ]);
  const expulsion = report('expulsion', 'The expulsion by Ghana came at noon, a blow to Togo.', [
    expel('expulsion'),
  ]);

  it('is one happening whatever the words', () => {
    expect(shared(ordered, expulsion)).toBe(1);
  });

  it('is not that of another day', () => {
    expect(shared(ordered, { ...expulsion, events: [expel('expulsion', { when: '2024-04-18' })] })).toBe(0);
  });

  it('shows how many were affected, whatever they are called', () => {
    const count = (document: DocumentByHand, words: string, unit: string, value: number) => ({
      ...document,
      figures: [{ words, unit, value, of: unit }],
    });
    const four = report('four', 'Ghana expelled four envoys of Togo on Thursday.', [expel('expelled')]);
    const six = report('six', 'The expulsion of six employees of Togo was ordered by Ghana on Thursday.', [
      expel('expulsion'),
    ]);
    const { happenings } = join(count(four, 'four', 'envoy', 4), count(six, 'six', 'employee', 6));
    expect(
      happenings.flatMap(({ differ }) => differ.map(({ values }) => values.map((one) => one.value))),
    ).toEqual([['4', '6']]);
  });
});

describe('what is done with words', () => {
  const grain = report('grain', 'Ghana condemned the levy on cashew and shea nuts by Togo.', [
    blame('condemned'),
  ]);

  it('is one where it is about the same', () => {
    const nuts = report('nuts', 'Ghana attacked a levy on shea nuts and cashew that Togo raises.', [
      blame('attacked'),
    ]);
    expect(shared(grain, nuts)).toBe(1);
  });

  it('is not one by the verb alone', () => {
    const radio = report('radio', 'Ghana condemned broadcasts against its president by Togo.', [
      blame('condemned'),
    ]);
    expect(shared(grain, radio)).toBe(0);
  });

  it('may be aimed at another than the reader of one report guessed', () => {
    const guessed = report('guessed', 'The levy on cashew and shea nuts was unfair, Ghana said.', [
      blame('unfair', { recipients: ['b'], inferred: ['b'] }),
    ]);
    expect(shared(grain, guessed)).toBe(1);
    expect(shared(grain, { ...guessed, events: [blame('unfair', { recipients: ['b'] })] })).toBe(0);
  });

  it('is another where it is done again on a later day', () => {
    const again = report('again', 'Ghana again condemned the levy on cashew and shea nuts by Togo.', [
      blame('condemned'),
    ]);
    expect(shared(grain, again)).toBe(1);
    expect(shared(grain, { ...again, publishedAt: '2024-05-09' })).toBe(0);
  });

  it('leaves a deed to the clause of the sentence that fits it best', () => {
    const two = report('two', 'Ghana called the levy rude and summoned the envoy of Togo, Kofi Adom.', [
      blame('called the levy rude'),
      blame('summoned the envoy'),
    ]);
    const note = report(
      'note',
      'Ghana handed a note to the envoy of Togo, Kofi Adom, over the levy on Friday.',
      [blame('handed', { when: '2024-05-03' })],
    );
    const { happenings } = join(two, note);
    expect(
      happenings.map(({ reports }) => reports.map(({ event, document }) => `${document}/${event}`).sort()),
    ).toContainEqual(['note/e1', 'two/e2']);
  });
});

describe('a crowd of no country', () => {
  const march = (id: string, text: string, where?: EventByHand['where']) =>
    report(
      id,
      text,
      [
        {
          type: 'PROTEST',
          mode: 'demo',
          trigger: 'marched',
          actors: ['c'],
          when: '2024-05-02',
          ...(where ? { where } : {}),
        },
      ],
      { actors: [CROWD] },
    );
  const harbour = march('harbour', 'protesters marched past the harbour against the price of bread.', {
    name: 'Lome',
    country: 'TGO',
  });

  it('is another in another town', () => {
    expect(shared(harbour, march('station', 'protesters marched from a station on Thursday.'))).toBe(0);
  });

  it('is the same where both name the place', () => {
    expect(
      shared(
        harbour,
        march('bread', 'protesters marched for cheap bread.', { name: 'Lome', country: 'TGO' }),
      ),
    ).toBe(1);
  });

  it('does not march in two countries at once', () => {
    const copy = march('copy', 'protesters marched past the harbour against the price of bread.', {
      name: 'Accra',
      country: 'GHA',
    });
    expect(shared(harbour, copy)).toBe(0);
  });
});

describe('people', () => {
  it('are the same whichever of their names comes first', () => {
    const swapped = {
      ...SAME_VISIT,
      text: SAME_VISIT.text.replace('Ana Lund', 'LUND Ana'),
      actors: [{ ...LUND, name: 'LUND Ana' }, ORTEGA],
    };
    expect(shared(VISIT, swapped)).toBe(1);
    expect(join(VISIT, swapped).happenings[0]?.people).toHaveLength(2);
  });
});

describe('people whose report does not tell their country', () => {
  const { country: _, ...alone } = LUND;
  const nameless = { ...SAME_VISIT, actors: [alone, ORTEGA] };

  it('have the one that other reports give them', () => {
    const { happenings } = join(VISIT, nameless);
    expect(happenings).toHaveLength(1);
    expect(happenings[0]?.participants).toEqual(['PER', 'SWE']);
  });

  it('have none where two namesakes are told of', () => {
    const namesake = { ...VISIT, id: 'other', actors: [{ ...LUND, country: 'FIN' }, ORTEGA] };
    expect(shared(VISIT, namesake, nameless)).toBe(0);
  });
});

describe('places', () => {
  it('do not differ where one is a building and the other its town', () => {
    const place = (name: string) => ({ where: { name, country: 'PER' } });
    const at = (document: DocumentByHand, name: string) => ({
      ...document,
      events: (document.events ?? []).map((event) => ({ ...event, ...place(name) })),
    });
    const differ = (a: string, b: string) =>
      join(at(VISIT, a), at(SAME_VISIT, b)).happenings.map((one) => one.differ);
    expect(differ('Lima', 'Cusco')[0]).toHaveLength(1);
    expect(differ('Lima', 'Torre Tagle')).toEqual([[]]);
  });
});

describe('a company of a state', () => {
  const SOCIETY = {
    id: 's',
    name: 'Lome Grain Society',
    kind: 'organisation',
    country: 'TGO',
    sector: 'NGO',
  } as const;
  const MILL = { id: 'm', name: 'Togo Mills', kind: 'organisation', country: 'TGO', sector: 'BUS' } as const;
  const letter = (id: string, text: string, to: string): DocumentByHand =>
    report(
      id,
      text,
      [
        {
          type: 'CONSULT',
          mode: 'letter',
          trigger: 'letter',
          actors: ['g'],
          recipients: [to],
          when: '2024-05-02',
        },
      ],
      { actors: [GHANA, TOGO, SOCIETY, MILL] },
    );
  const toSociety = letter(
    'society',
    'Ghana praised the harvest in a letter to the Lome Grain Society.',
    's',
  );

  it('stands for it in another account, and for no other company', () => {
    expect(
      shared(toSociety, letter('state', 'In a letter to Togo the harvest was praised by Ghana.', 't')),
    ).toBe(1);
    expect(
      shared(toSociety, letter('mill', 'Ghana praised the harvest in a letter to Togo Mills.', 'm')),
    ).toBe(0);
  });
});

describe('letters and agreements', () => {
  const BOTH = { actors: ['g'], recipients: ['t'] } as const;

  it('are no meeting of the next day, and a week ends where it ends', () => {
    const letter = report('letter', 'Ghana sent Togo a letter on the harvest last week.', [
      { type: 'CONSULT', mode: 'letter', trigger: 'letter', ...BOTH, when: '2024-04-22/2024-04-28' },
    ]);
    const talks = report('talks', 'Ghana met Togo on Monday about the harvest.', [
      { type: 'CONSULT', trigger: 'met', ...BOTH, when: '2024-04-29' },
    ]);
    const visit = report('visit', 'Ghana received Togo last week about the harvest.', [
      { type: 'CONSULT', trigger: 'received', ...BOTH, when: '2024-04-22/2024-04-28' },
    ]);
    expect(shared(letter, talks)).toBe(0);
    expect(shared(visit, talks)).toBe(0);
  });

  it('are not one because both sides agreed', () => {
    const agreed = (id: string, about: string) =>
      report(id, `Ghana and Togo agreed ${about}.`, [{ type: 'AGREE', trigger: 'agreed', ...BOTH }]);
    const patrols = agreed('patrols', 'on joint patrols along the Volta');
    expect(shared(patrols, agreed('coast', 'to send patrols along the Volta in boats'))).toBe(1);
    expect(shared(patrols, agreed('roads', 'to repair a highway to Kpalime'))).toBe(0);
  });

  it('are not joined by a report of no day that says little of the same', () => {
    const urged = (id: string, text: string) =>
      report(id, text, [{ type: 'REQUEST', trigger: 'urged', ...BOTH }]);
    const dated = urged('dated', 'Ghana urged Togo to open the dam gates before the rains.');
    const { publishedAt: _, ...undated } = urged(
      'undated',
      'Ghana urged Togo to mend the dam wall by winter.',
    );
    expect(shared(dated, { ...undated, publishedAt: '2024-05-04' })).toBe(1);
    expect(shared(dated, undated)).toBe(0);
  });
});
