import type { EventStatus } from '../contract.ts';
import type { Telling } from './telling.ts';
import type { Difference } from './types.ts';

/** Plans and expectations are one answer to the question whether it happened. */
const ANSWERS: Readonly<Record<EventStatus, string>> = {
  happened: 'happened',
  planned: 'planned',
  expected: 'planned',
  possible: 'possible',
  denied: 'denied',
};
/** A report that tells of an event as planned in its headline and as past below takes it for past. */
const FIRST: readonly string[] = ['happened', 'denied', 'planned', 'possible'];
/** As things take their course. */
const SHOWN: readonly string[] = ['planned', 'possible', 'happened', 'denied'];
const COMING: ReadonlySet<string> = new Set(['planned', 'possible']);

interface Answer {
  readonly document: string;
  readonly value: string;
  readonly published: number | null;
}

/**
 * What the reports make of the status, where they do not all make the same of it.
 *
 * A plan does not disagree with what came of it: where what is told as coming was published before what is told as
 * past, the difference is one over time. What a later report still calls planned is said in passing ("the planned
 * talks") and is no answer.
 */
export function statusDifference(tellings: readonly Telling[]): readonly Difference[] {
  const answers = answersOf(tellings);
  const happened = answers.filter(({ value }) => value === 'happened');
  const said = answers.filter(
    (answer) => !COMING.has(answer.value) || happened.every((past) => !isAfter(answer, past)),
  );
  const byValue = new Map<string, string[]>();
  for (const { value, document } of said) byValue.set(value, [...(byValue.get(value) ?? []), document]);
  if (byValue.size < 2) return [];
  const values = SHOWN.flatMap((value) => {
    const documents = byValue.get(value);
    return documents ? [{ value, documents }] : [];
  });
  return [{ field: 'status', values, ...(isCourse(said) ? { isOverTime: true } : {}) }];
}

/** One answer a report. */
function answersOf(tellings: readonly Telling[]): readonly Answer[] {
  const byDocument = new Map<string, { values: Set<string>; published: number | null }>();
  for (const { document, fact, published } of tellings) {
    const entry = byDocument.get(document) ?? { values: new Set<string>(), published };
    byDocument.set(document, entry);
    entry.values.add(ANSWERS[fact.status]);
  }
  return [...byDocument].map(([document, { values, published }]) => ({
    document,
    value: FIRST.find((value) => values.has(value)) ?? '',
    published,
  }));
}

/** First foretold, then past: happened on the same day or later, or called off on a later day. */
function isCourse(answers: readonly Answer[]): boolean {
  const coming = answers.filter(({ value }) => COMING.has(value));
  const past = answers.filter(({ value }) => !COMING.has(value));
  if (coming.length === 0 || new Set(past.map(({ value }) => value)).size !== 1) return false;
  return past.every((one) =>
    coming.every((other) => (one.value === 'happened' ? !isAfter(other, one) : isAfter(one, other))),
  );
}

function isAfter(a: Answer, b: Answer): boolean {
  return a.published !== null && b.published !== null && a.published > b.published;
}
