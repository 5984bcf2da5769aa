/** "If Oslo sends ships, we will seize them": to say that one will do harm should the other side do something is to threaten. */
import type { EventType } from '../../contract.ts';
import { isCondition } from '../arguments/clause-places.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { distinct, type FoundParty, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { speakersOf } from '../arguments/speaker.ts';
import { surfaceSubjects } from '../arguments/subjects.ts';
import { isNegated, modalOf } from '../status/auxiliary.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
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
  const conditions = conditionsOf(token, context);
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

/** The if-clauses of a verb, and those before it that a tree hangs on the verb of saying. */
function conditionsOf(verb: number, { doc }: PartyContext): readonly number[] {
  const above =
    doc.relation(verb) === 'ccomp' ? doc.children(doc.head(verb)).filter((child) => child < verb) : [];
  return [...doc.children(verb), ...above].filter((child) => isCondition(doc, child));
}

/** "Israel will strike if rockets fall, analysts said": what others say one will do is no threat of his. */
export function isForetold({ sense, token }: Trigger, { actors }: Roles, context: PartyContext): boolean {
  if (sense.kind !== 'verb' || sense.type !== 'THREATEN') return false;
  const modal = modalOf(context.doc, token);
  if (modal < 0 || !WILL.has(context.doc.lower(modal))) return false;
  const speakers = speakersOf(context.doc, token).flatMap((word) => partiesOf(word, context));
  return speakers.length > 0 && !isOwnWord(token, actors, context);
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
