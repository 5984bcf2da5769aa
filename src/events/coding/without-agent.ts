/** Whose deed it is that a clause tells of without naming anybody. */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { lemmaOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { ANSWERS } from './answers.ts';
import { isOfThing, OWN_WORDS } from './doers.ts';
import type { ForeignAffairs } from './foreign-affairs.ts';
import { inferred, type Surroundings } from './surroundings.ts';

/**
 * "Ties were restored", "the ban was lifted last year", "the levy takes effect": whose they are where no word says. Ties, crossings
 * and what is done jointly are of the two sides that the report is about; a measure starts, stays and ends with those who took it.
 * Null for other clauses, and where nothing tells.
 */
export function withoutAgent(
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  { context: { doc }, foreign, meetings, sentence }: Surroundings,
): Roles | null {
  const isNamed = [...actors, ...recipients].some(({ actor }) => actor.country !== undefined || actor.named);
  if (isNamed || !foreign.isSubject) return null;
  if (sense.kind === 'noun') return isJoint(doc, token) ? ofBoth(sense, token, foreign) : null;
  const isThing = isOfThing(sense.frame);
  if (sense.kind !== 'verb' || !(isThing || doc.childBy(token, 'aux:pass') >= 0)) return null;
  const answered = answer({ sense, token }, doc) ? meetings.asking(sentence) : null;
  if (answered !== null) {
    const [from, to] = OWN_WORDS.has(sense.head)
      ? [answered.actors, answered.recipients]
      : [answered.recipients, answered.actors];
    return { actors: inferred(from), recipients: inferred(to) };
  }
  const isMeasure = sense.type === 'SANCTION' ? isThing : TAKEN_BACK.has(sense.type);
  const things = new Set(objectsOrSubjects(doc, token).map((thing) => lemmaOf(doc, thing)));
  const measure =
    isMeasure && sense.weight > 0 ? meetings.measure((word) => things.has(lemmaOf(doc, word))) : null;
  if (measure === null) return isThing && sense.type === 'REJECT' ? null : ofBoth(sense, token, foreign);
  return { actors: inferred(measure.actors), recipients: inferred(measure.recipients) };
}

function objectsOrSubjects(doc: Doc, verb: number): readonly number[] {
  return [...objectsOf(doc, verb), ...subjectsOf(doc, verb)];
}

/** Both sides that the report is about, for what two do to or with each other; null for a meeting, and where it is not clear which two. */
function ofBoth({ frame, type }: Sense, token: number, foreign: ForeignAffairs): Roles | null {
  const pair = frame.mutual && type !== 'CONSULT' ? foreign.pairOf([], token) : [];
  return pair.length === 0 ? null : { actors: pair, recipients: pair };
}

/** "A joint patrol is planned": what is told of is what they do together. */
function isJoint(doc: Doc, noun: number): boolean {
  return doc.relation(noun) === 'nsubj' && doc.children(noun).some((child) => doc.lower(child) === 'joint');
}

/** "The demand was rejected", "the invitation was accepted": an answer to what was asked before. */
function answer({ sense, token }: Pick<Trigger, 'sense' | 'token'>, doc: Doc): boolean {
  return (
    ANSWERS.has(sense.type) &&
    sense.frame.name === 'refuse' &&
    objectsOf(doc, token).some(
      (object) =>
        ASKED_FOR.has(lemmaOf(doc, object)) &&
        doc.children(object).some((child) => DEFINITE.has(doc.lower(child))) &&
        !doc.children(object).some((child) => TELLING.has(doc.relation(child))),
    )
  );
}

const ASKED_FOR = new Set(
  `demand request proposal offer invitation call appeal plea charge accusation allegation claim ultimatum overture complaint
  criticism suggestion idea condition`.split(/\s+/),
);
const DEFINITE = new Set(['the', 'this', 'that', 'both', 'these', 'those']);
/** What would say whose it is. */
const TELLING = new Set(['nmod', 'amod', 'compound']);

const TAKEN_BACK: ReadonlySet<EventType> = new Set(['CONCEDE', 'RETREAT']);
