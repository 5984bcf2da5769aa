/** Which found events are events of ours: enough parties, and among them one that is political or organised. */
import type { Actor, EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';

/** Acts that are often told without saying who did them ("the editor was arrested"). */
const MAY_LACK_ACTOR: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'CONCEDE',
]);
/** Acts that need no second party to be told: a march, a deployment, a truce, a resignation. */
const MAY_LACK_RECIPIENT: ReadonlySet<EventType> = new Set([
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
  'COERCE',
  'ASSAULT',
]);

/** Whether an actor belongs to a state, or to a sector of public life, or is an organisation. */
export function isPolitical(actor: Actor): boolean {
  return (
    actor.country !== undefined ||
    actor.sector !== undefined ||
    actor.kind === 'state' ||
    actor.kind === 'organisation'
  );
}

/** Whether the roles of an event are filled well enough for its type. */
export function isAcceptable(type: EventType, { actors, recipients }: Roles): boolean {
  if (actors.length === 0 && (recipients.length === 0 || !MAY_LACK_ACTOR.has(type))) return false;
  if (recipients.length === 0 && !MAY_LACK_RECIPIENT.has(type)) return false;
  const all = [...actors, ...recipients];
  return (
    all.some(({ actor }) => isPolitical(actor)) &&
    (recipients.length > 0 || actors.some(({ actor }) => isPolitical(actor)))
  );
}
