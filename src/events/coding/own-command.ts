/** Orders of a government to those who serve it: no request to anybody, and what is ordered is what the state means to do. */
import { COMMANDING } from '../../actors/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { hasTo, lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { isOfficial } from './dealings.ts';

/** Sectors of those who carry out what a government orders. */
const SERVING = new Set(['GOV', 'MIL', 'COP', 'SPY']);

/** "Lund ordered the army to open the border": whether a verb tells of such an order, with an infinitive for what is to be done. */
export function isOwnCommand(
  { sense, token }: Trigger,
  { actors: commanders }: Roles,
  { doc, actors }: PartyContext,
): boolean {
  if (sense.type !== 'REQUEST' || !COMMANDING.has(lemmaOf(doc, token))) return false;
  if (!commanders.some(({ actor }) => isOfficial(actor))) return false;
  if (!doc.childrenBy(token, 'xcomp', 'advcl').some((clause) => hasTo(doc, clause))) return false;
  const countries = new Set(commanders.map(({ actor }) => actor.country));
  return doc.childrenBy(token, 'obj', 'iobj').some((object) => {
    const commanded = actors.byId(actors.mentionAt(object)?.mention.actor ?? '');
    return commanded !== null && SERVING.has(commanded.sector ?? '') && countries.has(commanded.country);
  });
}
