/** Phrases that both the text and the HTML of a dossier use. */

import type { Time } from '../contract.ts';
import type { Alteration, Contact } from '../record/index.ts';
import { groupBy } from './group-by.ts';
import { sidesOf } from './sides.ts';
import type { Dossier, DossierExpectation, DossierHappening, DossierReport } from './types.ts';

/** "2024-11-16", "2024-11", "2019", or from–to; "undated" where nothing is known. */
export function timeWords(time: Time | undefined): string {
  if (time === undefined) return 'undated';
  const { start, end, grain } = time;
  if (grain === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  if (grain === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  return start === end ? start : `${start} to ${end}`;
}

/** "USA (Joe Biden), CHN (Xi Jinping)" */
export function partiesWords({ parties }: Contact): string {
  return parties
    .map(({ country, people }) => (people.length > 0 ? `${country} (${people.join(', ')})` : country))
    .join(', ');
}

/** "CHN → USA" where one side acts on the other, else the participants, with the people named. */
export function whoWords(happening: DossierHappening, parties: Dossier['parties']): string {
  const { from, to, all } = sidesOf(happening, (key) => organisationAmong(parties, key));
  const words = from.length > 0 ? `${from.join(', ')} → ${to.join(', ')}` : all.join(', ');
  const { people } = happening;
  return people.length > 0 ? `${words} (${people.join(', ')})` : words;
}

/** The name of the party of a dossier that is an organisation of this key; states go by their codes. */
function organisationAmong(parties: Dossier['parties'], key: string): string | undefined {
  return parties.find((party) => party.kind === 'organisation' && party.key === key)?.name;
}

/** "Harbour Wire, 2021-11-10" */
export function reportWords(report: DossierReport | undefined, id: string): string {
  if (report === undefined) return id;
  const words = [report.publisher ?? report.heading, report.publishedAt?.slice(0, 10)].filter(Boolean);
  return words.length > 0 ? words.join(', ') : id;
}

/** "China and United States, 2023-01-01 to today" */
export function titleWords({ parties: [a, b], period }: Dossier): string {
  const since = period.since ? ` from ${period.since}` : '';
  const until = period.until ? ` until ${period.until}` : '';
  return `${a.name} and ${b.name}${since}${until}`;
}

/** "leader 3, minister 2": the largest first. */
export function tallyWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');
}

/** "3 reports, 2 independent"; the one report of a happening needs no word. */
export function reportedWords({ reports, lines }: DossierHappening): string {
  const documents = new Set(reports.map(({ document }) => document)).size;
  return documents < 2 ? '' : `; ${documents} reports, ${lines} independent`;
}

/** What each report altered inside quotation marks. */
export function quotedByReport(altered: readonly Alteration[]): ReadonlyMap<string, readonly Alteration[]> {
  return groupBy(
    altered.filter(({ isQuoted }) => isQuoted),
    ({ document }) => document,
  );
}

/** "open, its day is past": what became of something foretold. */
export function outcomeWords({
  outcome,
  isOverdue,
}: Pick<DossierExpectation, 'outcome' | 'isOverdue'>): string {
  return isOverdue ? `${outcome}, its time is over` : outcome;
}

/** "due 2024-04-22, moved to 2024-05-05 by Harbour Wire, 2024-04-15" */
export function dueWords(
  { due, moved }: Pick<DossierExpectation, 'due' | 'moved'>,
  reports: ReadonlyMap<string, DossierReport>,
): string {
  const first = `due ${due ? timeWords(due) : 'at no stated time'}`;
  if (moved === undefined) return first;
  return `${first}, moved to ${timeWords(moved.to)} by ${reportWords(reports.get(moved.document), moved.document)}`;
}

/** "shown by Harbour Wire, 2024-05-06"; empty where nothing shows what became of it. */
export function shownWords(
  { resolvedBy }: Pick<DossierExpectation, 'resolvedBy'>,
  reports: ReadonlyMap<string, DossierReport>,
): string {
  if (resolvedBy === undefined) return '';
  return `shown by ${reportWords(reports.get(resolvedBy.document), resolvedBy.document)}`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
