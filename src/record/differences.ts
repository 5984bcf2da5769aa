import { gap, isoDay, width } from './days.ts';
import { SHARP_DAYS } from './event-likeness.ts';
import { figureDifferences } from './figure-differences.ts';
import type { RecordLexicon } from './lexicon.ts';
import { placeLikeness } from './place-likeness.ts';
import { statusDifference } from './status-difference.ts';
import type { Telling } from './telling.ts';
import { turnDifference } from './turns.ts';
import type { Difference } from './types.ts';

/**
 * The points on which the reports of one happening do not agree. Only what reports say counts, not what they leave out;
 * a day within a month, a city within its country are the same said less exactly.
 *
 * @param isFormer - Whether a report has the day from which a plan was moved since.
 */
export function differencesOf(
  tellings: readonly Telling[],
  isFormer: (telling: Telling) => boolean,
  lexicon: RecordLexicon,
): readonly Difference[] {
  return [
    ...statusDifference(tellings),
    ...whenDifference(tellings, isFormer),
    ...difference('where', tellings, ({ fact }) => fact.where?.name, isSamePlaceIn(tellings, lexicon)),
    ...difference('mode', tellings, ({ fact }) => fact.mode),
    ...turnDifference(tellings),
    ...figureDifferences(tellings),
  ];
}

/** The points on which reports contradict each other: what came of a plan in time is none. */
export function disagreementsIn({
  differ,
}: {
  readonly differ: readonly Difference[];
}): readonly Difference[] {
  return differ.filter(({ isOverTime }) => !isOverTime);
}

/** A plan that was moved is shown with its former day before the others, as a course of things. */
function whenDifference(
  tellings: readonly Telling[],
  isFormer: (telling: Telling) => boolean,
): readonly Difference[] {
  const now = difference(
    'when',
    tellings.filter((telling) => !isFormer(telling)),
    dayWords,
    isSameDay,
  );
  if (!tellings.some(isFormer)) return now;
  const course = difference('when', tellings, dayWords, isSameDay);
  return now.length > 0 ? now : course.map((one) => ({ ...one, isOverTime: true }));
}

type Said = (telling: Telling) => string | undefined;
type IsSame = (a: string, b: string) => boolean;

/** One value a report: its first. */
function difference(
  field: string,
  tellings: readonly Telling[],
  said: Said,
  isSame: IsSame = (a, b) => a === b,
): readonly Difference[] {
  const byDocument = new Map<string, string>();
  for (const telling of tellings) {
    const value = said(telling);
    if (value !== undefined && !byDocument.has(telling.document)) byDocument.set(telling.document, value);
  }
  const values: { value: string; documents: string[] }[] = [];
  for (const [document, value] of byDocument) {
    const known = values.find((entry) => isSame(entry.value, value));
    if (known === undefined) values.push({ value, documents: [document] });
    else known.documents.push(document);
  }
  return values.length > 1 ? [{ field, values }] : [];
}

function dayWords({ days }: Telling): string | undefined {
  if (days === null || width(days) > SHARP_DAYS) return undefined;
  return days.first === days.last ? isoDay(days.first) : `${isoDay(days.first)}/${isoDay(days.last)}`;
}

function isSameDay(a: string, b: string): boolean {
  const range = (text: string) => {
    const [start = '', end = start] = text.split('/');
    return { first: Date.parse(start), last: Date.parse(end) };
  };
  return gap(range(a), range(b)) === 0;
}

function isSamePlaceIn(tellings: readonly Telling[], lexicon: RecordLexicon): IsSame {
  const places = new Map(
    tellings.flatMap(({ fact }) => (fact.where ? [[fact.where.name, fact.where] as const] : [])),
  );
  const isNowhere = (name: string) =>
    places.get(name)?.country === undefined && lexicon.stateNamed(name.toLowerCase()) === undefined;
  return (a, b) => {
    // A sea, or a place that nobody knows, may well lie off the other.
    const likeness = placeLikeness(places.get(a) ?? { name: a }, places.get(b) ?? { name: b }, lexicon);
    return likeness === 'same' || likeness === 'within' || [a, b].some(isNowhere);
  };
}
