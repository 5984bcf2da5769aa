import { type DayRange, dayNumber, dayRange, width } from './days.ts';
import type { EventFact } from './fact-types.ts';
import type { ReportHead } from './reports.ts';

/** An event with its report, ready for comparing. */
export interface Telling {
  readonly document: string;
  readonly fact: EventFact;
  readonly days: DayRange | null;
  /** Where the text states no time: the days in which it most likely lies, seen from the report's date. */
  readonly likely: DayRange | null;
  /** Order of the reports in the record. */
  readonly order: number;
  /** Day of publication. */
  readonly published: number | null;
}

/** A wider time than this may be of another year than its reader took it for. */
const WEEK = 7;
/** A day that has begun elsewhere is not ahead. */
const TIME_ZONES = 1;
/** News is told within so many days after it happened, where no day is told; plans this long before. */
const NEWS_DAYS = 10;
const PLAN_DAYS = 120;
/** Sentences of a report that tell its news; what follows is background. */
const NEWS_SENTENCES = 4;

/** @param order - Place of the report among those joined. */
export function tellingOf(document: ReportHead, told: EventFact, order: number): Telling {
  const published = dayNumber(document.publishedAt);
  const days = dayRange(told.when);
  const isAhead =
    days !== null && published !== null && width(days) <= WEEK && days.first > published + TIME_ZONES;
  // "The talks of next week" have not been held, whatever their noun leaves open.
  const fact: EventFact = isAhead && told.status === 'happened' ? { ...told, status: 'planned' } : told;
  return {
    document: document.document,
    fact,
    days,
    likely: fact.when || published === null ? null : likelyDays(fact, published),
    order,
    published,
  };
}

function likelyDays({ status, sentence, isDefinite }: EventFact, published: number): DayRange | null {
  if (status !== 'happened') return { first: published, last: published + PLAN_DAYS };
  return sentence < NEWS_SENTENCES || isDefinite ? { first: published - NEWS_DAYS, last: published } : null;
}
