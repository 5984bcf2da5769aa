import type { EventStatus } from '../contract.ts';
import { gap, isoDay, width } from './days.ts';
import { SHARP_DAYS, type Telling } from './event-likeness.ts';
import type { RecordLexicon } from './lexicon.ts';
import { placeLikeness } from './place-likeness.ts';
import type { Difference } from './types.ts';

/** Plans and expectations are one answer to the question whether it happened. */
const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  happened: 'happened',
  planned: 'planned',
  expected: 'planned',
  possible: 'possible',
  denied: 'denied',
};
/** Figures this close are one figure, rounded. */
const SAME_FIGURE = 0.02;

/**
 * The points on which the reports of one happening do not agree. Only what reports say counts, not what they leave out;
 * a day within a month, a city within its country are the same said less exactly.
 */
export function differencesOf(tellings: readonly Telling[], lexicon: RecordLexicon): readonly Difference[] {
  return [
    ...difference('status', withoutPlans(tellings), ({ fact }) => STATUS_WORDS[fact.status], statusFirst),
    ...difference('when', tellings, dayWords, undefined, isSameDay),
    ...difference(
      'where',
      tellings,
      ({ fact }) => fact.where?.name,
      undefined,
      isSamePlaceIn(tellings, lexicon),
    ),
    ...difference('mode', tellings, ({ fact }) => fact.mode),
    ...figureDifferences(tellings),
  ];
}

type Said = (telling: Telling) => string | undefined;
type IsSame = (a: string, b: string) => boolean;

/** One value a report: its first, or the one that `choose` prefers. */
function difference(
  field: string,
  tellings: readonly Telling[],
  said: Said,
  choose: (values: readonly string[]) => string | undefined = ([first]) => first,
  isSame: IsSame = (a, b) => a === b,
): readonly Difference[] {
  const byDocument = new Map<string, string[]>();
  for (const telling of tellings) {
    const value = said(telling);
    if (value === undefined) continue;
    const values = byDocument.get(telling.document) ?? [];
    byDocument.set(telling.document, [...values, value]);
  }
  const values: { value: string; documents: string[] }[] = [];
  for (const [document, all] of byDocument) {
    const value = choose(all);
    if (value === undefined) continue;
    const known = values.find((entry) => isSame(entry.value, value));
    if (known === undefined) values.push({ value, documents: [document] });
    else known.documents.push(document);
  }
  return values.length > 1 ? [{ field, values }] : [];
}

/** A plan does not disagree with what came of it: where a report tells that it happened, plans say nothing else. */
function withoutPlans(tellings: readonly Telling[]): readonly Telling[] {
  const hasHappened = tellings.some(({ fact }) => fact.status === 'happened');
  return hasHappened ? tellings.filter(({ fact }) => STATUS_WORDS[fact.status] !== 'planned') : tellings;
}

/** A report that tells of an event as planned in its headline and as past below takes it for past. */
function statusFirst(values: readonly string[]): string | undefined {
  return ['happened', 'denied', 'planned', 'possible'].find((status) => values.includes(status));
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
  return (a, b) => {
    const likeness = placeLikeness(places.get(a) ?? { name: a }, places.get(b) ?? { name: b }, lexicon);
    return likeness === 'same' || likeness === 'within';
  };
}

/** Figures of the same thing, told near the event, that are not the same. */
function figureDifferences(tellings: readonly Telling[]): readonly Difference[] {
  const fields = new Set(tellings.flatMap(({ fact }) => fact.figures.map(fieldOf)));
  return [...fields].flatMap((field) =>
    difference(
      field,
      tellings,
      ({ fact }) => {
        const figures = fact.figures.filter((figure) => fieldOf(figure) === field);
        // Two figures of one thing in one sentence are a comparison, not an answer.
        return figures.length === 1 ? String(figures[0]?.value) : undefined;
      },
      undefined,
      (a, b) =>
        Math.abs(Number(a) - Number(b)) <= SAME_FIGURE * Math.max(Math.abs(Number(a)), Math.abs(Number(b))),
    ),
  );
}

function fieldOf({ of, unit }: { readonly of: string; readonly unit: string }): string {
  return of === '' ? unit : of;
}
