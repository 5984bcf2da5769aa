import type { EventStatus } from '../contract.ts';
import { dayRange, isoDay } from './days.ts';
import type { Telling } from './event-likeness.ts';
import type { TellingGroup } from './happenings.ts';
import { nameFrom } from './hash.ts';
import type { Expectation, ExpectationKind, Outcome } from './types.ts';

/** So many days after it was due without a word of it, in reports on the same parties, it is missed. */
const GRACE_DAYS = 7;

/** For each pair or set of parties, the last day on which a report on them was published. */
export type LastHeard = (parties: readonly string[]) => number | null;

/**
 * What the reports of one happening foretold, each with what became of it.
 *
 * Met: a report published later tells of it as happened. Withdrawn: the last word is that it is denied. Missed: it was
 * due, and reports on the same parties went on without it. Open otherwise.
 */
export function expectationsOf(group: TellingGroup, lastHeard: LastHeard): readonly Expectation[] {
  const seen = new Set<string>();
  return group.tellings.filter(isForetold).flatMap((telling) => {
    // A report that tells of one plan in three sentences foretells it once.
    if (seen.has(telling.document)) return [];
    seen.add(telling.document);
    return [toExpectation(best(telling, group), group, lastHeard)];
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
function best(telling: Telling, { tellings }: TellingGroup): Telling {
  const told = ({ days, fact }: Telling) =>
    (days === null ? 0 : 10) +
    fact.people.length +
    (fact.mode === undefined ? 0 : 1) +
    (fact.where === undefined ? 0 : 1);
  return tellings
    .filter((each) => each.document === telling.document && isForetold(each))
    .reduce((most, each) => (told(each) > told(most) ? each : most), telling);
}

function toExpectation(telling: Telling, group: TellingGroup, lastHeard: LastHeard): Expectation {
  const { document, fact } = telling;
  const resolution = resolve(telling, group, lastHeard);
  const due = fact.type === 'THREATEN' ? undefined : fact.when;
  return {
    id: nameFrom('x', `${document}\n${fact.event}`),
    document,
    event: fact.event,
    kind: kindOf(telling),
    ...(due === undefined ? {} : { due }),
    outcome: resolution.outcome,
    ...(resolution.by === undefined
      ? {}
      : { resolvedBy: { document: resolution.by.document, event: resolution.by.fact.event } }),
  };
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
  { tellings }: TellingGroup,
  lastHeard: LastHeard,
): { readonly outcome: Outcome; readonly by?: Telling } {
  if (telling.fact.type === 'THREATEN') return { outcome: 'open' };
  const later = tellings.filter((other) => isLater(other, telling));
  const met = later.find(({ fact }) => fact.status === 'happened');
  if (met) return { outcome: 'met', by: met };
  const denied = later.find(({ fact }) => fact.status === 'denied');
  if (denied) return { outcome: 'withdrawn', by: denied };
  const due = dayRange(telling.fact.when);
  const heard = lastHeard(telling.fact.participants);
  const isOver = due !== null && heard !== null && isoDay(heard) > isoDay(due.last + GRACE_DAYS);
  return { outcome: isOver ? 'missed' : 'open' };
}

function isLater(other: Telling, telling: Telling): boolean {
  if (other.document === telling.document) return false;
  if (other.published === null || telling.published === null) return other.order > telling.order;
  return (
    other.published > telling.published ||
    (other.published === telling.published && other.order > telling.order)
  );
}
