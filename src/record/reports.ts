import type { DocumentFacts, EventFact, Saying } from './fact-types.ts';

/** What joining needs of a report beside its entries. */
export type ReportHead = Pick<DocumentFacts, 'document' | 'publishedAt' | 'notes'>;

/** An event with the report that tells of it. */
export interface ToldEvent {
  readonly report: ReportHead;
  readonly fact: EventFact;
}

/** A sentence of somebody's words with the report that has it. */
export interface SaidSentence {
  readonly report: ReportHead;
  readonly saying: Saying;
}

/** By day of publication, those without one in front, then by id: joins do not hang on the order of filing. */
export function compareReports(
  a: Pick<ReportHead, 'document' | 'publishedAt'>,
  b: Pick<ReportHead, 'document' | 'publishedAt'>,
): number {
  const [x, y] = [a.publishedAt ?? '', b.publishedAt ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return a.document < b.document ? -1 : a.document > b.document ? 1 : 0;
}

export function toldEvents(facts: readonly DocumentFacts[]): readonly ToldEvent[] {
  return facts.flatMap((report) => report.events.map((fact) => ({ report, fact })));
}

export function saidSentences(facts: readonly DocumentFacts[]): readonly SaidSentence[] {
  return facts.flatMap((report) => report.sayings.map((saying) => ({ report, saying })));
}
