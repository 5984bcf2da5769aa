/** "If Oslo sends ships, we will seize them": to say that one will do harm should the other side do something is to threaten. */
import type { EventType } from '../../contract.ts';
import { distinct, type FoundParty, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { isCondition } from '../arguments/places.ts';
import { speakersOf } from '../arguments/speaker.ts';
import { surfaceSubjects } from '../arguments/subjects.ts';
import { isNegated, modalOf } from '../status/auxiliary.ts';
import type { Candidate } from './candidate.ts';

const HARM: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);
const WILL = new Set(['will', 'would', 'wo', 'shall', "'ll", '’ll']);
const FIRST_PERSON = new Set(['i', 'we']);

/**
 * The same candidate, or, where one side says what harm it will do on a condition, a threat that happened (CAMEO 130): "Xi warned
 * that China would retaliate" is no assault.
 */
export function asThreat(candidate: Candidate, context: PartyContext): Candidate {
  const { doc } = context;
  const { trigger, roles } = candidate;
  const { sense, token } = trigger;
  if (sense.kind !== 'verb' || !HARM.has(sense.type) || isNegated(doc, token)) return candidate;
  const modal = modalOf(doc, token);
  const conditions = doc.children(token).filter((child) => isCondition(doc, child));
  if (modal < 0 || !WILL.has(doc.lower(modal)) || conditions.length === 0) return candidate;
  if (!isOwnWord(token, roles.actors, context)) return candidate;
  const own = new Set(roles.actors.map(({ actor }) => actor.country));
  const warned = conditions
    .flatMap((clause) => surfaceSubjects(doc, clause))
    .flatMap((subject) => partiesOf(subject, context))
    .filter(({ actor }) => actor.country !== undefined && !own.has(actor.country));
  const recipients = distinct([...warned, ...roles.recipients]);
  const threat = {
    ...sense,
    id: `${sense.id}+threat`,
    type: 'THREATEN' as const,
    mode: undefined,
    cameo: '130',
  };
  return { trigger: { ...trigger, sense: threat }, roles: { ...roles, recipients }, status: 'happened' };
}

/** Whether those who are to act say so themselves: others only foretell it. */
function isOwnWord(verb: number, actors: readonly FoundParty[], context: PartyContext): boolean {
  if (actors.some(({ token }) => FIRST_PERSON.has(context.doc.lower(token)))) return true;
  const speakers = speakersOf(context.doc, verb).flatMap((token) => partiesOf(token, context));
  return speakers.some(({ actor }) =>
    actors.some(
      (own) =>
        own.actor.id === actor.id || (actor.country !== undefined && own.actor.country === actor.country),
    ),
  );
}
