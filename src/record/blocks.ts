import type { EventType } from '../contract.ts';
import type { EventFact } from './fact-types.ts';

/**
 * Types that different reports give to one happening; events of one family may be joined.
 * A type that is not here is a family of its own.
 */
const FAMILIES: Readonly<Partial<Record<EventType, string>>> = {
  ASSAULT: 'force',
  COERCE: 'force',
  SANCTION: 'force',
  CONCEDE: 'yielding',
  RETREAT: 'yielding',
  ACCUSE: 'words',
  REJECT: 'words',
  AID: 'help',
  SUPPORT: 'help',
};

/** Types in which all parties do the same: their sides are one set. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

export function isMutual(type: EventType): boolean {
  return MUTUAL.has(type);
}

/**
 * The block of an event: only events of one block are ever joined, so that a record can be joined block by block.
 *
 * Mutual types are told apart by the set of parties, the others by who acts, companies and the like under their state.
 */
export function blockOf(event: EventFact): string {
  const family = FAMILIES[event.type] ?? event.type;
  if (isMutual(event.type)) return `${family}|${partiesKey(landsAmong(allParties(event), event))}`;
  if (event.sources.length > 0) return `${family}|${landsAmong(event.sources, event).join('+')}>`;
  return `${family}|>${landsAmong(event.targets, event).join('+')}`;
}

/** What one report tells of a company, another tells of its country. */
function landsAmong(parties: readonly string[], { lands }: EventFact): readonly string[] {
  return [...new Set(parties.map((party) => lands[party] ?? party))].sort();
}

/** Every party once, states before others. */
export function allParties(event: EventFact): readonly string[] {
  return [...new Set([...event.sources, ...event.targets])].sort();
}

/** "CHN" */
export const STATE = /^[A-Z]{3}$/;

/** A meeting of two states at an organisation's summit is theirs; a meeting of many is told with any of them. */
function partiesKey(parties: readonly string[]): string {
  const states = parties.filter((party) => STATE.test(party));
  if (states.length > 2) return 'several';
  return (states.length === 2 ? states : parties.slice(0, 3)).join('+');
}
