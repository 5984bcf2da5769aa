/** "Oslo said that Danish boats had rammed its cutter": who says that another state has done it harm accuses it. */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { distinct, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { sayingVerbOf, speakersOf } from '../arguments/speaker.ts';
import { lemmaOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Candidate } from './candidate.ts';
import { isOfficial } from './dealings.ts';

const SENSE: Sense = {
  id: 'rules/told-deed',
  kind: 'verb',
  head: 'say',
  before: [],
  after: [],
  object: null,
  with: [],
  complement: { form: 'that', verbs: null },
  frame: { name: 'told-deed', actor: ['subj'], recipient: ['inner'], mutual: false },
  type: 'ACCUSE',
  mode: 'allege',
  cameo: '112',
  weight: 1,
};

/** Deeds that are told of another as a charge. */
const HARM: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
/** Verbs that tell, and neither doubt nor repeat what another told. */
const TELLING = new Set([
  'say',
  'tell',
  'claim',
  'report',
  'declare',
  'announce',
  'allege',
  'maintain',
  'insist',
  'charge',
]);

/**
 * The charges that lie in what is told of the deeds of others, one for each verb of saying.
 *
 * @param coded - Events of the sentence.
 * @param isTaken - Whether a token tells an event already.
 */
export function toldDeeds(
  coded: readonly Candidate[],
  context: PartyContext,
  isTaken: (token: number) => boolean,
): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const deed of coded) {
    const charge =
      HARM.has(deed.trigger.sense.type) && deed.status === 'happened' ? chargeOf(deed, context) : null;
    if (charge !== null && !isTaken(charge.trigger.token) && !found.has(charge.trigger.token))
      found.set(charge.trigger.token, charge);
  }
  return [...found.values()];
}

/** Null where nobody who serves a state says it, or says it of others than the harmed. */
function chargeOf({ trigger, roles }: Candidate, context: PartyContext): Candidate | null {
  const { doc } = context;
  const verb = sayingVerbOf(doc, trigger.token);
  if (verb < 0 || !TELLING.has(lemmaOf(doc, verb)) || !isWhatIsTold(doc, trigger.token, verb)) return null;
  const speakers = distinct(speakersOf(doc, trigger.token).flatMap((head) => partiesOf(head, context)));
  const [speaker] = speakers;
  const country = speaker?.actor.country;
  if (speaker === undefined || country === undefined || !isOfficial(speaker.actor)) return null;
  const doers = roles.actors.filter(({ actor }) => actor.country !== undefined && actor.country !== country);
  const isHarmed = roles.recipients.some(({ actor }) => actor.country === country);
  if (doers.length === 0 || doers.length < roles.actors.length || !isHarmed) return null;
  return {
    trigger: { token: verb, sense: SENSE, words: [] },
    roles: { actors: speakers, recipients: doers },
    status: 'happened',
  };
}

/** The deed is what is told, and not named in passing: the clause below the verb or beside it, or one joined to that. */
function isWhatIsTold(doc: Doc, deed: number, verb: number): boolean {
  const first = doc.relation(deed) === 'conj' ? doc.head(deed) : deed;
  return doc.head(first) === verb ? doc.relation(first) === 'ccomp' : doc.head(verb) === first;
}
