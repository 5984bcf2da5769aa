/** Demands that stand in a modal verb: "Xi said that Rome should not take sides", "they must be allowed to leave, she said". */
import type { Actor } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { isCondition } from '../arguments/clause-places.ts';
import { distinct, type FoundParty, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { sayingVerbOf } from '../arguments/speaker.ts';
import { subjectsOf, surfaceSubjects } from '../arguments/subjects.ts';
import { hasTo, lemmaOf } from '../arguments/words.ts';
import type { Candidate } from '../coding/candidate.ts';
import type { Sense } from '../lexicon/sense.ts';
import { isNegated } from '../status/auxiliary.ts';

const OBLIGATION = new Set(['must', 'should', 'ought']);
/** "needs to stop", "has to stop", "ought to stop" */
const OBLIGING_VERBS = new Set(['need', 'have', 'ought']);

/** Verbs whose clause is no demand upon somebody: "decided that she should share". */
const DECIDING = new Set([
  'decide',
  'agree',
  'conclude',
  'determine',
  'think',
  'believe',
  'wonder',
  'know',
  'find',
]);

const SENSE: Sense = {
  id: 'rules/modal-request',
  kind: 'verb',
  head: 'must',
  before: [],
  after: [],
  object: null,
  with: [],
  complement: { form: 'that', verbs: null },
  frame: { name: 'modal-request', actor: ['speaker'], recipient: ['subj'], mutual: false },
  type: 'REQUEST',
  mode: 'change',
  cameo: '020',
  weight: 2,
};

/**
 * A request where a named speaker says what another party must or should do.
 *
 * @param token - An auxiliary or verb of obligation.
 * @returns `null` where it is none, nobody is named as saying so, or the speaker speaks of its own side alone.
 */
export function modalRequestAt(token: number, context: PartyContext): Candidate | null {
  const { doc } = context;
  const verb = obligedVerb(doc, token);
  if (verb < 0 || isPerfect(doc, verb) || isCondition(doc, verb) || STATES.has(lemmaOf(doc, verb)))
    return null;
  const saying = sayingVerbOf(doc, verb);
  const author = saying < 0 ? context.authorAt(token) : null;
  if (author === null && (saying < 0 || DECIDING.has(lemmaOf(doc, saying)))) return null;
  const actors = author
    ? [author]
    : distinct(subjectsOf(doc, saying).flatMap((subject) => partiesOf(subject, context)));
  if (actors.length === 0) return null;
  const obliged = others(surfaceSubjects(doc, verb), actors, context);
  if (obliged.length === 0) return null;
  return {
    trigger: { token, sense: SENSE, words: verb === token ? [] : [verb] },
    roles: { actors, recipients: obliged },
    status: 'happened',
  };
}

/** What one may wish of others and cannot be asked to do: "should be glad", "must know". */
const STATES = new Set('understand know realise realize remember feel think bear wonder expect'.split(' '));

/** "should have known": a judgement on the past, and no demand. */
function isPerfect(doc: Doc, verb: number): boolean {
  return doc.children(verb).some((child) => doc.relation(child) === 'aux' && doc.lower(child) === 'have');
}

function obligedVerb(doc: Doc, token: number): number {
  const lemma = lemmaOf(doc, token);
  if (OBLIGATION.has(lemma) && doc.upos(token) === 'AUX')
    return doc.relation(token) === 'aux' ? doc.head(token) : token;
  if (doc.upos(token) !== 'VERB' || !OBLIGING_VERBS.has(lemma)) return -1;
  const isBare = doc.childrenBy(token, 'obj').length === 0 && !isNegated(doc, token);
  return isBare && doc.childrenBy(token, 'xcomp').some((verb) => hasTo(doc, verb)) ? token : -1;
}

/** Parties of other countries than the speakers' that the subject names. */
function others(
  subjects: readonly number[],
  actors: readonly FoundParty[],
  context: PartyContext,
): readonly FoundParty[] {
  // "we must not overreact": the speaker is among them, whoever "we" is taken for
  const named = subjects.filter(
    (token) => !OURSELVES.has(context.doc.lower(token)) && context.actors.mentionFor(token) !== null,
  );
  return distinct(named.flatMap((token) => partiesOf(token, context))).filter(
    ({ actor }) =>
      isOther(actor, actors) && (actor.named || actor.country !== undefined || actor.sector !== 'CVL'),
  );
}

const OURSELVES = new Set(['we', 'i']);

function isOther(actor: Actor, speakers: readonly FoundParty[]): boolean {
  return speakers.every(
    (speaker) =>
      speaker.actor.id !== actor.id &&
      (actor.country === undefined || speaker.actor.country !== actor.country),
  );
}
