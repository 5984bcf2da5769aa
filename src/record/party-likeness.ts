import type { EventType } from '../contract.ts';
import { allParties, isMutual, STATE } from './blocks.ts';
import type { EventFact } from './fact-types.ts';

const SCORES = { sameParties: 1, someParties: 0.3, person: 1, secondPerson: 0.7 } as const;

/** How well the parties of two events of one block go together, in points; `null` where they are others. */
export function partiesScore(x: EventFact, y: EventFact): number | null {
  if (isMutual(x.type)) return togetherScore(x, y);
  if (!isSameSide(x, y, 'sources')) return null;
  const [mine, theirs] = [new Set(x.targets), new Set(y.targets)];
  if (mine.size === 0 || theirs.size === 0) return 0;
  const shared = sharedBy(mine, theirs);
  if (shared === 0)
    return isSameSide(x, y, 'targets') || isGuessed(x) || isGuessed(y) || isBroughtBefore(x, y) ? 0 : null;
  // What a state does at home is aimed at anybody there.
  if (isAtHome(x) || isAtHome(y)) return 0;
  return shared === mine.size && shared === theirs.size ? SCORES.sameParties : SCORES.someParties;
}

function togetherScore(x: EventFact, y: EventFact): number | null {
  const [mine, theirs] = [new Set(allParties(x)), new Set(allParties(y))];
  if (mine.size === 0 || theirs.size === 0) return 0;
  const shared = sharedBy(mine, theirs);
  const least = Math.min(2, mine.size, theirs.size);
  if (shared < least) return shared + standIns(mine, theirs, x, y) < least ? null : 0;
  // Those who meet at home are not the same each time.
  if (mine.size < 2 || theirs.size < 2) return 0;
  return shared === mine.size && shared === theirs.size ? SCORES.sameParties : SCORES.someParties;
}

function sharedBy(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  return [...mine].filter((party) => theirs.has(party)).length;
}

/** How many parties of one account are societies or companies of a state that the other names, but not both ways. */
function standIns(
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  x: EventFact,
  y: EventFact,
): number {
  const of = (parties: ReadonlySet<string>, { lands }: EventFact, others: ReadonlySet<string>) =>
    [...parties].filter((party) => !others.has(party) && others.has(lands[party] ?? '')).length;
  return Math.max(of(mine, x, theirs), of(theirs, y, mine));
}

/** The same parties on a side, or in the one account a company where the other has its state. */
function isSameSide(x: EventFact, y: EventFact, side: 'sources' | 'targets'): boolean {
  const [mine, theirs] = [new Set(x[side]), new Set(y[side])];
  if (mine.size === 0 || theirs.size === 0) return mine.size === theirs.size;
  return sharedBy(mine, theirs) + standIns(mine, theirs, x, y) >= Math.min(mine.size, theirs.size);
}

/** "Asked the organisation for talks with B" and "asked B for talks": one names the body, the other whom it is about. */
function isBroughtBefore(x: EventFact, y: EventFact): boolean {
  const [mine, theirs] = [x, y].map(({ targets }) => targets.every((target) => STATE.test(target)));
  return x.type === y.type && BROUGHT.has(x.type) && mine !== theirs && isSameDay(x, y);
}

/** What is brought before a body, against or about another. */
const BROUGHT: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE']);

function isSameDay({ when: mine }: EventFact, { when: theirs }: EventFact): boolean {
  return mine !== undefined && theirs !== undefined && mine.grain === 'day' && mine.start === theirs.start;
}

function isAtHome({ sources, targets }: EventFact): boolean {
  return targets.every((target) => sources.includes(target));
}

/** "Protesters", "riot police": of a crowd that no text gives a country there is one in every town. */
export function isAnybody({ participants, people }: EventFact): boolean {
  return participants.length === 0 && people.length === 0;
}

/** Both are aimed at the same, and neither is guessed. */
export function isSameTarget(x: EventFact, y: EventFact): boolean {
  return (
    x.targets.length > 0 &&
    x.targets.join() === y.targets.join() &&
    ![x, y].some(({ targets, inferred }) => targets.some((target) => inferred.includes(target)))
  );
}

/** Whom an act is aimed at stands in another sentence or in none: another report may well know better. */
function isGuessed({ targets, inferred }: EventFact): boolean {
  return targets.every((target) => inferred.includes(target));
}

/** People of one side must not all be others; people of both sides in common make it likely. */
export function peopleScore(x: EventFact, y: EventFact): number | null {
  const shared = x.people.filter(({ name }) => y.people.some((other) => isSameName(name, other.name)));
  const parties = new Set(x.people.flatMap(({ party }) => party ?? []));
  for (const party of parties) {
    const mine = x.people.filter((person) => person.party === party);
    const theirs = y.people.filter((person) => person.party === party);
    if (theirs.length > 0 && !mine.some(({ name }) => theirs.some((other) => isSameName(name, other.name))))
      return null;
  }
  if (shared.length === 0) return isMutual(x.type) && isLevelApart(x, y) ? null : 0;
  return SCORES.person + (shared.length > 1 ? SCORES.secondPerson : 0);
}

/** A meeting of leaders is none of officials. */
function isLevelApart(x: EventFact, y: EventFact): boolean {
  return x.level !== 'unknown' && y.level !== 'unknown' && x.level !== y.level;
}

/** "Xi" and "Xi Jinping", "Hana Tanaka" and "TANAKA Hana" */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [mine, theirs] = [partsOf(a), partsOf(b)];
  const [shorter, longer] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  return shorter.every((part) => longer.includes(part));
}

/** "José" is "Jose" elsewhere. */
const MARKS = /\p{M}/gu;

function partsOf(name: string): readonly string[] {
  return name.normalize('NFD').replace(MARKS, '').toLowerCase().split(' ');
}
