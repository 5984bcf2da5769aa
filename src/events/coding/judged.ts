/** Whom a judgement told by a noun or adjective is about, where the words name only what is judged: "said the demand was an insult". */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import { tokensAt } from '../arguments/places.ts';
import { sayingVerbOf } from '../arguments/speaker.ts';
import { lemmaOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { isOfficial } from './dealings.ts';
import { inferred, type Surroundings } from './surroundings.ts';
import { DEED_NOUNS, DEFINITE } from './told-before.ts';

const JUDGING: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'THREATEN']);

/** Whether a noun or adjective tells what somebody says of another. */
export function isJudgement({ sense: { kind, type, frame } }: Trigger): boolean {
  return kind !== 'verb' && JUDGING.has(type) && frame.actor[0] === 'speaker';
}

/** Whose the judged word or deed is: who did it or said so before, else the other side that the report is about. */
export function judged(
  { sense, token, words }: Trigger,
  { actors }: Roles,
  { context: { doc }, foreign, meetings, sentence }: Surroundings,
): readonly FoundParty[] {
  const heads = tokensAt(doc, { token, words, kind: sense.kind, support: null }, 'head');
  const isClear =
    sense.type === 'THREATEN' ||
    (sense.kind === 'noun' && sense.with.length > 0) ||
    heads.some((head) => isTakenUp(doc, head, sense.kind));
  if (!actors.some(({ actor }) => isOfficial(actor)) || !isClear || isAdmitted(doc, token)) return [];
  const own = actors.map(({ actor }) => actor);
  const doers = heads.some((head) => DEED_NOUNS.has(lemmaOf(doc, head)))
    ? meetings.doerOf(own, sentence)
    : [];
  const before = doers.length > 0 ? doers : foreign.otherSide(own, token, sentence);
  return foreign.asStates(inferred(before), token);
}

/** "admitted that the raid was a mistake": of one's own deed. */
function isAdmitted(doc: Doc, token: number): boolean {
  const saying = sayingVerbOf(doc, token);
  return saying >= 0 && ADMITTING.has(lemmaOf(doc, saying));
}

const ADMITTING = new Set(
  'admit acknowledge concede confess recognise recognize apologise apologize deny'.split(' '),
);

/** A definite noun for what was said or done before, or a pronoun for it. */
export function isTakenUp(doc: Doc, head: number, kind: Sense['kind']): boolean {
  if (PRONOUNS.has(doc.lower(head))) return kind === 'noun' || doc.lower(head) !== 'it';
  return (
    (SAYINGS.has(lemmaOf(doc, head)) || DEED_NOUNS.has(lemmaOf(doc, head))) &&
    doc.children(head).some((child) => DEFINITE.has(doc.lower(child)))
  );
}

const PRONOUNS = new Set(['this', 'that', 'it']);
const SAYINGS = new Set(
  `demand request claim charge accusation allegation report statement remark comment proposal plan offer decision ruling threat
  ultimatum note letter map law bill resolution story criticism suggestion word call condition document article refusal rejection
  version account tariff toll tax fee annexation line argument`.split(/\s+/),
);
