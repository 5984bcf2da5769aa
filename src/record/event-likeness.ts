import type { EventType } from '../contract.ts';
import { isMutual } from './blocks.ts';
import { gap, width } from './days.ts';
import type { EventFact } from './fact-types.ts';
import { isSameFigure, singleFigures } from './figure-differences.ts';
import type { RecordLexicon } from './lexicon.ts';
import { isFormerDay } from './moves.ts';
import { isAnybody, isSameName, isSameTarget, partiesScore, peopleScore } from './party-likeness.ts';
import { placeLikeness } from './place-likeness.ts';
import type { Telling } from './telling.ts';

/** Days of a time stated so narrowly that another day is another event. */
export const SHARP_DAYS = 8;
/** Evening in Washington is morning in Beijing. */
const TIME_ZONES = 1;
const TWO_DAYS = 2;
const MONTH_DAYS = 31;
const YEAR_DAYS = 366;

const SCORES = {
  sharpTime: 3,
  monthTime: 1.5,
  yearTime: 0.5,
  likelyTime: 0.8,
  formerTime: 1.6,
  samePlace: 2,
  placeWithin: 0.5,
  otherPlace: -0.7,
  otherCountry: -1.5,
  sameMode: 0.7,
  sameTrigger: 0.6,
  sameLeaders: 0.7,
  words: 4,
  otherType: -1,
  otherStatus: -0.3,
  pointsBack: 1.6,
  sameDocument: 0.6,
} as const;

/** Points from which two events are taken for one. */
const JOIN_MEETING = 2.7;
const JOIN_OTHER = 2.8;

/** Points that another event must have to be the same as this one. */
export function leastScore({ fact }: Telling): number {
  return fact.type === 'CONSULT' ? JOIN_MEETING : JOIN_OTHER;
}

/** Events whose telling is mostly in the words around them need a share of those words in common. */
const LEAST_WORDS = 0.12;
/** Likeness of words that only one report has of the other, or both of a third. */
const SAME_WORDS = 0.4;
/** What is done where one stands: elsewhere it is something else, while talks may well be told from two places. */
const LOCAL: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);
/** Points of events that nothing forbids to be one, and nothing shows to be. */
const UNTOLD = 0;
/** Likeness of words, at least, where the same was done to the same ("sent troops", "the deployment of soldiers"). */
const SAME_DEED = 0.35;

/**
 * How well two events may be one and the same.
 *
 * @returns `null` where something forbids it: another time, other people, another way of meeting; else points, more the
 *   likelier. What may be joined is for the caller to say.
 */
export function eventLikeness(a: Telling, b: Telling, lexicon: RecordLexicon): number | null {
  const x = a.fact;
  const y = b.fact;
  if (isForbidden(a, b)) return null;
  const time = timeScore(a, b);
  if (time === null) return null;
  const people = peopleScore(x, y);
  if (people === null) return null;
  const parties = partiesScore(x, y);
  if (parties === null) return null;
  const words = Math.max(
    wordLikeness(topicOf(x), topicOf(y), lexicon),
    isSameNews(a, b) && isSameDeed(x, y) ? SAME_DEED : 0,
  );
  const place = placeScore(x, y, lexicon);
  if (place === SCORES.otherCountry && LOCAL.has(x.type)) return null;
  if (isTimeless(a, b) && isSaidOrAgreed(x) && words < SAME_WORDS) return UNTOLD;
  if (isAnybody(x) && isAnybody(y) && words < SAME_WORDS && place < SCORES.samePlace) return UNTOLD;
  if (x.type !== 'CONSULT' && words < LEAST_WORDS && place <= 0 && !isOneMeasure(a, b)) return UNTOLD;
  let score = time + people + parties + place + SCORES.words * words;
  if (x.type !== y.type) score += SCORES.otherType;
  if (x.mode !== undefined && x.mode === y.mode) score += SCORES.sameMode;
  if (x.deed[0] !== undefined && x.deed[0] === y.deed[0]) score += SCORES.sameTrigger;
  if (x.level === 'leader' && y.level === 'leader') score += SCORES.sameLeaders;
  if (isSettled(x) !== isSettled(y)) score += SCORES.otherStatus;
  if (a.document === b.document) score += SCORES.sameDocument + (pointsBack(a, b) ? SCORES.pointsBack : 0);
  return score;
}

/** That two governments reject something, or agree, says little; what they reject says more. */
function topicOf(fact: EventFact): readonly string[] {
  const { words, deed } = fact;
  return isSaidOrAgreed(fact) ? words.filter((word) => word !== deed[0]) : words;
}

function isSaidOrAgreed({ type }: EventFact): boolean {
  return VERBAL.has(type) || type === 'AGREE';
}

/** The verb and what it is done to, whatever the words and their order. */
function isSameDeed(x: EventFact, y: EventFact): boolean {
  return x.deed.filter((concept) => y.deed.includes(concept)).length > 1;
}

/** Measures that a state takes against another at most once a day: whatever the words, those of one kind are one. */
const ONCE_A_DAY: ReadonlySet<EventType> = new Set(['SANCTION', 'CONCEDE', 'RETREAT', 'MOBILIZE']);

function isOneMeasure(a: Telling, b: Telling): boolean {
  const [x, y] = [a.fact, b.fact];
  return (
    ONCE_A_DAY.has(x.type) &&
    x.type === y.type &&
    x.mode !== undefined &&
    x.mode === y.mode &&
    isSameDays(a, b) &&
    isSameTarget(x, y)
  );
}

function isForbidden(a: Telling, b: Telling): boolean {
  const x = a.fact;
  const y = b.fact;
  if (isOtherMode(x, y)) return true;
  if (isApart(x, y)) return true;
  if (x.ordinal && y.ordinal && x.ordinal.n !== y.ordinal.n) return true;
  if (isOtherInFigures(x, y) && !isOneMeasure(a, b)) return true;
  if (isAnother(a, b)) return true;
  if (isDenied(x) !== isDenied(y) && (isSettled(x) || isSettled(y)) && !isDenialOf(a, b)) return true;
  return a.document === b.document && x.sentence === y.sentence && !isSameDays(a, b);
}

/** Modes under which one deed goes: a ship with its crew is seized or arrested, talks through others are held by several. */
const ONE_MODE: readonly (readonly string[])[] = [
  ['seize', 'arrest'],
  ['multilateral', 'third-party'],
];

/** Another way of doing the same. A letter is always told as one, while a call may be told as talks. */
function isOtherMode(x: EventFact, y: EventFact): boolean {
  if (x.type !== y.type || x.mode === y.mode) return false;
  if (ONE_MODE.some((modes) => [x.mode, y.mode].every((mode) => modes.includes(mode ?? '')))) return false;
  return (x.mode !== undefined && y.mode !== undefined) || [x.mode, y.mode].includes('letter');
}

/** Of one family, but never told of one deed: nobody takes a raid for a customs duty. */
function isApart(x: EventFact, y: EventFact): boolean {
  const types = [x.type, y.type];
  return types.includes('ASSAULT') && types.includes('SANCTION');
}

/** "Again accused" on a later day, told without a day, is no mere telling of what was told before. */
function isAnother(a: Telling, b: Telling): boolean {
  const [earlier, later] = (a.published ?? 0) <= (b.published ?? 0) ? [a, b] : [b, a];
  return later.fact.isAgain && later.days === null && (daysBetween(earlier, later) ?? 0) > TIME_ZONES;
}

/** One figure may be disputed; where several are, and more than agree, they are figures of two of a kind. */
function isOtherInFigures(x: EventFact, y: EventFact): boolean {
  const told = singleFigures(y.figures);
  const pairs = singleFigures(x.figures).flatMap((one) =>
    told.filter(({ field }) => field === one.field).map((other) => isSameFigure(one, other)),
  );
  const others = pairs.filter((isSame) => !isSame).length;
  return others > 1 && others > pairs.length / 2;
}

function isDenied({ status }: EventFact): boolean {
  return status === 'denied';
}

/**
 * A denial is of what others tell where both tell of the same deed of the same side on the same days. That no talks were held
 * says nothing of other talks.
 */
function isDenialOf(a: Telling, b: Telling): boolean {
  const [one, other] = [a.days ?? a.likely, b.days ?? b.likely];
  return (
    a.document !== b.document &&
    a.fact.type === b.fact.type &&
    !isMutual(a.fact.type) &&
    one !== null &&
    other !== null &&
    gap(one, other) <= TIME_ZONES
  );
}

/** Two triggers of one sentence tell of two things ("calls in February and in May"), unless of the same day. */
function isSameDays(a: Telling, b: Telling): boolean {
  return a.days !== null && b.days !== null && a.days.first === b.days.first && a.days.last === b.days.last;
}

function isSettled({ status }: EventFact): boolean {
  return status === 'happened';
}

/** The later of two mentions in a report points back to the earlier one. */
function pointsBack(a: Telling, b: Telling): boolean {
  const later = a.fact.sentence > b.fact.sentence ? a : b;
  return later.fact.isDefinite && later.days === null;
}

function timeScore(a: Telling, b: Telling): number | null {
  if (isFormerDay(a, b) || isFormerDay(b, a)) return SCORES.formerTime;
  if (a.days && b.days) {
    const wider = Math.max(width(a.days), width(b.days));
    const isSharp = wider <= SHARP_DAYS;
    if (gap(a.days, b.days) > (wider <= TWO_DAYS ? TIME_ZONES : 0)) return null;
    if (isSharp) return SCORES.sharpTime;
    return wider <= MONTH_DAYS ? SCORES.monthTime : wider <= YEAR_DAYS ? SCORES.yearTime : 0;
  }
  const one = a.days ?? a.likely;
  const other = b.days ?? b.likely;
  if (!one || !other) {
    if (isSameNews(a, b)) return SCORES.likelyTime;
    return isRepeatable(a) && isLongBetween(a, b) && !isSameVisit(a.fact, b.fact) ? null : 0;
  }
  if (gap(one, other) === 0) return SCORES.likelyTime;
  if (isNearBy(a, b)) return 0;
  // What a report tells without a date is mostly news; older things it dates. Within it, a plan is not what happened.
  return a.document === b.document && isSettled(a.fact) === isSettled(b.fact) ? 0 : null;
}

/** So many days beside those in which an undated deed most likely lies. */
const NEAR_DAYS = 14;

/** A deed of a day that another report tells without one, as what brought about its news: the day may lie a little outside its likely ones. */
function isNearBy(a: Telling, b: Telling): boolean {
  const [dated, undated] = a.days === null ? [b, a] : [a, b];
  const { days } = dated;
  const { likely } = undated;
  if (days === null || likely === null || isRepeatable(a) || isRepeatable(b)) return false;
  return width(days) <= SHARP_DAYS && gap(days, likely) <= NEAR_DAYS;
}

/** Nothing tells whether they were told in the same year: leaders agree, and ask, time and again. */
function isTimeless(a: Telling, b: Telling): boolean {
  return daysBetween(a, b) === null && (a.days === null || b.days === null) && a.document !== b.document;
}

/** Background told in reports of the same days is background to the same news. */
const SAME_NEWS_DAYS = 4;
/** What is said without a date so long after is said again. */
const LONG_BETWEEN_DAYS = 21;

function isSameNews(a: Telling, b: Telling): boolean {
  return a.document !== b.document && (daysBetween(a, b) ?? SAME_NEWS_DAYS) < SAME_NEWS_DAYS;
}

/** A visit of the same person to the same place may be told years later; whether it is the only one is for the caller. */
function isSameVisit(x: EventFact, y: EventFact): boolean {
  return (
    x.mode === 'visit' &&
    y.mode === 'visit' &&
    x.where !== undefined &&
    x.where.name === y.where?.name &&
    x.people.some(({ name }) => y.people.some((other) => isSameName(name, other.name)))
  );
}

function isLongBetween(a: Telling, b: Telling): boolean {
  return (daysBetween(a, b) ?? 0) > LONG_BETWEEN_DAYS;
}

function daysBetween(a: Telling, b: Telling): number | null {
  return a.published === null || b.published === null ? null : Math.abs(a.published - b.published);
}

/** Words are said again and again; a balloon is shot down once. */
function isRepeatable({ fact }: Telling): boolean {
  return REPEATABLE.has(fact.type);
}

/** What is done with words. */
const VERBAL: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN']);
const REPEATABLE: ReadonlySet<EventType> = new Set([...VERBAL, 'AGREE', 'CONSULT']);

function placeScore(x: EventFact, y: EventFact, lexicon: RecordLexicon): number {
  if (!x.where || !y.where) return 0;
  const likeness = placeLikeness(x.where, y.where, lexicon);
  return {
    same: SCORES.samePlace,
    within: SCORES.placeWithin,
    other: SCORES.otherPlace,
    far: SCORES.otherCountry,
  }[likeness];
}

/** Cosine of two sets of words, each weighed by how rare it is in English. */
function wordLikeness(x: readonly string[], y: readonly string[], lexicon: RecordLexicon): number {
  if (x.length === 0 || y.length === 0) return 0;
  const theirs = new Set(y);
  const weight = (word: string) => Math.log(1 / (lexicon.share(word) + RARE_SHARE)) ** 2;
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0);
  const shared = sum(x.filter((word) => theirs.has(word)));
  return shared === 0 ? 0 : shared / Math.sqrt(sum(x) * sum(y));
}

/** The share that a word has that is in no list. */
const RARE_SHARE = 0.002;
