/** Answers without a word on what is answered: "Chad refused." */
import type { EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import type { Sense } from '../lexicon/sense.ts';
import { inferred, type Surroundings } from './surroundings.ts';

/** Types of what answers a demand, a proposal or a charge. */
export const ANSWERS: ReadonlySet<EventType> = new Set(['REJECT', 'AGREE']);

/** Whether a sense tells a bare answer. */
export function isBareAnswer({ type, object, frame }: Sense): boolean {
  return ANSWERS.has(type) && object?.kind === 'none' && frame.name === 'refuse';
}

/** Who asked it just before of those who answer; empty where nobody did. */
export function askers({ actors }: Roles, { meetings, sentence }: Surroundings): readonly FoundParty[] {
  const asked = meetings.asking(sentence);
  const isAsked = asked?.recipients.some(({ actor }) =>
    actors.some((own) => own.actor.country !== undefined && own.actor.country === actor.country),
  );
  return asked !== null && isAsked === true ? inferred(asked.actors) : [];
}
