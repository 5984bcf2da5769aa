/** Force that a thing does or suffers: an earthquake kills, a player executes a plan. Neither is an event of ours. */
import type { EventType } from '../../contract.ts';
import { objectsOf, subjectsOf } from '../arguments/clause.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { isNominal, lemmaOf } from '../arguments/words.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
/** Classes of things through which people use force. */
const MEANS = ['attack', 'arms', 'force', 'sanction', 'barrier', 'inquiry', 'police'];
const MORE_MEANS = new Set([
  'explosion',
  'blast',
  'gunfire',
  'fire',
  'violence',
  'fighting',
  'clash',
  'crackdown',
  'blaze',
  'explosive',
  'bomber',
]);

/** Whether the subject of an act of force without an actor is a thing, and no weapon or attack: "the quake killed ten". */
export function isDoneByThing(
  { sense, token }: Trigger,
  { actors }: Roles,
  { doc }: PartyContext,
  lexicon: EventLexicon,
): boolean {
  if (actors.length > 0 || sense.kind !== 'verb' || !FORCE.has(sense.type)) return false;
  const subjects = subjectsOf(doc, token).filter((subject) => isNominal(doc, subject));
  if (subjects.length === 0) return false;
  const isMeans = (word: string) =>
    MORE_MEANS.has(word) || MEANS.some((name) => lexicon.classes.get(name)?.has(word) === true);
  return !subjects.some((subject) => isMeans(lemmaOf(doc, subject)) || isMeans(doc.lower(subject)));
}

/** Whether an act of force has an object that is nobody, though its sense names no things that it may be done to: "execute a plan". */
export function isDoneToThing(
  { sense, token }: Trigger,
  { recipients }: Roles,
  { doc }: PartyContext,
): boolean {
  if (recipients.length > 0 || sense.kind !== 'verb' || !FORCE.has(sense.type)) return false;
  if (sense.object !== null || sense.with.length > 0) return false;
  return objectsOf(doc, token).length > 0;
}
