/** The day of an entry on a live page, whose entries begin with the time of day. */
import type { Time } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Reading } from '../reading.ts';
import { fromIso } from './calendar.ts';
import { dayPeriod, toTime } from './period.ts';

/** "17:30", "09.15 GMT", "7:05 p.m." at the beginning of a line. */
const STAMP = /^[ \t]*\d{1,2}[:.]\d{2}(?!\d|\s*(?:%|percent))/gm;
/** So many lines begin with a time of day on a live page. */
const LEAST_STAMPS = 3;

/** Where the first entry of a live page begins, by text; infinite for other reports. */
const FIRST = new WeakMap<Doc, number>();

/**
 * The day on which an entry of a live page tells what happens or has just happened: that of the page.
 *
 * @param token - The word that carries the event.
 * @returns Undefined outside live pages, before their first entry, where the page's day is not known, and for what is told in the past
 *   tense, which may be of any day. Always `inferred`.
 */
export function timeOfEntry({ doc, document }: Reading, token: number): Time | undefined {
  const day = document.publishedAt === undefined ? null : fromIso(document.publishedAt);
  if (day === null || doc.start(token) < firstEntry(doc) || !isCurrent(doc, token)) return undefined;
  return toTime(dayPeriod(day), true);
}

function firstEntry(doc: Doc): number {
  let first = FIRST.get(doc);
  if (first === undefined) {
    const stamps = [...doc.text.matchAll(STAMP)];
    first = stamps.length < LEAST_STAMPS ? Number.POSITIVE_INFINITY : (stamps[0]?.index ?? 0);
    FIRST.set(doc, first);
  }
  return first;
}

/** "hits back", "is picketing", "has released" */
function isCurrent(doc: Doc, token: number): boolean {
  const helpers = doc.childrenBy(token, 'aux', 'cop');
  if (helpers.length > 0) return helpers.every((helper) => doc.has(helper, 'Tense=Pres'));
  return doc.upos(token) === 'VERB' && doc.has(token, 'Tense=Pres') && doc.has(token, 'VerbForm=Fin');
}
