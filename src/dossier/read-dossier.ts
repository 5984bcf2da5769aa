import type { CodedDocument, Event, Span, Time } from '../contract.ts';
import { headingOf } from '../documents/index.ts';
import { disagreementsIn, type Expectation, type Happening, type Utterance } from '../record/index.ts';
import type { Period, RecordStore } from '../store/index.ts';
import { countContacts, heldContacts } from './contact-counts.ts';
import { findDrift } from './drift.ts';
import { groupBy } from './group-by.ts';
import { indexPoints } from './index-points.ts';
import { compareReadouts } from './readouts.ts';
import type { Scores } from './scores.ts';
import { compareTellings, tellingOf, tellingOfVersion } from './telling-order.ts';
import type {
  Citation,
  Dossier,
  DossierExpectation,
  DossierHappening,
  DossierParty,
  DossierReport,
  DossierSpeaker,
  DossierUtterance,
} from './types.ts';

/**
 * Read the dossier of two parties from an open record whose joins are up to date.
 *
 * @param options.period - Days that entries must touch; entries without a date belong to no bounded period.
 * @returns A dossier with empty lists where the record knows of no dealings.
 * @throws {StoreError} `store-failed` where the record cannot be read.
 */
export async function readDossier(
  store: RecordStore,
  parties: readonly [DossierParty, DossierParty],
  options: { readonly scores: Scores; readonly period?: Period },
): Promise<Dossier> {
  const { scores, period = {} } = options;
  const dealings = await store.dealings(parties, period);
  const reports = await store.codedAll(documentsOf(dealings));
  const happenings = inOrder(
    dealings.happenings.map((happening) => cite(happening, reports)),
    reports,
  );
  const speakers = bySpeaker(dealings.utterances, reports);
  const ledger = heldContacts(dealings.contacts, happenings);
  return {
    parties,
    period,
    contacts: { counts: countContacts(ledger), ledger },
    happenings,
    speakers,
    expectations: dealings.expectations.map((expectation) => quote(expectation, reports, lastDayOf(reports))),
    disagreements: happenings.filter((one) => disagreementsIn(one).length > 0).map(({ id }) => id),
    altered: dealings.utterances.filter(({ altered }) => altered.some((a) => a.isQuoted)).map(({ id }) => id),
    claims: dealings.claims,
    drift: findDrift(speakers),
    readouts: compareReadouts(dealings.happenings, reports),
    index: indexPoints(dealings.happenings, scores),
    reports: [...reports.values()].map(describe).sort(byDate),
  };
}

function documentsOf(dealings: {
  readonly happenings: readonly Happening[];
  readonly utterances: readonly Utterance[];
  readonly expectations: readonly Expectation[];
}): readonly string[] {
  return [
    ...new Set([
      ...dealings.happenings.flatMap(({ reports }) => reports.map(({ document }) => document)),
      ...dealings.utterances.flatMap(({ versions }) => versions.map(({ document }) => document)),
      ...dealings.expectations.flatMap(({ document, moved, resolvedBy }) =>
        [document, moved?.document, resolvedBy?.document].filter((id) => id !== undefined),
      ),
    ]),
  ];
}

/** By the days on which they were; those of one time, and those without any, in the order in which they are told. */
function inOrder(
  happenings: readonly DossierHappening[],
  reports: ReadonlyMap<string, CodedDocument>,
): readonly DossierHappening[] {
  return happenings
    .map((happening) => ({ happening, telling: tellingOf(happening, reports) }))
    .sort((a, b) => compareTimes(a.happening.when, b.happening.when) || compareTellings(a.telling, b.telling))
    .map(({ happening }) => happening);
}

/** Below zero where `a` is before `b`; what has no time comes last. */
function compareTimes(a: Time | undefined, b: Time | undefined): number {
  const [x, y] = [a, b].map((time) => (time === undefined ? '~' : `${time.start} ${time.end}`)) as [
    string,
    string,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * A happening with the sentence of each report that tells of it: in front those that tell when it was, and as what came
 * of it, for a headline or a plan says less.
 */
function cite(happening: Happening, reports: ReadonlyMap<string, CodedDocument>): DossierHappening {
  const citations = happening.reports.flatMap(({ document, event: id }) => {
    const coded = reports.get(document);
    const event = coded?.events.find((each) => each.id === id);
    if (coded === undefined || event === undefined) return [];
    const citation: Citation = { document, entry: id, ...evidenceOf(coded, event) };
    return [{ citation, rank: (event.status === happening.status ? 0 : 2) + (event.when ? 0 : 1) }];
  });
  return {
    ...happening,
    citations: citations.sort((a, b) => a.rank - b.rank).map(({ citation }) => citation),
  };
}

/** Utterances by speaker, those who said most first; those of one speaker by time, else in the order in which they are told. */
function bySpeaker(
  utterances: readonly Utterance[],
  reports: ReadonlyMap<string, CodedDocument>,
): readonly DossierSpeaker[] {
  const groups = groupBy(utterances, ({ speaker, speakerCountry = '' }) => `${speaker}\t${speakerCountry}`);
  return [...groups.values()]
    .map((group): DossierSpeaker => {
      const [{ speaker, speakerCountry } = { speaker: '' }] = group;
      return {
        speaker,
        ...(speakerCountry && { country: speakerCountry }),
        utterances: inTellingOrder(group.flatMap(withFullest), reports),
      };
    })
    .sort((a, b) => b.utterances.length - a.utterances.length || (a.speaker < b.speaker ? -1 : 1));
}

function withFullest(utterance: Utterance): readonly DossierUtterance[] {
  const { versions, fullest } = utterance;
  const version = versions.find(({ document }) => document === fullest) ?? versions[0];
  return version === undefined ? [] : [{ ...utterance, version, words: version.text }];
}

function inTellingOrder(
  utterances: readonly DossierUtterance[],
  reports: ReadonlyMap<string, CodedDocument>,
): readonly DossierUtterance[] {
  return utterances
    .map((utterance) => ({ utterance, telling: tellingOfVersion(utterance.version, reports) }))
    .sort((a, b) => compareTimes(a.utterance.said, b.utterance.said) || compareTellings(a.telling, b.telling))
    .map(({ utterance }) => utterance);
}

/** An expectation with the words that it rests on: its event's sentence or its statement's content. */
function quote(
  expectation: Expectation,
  reports: ReadonlyMap<string, CodedDocument>,
  lastDay: string,
): DossierExpectation {
  const coded = reports.get(expectation.document);
  const span =
    coded?.events.find(({ id }) => id === expectation.event)?.evidence ??
    coded?.statements.find(({ id }) => id === expectation.statement)?.content[0];
  const due = expectation.moved?.to ?? expectation.due;
  return {
    ...expectation,
    words: coded && span ? wordsAt(coded, span) : '',
    isOverdue: expectation.outcome === 'open' && due !== undefined && due.end < lastDay,
  };
}

/** The day of the latest report; empty where none has a day. */
function lastDayOf(reports: ReadonlyMap<string, CodedDocument>): string {
  return [...reports.values()].reduce((last, { document: { publishedAt = '' } }) => {
    const day = publishedAt.slice(0, 10);
    return day > last ? day : last;
  }, '');
}

/** An event's sentence, and where in it the words stand that carry the event. */
function evidenceOf(coded: CodedDocument, { evidence, trigger }: Event): Pick<Citation, 'words' | 'trigger'> {
  return {
    words: wordsAt(coded, evidence),
    trigger: { start: trigger.start - evidence.start, end: trigger.end - evidence.start },
  };
}

function wordsAt({ document }: CodedDocument, { start, end }: Span): string {
  return document.text.slice(start, end);
}

function describe({ document }: CodedDocument): DossierReport {
  const { id, title, publisher, publishedAt } = document;
  return {
    id,
    ...(title && { title }),
    heading: headingOf(document),
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt }),
  };
}

function byDate(a: DossierReport, b: DossierReport): number {
  const [x, y] = [a.publishedAt ?? '9999', b.publishedAt ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
