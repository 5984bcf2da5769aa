/**
 * Coded documents in, one DuckDB file that keeps them whole; queries out.
 *
 * `RecordStore` is the door: open, file, derive, query, close. The rest are the shapes that it gives.
 */
export { FILING_OUTCOMES, type Filing, type FilingOutcome } from './file-documents.ts';
export {
  announceEndpoint,
  answerOf,
  type Endpoint,
  findEndpoint,
  HANDOVER_PATH,
  type HandoverAnswer,
  HandoverLine,
  handOver,
  withdrawEndpoint,
} from './handover.ts';
export type { DealingParty, Dealings, Period } from './queries/dealings.ts';
export { type DocumentSummary, LIST_KINDS, type ListKind } from './queries/lists.ts';
export type { Hit, Page, Person, PersonSummary, RecordCounts, Relationship } from './queries/pages.ts';
export { RecordStore } from './record-store.ts';
export type { Fault, Verified } from './verify.ts';
