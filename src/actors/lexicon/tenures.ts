import type { KnownActor, Tenure } from './known-actor.ts';
import type { OfficeLevel } from './office.ts';
import { isAfter, isBefore, isWithin } from './partial-date.ts';

/** What a known actor is at a date. */
export interface Standing {
  /** `former`: the last office has ended; `future`: none has begun. */
  readonly when: 'current' | 'former' | 'future';
  readonly tenure: Tenure;
}

/** Offices of one person at one time are told by the highest of them. */
const RANK: Readonly<Record<OfficeLevel, number>> = {
  leader: 0,
  minister: 1,
  envoy: 3,
  official: 3,
  military: 3,
  judge: 3,
  legislator: 4,
  party: 5,
  spokes: 3,
  civil: 6,
};

const UNKNOWN_RANK = 4;

export function tenureRank(tenure: Tenure): number {
  return tenure.office ? RANK[tenure.office.level] : UNKNOWN_RANK;
}

/**
 * What an actor is at a date: the highest office held then, else the last that has ended, else the first to come.
 *
 * @param date - ISO date; undefined where the text has none: then the last office that the files know.
 */
export function standingAt(actor: KnownActor, date: string | undefined): Standing {
  const { tenures } = actor;
  const day = date?.slice(0, 10);
  if (day === undefined) return { when: 'current', tenure: latest(tenures) };
  const current = tenures.filter((tenure) => isWithin(day, tenure.from, tenure.until));
  if (current.length > 0) return { when: 'current', tenure: best(current) };
  const past = tenures.filter((tenure) => isAfter(day, tenure.until));
  if (past.length > 0) return { when: 'former', tenure: lastEnded(past) };
  return { when: 'future', tenure: earliest(tenures.filter((tenure) => isBefore(day, tenure.from))) };
}

/** Every office held at a date; all of them where there is no date. */
export function tenuresAt(actor: KnownActor, date: string | undefined): readonly Tenure[] {
  const day = date?.slice(0, 10);
  return day === undefined
    ? actor.tenures
    : actor.tenures.filter((tenure) => isWithin(day, tenure.from, tenure.until));
}

function best(tenures: readonly Tenure[]): Tenure {
  return tenures.reduce((a, b) => {
    const difference = tenureRank(b) - tenureRank(a);
    if (difference !== 0) return difference < 0 ? b : a;
    return b.from > a.from ? b : a;
  });
}

function latest(tenures: readonly Tenure[]): Tenure {
  const open = tenures.filter((tenure) => tenure.until === '');
  return open.length > 0 ? best(open) : tenures.reduce((a, b) => (b.until > a.until ? b : a));
}

function lastEnded(tenures: readonly Tenure[]): Tenure {
  return tenures.reduce((a, b) => {
    if (b.until.slice(0, 4) !== a.until.slice(0, 4)) return b.until > a.until ? b : a;
    return best([a, b]);
  });
}

function earliest(tenures: readonly Tenure[]): Tenure {
  return tenures.reduce((a, b) => (b.from < a.from ? b : a));
}
