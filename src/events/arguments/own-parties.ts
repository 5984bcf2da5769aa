/** Who is one's own in the words of an event, and so no second party: a state's envoys, troops, people, and the state itself. */
import type { Sense } from '../lexicon/sense.ts';
import type { FoundParty, PartyContext } from './parties.ts';
import { lemmaOf } from './words.ts';

/** The event word, and the type that it would carry. */
interface OwnSite {
  readonly token: number;
  readonly type: Sense['type'];
}

/** Whether a party found as the recipient of an event is the actors' own. */
export function isOwn(
  party: FoundParty,
  actors: readonly FoundParty[],
  site: OwnSite,
  context: PartyContext,
): boolean {
  if (isOwnState(party, actors) || isOwnBody(party, actors, context)) return true;
  if (party.actor.country === undefined && isOwnForce(party, actors, context)) return true;
  if (SPEECH.has(site.type))
    return (
      isOwnServant(party, actors) ||
      isOfOwnPeople(party, actors, context) ||
      isOwnInMatter(party, actors, site, context)
    );
  if (site.type === 'REQUEST')
    return isOwnStaff(party, context) || (isOwnPeople(party, actors) && isWishedFor(party, context));
  return site.type === 'AGREE' && isOwnPeople(party, actors);
}

/** What is said to others: a state does not accuse or refuse its own envoys in the words of a report. */
const SPEECH: ReadonlySet<Sense['type']> = new Set(['ACCUSE', 'REJECT', 'THREATEN', 'SANCTION']);

/** "The charges against our diplomats are baseless": unnamed servants of the state that speaks, or its own bodies where the state itself does. */
function isOwnServant({ actor }: FoundParty, actors: readonly FoundParty[]): boolean {
  const isBody = actor.kind === 'organisation' && actors.every(({ actor: own }) => own.kind === 'state');
  const isServant = (isBody || (actor.kind === 'group' && !actor.named)) && SERVANTS.has(actor.sector ?? '');
  return (
    isServant &&
    actors.length > 0 &&
    actors.every(({ actor: own }) => own.country !== undefined && own.country === actor.country)
  );
}

/** "condemned the arrest of its citizens": what is done to one's own people is done by somebody else. */
function isOfOwnPeople(
  { actor, token }: FoundParty,
  actors: readonly FoundParty[],
  { doc }: PartyContext,
): boolean {
  if (actor.kind !== 'group' || actor.named || !actors.some((own) => own.actor.country === actor.country))
    return false;
  // "on the trial of four Danes, she said: “We reject them”": remarks, rather than her own people
  if (doc.lower(token) === 'them') return true;
  return doc
    .subtree(token)
    .some((word) => isPronoun(doc, word) && OWN_PEOPLE.has(lemmaOf(doc, doc.head(word))));
}

/** "denied that a deal had been reached on the case of Lund, a Danish journalist": one's own, inside what is spoken of, is not who is spoken to. */
function isOwnInMatter(
  { actor, token }: FoundParty,
  actors: readonly FoundParty[],
  { token: verb }: OwnSite,
  { doc }: PartyContext,
): boolean {
  return (
    actor.kind === 'person' &&
    !SERVANTS.has(actor.sector ?? '') &&
    doc.head(token) !== verb &&
    actors.length > 0 &&
    actors.every(({ actor: own }) => own.country !== undefined && own.country === actor.country)
  );
}

const OWN_PEOPLE = new Set(
  'citizen national people sailor soldier fisherman crew worker student migrant troop'.split(' '),
);

/** "agreed to take back its citizens": what is agreed to about one's own people is agreed with somebody else. */
function isOwnPeople({ actor }: FoundParty, actors: readonly FoundParty[]): boolean {
  return actor.kind === 'group' && !actor.named && actors.some((own) => own.actor.country === actor.country);
}

/** "wants its soldiers freed", "demanded that they be returned": to whom something is to happen is asked nothing. */
function isWishedFor({ token }: FoundParty, { doc }: PartyContext): boolean {
  return doc.deprel(token) === 'nsubj:pass' || (doc.relation(token) === 'obj' && isBehindWish(doc, token));
}

/** "wants them freed": a participle completes the verb behind its object. */
function isBehindWish(doc: PartyContext['doc'], object: number): boolean {
  return doc
    .childrenBy(doc.head(object), 'xcomp')
    .some((verb) => verb > object && doc.xpos(verb) === 'VBN' && doc.childBy(verb, 'mark') < 0);
}

/** Forces and officials of whom nothing more is said: those of a state or government that orders them about. */
export function isOwnForce(
  { token }: FoundParty,
  actors: readonly FoundParty[],
  { doc }: PartyContext,
): boolean {
  const isRuler = ({ actor }: FoundParty) => actor.kind === 'state' || actor.sector === 'GOV';
  if (actors.length === 0 || !actors.every(isRuler) || !FORCES.has(lemmaOf(doc, token))) return false;
  const children = doc.children(token);
  // "its trade envoy" is its own, whatever else describes her.
  return (
    children.some((child) => isPronoun(doc, child)) ||
    children.every((child) => !TELLING.has(doc.relation(child)))
  );
}

/** "told his advisers to wait", "ordered its envoys to leave": those whom one orders about at home. */
function isOwnStaff({ token }: FoundParty, { doc }: PartyContext): boolean {
  return STAFF.has(lemmaOf(doc, token)) && doc.children(token).some((child) => isPronoun(doc, child));
}

const STAFF = new Set(
  'adviser advisor aide staff team cabinet minister envoy ambassador consul delegation diplomat negotiator official deputy army troops force commander general'.split(
    ' ',
  ),
);

/** "its ambassador": the possessor is who recalls it. */
function isPronoun(doc: PartyContext['doc'], token: number): boolean {
  return doc.deprel(token) === 'nmod:poss' && doc.upos(token) === 'PRON';
}

/** "Germany pledged to expand its military": a state's armed servants, by a common noun, are no other party than the state. */
function isOwnBody(
  { actor, token }: FoundParty,
  actors: readonly FoundParty[],
  { doc }: PartyContext,
): boolean {
  if (doc.upos(token) !== 'NOUN' || !FORCES.has(lemmaOf(doc, token)) || actor.country === undefined)
    return false;
  return (
    actors.length > 0 &&
    actors.every(
      (other) =>
        other.actor.country === actor.country &&
        (other.actor.kind === 'state' || other.actor.sector === 'GOV' || other.actor.sector === 'LEG'),
    )
  );
}

const FORCES = new Set(
  'troop troops soldier force army military navy police officer official minister ambassador envoy diplomat consul representative cabinet general commander agency ministry embassy mission consulate delegation'.split(
    ' ',
  ),
);
const TELLING = new Set(['amod', 'nmod', 'compound', 'acl', 'nummod', 'appos']);

/** Servants of a state: what it does with them is not done to them. */
const SERVANTS = new Set(['GOV', 'MIL', 'SPY', 'COP']);

/** A person or body and the state it belongs to are no two parties, nor are a state and its own envoy or troops. */
export function isOwnState({ actor }: FoundParty, actors: readonly FoundParty[]): boolean {
  if (actor.country === undefined || actors.length === 0) return false;
  if (actors.some((other) => other.actor.country !== actor.country)) return false;
  if (actor.kind === 'state') return true;
  const isServant = !actor.named && SERVANTS.has(actor.sector ?? '');
  return isServant && actors.every((other) => other.actor.kind === 'state');
}
