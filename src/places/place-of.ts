import type { Doc } from '../language/index.ts';
import type { PlaceInText } from '../reading.ts';
import { isBuilding, isEventNoun, isSite, ownerOf } from './event-nouns.ts';
import { VISIT_VERBS } from './place-use.ts';
import { DIRECTIONAL, isLocated, isSetIn, RELATIVE_PLACES } from './prepositions.ts';
import { isVerbal, OCCURRENCE_VERBS, sharers } from './setting.ts';

/** Places of a text by sentence; made once for a text. */
const CACHE = new WeakMap<readonly PlaceInText[], ReadonlyMap<number, readonly PlaceInText[]>>();

/**
 * Where what happens at a token happened: the place of a phrase that hangs on it or on its clause ("met in Lima, Peru",
 * "at a dinner in Oslo", "the Geneva talks", "flew to Cairo", "visited Hanoi"), the most specific first.
 *
 * @param places - The reading's places.
 * @param token - The word that carries the event.
 * @param isDeed - Whether something is done to people or things where they are, so that the place of what it is done to is its own:
 *   "closed a crossing near Aden", but not "condemned a raid near Aden".
 * @returns Undefined where the text does not say; never the date line's place.
 */
export function placeOf(
  doc: Doc,
  places: readonly PlaceInText[],
  token: number,
  isDeed = false,
): PlaceInText | undefined {
  const inSentence = placesIn(doc, places, doc.sentenceOf(token));
  if (inSentence.length === 0) return undefined;
  return search({ doc, places: inSentence, isDeed }, token, new Set());
}

interface Scenery {
  readonly doc: Doc;
  readonly places: readonly PlaceInText[];
  readonly isDeed: boolean;
}

function search(scenery: Scenery, token: number, seen: Set<number>): PlaceInText | undefined {
  const { doc, places, isDeed } = scenery;
  seen.add(token);
  const own = mostSpecific(places.filter((place) => isSceneOf(doc, place, token, isDeed)));
  if (own !== undefined) return own;
  for (const other of sharers(doc, token)) {
    const place = seen.has(other) ? undefined : search(scenery, other, seen);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placesIn(doc: Doc, places: readonly PlaceInText[], sentence: number): readonly PlaceInText[] {
  let index = CACHE.get(places);
  if (index === undefined) {
    const bySentence = new Map<number, PlaceInText[]>();
    for (const place of places) {
      if (place.isDateline) continue;
      const at = doc.sentenceOf(place.first);
      bySentence.set(at, [...(bySentence.get(at) ?? []), place]);
    }
    index = bySentence;
    CACHE.set(places, index);
  }
  return index.get(sentence) ?? [];
}

const SPECIFICITY: readonly PlaceInText['precision'][] = [
  'site',
  'city',
  'region',
  'sea',
  'country',
  'continent',
];

/** The most specific place; of equally specific ones the first. */
function mostSpecific(places: readonly PlaceInText[]): PlaceInText | undefined {
  return [...places].sort((a, b) => SPECIFICITY.indexOf(a.precision) - SPECIFICITY.indexOf(b.precision))[0];
}

const MAX_STEPS = 5;

/** Whether a place is where a token happens: by the way that leads from the place up to the token. */
function isSceneOf(doc: Doc, place: PlaceInText, token: number, isDeed: boolean): boolean {
  if (token >= place.first && token < place.end) return false;
  let at = outermost(doc, place.head);
  if (isStressed(doc, place, at, token) || isAntecedent(doc, at, token)) return true;
  if (isDeed && isSiteDoneTo(doc, at, token)) return true;
  if (!isAnchored(doc, place, at, token)) return false;
  for (let step = 0; step < MAX_STEPS; step++) {
    const owner = step === 0 ? ownerAgainst(doc, at) : -1;
    const head = owner >= 0 ? owner : doc.head(at);
    if (head === token) return true;
    if (
      head < 0 ||
      !(leadsOn(doc, head, token) || ((isDeed || isSending(doc, token)) && isObjectOf(doc, head, token)))
    )
      return false;
    at = head;
  }
  return false;
}

function isObjectOf(doc: Doc, noun: number, verb: number): boolean {
  return doc.head(noun) === verb && (doc.relation(noun) === 'obj' || doc.deprel(noun) === 'nsubj:pass');
}

/** "Geneva, where they met" */
function isAntecedent(doc: Doc, at: number, token: number): boolean {
  return (
    doc.head(token) === at &&
    doc.relation(token) === 'acl' &&
    doc.childrenBy(token, 'advmod').some((word) => doc.lower(word) === 'where')
  );
}

/** "closed the Wagah crossing", "the Wagah crossing reopens" */
function isSiteDoneTo(doc: Doc, at: number, token: number): boolean {
  const site = doc.head(at);
  if (site < 0 || doc.relation(at) !== 'compound' || !isSite(doc, site)) return false;
  return doc.head(site) === token && ['obj', 'nsubj'].includes(doc.relation(site));
}

/** "It was in Oslo that they met" */
function isStressed(doc: Doc, place: PlaceInText, at: number, token: number): boolean {
  return (
    doc.head(token) === at &&
    doc.childBy(at, 'cop') >= 0 &&
    doc.childBy(at, 'case') >= 0 &&
    isLocated(doc, place)
  );
}

/** The happening that a phrase behind it belongs to, unless the verb says that it takes place there. */
function ownerAgainst(doc: Doc, at: number): number {
  const verb = doc.head(at);
  if (verb < 0 || [OCCURRENCE_VERBS, MEETING_VERBS, VISIT_VERBS].some((verbs) => verbs.has(doc.lemma(verb))))
    return -1;
  return ownerOf(doc, at, verb);
}

/** "Lima" of "Lima, Peru" stands for both: climb from the country behind the comma to the city before it. */
function outermost(doc: Doc, head: number): number {
  let at = head;
  while (
    doc.head(at) >= 0 &&
    doc.upos(doc.head(at)) === 'PROPN' &&
    ['appos', 'list', 'flat', 'conj'].includes(doc.relation(at)) &&
    doc.childBy(at, 'case') < 0
  )
    at = doc.head(at);
  return at;
}

/** Whether the place's own link to its head says where: "in Lima", "the Lima talks", "visited Lima", "flew to Lima". */
function isAnchored(doc: Doc, place: PlaceInText, at: number, token: number): boolean {
  const markers = doc.childrenBy(at, 'case').map((marker) => doc.lower(marker));
  const relation = doc.relation(at);
  const head = doc.head(at);
  if (head < 0) return false;
  if (isLocated(doc, at === place.head ? place : { first: at, end: at + 1, head: at })) return true;
  if (markers.some((marker) => DIRECTIONAL.has(marker))) {
    const sender = verbOf(doc, head);
    return head === token
      ? MOTIONS.has(doc.lemma(head)) || isSending(doc, head)
      : sender === token && isSending(doc, sender);
  }
  if (markers.includes('from')) return WITHDRAWALS.has(doc.lemma(head)) && head === token;
  if (markers.includes('of')) return ASSAULT_NOUNS.has(doc.lemma(head)) && head === token;
  // "the Geneva talks", "in a Geneva hotel"
  if (relation === 'compound')
    return isEventNoun(doc, head) || ((isBuilding(doc, head) || isSite(doc, head)) && isSetIn(doc, head));
  if (doc.deprel(at) === 'nmod:poss') return false;
  return (
    relation === 'obj' && VISIT_VERBS.has(doc.lemma(head)) && doc.lemma(head) !== 'leave' && head === token
  );
}

/** The verb whose object a noun is or belongs to, as a goal behind it may hang on either: "sent two of its ships | to Aden". */
function verbOf(doc: Doc, noun: number): number {
  let at = noun;
  while (doc.relation(at) === 'nmod' || doc.relation(at) === 'conj') at = doc.head(at);
  return doc.relation(at) === 'obj' ? doc.head(at) : -1;
}

/** "sent troops to Aden", but not "sent a letter to Aden" */
function isSending(doc: Doc, verb: number): boolean {
  if (verb < 0 || !SENDINGS.has(doc.lemma(verb))) return false;
  const object = doc.childBy(verb, 'obj');
  return object >= 0 && !MESSAGES.has(doc.lowerLemma(object));
}

const SENDINGS = new Set([
  'send',
  'dispatch',
  'deploy',
  'move',
  'shift',
  'rush',
  'fly',
  'withdraw',
  'take',
  'bring',
  'lead',
]);
const MESSAGES = new Set(
  'letter message note telegram cable condolence greeting warning signal invitation request reply word regard'.split(
    ' ',
  ),
);

const MOTIONS = new Set([
  'travel',
  'go',
  'fly',
  'arrive',
  'come',
  'return',
  'head',
  'visit',
  'trip',
  'journey',
  'tour',
  'sail',
  'deploy',
  'deployment',
  'move',
  'march',
  'advance',
  'flight',
  'pilgrimage',
  'retreat',
  'withdraw',
]);
/** What leaves a place happens there. */
const WITHDRAWALS = new Set(['withdraw', 'withdrawal', 'retreat', 'evacuate', 'evacuation', 'pull']);

const ASSAULT_NOUNS = new Set([
  'siege',
  'bombing',
  'bombardment',
  'shelling',
  'invasion',
  'blockade',
  'occupation',
  'capture',
  'seizure',
  'raid',
  'tour',
  'battle',
  'fall',
  'storming',
  'liberation',
]);
/**
 * Whether a noun or clause on the way up hands its place on: "at a dinner in Oslo", "held talks in Oslo",
 * "a dinner held in Oslo", "on the sidelines of the forum in Oslo".
 */
function leadsOn(doc: Doc, at: number, token: number): boolean {
  const relation = doc.relation(at);
  const head = doc.head(at);
  if (head < 0) return false;
  if (relation === 'acl') return OCCURRENCE_VERBS.has(doc.lemma(at)) && doc.upos(head) !== 'PROPN';
  // "on Friday on the sidelines of the forum": the parser may hang the second phrase on the first
  if (RELATIVE_PLACES.has(doc.lower(at)) || TIME_NOUN.test(doc.lower(at))) return true;
  if (isVerbal(doc, at)) return false;
  // "sat face to face in Oslo"
  if (relation === 'advcl') return true;
  // "a dinner held by the council in Oslo"
  if (doc.deprel(at) === 'obl:agent') return true;
  if (relation === 'obl' || relation === 'nmod')
    return isSetIn(doc, at) || hasMarker(doc, at, 'of') || (hasMarker(doc, at, 'with') && head === token);
  if (relation === 'obj' || relation === 'nsubj')
    return (
      head === token &&
      [OCCURRENCE_VERBS, MEETING_VERBS, VISIT_VERBS].some((verbs) => verbs.has(doc.lemma(head)))
    );
  return relation === 'appos' || relation === 'conj';
}

const TIME_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|morning|afternoon|evening|night|today|yesterday|hours?)$/;

function hasMarker(doc: Doc, token: number, word: string): boolean {
  return doc.childrenBy(token, 'case').some((marker) => doc.lower(marker) === word);
}

/** Verbs of what is done to somebody or something where it is, so that a place behind it is the deed's: "met the minister in Oslo". */
const MEETING_VERBS = new Set([
  'meet',
  'see',
  'greet',
  'welcome',
  'receive',
  'host',
  'address',
  'join',
  'kill',
  'arrest',
  'detain',
  'open',
  'inaugurate',
  'shoot',
  'wound',
  'build',
  'deploy',
  'fire',
  'test',
  'ram',
  'board',
  'seize',
  'capture',
  'intercept',
  'attack',
  'hit',
  'shell',
  'bomb',
  'sink',
  'storm',
  'raid',
  'close',
  'shut',
  'reopen',
]);
