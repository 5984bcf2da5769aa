/** Parties that no word of a clause names are believed where they have just been told of, or the report tells of the same two again. */
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { isAcceptable } from './acceptance.ts';
import type { Candidate } from './candidate.ts';

/** So many events must join two countries by name before one of them is left out far from any; for talks, one of them talks. */
const LEAST_NAMED = 2;
/** An event named so many sentences before still tells who is meant. */
const MEMORY = 1;

/**
 * The candidates without what gives a party by inference to two countries of which the report hardly tells: without the party
 * where the event is one all the same ("Oslo fired a missile"), else without the event.
 */
export function withoutStrayInference(candidates: readonly Candidate[], doc: Doc): readonly Candidate[] {
  const stray = candidates.filter(({ roles }) => isInferred(roles));
  if (stray.length === 0) return candidates;
  const named = candidates.filter(({ roles }) => !isInferred(roles));
  const pairs = countPairs(named);
  const met = new Set(named.filter(isMeeting).flatMap(({ roles }) => pairOf(roles) ?? []));
  const isBelieved = (candidate: Candidate): boolean => {
    const pair = pairOf(candidate.roles) ?? pairOf(inferredOf(candidate.roles));
    if (isJustTold(candidate, named, doc)) return true;
    return (pairs.get(pair ?? '') ?? 0) >= LEAST_NAMED && (!isMeeting(candidate) || met.has(pair ?? ''));
  };
  return candidates.flatMap((candidate) =>
    !isInferred(candidate.roles) || isBelieved(candidate) ? [candidate] : asTold(candidate),
  );
}

/** The candidate with the parties that its own words name; empty where they make no event. */
function asTold(candidate: Candidate): readonly Candidate[] {
  const { roles, trigger } = candidate;
  const isTold = ({ inferred }: Roles['actors'][number]) => inferred !== true;
  const told = { actors: roles.actors.filter(isTold), recipients: roles.recipients.filter(isTold) };
  const isEvent =
    trigger.sense.kind === 'verb' &&
    told.actors.length > 0 &&
    isAcceptable(trigger.sense, told, { isAside: false, isForeign: false });
  return isEvent ? [{ ...candidate, roles: told }] : [];
}

function isMeeting({ trigger }: Candidate): boolean {
  return trigger.sense.type === 'CONSULT';
}

/** Whether each party that is inferred stands by name in an event of the same sentence or the one before. */
function isJustTold({ trigger, roles }: Candidate, named: readonly Candidate[], doc: Doc): boolean {
  const sentence = doc.sentenceOf(trigger.token);
  const near = named.filter((other) => {
    const before = sentence - doc.sentenceOf(other.trigger.token);
    return before >= 0 && before <= MEMORY;
  });
  const countries = new Set(near.flatMap((other) => countriesOf(other.roles)));
  return [...roles.actors, ...roles.recipients].every(
    ({ inferred, actor }) => inferred === undefined || countries.has(actor.country ?? ''),
  );
}

function countPairs(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { roles } of candidates) {
    const pair = pairOf(roles);
    if (pair !== null) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function isInferred({ actors, recipients }: Roles): boolean {
  return [...actors, ...recipients].some(({ inferred }) => inferred === true);
}

/** The parties that no word names: of what others say to both sides, the two sides. */
function inferredOf({ actors, recipients }: Roles): Roles {
  return {
    actors: actors.filter(({ inferred }) => inferred === true),
    recipients: recipients.filter(({ inferred }) => inferred === true),
  };
}

function countriesOf({ actors, recipients }: Roles): readonly string[] {
  return [...actors, ...recipients].flatMap(({ actor }) => actor.country ?? []);
}

/** The two countries of an event: "CHN USA"; null for more or fewer. */
function pairOf(roles: Roles): string | null {
  const countries = new Set(countriesOf(roles));
  return countries.size === 2 ? [...countries].sort().join(' ') : null;
}
