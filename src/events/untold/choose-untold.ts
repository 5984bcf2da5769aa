/** The roles of an event with the party that its words leave out, where the report around it tells clearly enough who is meant. */
import type { Roles } from '../arguments/fill-roles.ts';
import { isSpeech } from '../coding/partner.ts';
import type { Surroundings } from '../coding/surroundings.ts';
import { isDeedToldBefore } from '../coding/told-before.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { choiceAt } from './features.ts';
import { type Gap, gapOf } from './gap.ts';

/**
 * @param told - The roles that the words of the event fill.
 * @param understood - The same with what rules add.
 * @returns `understood` where nobody is left out, or nobody clearly meant.
 */
export function withUntoldParty(
  trigger: Trigger,
  told: Roles,
  understood: Roles,
  around: Surroundings,
): Roles {
  const { foreign, context, untold } = around;
  if (!foreign.isSubject || context.doc.sentenceCount < 2) return understood;
  const gap = gapOf(trigger, told, understood, context.doc);
  if (gap === null || isOfThird(trigger, gap, around)) return understood;
  const country = untold.choose(choiceAt(trigger, gap, around), { trigger, gap });
  // which of several bodies of states a meeting is with, their common code does not tell
  const isOpen = country === null || (country === 'IGO' && gap.missing === 'partner');
  const chosen = isOpen ? [] : foreign.lastNamed(country, trigger.token);
  if (chosen.length === 0) return understood;
  const { actors, recipients } = understood;
  if (gap.missing === 'actor') return { actors: [...actors, ...chosen], recipients };
  if (gap.missing === 'recipient') return { actors, recipients: [...recipients, ...chosen] };
  if (trigger.sense.frame.mutual)
    return { actors: [...gap.known, ...chosen], recipients: [...gap.known, ...chosen] };
  const isActing = actors.some(({ actor }) => actor.country !== undefined);
  return isActing
    ? { actors, recipients: [...recipients, ...chosen] }
    : { actors: [...actors, ...chosen], recipients };
}

/**
 * In a report on two others, "Oslo condemned the attack" may speak to the victim, and "Oslo has recalled its envoy" from anywhere: what a
 * third does where its sentence names nobody is done to none in particular.
 */
function isOfThird(
  { sense, token }: Trigger,
  { country, missing }: Gap,
  { foreign, context, sentence }: Surroundings,
): boolean {
  if (missing !== 'recipient' || foreign.placeOf(country) !== 'third') return false;
  if (sense.type === 'ACCUSE') return isDeedToldBefore(context.doc, token);
  return !isSpeech(sense.type) && sense.type !== 'SUPPORT' && foreign.namedIn(sentence, country).size === 0;
}
