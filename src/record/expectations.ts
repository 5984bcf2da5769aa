import type { EventStatus } from '../contract.ts';
import { dayRange } from './days.ts';
import type { TellingGroup } from './happenings.ts';
import { nameFrom } from './hash.ts';
import { moveOf } from './moves.ts';
import type { Telling } from './telling.ts';
import type { Expectation, ExpectationKind, Outcome } from './types.ts';

/**
 * What the reports of one happening foretold, each with what became of it.
 *
 * Moved: a later report gives it another day, which is the one that counts from then on. Met: a report that was not published before tells of it as happened. Withdrawn: a later report says, before it was due, that it will not
 * come. Missed: a report of a later day than it was due says that it did not come. Open otherwise: that nothing is heard
 * of it shows nothing.
 */
export function expectationsOf({ tellings, asides }: TellingGroup): readonly Expectation[] {
  const group = [...tellings, ...asides];
  const seen = new Set<string>();
  return group.filter(isForetold).flatMap((telling) => {
    // A report that tells of one plan in three sentences foretells it once.
    if (seen.has(telling.document)) return [];
    seen.add(telling.document);
    return [toExpectation(best(telling, group), group)];
  });
}

const FORETOLD: ReadonlySet<EventStatus> = new Set(['planned', 'expected']);

function isForetold({ fact, published, days }: Telling): boolean {
  if (fact.type === 'THREATEN' && fact.status === 'happened') return true;
  if (!FORETOLD.has(fact.status)) return false;
  // What lay in the past when it was told is history: "a visit that had been planned for March".
  return days === null || published === null || days.last >= published;
}

/** The report's telling that says most: when it is due, who, where and how. */
function best(telling: Telling, tellings: readonly Telling[]): Telling {
  const told = ({ days, fact }: Telling) =>
    (days === null ? 0 : 10) +
    fact.people.length +
    (fact.mode === undefined ? 0 : 1) +
    (fact.where === undefined ? 0 : 1);
  return tellings
    .filter((each) => each.document === telling.document && isForetold(each))
    .reduce((most, each) => (told(each) > told(most) ? each : most), telling);
}

function toExpectation(telling: Telling, group: readonly Telling[]): Expectation {
  const { document, fact } = telling;
  const resolution = resolve(telling, group);
  const due = fact.type === 'THREATEN' ? undefined : fact.when;
  const move = moveOf(telling, group);
  return {
    id: nameFrom('x', `${document}\n${fact.event}`),
    document,
    event: fact.event,
    kind: kindOf(telling),
    ...(due === undefined ? {} : { due }),
    ...movedBy(move),
    outcome: resolution.outcome,
    ...(resolution.by === undefined
      ? {}
      : { resolvedBy: { document: resolution.by.document, event: resolution.by.fact.event } }),
  };
}

function movedBy(move: Telling | undefined): Pick<Expectation, 'moved'> {
  if (move?.fact.when === undefined) return {};
  const { span: _, ...to } = move.fact.when;
  return { moved: { to, document: move.document, event: move.fact.event } };
}

function kindOf({ fact }: Telling): ExpectationKind {
  if (fact.type === 'THREATEN') return 'threat';
  if (fact.type === 'REQUEST') return 'deadline';
  if (fact.type === 'AGREE' || fact.type === 'CONCEDE' || fact.type === 'AID') return 'pledge';
  // A coming meeting is planned by those who meet, whoever says that it is expected.
  return fact.status === 'expected' && fact.type !== 'CONSULT' ? 'forecast' : 'plan';
}

function resolve(
  telling: Telling,
  tellings: readonly Telling[],
): { readonly outcome: Outcome; readonly by?: Telling } {
  if (telling.fact.type === 'THREATEN') return { outcome: 'open' };
  const others = tellings.filter(({ document }) => document !== telling.document);
  const met = others.find((other) => other.fact.status === 'happened' && !isAfter(telling, other));
  if (met) return { outcome: 'met', by: met };
  const current = moveOf(telling, tellings) ?? telling;
  const denied = others.find((other) => other.fact.status === 'denied' && isAfter(other, current));
  if (denied) return { outcome: isOverdue(current, denied) ? 'missed' : 'withdrawn', by: denied };
  return { outcome: 'open' };
}

/** Whether the day on which something was due had passed when another report was published. */
function isOverdue({ fact }: Telling, { published }: Telling): boolean {
  const due = dayRange(fact.when);
  return due !== null && published !== null && published > due.last;
}

/** Whether a report is of a later day than another, as far as both have one. */
function isAfter(a: Telling, b: Telling): boolean {
  return a.published !== null && b.published !== null && a.published > b.published;
}
