/** From the words of several reports to the dossier: what is joined, what differs, what was altered, what became of it. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../src/documents/index.ts';
import { type Dossier, type DossierHappening, dossierText, readDossier } from '../src/dossier/index.ts';
import { loadCoder, loadDossierKnowledge, loadJoiner } from '../src/node.ts';
import { disagreementsIn } from '../src/record/index.ts';
import { RecordStore } from '../src/store/index.ts';
import { ROOT } from './support/imports.ts';

const joiner = loadJoiner();
const { code } = loadCoder();
const { scores } = loadDossierKnowledge();

interface Told {
  readonly dossier: Dossier;
  readonly text: string;
}

/** Read a story of `test/stories/` and make the dossier of two states. */
async function tell(story: string, a: string, b: string): Promise<Told> {
  const store = await RecordStore.open(':memory:', { joiner });
  try {
    for await (const item of readInputs([join(ROOT, 'test', 'stories', `${story}.jsonl`)])) {
      if ('problem' in item) throw item.problem.error;
      // One after another, as they come in: each is joined into what is there.
      await store.file([code(item.document)]);
      await store.derive();
    }
    const dossier = await readDossier(store, [state(a), state(b)], { scores });
    return { dossier, text: dossierText(dossier, { isColoured: false }) };
  } finally {
    await store.close();
  }
}

function state(key: string) {
  return { kind: 'state', key, asked: key, name: key, country: key } as const;
}

/** The one happening of a type, with the ids of its reports. */
function only({ dossier }: Told, type: DossierHappening['type']): DossierHappening & { documents: string[] } {
  const found = dossier.happenings.filter((happening) => happening.type === type);
  expect(found.map(({ reports }) => reports)).toHaveLength(1);
  const [happening] = found as [DossierHappening];
  return { ...happening, documents: [...new Set(happening.reports.map(({ document }) => document))].sort() };
}

/** Differences as "field: value of those reports | …". */
function differences(happening: DossierHappening): readonly string[] {
  return happening.differ.map(
    ({ field, values }) =>
      `${field}: ${values.map(({ value, documents }) => `${value} of ${[...documents].sort().join('+')}`).join(' | ')}`,
  );
}

function outcomes({ dossier }: Told): readonly unknown[] {
  return dossier.expectations.map(({ document, outcome, resolvedBy, isOverdue }) => [
    document,
    outcome,
    resolvedBy?.document,
    isOverdue,
  ]);
}

describe('diplomats that are expelled', () => {
  let told: Told;
  beforeAll(async () => {
    told = await tell('expelled-diplomats', 'TGO', 'GHA');
  });

  it('are one happening with two independent reports and a copy', () => {
    const happening = only(told, 'SANCTION');
    expect(happening).toMatchObject({ documents: ['accra', 'copy', 'wire'], lines: 2, status: 'happened' });
    expect(told.text).toContain('3 reports, 2 independent');
  });

  it('show how many they were in either account, side by side', () => {
    expect(differences(only(told, 'SANCTION'))).toEqual(['expelled: 12 of copy+wire | 9 of accra']);
    expect(told.text).toMatch(
      /SANCTION, expelled:\n +12: Coastal Wire.*Morning Courier.*\n +9: Accra Standard/,
    );
  });
});

describe('a visit that was announced and held', () => {
  let told: Told;
  beforeAll(async () => {
    told = await tell('planned-visit', 'KEN', 'TZA');
  });

  it('is one happening, whose plan is met and no disagreement', () => {
    const happening = only(told, 'CONSULT');
    expect(happening.documents).toEqual(['held', 'plan', 'same']);
    expect(outcomes(told)).toEqual([['plan', 'met', 'held', false]]);
    expect(differences(happening)).toEqual(['status: planned of plan | happened of held+same']);
    expect([disagreementsIn(happening), told.dossier.disagreements]).toEqual([[], []]);
    expect(told.text).not.toContain('Where reports differ');
  });

  it('shows the word of a quotation that one paper altered', () => {
    expect(told.text).toContain('Harbour Daily, 2024-10-12: “rules” became “laws”');
  });
});

describe('a quotation in three reports', () => {
  it('is one utterance with its altered words; the retelling alters none', async () => {
    const { dossier, text } = await tell('altered-quotation', 'CHL', 'ARG');
    const [utterance, ...others] = dossier.speakers.flatMap(({ utterances }) =>
      utterances.filter(({ versions }) => versions.length > 1),
    );
    expect(others).toEqual([]);
    expect(utterance?.versions.map(({ document }) => document).sort()).toEqual(['agency', 'paper', 'wire']);
    expect(utterance).toMatchObject({
      fullest: 'wire',
      altered: [
        { document: 'paper', from: 'dug', to: 'built' },
        { document: 'paper', from: 'both', to: 'all' },
      ],
    });
    expect(text).toContain('Plata Mirror, 2022-09-03: “dug” became “built”');
  });
});

describe('what one side tells and the other denies', () => {
  it.each([
    [
      'denied-shelling',
      'AZE',
      'ARM',
      ['status: happened of wire+yerevan | denied of baku', 'dead: at least 12 of yerevan | 7 of wire'],
    ],
    [
      'missing-fishermen',
      'VNM',
      'PHL',
      [
        'status: happened of manila+wire | denied of hanoi',
        'missing: at least 25 of manila | about 40 of wire',
      ],
    ],
  ])('stands side by side, with the figures (%s)', async (story, a, b, expected) => {
    const happening = only(await tell(story, a, b), 'ASSAULT');
    expect(happening.lines).toBe(3);
    expect(differences(happening)).toEqual(expected);
  });

  it('tells of each side that the other fired first', async () => {
    const happening = only(await tell('who-fired-first', 'AFG', 'PAK'), 'ASSAULT');
    expect(differences(happening)).toContain('who struck first: AFG of islamabad | the other side of kabul');
  });
});

describe('two accounts of one thing', () => {
  it('name two places', async () => {
    const happening = only(await tell('where-they-met', 'JPN', 'KOR'), 'CONSULT');
    expect(differences(happening)).toEqual(['where: Busan of seoul | Seoul of tokyo']);
  });

  it('name two sums', async () => {
    const happening = only(await tell('loan', 'JPN', 'BGD'), 'AID');
    expect(differences(happening)).toEqual(['USD: 200,000,000 of dhaka | 250,000,000 of tokyo']);
  });
});

describe('what was foretold', () => {
  it('is missed where a later report says that it did not come', async () => {
    expect(outcomes(await tell('called-off', 'EGY', 'TUR'))).toEqual([['plan', 'missed', 'off', false]]);
  });

  it('is withdrawn by the report that calls it off', async () => {
    const told = await tell('cancelled-trip', 'COL', 'ECU');
    expect(outcomes(told)).toEqual([['plan', 'withdrawn', 'off', false]]);
    expect(told.text).toContain('shown by Quito Ledger, 2023-05-16');
  });

  it('is met on the day that it was moved to, and the dossier shows both days', async () => {
    const told = await tell('moved-meeting', 'NOR', 'POL');
    expect(outcomes(told)).toEqual([
      ['plan', 'met', 'held', false],
      ['moved', 'met', 'held', false],
    ]);
    expect(told.text.replace(/\s+/g, ' ')).toContain(
      'due 2022-10-13, moved to 2022-10-27 by Vistula Post, 2022-10-10',
    );
    expect(told.dossier.disagreements).toEqual([]);
  });

  it('stays open where later reports are silent, and the dossier says that its time is over', async () => {
    const told = await tell('silence', 'NOR', 'MDA');
    expect(outcomes(told)).toEqual([['pledge', 'open', undefined, true]]);
    expect(told.text).toContain('open, its time is over: pledge, due 2024-03-01');
  });
});

describe('a meeting with the readouts of both sides, a copy and a visit in return', () => {
  let told: Told;
  beforeAll(async () => {
    told = await tell('two-readouts', 'IND', 'POL');
  });

  it('is one meeting in two lines, and the visit in return another', () => {
    const meetings = told.dossier.happenings.filter(({ type }) => type === 'CONSULT');
    expect(meetings.map(({ when, lines }) => [when?.start, lines])).toEqual([
      ['2024-08-22', 2],
      ['2024-11-18', 2],
    ]);
    expect(told.dossier.contacts.counts.total).toBe(2);
  });

  it('shows the visit foretold as met, and the words that the readouts quote differently', () => {
    expect(outcomes(told)).toEqual([['delhi', 'met', 'later', false]]);
    expect(told.dossier.altered).toHaveLength(1);
  });
});

it('counts "their third meeting this year" against the record', async () => {
  const { dossier } = await tell('third-meeting', 'EST', 'FIN');
  expect(dossier.claims).toMatchObject([{ claimed: 3, counted: 2, verdict: 'cannot tell' }]);
});
