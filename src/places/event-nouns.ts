import type { Doc } from '../language/index.ts';

/** Nouns of happenings that a place's name before them sets: "the Geneva talks". */
const EVENT_NOUNS: ReadonlySet<string> = new Set([
  'summit',
  'conference',
  'talk',
  'talks',
  'meeting',
  'forum',
  'dialogue',
  'negotiation',
  'negotiations',
  'gathering',
  'attack',
  'bombing',
  'visit',
  'trip',
  'round',
  'session',
  'rally',
  'protest',
  'siege',
  'raid',
  'encounter',
  'shooting',
  'blast',
  'explosion',
  'dinner',
  'massacre',
  'battle',
]);

/** Happenings that have a place or time of their own behind them: "discussed the war in Sudan". */
const LASTING: ReadonlySet<string> = new Set([
  'war',
  'conflict',
  'crisis',
  'fighting',
  'violence',
  'coup',
  'clash',
  'election',
  'vote',
  'referendum',
  'crackdown',
  'offensive',
  'operation',
  'strike',
  'ceasefire',
  'invasion',
  'annexation',
  'killing',
  'death',
  'deployment',
  'exercise',
  'drill',
  'unrest',
  'situation',
  'incident',
  'event',
  'call',
  'speech',
  'uprising',
  'revolution',
  'disaster',
  'earthquake',
  'famine',
  'genocide',
  'atrocity',
  'development',
  'presence',
  'activity',
  'action',
  'aggression',
]);

/**
 * The noun that a phrase of place or time really belongs to where the tree hangs it on the verb: "recalled the meeting | in Oslo".
 *
 * @param phrase - Head token of the phrase, dependent on `verb`.
 * @returns -1 where the phrase does not stand directly behind an object that is a happening.
 */
export function ownerOf(doc: Doc, phrase: number, verb: number): number {
  const marker = doc.childrenBy(phrase, 'case').find((child) => child < phrase) ?? phrase;
  const before = marker - 1;
  if (before <= verb || doc.head(before) !== verb || doc.relation(before) !== 'obj') return -1;
  return isEventNoun(doc, before) || isLastingNoun(doc, before) ? before : -1;
}

/** Whether a token is a noun of what has a place and a time of its own: "war", "election". */
export function isLastingNoun(doc: Doc, token: number): boolean {
  return LASTING.has(doc.lowerLemma(token));
}

/** Whether a token is a noun of a happening. */
export function isEventNoun(doc: Doc, token: number): boolean {
  return token >= 0 && (EVENT_NOUNS.has(doc.lowerLemma(token)) || EVENT_NOUNS.has(doc.lower(token)));
}

/** Buildings and grounds that a town's name stands before: "a Geneva hotel". */
const BUILDINGS: ReadonlySet<string> = new Set(
  `hotel palace court courtroom courthouse embassy consulate hospital restaurant villa residence mansion headquarters office mosque
  church cathedral museum university prison jail suburb street square stadium hall resort club studio barracks dockyard shipyard
  factory`.split(/\s+/),
);

/** Whether a token is a noun of a building or the like. */
export function isBuilding(doc: Doc, token: number): boolean {
  return BUILDINGS.has(doc.lowerLemma(token));
}

/** Where one goes through, arrives or is stationed, called after the town beside it: its own name is that town's. */
const SITES: ReadonlySet<string> = new Set(
  `crossing checkpoint gate post bridge tunnel port harbour harbor airport airfield airbase base terminal corridor strait canal pass`.split(
    ' ',
  ),
);

/** Whether a token is a noun of a passage, a port or a base: "the Wagah crossing". */
export function isSite(doc: Doc, token: number): boolean {
  return SITES.has(doc.lowerLemma(token));
}
