/** Event words that stand among the words of another event: which of them tell of an event of their own. */
import type { EventType } from '../../contract.ts';
import { fillRoles } from '../arguments/fill-roles.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

/** What has been coded of a sentence so far. */
interface Coded {
  readonly context: PartyContext;
  /** Event words already read, by token. */
  readonly above: ReadonlyMap<number, Trigger>;
  /** Words that belong to the trigger of a coded event. */
  readonly used: ReadonlySet<number>;
}

/** Whether a word only belongs to the event of another one ("condemned the raid", "suspended part of its aid"). */
export function isToldAlready(trigger: Trigger, coded: Coded): boolean {
  const isUsed = coded.used.has(trigger.token);
  return (
    (isUsed && !isCalledOff(trigger, coded) && !isDeedJudged(trigger, coded)) ||
    isPartOfUsed(trigger, coded) ||
    measuresUsed(trigger, coded)
  );
}

/** "called off a visit": beside the refusal the visit itself is told of, as one that does not take place. */
function isCalledOff({ token }: Trigger, { context: { doc }, above }: Coded): boolean {
  const sense = above.get(doc.head(token))?.sense;
  return (
    sense?.type === 'REJECT' &&
    sense.mode === 'meet' &&
    doc.relation(token) === 'obj' &&
    CANCELS.has(sense.head)
  );
}

const CANCELS = new Set(['cancel', 'call', 'scrap', 'axe', 'abort', 'shelve', 'drop', 'abandon']);

/** "condemned the launch of missiles by Chad": beside the judgement the deed itself is told of, by whom it was done. */
function isDeedJudged({ token, words, sense }: Trigger, { context, above }: Coded): boolean {
  const { doc } = context;
  const judging = above.get(doc.head(token))?.sense.type;
  const { kind, frame, type } = sense;
  if (judging === undefined || !JUDGING.has(judging) || !DONE.has(type)) return false;
  if (kind !== 'noun' || doc.relation(token) !== 'obj') return false;
  return fillRoles({ token, words, kind, frame, type, support: null }, context).actors.length > 0;
}

const JUDGING: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT']);
const DONE: ReadonlySet<EventType> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'SANCTION', 'AID']);

/** "suspended part of its aid": the aid is what the verb already tells of. */
function isPartOfUsed({ token }: Trigger, { context: { doc }, above, used }: Coded): boolean {
  const part = doc.head(token);
  return (
    part >= 0 &&
    doc.relation(token) === 'nmod' &&
    caseOf(doc, token) === 'of' &&
    PARTS.has(lemmaOf(doc, part)) &&
    (used.has(part) || (doc.relation(part) === 'obj' && above.has(doc.head(part))))
  );
}

/** "held a third round of talks": the round of what the verb already tells of. */
function measuresUsed({ token }: Trigger, { context: { doc }, above, used }: Coded): boolean {
  return (
    doc.relation(token) === 'obj' &&
    above.has(doc.head(token)) &&
    doc.childrenBy(token, 'nmod').some((child) => used.has(child) && caseOf(doc, child) === 'of')
  );
}

const PARTS = new Set('part all most some half much rest bulk portion share'.split(' '));

/** "accused Oslo of breaking every promise": what somebody is accused of is one accusation, and no second one. */
export function isInAccusation(
  token: number,
  { context: { doc }, above }: Pick<Coded, 'context' | 'above'>,
): boolean {
  const opener = doc.childBy(token, 'mark', 'case');
  if (!CONTENT.has(doc.relation(token)) || opener < 0 || doc.lower(opener) !== 'of') return false;
  const head = doc.head(token);
  const verb = doc.relation(token) === 'acl' ? doc.head(head) : head;
  return above.get(verb)?.sense.type === 'ACCUSE';
}

const CONTENT = new Set(['advcl', 'acl', 'xcomp', 'obl']);
