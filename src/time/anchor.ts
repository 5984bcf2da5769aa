import { quotedTokens } from '../actors/index.ts';
import type { Doc } from '../language/index.ts';
import type { Reading, TimexInText } from '../reading.ts';
import { addMonths, fromIso, toCivil } from './calendar.ts';
import { countsFromWriting, filedOn } from './filed-on.ts';
import { dayPeriod, type Period, toTime } from './period.ts';
import { type AnchorContext, type Resolved, resolvePoint } from './resolve-point.ts';
import type { Scan } from './scan.ts';
import { isFineEnough } from './shift-period.ts';
import { type ClauseTense, clauseTense } from './tense.ts';
import type { Duration, Meaning, Point, Proposal, Unit } from './timex.ts';

/** A point that has been anchored, kept so that later expressions may count from it. */
interface Spoken {
  readonly period: Period;
  readonly sentence: number;
  readonly statedYear: number | null;
}

/**
 * Anchor proposals on the report's day and on each other, in the order of the text.
 *
 * @param document - Where its day is unknown, what counts from it stays open.
 */
export function anchor(
  proposals: readonly Proposal[],
  scan: Scan,
  document: Reading['document'],
): readonly TimexInText[] {
  const dayAt = dayOfWriting(document, scan.doc);
  const spoken: Spoken[] = [];
  return proposals.map((proposal) => {
    const start = scan.start(proposal.first);
    const end = scan.end(proposal.end - 1);
    const first = scan.token(proposal.first);
    const span = { start, end, first, end_: scan.doc.tokenAt(end - 1) + 1 };
    const publication = dayAt(proposal.meaning, first);
    const context = contextAt(scan.doc, first, publication, spoken);
    const meaning = asDistance(proposal.meaning, scan.doc, first, context);
    if (meaning.kind === 'reference') return timex(span, 'DATE', meaning.value);
    if (meaning.kind === 'set') return timex(span, 'SET', meaning.value);
    if (meaning.kind === 'duration') {
      const window = windowOf(meaning, publication);
      return timex(span, 'DURATION', meaning.value, window === null ? undefined : toTime(window, true));
    }
    const resolved = notBefore(
      resolvePoint(meaning, context),
      isRangeEnd(scan.doc, first) && meaning.weekday !== undefined
        ? spoken.findLast(({ sentence }) => sentence === scan.doc.sentenceOf(first))
        : undefined,
    );
    if (resolved.period)
      spoken.push({
        period: resolved.period,
        sentence: scan.doc.sentenceOf(first),
        statedYear: meaning.month === undefined ? null : (meaning.year ?? null),
      });
    return timex(span, resolved.type, resolved.value, timeOfResolved(meaning, resolved));
  });
}

/** The day that an expression counts from: what the report itself counts in days, from its date line. */
function dayOfWriting(
  document: Reading['document'],
  doc: Doc,
): (meaning: Meaning, token: number) => number | null {
  const given = document.publishedAt === undefined ? null : fromIso(document.publishedAt);
  const filed = filedOn(document);
  if (filed === null || filed === given) return () => given;
  const quoted = quotedTokens(doc);
  return (meaning, token) => (countsFromWriting(meaning) && quoted[token] === 0 ? filed : given);
}

const LENGTH = /^P(\d+)([DWMY])$/;

/** "will resume in two weeks" is a point ahead, not a length. */
function asDistance(meaning: Meaning, doc: Doc, first: number, context: AnchorContext): Meaning {
  if (meaning.kind !== 'duration' || meaning.window !== undefined || doc.lower(first - 1) !== 'in')
    return meaning;
  const [, n, unit] = LENGTH.exec(meaning.value) ?? [];
  if (unit === undefined || context.publication === null || context.tense !== 'future') return meaning;
  if (isFirstInLong(doc, first)) return meaning;
  const shift = { unit: unit as Unit, n: Number(n), from: 'publication', isDistance: true } as const;
  return { kind: 'point', shift };
}

/** "its first visit in six years", "the worst drought in decades": a length that lies behind. */
function isFirstInLong(doc: Doc, first: number): boolean {
  const { first: begin } = doc.sentenceTokens(doc.sentenceOf(first));
  for (let token = begin; token < first; token++)
    if (/^(?:first|only|second|third|not|no|never)$/.test(doc.lower(token)) || doc.xpos(token) === 'JJS')
      return true;
  return false;
}

const UP_TO = new Set(['to', 'until', 'till', 'through']);

/** "from Monday to Thursday": the second of two. */
function isRangeEnd(doc: Doc, first: number): boolean {
  return UP_TO.has(doc.lower(first - 1)) && doc.sentenceOf(first - 1) === doc.sentenceOf(first);
}

/** A weekday that ends a range that begins with a day is the next one after it. */
function notBefore(resolved: Resolved, begin: Spoken | undefined): Resolved {
  const { period } = resolved;
  if (period === undefined || begin?.period.grain !== 'day' || period.grain !== 'day') return resolved;
  const late = begin.period.first - period.first;
  if (resolved.type !== 'DATE' || late <= 0 || late > 7) return resolved;
  const moved = dayPeriod(period.first + 7);
  return { ...resolved, period: moved, value: moved.value };
}

function timex(
  span: { readonly start: number; readonly end: number; readonly first: number; readonly end_: number },
  type: TimexInText['timex']['type'],
  value: string,
  time?: TimexInText['time'],
): TimexInText {
  const { start, end } = span;
  return {
    timex: { start, end, type, value },
    first: span.first,
    end: span.end_,
    ...(time && { time: { ...time, span: { start, end } } }),
  };
}

/** A clock time narrows the day down to the minute. */
function timeOfResolved(point: Point, resolved: Resolved): TimexInText['time'] {
  if (!resolved.period) return undefined;
  const time = toTime(resolved.period, resolved.isInferred);
  const isClock = point.hour !== undefined && point.hour < 24 && time?.grain === 'day';
  if (!isClock) return time;
  return {
    ...time,
    start: resolved.value,
    end: resolved.value,
    grain: point.minute === undefined ? 'hour' : 'minute',
  };
}

function contextAt(
  doc: Doc,
  token: number,
  publication: number | null,
  spoken: readonly Spoken[],
): AnchorContext {
  const sentence = doc.sentenceOf(token);
  let tense: ClauseTense | undefined;
  return {
    publication,
    get tense() {
      tense ??= clauseTense(doc, token);
      return tense;
    },
    textAnchor(unit, isNear) {
      const isFine = unit !== 'Y' && unit !== 'DE' && unit !== 'CE';
      const latest = isFine && this.tense === 'past' ? publication : null;
      return textAnchor(spoken, unit, sentence, isNear ? 0 : REACH, latest);
    },
    yearInSentence: yearInSentence(spoken, sentence, publication),
  };
}

/** Sentences over which a time stays the one spoken of. */
const REACH = 4;

/** @param latest - Day after which no time is meant, as what is told of it is past; null where any may be. */
function textAnchor(
  spoken: readonly Spoken[],
  unit: Unit,
  sentence: number,
  reach: number,
  latest: number | null,
): Period | null {
  const found = spoken.findLast(
    (one) =>
      sentence - one.sentence <= reach &&
      isFineEnough(one.period, unit) &&
      (latest === null || one.period.first <= latest),
  );
  return found?.period ?? null;
}

/** "On March 3, 2003 … on March 20": the year of a date before in the same sentence, where it is not the report's own. */
function yearInSentence(
  spoken: readonly Spoken[],
  sentence: number,
  publication: number | null,
): number | null {
  const last = spoken.findLast((one) => one.statedYear !== null && one.sentence === sentence);
  if (last?.statedYear == null || publication === null) return null;
  return last.statedYear === toCivil(publication).year ? null : last.statedYear;
}

/** "the past nine days", "the next four years": the stretch before or after the report's day. */
function windowOf({ window }: Duration, publication: number | null): Period | null {
  if (window === undefined || publication === null) return null;
  const { direction, unit, n } = window;
  const edge = movedBy(publication, unit, n * direction);
  if (edge === null) return null;
  const [first, last] = direction < 0 ? [edge, publication] : [publication, edge];
  return { ...dayPeriod(first), last, grain: GRAINS[unit] ?? 'day' };
}

const GRAINS: Readonly<Partial<Record<Unit, Period['grain']>>> = {
  W: 'week',
  F: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  DE: 'decade',
};

function movedBy(day: number, unit: Unit, n: number): number | null {
  switch (unit) {
    case 'D':
      return day + n;
    case 'W':
      return day + 7 * n;
    case 'F':
      return day + 14 * n;
    case 'M':
      return addMonths(day, n);
    case 'Q':
      return addMonths(day, 3 * n);
    case 'Y':
      return addMonths(day, 12 * n);
    case 'DE':
      return addMonths(day, 120 * n);
    default:
      return null;
  }
}
