/** How far a report is news of dealings between governments, where every word may tell of them, or is on something else. */
import type { Doc } from '../../language/index.ts';
import type { Dealings } from './dealings.ts';
import type { Domains } from './domains.ts';

/** In fewer sentences nothing tells what a report is about. */
const LEAST_SENTENCES = 3;
/** So many events between countries a sentence, and nothing else can be meant. */
const SHARE_OF_DEALINGS = 0.2;
/** Or so many, together with the sentences that name two countries, where it is clear which two the report is about. */
const SHARE_ON_PAIR = 0.25;
const LEAST_ON_PAIR = 6;
/** Some of a report are dealings where there are so many of both, and the report is of the day. */
const SHARE_IN_NEWS = 0.15;
/** Words for days a sentence in long news; an essay on foreign affairs has few. */
const SHARE_OF_DAYS = 0.1;
/** A text of more sentences that names hardly a day of the week is an essay, whatever it speaks of. */
const LONG = 45;
const SHARE_IN_ESSAYS = 0.05;
/** News of so many sentences at most names its day, or a date, once or twice. */
const SHORT = 30;

const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow'.split(' '),
);

/** How far a text is news of dealings between countries. */
export type ShareOfDealings = 'most' | 'some' | 'none';

/**
 * How far a text is news of dealings between countries; one that is too short to tell may be nothing else.
 *
 * @param site.domains - Of the text: what is told of the world while somebody campaigns is comment.
 * @param site.isOnPair - Whether it is clear which two countries the text is about.
 * @param site.isByTurns - Whether it speaks of two countries by turns, and of hardly any other.
 */
export function shareOfDealings(
  doc: Doc,
  { events, sentences }: Dealings,
  {
    domains,
    isOnPair,
    isByTurns,
  }: { readonly domains: Domains; readonly isOnPair: boolean; readonly isByTurns: boolean },
): ShareOfDealings {
  const { sentenceCount } = doc;
  if (sentenceCount < LEAST_SENTENCES) return 'most';
  if (domains.isOfText('campaign')) return 'none';
  const told = events.length + sentences.length;
  const isWeekday = (token: number) => DAYS.has(doc.lower(token));
  if (sentenceCount > LONG && countDays(doc, isWeekday) < sentenceCount * SHARE_IN_ESSAYS) return 'none';
  if (events.length >= sentenceCount * SHARE_OF_DEALINGS) return 'most';
  if (isOnPair && told >= Math.max(LEAST_ON_PAIR, sentenceCount * SHARE_ON_PAIR)) return 'most';
  const isNews =
    sentenceCount > SHORT
      ? countDays(doc, isWeekday) >= sentenceCount * SHARE_OF_DAYS
      : countDays(doc, (token) => isWeekday(token) || isDayOfMonth(doc, token)) > 0;
  const isSome = told >= sentenceCount * SHARE_IN_NEWS || isByTurns;
  return isNews && isSome ? 'some' : 'none';
}

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** "5", "22nd" */
const DAY_OF_MONTH = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;

function countDays(doc: Doc, isDay: (token: number) => boolean): number {
  let count = 0;
  for (let token = 0; token < doc.length; token++) if (isDay(token)) count++;
  return count;
}

/** "on March 5", "on 5 March" */
function isDayOfMonth(doc: Doc, token: number): boolean {
  if (!MONTHS.has(doc.lower(token))) return false;
  return [token - 1, token + 1].some(
    (beside) => beside >= 0 && beside < doc.length && DAY_OF_MONTH.test(doc.lower(beside)),
  );
}
