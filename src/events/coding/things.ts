/**
 * Deeds that a thing does or suffers: an earthquake kills, a player executes a plan, a policy fights inflation. None is an event
 * of ours; weapons, forces and attacks are the means of those who use them, and buildings and land may be struck.
 */
import type { EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import type { FoundParty, PartyContext } from '../arguments/parties.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { caseOf, isNominal, lemmaOf } from '../arguments/words.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
/** Deeds: what only people, their forces and their weapons do. */
const BODILY: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'AID',
  'CONCEDE',
  'RETREAT',
]);
/** Classes of things through which people use force. */
const MEANS = ['attack', 'arms', 'force', 'sanction', 'barrier', 'inquiry', 'police'];
const MORE_MEANS = new Set(
  'explosion blast gunfire violence fighting clash crackdown explosive bomber aggression military regime government administration authority country nation state ally side party power capital programme program fund agency plane flight ship boat cutter vessel trawler dinghy speedboat board panel bureau committee helicopter'.split(
    ' ',
  ),
);
/** In what aid comes. */
const CARGO = new Set(
  'consignment shipment cargo tranche instalment installment batch load delivery parcel'.split(' '),
);
/** Where people are held, or let go, by whose place it is: "remains in a Danish prison", "was freed from Danish custody". */
const PRISONS = new Set(['prison', 'jail', 'custody', 'cell', 'captivity']);
/** What bans and compels in the name of those who made it. */
const RULES = new Set(
  'law rule order decree ruling edict act legislation bill regulation directive measure court policy restriction constitution ordinance'.split(
    ' ',
  ),
);
/** Classes of things that force may be used on. */
const TARGETS = [
  'building',
  'thing-of-value',
  'arms',
  'force',
  'aid',
  'police',
  'refugee',
  'diplomatic-post',
  'protest',
];
const MORE_TARGETS = new Set(
  'car bus train truck convoy border frontier soil land coast airspace waters water infrastructure grid target position neighbour neighbor rule uprising rebellion revolt dissent protest movement opposition unrest press media newspaper website network server computer oilfield field coup side interest'.split(
    ' ',
  ),
);

/** Whether an act of force or a march is done by a thing that is no weapon, force or attack: "the quake killed ten", "the reforms fight graft". */
export function isDoneByThing(
  { sense, token }: Trigger,
  { actors }: Roles,
  context: PartyContext,
  lexicon: EventLexicon,
): boolean {
  if (sense.kind === 'noun' || !isBodily(sense)) return false;
  if (actors.length > 0) return actors.every(({ token: head }) => isMereThing(sense, head, context, lexicon));
  const subjects = subjectsOf(context.doc, token).filter((subject) => isNominal(context.doc, subject));
  if (!FORCE.has(sense.type) || subjects.length === 0) return false;
  return !subjects.some((subject) => isMeans(sense, subject, context, lexicon));
}

/** Whether people themselves do it; a summit may be what is hosted, so only journeys told by their traveller are asked. */
function isBodily({ type, mode, frame }: Sense): boolean {
  return (
    BODILY.has(type) || (mode === 'visit' && (frame.actor.includes('subj') || frame.actor.includes('head')))
  );
}

/** "when it comes to", or a noun that is nobody and no means of force; of "a wave of attackers" the content noun counts. */
function isMereThing(sense: Sense, head: number, context: PartyContext, lexicon: EventLexicon): boolean {
  if (sense.mode === 'visit' && context.doc.lower(head) === 'it') return true;
  if (!isThing(head, context)) return false;
  return ![head, ...partsOf(head, context)].some((word) => isMeans(sense, word, context, lexicon));
}

function isMeans({ type }: Sense, head: number, { doc }: PartyContext, lexicon: EventLexicon): boolean {
  // "mortar fire" is a weapon's, "a fire" an accident
  if (doc.lower(head) === 'fire') return doc.childrenBy(head, 'compound', 'amod').length > 0;
  return [lemmaOf(doc, head), doc.lower(head)].some(
    (word) =>
      MORE_MEANS.has(word) ||
      (type === 'COERCE' && RULES.has(word)) ||
      ((type === 'COERCE' || type === 'RETREAT') && PRISONS.has(word)) ||
      (type === 'AID' && (CARGO.has(word) || lexicon.classes.get('aid')?.has(word) === true)) ||
      MEANS.some((name) => lexicon.classes.get(name)?.has(word) === true),
  );
}

/** A common noun without people in it: neither a mention nor people, nor a measure of either ("dozens of marchers"). */
function isThing(head: number, context: PartyContext): boolean {
  if (context.doc.upos(head) !== 'NOUN' || isSomebody(head, context)) return false;
  return ![...partsOf(head, context), ...namesOf(head, context)].some((part) => isSomebody(part, context));
}

/** The name that a noun introduces: "the blogger Ada Ek". */
function namesOf(head: number, { doc }: PartyContext): readonly number[] {
  return doc.childrenBy(head, 'appos', 'flat');
}

function isSomebody(token: number, { actors, someoneAt, placeAt }: PartyContext): boolean {
  return actors.mentionAt(token) !== null || someoneAt(token) !== null || placeAt(token) !== null;
}

/** What an "of" behind a noun without a possessor measures out. */
function partsOf(head: number, { doc }: PartyContext): readonly number[] {
  if (!MEASURES.has(lemmaOf(doc, head))) return [];
  const parts = doc
    .children(head)
    .filter((child) => doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of');
  // "tens of thousands of marchers"
  return parts.flatMap((part) => [part, ...doc.childrenBy(part, 'nmod')]);
}

const MEASURES = new Set(
  'ten dozen hundred thousand score million number group wave series handful crowd column pair majority part rest some more most many lot band unit member half contingent batch branch wing arm faction'.split(
    ' ',
  ),
);

/**
 * Whether an act of force is done to a thing that force cannot touch: "execute a plan", "attack a senator's record".
 *
 * Senses that name the things they may be done to are not asked.
 */
export function isDoneToThing(
  { sense, token }: Trigger,
  { recipients }: Roles,
  context: PartyContext,
  lexicon: EventLexicon,
): boolean {
  if (!FORCE.has(sense.type) || sense.object?.kind === 'words') return false;
  if (recipients.length > 0)
    return sense.with.length === 0 && recipients.every((party) => isNoTarget(party, context, lexicon));
  if (sense.kind !== 'verb' || sense.with.length > 0) return false;
  return objectsOf(context.doc, token).length > 0;
}

function isNoTarget({ token }: FoundParty, context: PartyContext, lexicon: EventLexicon): boolean {
  if (!isThing(token, context)) return false;
  const { doc } = context;
  return ![lemmaOf(doc, token), doc.lower(token)].some(
    (word) => MORE_TARGETS.has(word) || TARGETS.some((name) => lexicon.classes.get(name)?.has(word) === true),
  );
}
