/**
 * Reports on dealings between governments: what one of the sides says or does concerns the other, even where no word names it.
 */
import type { Actor } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { MentionInText, Reading } from '../../reading.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import type { FoundParty } from '../arguments/parties.ts';

/** So many events between countries, and one at least in so many sentences. */
const LEAST_DEALINGS = 2;
const LEAST_SHARE = 1 / 10;
/** Or so many sentences that name two countries, and one at least in so many. */
const LEAST_TOGETHER = 3;
const LEAST_SHARE_TOGETHER = 1 / 5;
/** A second pair of countries with more than this share of the first's events makes it unclear which two the report is about. */
const SECOND_SHARE = 0.75;
/** Sectors of those who deal for a state. */
const OFFICIAL = new Set(['GOV', 'MIL', 'IGO', 'LEG', 'SPY']);

/** A state, a body of states, those who hold an office of either, or a nation that stands for its state ("the Danes"). */
export function isOfficial({ kind, sector, country }: Actor): boolean {
  if (country === undefined) return false;
  if (sector === undefined && kind === 'group') return true;
  return kind === 'state' || (sector !== undefined && OFFICIAL.has(sector)) || country === 'IGO';
}

/** Whether a verb may be told without the other side: it names nobody instead, and is no wish for oneself. */
export function mayLackOther(doc: Doc, verb: number): boolean {
  return !isAimedAtPerson(doc, verb) && !isOwnWish(doc, verb);
}

/** "asked not to be named": what somebody wants for himself is asked of nobody in particular. */
function isOwnWish(doc: Doc, verb: number): boolean {
  const isPassive = (clause: number) => doc.childBy(clause, 'aux:pass') >= 0;
  return objectsOf(doc, verb).length === 0 && doc.childrenBy(verb, 'xcomp', 'advcl').some(isPassive);
}

/** "asked them to leave", "wants Bern to act": somebody is named whom the actors do not know, and nobody else is meant. */
function isAimedAtPerson(doc: Doc, verb: number): boolean {
  return objectsOf(doc, verb).some(
    (object) => PERSONAL.has(doc.lower(object)) || doc.upos(object) === 'PROPN',
  );
}

const PERSONAL = new Set('him her them us me you himself herself themselves everyone anyone'.split(' '));

/** A mention of a side, and whose. */
interface SideMention {
  readonly actor: Actor;
  readonly mention: MentionInText;
}

/** Which countries a report is about. Made once for each document. */
export class ForeignAffairs {
  /** Whether the report is about dealings between countries: many of its sentences tell of one. */
  readonly isSubject: boolean;
  /** Mentions of the two sides in the order of the text, by country; empty where it is not clear which two. */
  readonly #sides: ReadonlyMap<string, readonly SideMention[]>;

  constructor(isSubject: boolean, sides: ReadonlyMap<string, readonly SideMention[]>) {
    this.isSubject = isSubject;
    this.#sides = sides;
  }

  /**
   * The other side, as last named before a token; empty where the actors are not of exactly one of the two sides.
   */
  otherSide(actors: readonly Actor[], token: number): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    const [country] = own;
    if (own.size !== 1 || country === undefined || !this.#sides.has(country)) return [];
    return [...this.#sides]
      .filter(([side]) => side !== country)
      .flatMap(([, mentions]) => lastBefore(token, mentions));
  }

  /** Parties of the two sides as their states, last named before a token; others as they are. */
  asStates(parties: readonly FoundParty[], token: number): readonly FoundParty[] {
    return parties.flatMap((party) => {
      const mentions = this.#sides.get(party.actor.country ?? '');
      const state = mentions === undefined ? [] : lastBefore(token, mentions);
      return state.length > 0 ? state : [party];
    });
  }

  /** Both sides, as last named before a token; empty where one of the actors belongs to them. */
  bothSides(actors: readonly Actor[], token: number): readonly FoundParty[] {
    if (actors.some(({ country }) => country === undefined || this.#sides.has(country))) return [];
    return [...this.#sides.values()].flatMap((mentions) => lastBefore(token, mentions));
  }
}

/** How often a report tells of dealings between countries. */
export interface Dealings {
  /** Events by the pair of countries that they join, and all of them. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly total: number;
  /** Sentences that name two countries by way of those who deal for them. */
  readonly together: number;
}

/** Count what events, where the words name their parties, and mentions tell of dealings. */
export function dealingsOf(
  events: readonly Roles[],
  { actors, mentions, doc }: Pick<Reading, 'actors' | 'mentions' | 'doc'>,
): Dealings {
  const pairs = countPairs(events);
  const total = [...pairs.values()].reduce((sum, count) => sum + count, 0);
  return {
    pairs,
    total,
    together: countTogether(mentions, new Map(actors.map((actor) => [actor.id, actor])), doc),
  };
}

/** What the dealings and the mentions of a reading say of its sides. */
export function foreignAffairsOf(
  { pairs, total, together }: Dealings,
  { actors: known, mentions, doc }: Pick<Reading, 'actors' | 'mentions' | 'doc'>,
): ForeignAffairs {
  const actors = new Map(known.map((actor) => [actor.id, actor]));
  const ranked = [...pairs].sort(([, a], [, b]) => b - a);
  const [[pair, first] = ['', 0], [, second] = ['', 0]] = ranked;
  const isOften = (count: number, least: number, share: number) =>
    count >= least && count >= doc.sentenceCount * share;
  const isSubject =
    isOften(total, LEAST_DEALINGS, LEAST_SHARE) ||
    (total > 0 && isOften(together, LEAST_TOGETHER, LEAST_SHARE_TOGETHER));
  const countries = isSubject && second <= first * SECOND_SHARE ? pair.split(' ') : [];
  return new ForeignAffairs(
    isSubject,
    new Map(countries.map((country) => [country, mentionsOf(country, actors, mentions)])),
  );
}

/** How many events join two countries or a country and a body of states, by pair: "CHN USA". */
function countPairs(events: readonly Roles[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actors, recipients } of events) {
    const countries = new Set([...actors, ...recipients].flatMap(({ actor }) => actor.country ?? []));
    if (countries.size !== 2) continue;
    const pair = [...countries].sort().join(' ');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How many sentences name two countries by way of those who deal for them. */
function countTogether(
  mentions: readonly MentionInText[],
  actors: ReadonlyMap<string, Actor>,
  doc: Doc,
): number {
  const bySentence = new Map<number, Set<string>>();
  for (const { mention, head } of mentions) {
    const actor = actors.get(mention.actor);
    if (actor?.country === undefined || !isOfficial(actor)) continue;
    const sentence = doc.sentenceOf(head);
    const countries = bySentence.get(sentence) ?? new Set();
    bySentence.set(sentence, countries.add(actor.country));
  }
  return [...bySentence.values()].filter(({ size }) => size > 1).length;
}

function mentionsOf(
  country: string,
  actors: ReadonlyMap<string, Actor>,
  mentions: readonly MentionInText[],
): readonly SideMention[] {
  return mentions.flatMap((mention) => {
    const actor = actors.get(mention.mention.actor);
    return actor !== undefined && actor.country === country && isOfficial(actor) ? [{ actor, mention }] : [];
  });
}

/** The last mention before a token, of the state itself where it is named at all. */
function lastBefore(token: number, mentions: readonly SideMention[]): readonly FoundParty[] {
  const states = mentions.filter(({ actor }) => actor.kind === 'state');
  const choice = states.length > 0 ? states : mentions;
  const last = choice.findLast(({ mention }) => mention.first < token) ?? choice[0];
  if (last === undefined) return [];
  const { start, end } = last.mention.mention;
  return [{ actor: last.actor, span: { start, end }, token: last.mention.head, inferred: true }];
}

/** What is known of a text before its events are read. */
export const NO_FOREIGN_AFFAIRS = new ForeignAffairs(false, new Map());
