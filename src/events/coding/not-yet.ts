/** Events that a report tells as done, with a day after its own: they are to come, or the day is that of something else. */
import type { EventStatus, Time } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Candidate } from './candidate.ts';
import { isSpeech } from './partner.ts';

/** Where it is filed it may be the next day already. */
const MOST_AHEAD = 24 * 60 * 60 * 1000;
const PAST = new Set(['after', 'following', 'since']);
const PRESENT = new Set(['VBZ', 'VBP']);

/**
 * "The envoy flies to Lima on Monday" is planned where Monday is to come; "promised an answer by Monday" was said before, on a day that
 * nothing tells.
 *
 * @param when - What the words around the event tell.
 * @param published - The report's own day; undefined where it is unknown, and nothing is settled then.
 */
export function settleFuture(
  { trigger, status }: Candidate,
  when: Time | undefined,
  published: string | undefined,
  doc: Doc,
): { readonly status: EventStatus; readonly when: Time | undefined } {
  if (status !== 'happened' || when === undefined || published === undefined) return { status, when };
  if (!(Date.parse(when.start) - Date.parse(published.slice(0, 10)) > MOST_AHEAD)) return { status, when };
  return isToCome(trigger, doc) ? { status: 'planned', when } : { status, when: undefined };
}

/** A deed told in the present, or a meeting told by a noun ("for talks on Monday", not "after the talks"); what is said is said now. */
function isToCome({ sense, token }: Candidate['trigger'], doc: Doc): boolean {
  if (isSpeech(sense.type) || sense.type === 'SUPPORT') return false;
  if (sense.kind !== 'noun') return PRESENT.has(doc.xpos(token));
  return sense.type === 'CONSULT' && !doc.children(token).some((word) => PAST.has(doc.lower(word)));
}
