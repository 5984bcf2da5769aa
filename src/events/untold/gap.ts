/** Which party an event lacks, where it has the other: "Oslo refused", "was turned back from Oslo", "Oslo resumed the talks". */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import { mayLackOther } from '../coding/foreign-affairs.ts';
import { TO_A_GOVERNMENT } from '../coding/opposite-side.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

/** The party that is left out: whom one deals with in what two do together is the partner. */
export type Missing = 'recipient' | 'actor' | 'partner';

export interface Gap {
  readonly missing: Missing;
  /** Those who are told, never empty, all of one country. */
  readonly known: readonly FoundParty[];
  readonly country: string;
}

const DIRECTED: ReadonlySet<EventType> = new Set([
  ...TO_A_GOVERNMENT,
  'AID',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
  'COOPERATE',
]);

/** Types of nouns that say something to somebody: "the refusal", "the request". */
const SAID_BY_NOUN: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN']);

/**
 * The gap that an event's roles leave.
 *
 * @param told - The roles that its own words fill.
 * @param understood - The same with what rules add from the words around it.
 * @returns Null where both sides are told, neither is, or those who are belong to several countries or none.
 */
export function gapOf(trigger: Trigger, told: Roles, understood: Roles, doc: Doc): Gap | null {
  const { sense, token } = trigger;
  // "the defence ministry"
  if (sense.kind === 'noun' && doc.relation(token) === 'compound') return null;
  if (sense.type === 'CONSULT' || sense.frame.mutual) return partnerGap(understood);
  if (!DIRECTED.has(sense.type) || sense.frame.recipient.length === 0) return null;
  // "cyberattacks from Oslo" are told as such, "defended its borders" is nobody else's matter
  if ((sense.kind === 'noun' && !SAID_BY_NOUN.has(sense.type)) || sense.head === 'defend') return null;
  const actors = told.actors.length > 0 ? told.actors : understood.actors;
  if (actors.length > 0)
    return recipientGap(trigger, actors, [...told.recipients, ...understood.recipients], doc);
  // "Benin provided shelter to the rebels": a charge only where somebody speaks
  return sense.frame.actor.includes('speaker') ? null : gapBeside('actor', ofCountries(told.recipients));
}

/** "Oslo resumed the talks" */
function partnerGap({ actors, recipients }: Roles): Gap | null {
  const all = [...actors, ...recipients];
  const isOpen = all.every(({ actor }) => actor.country !== undefined || !actor.named);
  // "the Security Council met": among its members
  const isSession = all.every(({ actor }) => actor.country === 'IGO' && actor.kind !== 'person');
  return isOpen && !isSession ? gapBeside('partner', ofCountries(all)) : null;
}

function recipientGap(
  { sense, token }: Trigger,
  actors: readonly FoundParty[],
  recipients: readonly FoundParty[],
  doc: Doc,
): Gap | null {
  // "Oslo's refusal", "the refusal by Oslo", "Oslo voiced its refusal", but not "the Norwegian opposition"
  if (sense.kind === 'noun' && !actors.every((party) => isOwnerOrSubject(party, doc))) return null;
  if (ofCountries(recipients).length > 0 || !mayLackOther(doc, token)) return null;
  return gapBeside('recipient', actors);
}

function isOwnerOrSubject({ token }: FoundParty, doc: Doc): boolean {
  return (
    ['nmod:poss', 'nsubj'].includes(doc.deprel(token)) ||
    doc.childrenBy(token, 'case').some((word) => doc.lower(word) === 'by')
  );
}

function gapBeside(missing: Missing, known: readonly FoundParty[]): Gap | null {
  const [country, ...more] = new Set(known.map(({ actor }) => actor.country));
  return country === undefined || more.length > 0 ? null : { missing, known, country };
}

function ofCountries(parties: readonly FoundParty[]): readonly FoundParty[] {
  return parties.filter(({ actor }) => actor.country !== undefined);
}
