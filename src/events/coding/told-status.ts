/** What the words of an event, the clauses above it and its own sense tell of whether it happened. */
import type { EventStatus } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { sayingVerbOf } from '../arguments/speaker.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import { isNegated, modalOf } from '../status/auxiliary.ts';
import { nounStatus, verbStatus, visitStatus } from '../status/event-status.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { isSpeech } from './partner.ts';
import type { LightSupport } from './support.ts';

/** @param support - The light verb that carries an event noun, if any. */
export function statusOf(
  doc: Doc,
  trigger: Trigger,
  support: LightSupport | null,
  lexicon: EventLexicon,
): EventStatus {
  const { token, sense } = trigger;
  if (sense.kind === 'noun') {
    const told = nounStatus(doc, token, support, lexicon);
    return told === 'denied' && isNo(sense) ? 'happened' : told;
  }
  if (sense.mode === 'visit') return visitStatus(doc, token, lexicon);
  const status = verbStatus(doc, token, lexicon);
  if (status === 'denied') return isNo(trigger.sense) || isNoOfItsOwn(doc, trigger) ? 'happened' : status;
  if (isAnnounced(doc, token, sense) || isToDo(sense)) return 'happened';
  return status === 'happened' && isIntended(sense) ? 'planned' : status;
}

/** "plans joint drills", "a march is planned": a word of intention is the event's own. */
function isIntended({ head, type }: Trigger['sense']): boolean {
  return INTENDING.has(head) && !isSpeech(type);
}

const INTENDING = new Set(['plan', 'schedule', 'intend', 'prepare']);

/** "will pay a price", "would respond if": what is threatened is yet to come, and the threat has been made. */
function isAnnounced(doc: Doc, token: number, { type, with: tests }: Trigger['sense']): boolean {
  if (type !== 'THREATEN' || !tests.some(({ places }) => places.includes('aux'))) return false;
  const modal = modalOf(doc, token);
  return modal >= 0 && ANNOUNCING.has(doc.lower(modal));
}

/** "is to blame": the infinitive is a word of the sense, and tells of no time. */
function isToDo({ with: tests }: Trigger['sense']): boolean {
  return tests.some(({ places, negated }) => !negated && places.includes('mark'));
}

const ANNOUNCING = new Set(['will', 'would', 'shall', 'wo', "'ll", 'must']);

/** "the country cannot surrender": what nobody can do is no news of what is not done. */
function isInability(doc: Doc, verb: number): boolean {
  const modal = modalOf(doc, verb);
  return modal >= 0 && ABILITY.has(doc.lower(modal));
}

const ABILITY = new Set(['can', 'ca', 'could', 'cannot']);

/**
 * "Oslo said that Rome had not lied", "if Rome had lied": whoever says so accuses nobody. And a measure that is only talked of
 * ("threatened tariffs on rice") is nobody's who is not named.
 */
export function isUnsaid(
  doc: Doc,
  { sense: { type, kind, frame }, token }: Trigger,
  status: EventStatus,
  { actors, recipients }: Roles,
): boolean {
  if (kind === 'noun' && type === 'SANCTION' && status !== 'happened')
    return [...actors, ...recipients].some((party) => party.inferred === true);
  if (type === 'RETREAT' && status === 'denied' && isInability(doc, token)) return true;
  if (type !== 'ACCUSE' || frame.actor[0] !== 'speaker') return false;
  if (status === 'denied' || status === 'possible') return true;
  // "does not believe that Rome lied"
  const saying = sayingVerbOf(doc, token);
  return saying >= 0 && isNegated(doc, saying);
}

/** "will not hear of", "sees no need for": the word of negation is part of what is said. */
function isNo({ with: tests }: Trigger['sense']): boolean {
  return tests.some(
    ({ words, negated }) => !negated && words !== null && (words.has('not') || words.has('no')),
  );
}

/** "said no to the request": the negation is a word of the sense, and makes what happened what it is. */
function isNoOfItsOwn(doc: Doc, { words }: Trigger): boolean {
  return words.some((word) => OWN_NEGATIONS.has(doc.lower(word)));
}

const OWN_NEGATIONS = new Set(['no', 'not', 'never', 'nothing', 'none']);
