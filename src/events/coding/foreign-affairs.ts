/**
 * Reports on dealings between governments: what one of the sides says or does concerns the other, even where no word names it.
 */
import type { Actor } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { objectsOf } from '../arguments/objects.ts';
import type { FoundParty } from '../arguments/parties.ts';
import { caseOf } from '../arguments/words.ts';
import type { Dealings, SideMention } from './dealings.ts';

/** So many events between countries and sentences that name two of them, an event among them, and one at least in so many sentences. */
const LEAST_DEALINGS = 2;
const LEAST_SHARE = 1 / 10;
const LEAST_TOLD = 4;
const LEAST_SHARE_TOLD = 3 / 16;
/** Each of two countries is named in so many sentences of a report that speaks of them by turns. */
const LEAST_BY_TURNS = 3;
const LEAST_SHARE_BY_TURNS = 1 / 5;
/** A second pair of countries with more than this share of the first's events and sentences makes it unclear which two the report is about. */
const SECOND_SHARE = 0.75;

/** Whether a verb may be told without the other side: it names nobody instead, and is no wish for oneself. */
export function mayLackOther(doc: Doc, verb: number): boolean {
  return !isAimedAtPerson(doc, verb) && !isOwnWish(doc, verb);
}

/** "asked not to be named": what somebody wants for himself is asked of nobody in particular. */
function isOwnWish(doc: Doc, verb: number): boolean {
  // "pressed for the line to be reopened"
  if (doc.childrenBy(verb, 'obl', 'xcomp', 'advcl').some((word) => caseOf(doc, word) === 'for')) return false;
  const isPassive = (clause: number) =>
    doc.childBy(clause, 'aux:pass') >= 0 && doc.childBy(clause, 'nsubj') < 0;
  return objectsOf(doc, verb).length === 0 && doc.childrenBy(verb, 'xcomp', 'advcl').some(isPassive);
}

/** "asked them to leave", "wants Bern to act", but not "Bern will not be bullied": somebody is named whom the actors do not know, and nobody else is meant. */
function isAimedAtPerson(doc: Doc, verb: number): boolean {
  return (
    doc.childBy(verb, 'aux:pass') < 0 &&
    objectsOf(doc, verb).some((object) => PERSONAL.has(doc.lower(object)) || doc.upos(object) === 'PROPN')
  );
}

const PERSONAL = new Set(
  'him her them us me you itself himself herself themselves everyone anyone'.split(' '),
);

/** A country, how often a report names those who deal for it, and the first sentence that does. */
export interface NamedCountry {
  readonly country: string;
  readonly mentions: number;
  readonly first: number;
}

/** Which countries a report is about. Made once for each document. */
export class ForeignAffairs {
  /** Whether the report is about dealings between countries: many of its sentences tell of one. */
  readonly isSubject: boolean;
  /** Mentions of the two sides in the order of the text, by country; empty where it is not clear which two. */
  readonly #sides: ReadonlyMap<string, readonly SideMention[]>;
  /** Mentions of those who deal for a state, by sentence. */
  readonly #officials: ReadonlyMap<number, readonly SideMention[]>;
  /** Tokens of the semicolons, by sentence. */
  readonly #breaks: ReadonlyMap<number, readonly number[]>;
  #named: readonly NamedCountry[] | null = null;

  constructor(
    isSubject: boolean,
    sides: ReadonlyMap<string, readonly SideMention[]>,
    officials: ReadonlyMap<number, readonly SideMention[]>,
    breaks: ReadonlyMap<number, readonly number[]>,
  ) {
    this.isSubject = isSubject;
    this.#sides = sides;
    this.#officials = officials;
    this.#breaks = breaks;
  }

  /** Whether it is clear which two countries the report is about. */
  get hasSides(): boolean {
    return this.#sides.size > 0;
  }

  /**
   * The other side, as last named before a token; for actors of a third country the only other one that the sentence names, or the
   * only one of the two sides that the sentence before it does. Empty where the actors are not of exactly one country, and where nobody
   * else is named.
   */
  otherSide(actors: readonly Actor[], token: number, sentence: number): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    const [country] = own;
    if (own.size !== 1 || country === undefined) return [];
    if (this.#sides.has(country)) return this.otherOfPair(actors, token);
    if (this.#namesOthers(country, sentence)) return this.otherNamed(actors, token, sentence);
    const before = this.otherNamed(actors, token, sentence - 1);
    return this.#sides.size === 0 || before.every(({ actor }) => this.#sides.has(actor.country ?? ''))
      ? before
      : [];
  }

  /**
   * The only other country that a sentence has for a subject, where none of the two sides but the actors' own stands there: who was told
   * of just before acts on, whatever the rest of the report is about. Empty elsewhere.
   */
  actingIn(doc: Doc, sentence: number, actors: readonly Actor[], token: number): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    if (own.size !== 1 || own.has(undefined)) return [];
    const others = (this.#officials.get(sentence) ?? []).filter(
      ({ actor, isWhere }) => !isWhere && !own.has(actor.country) && actor.country !== 'IGO',
    );
    if (others.some(({ actor }) => this.#sides.has(actor.country ?? ''))) return [];
    const acting = others.filter(({ mention }) => doc.relation(mention.head) === 'nsubj');
    return new Set(acting.map(({ actor }) => actor.country)).size === 1 ? lastBefore(token, acting) : [];
  }

  /** Whether actors are all of one of the two sides that the report is about. */
  isSide(actors: readonly Actor[]): boolean {
    return actors.every(({ country }) => country !== undefined && this.#sides.has(country));
  }

  /** The other of the two sides that the report is about; empty where it is not clear which two, or the actors belong to neither. */
  otherOfPair(actors: readonly Actor[], token: number): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    if (own.size !== 1 || ![...this.#sides.keys()].some((side) => own.has(side))) return [];
    return [...this.#sides]
      .filter(([side]) => !own.has(side))
      .flatMap(([, mentions]) => lastBefore(token, mentions));
  }

  /**
   * The only other country that a sentence names, up to a semicolon; empty where it names none or several, or the actors are not of one
   * country.
   *
   * @param isMeant - Whether a mention with this head may be meant.
   */
  otherNamed(
    actors: readonly Actor[],
    token: number,
    sentence: number,
    isMeant: (head: number) => boolean = () => true,
  ): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    if (own.size !== 1 || own.has(undefined)) return [];
    const others = (this.#officials.get(sentence) ?? []).filter(
      ({ actor, mention, isWhere }) =>
        !isWhere &&
        !own.has(actor.country) &&
        !this.#isParted(mention.first, token, sentence) &&
        isMeant(mention.head),
    );
    const countries = new Set(others.map(({ actor }) => actor.country));
    return countries.size === 1 ? lastBefore(token, others) : [];
  }

  /** The countries that the report names by those who deal for them, most often named first, with the sentence that names each first. */
  countriesNamed(): readonly NamedCountry[] {
    this.#named ??= countriesOf(this.#officials);
    return this.#named;
  }

  /** Mentions of other countries in a sentence, but for those that only tell where something is said. */
  namedIn(sentence: number, own: string): ReadonlyMap<string, readonly SideMention[]> {
    const found = new Map<string, SideMention[]>();
    for (const one of this.#officials.get(sentence) ?? []) {
      const { country } = one.actor;
      if (country !== undefined && country !== own && !one.isWhere)
        found.set(country, [...(found.get(country) ?? []), one]);
    }
    return found;
  }

  /** Whether a sentence names a country. */
  isNamedIn(sentence: number, country: string): boolean {
    return (this.#officials.get(sentence) ?? []).some(({ actor }) => actor.country === country);
  }

  /** Whether a sentence names a country as where something is said. */
  isWhere(country: string, sentence: number): boolean {
    return (this.#officials.get(sentence) ?? []).some(
      ({ actor, isWhere }) => isWhere && actor.country === country,
    );
  }

  /** Whether a country is one of the two sides, a third one, or it is not clear which two the report is about. */
  placeOf(country: string): 'one' | 'third' | 'unclear' {
    if (this.#sides.size === 0) return 'unclear';
    return this.#sides.has(country) ? 'one' : 'third';
  }

  /** A country as last named before a token, else as named first; empty where the report never names it. */
  lastNamed(country: string, token: number): readonly FoundParty[] {
    return lastBefore(token, mentionsOf(country, this.#officials));
  }

  /** Whether a semicolon stands between two tokens of a sentence. */
  #isParted(one: number, other: number, sentence: number): boolean {
    const [from, to] = one < other ? [one, other] : [other, one];
    return (this.#breaks.get(sentence) ?? []).some((token) => token > from && token < to);
  }

  /** Whether a sentence, up to a semicolon, names a country that is neither one of the two sides nor the actors' own. */
  namesThird(actors: readonly Actor[], token: number, sentence: number): boolean {
    const own = new Set(actors.map(({ country }) => country));
    return (this.#officials.get(sentence) ?? []).some(
      ({ actor: { country }, mention, isWhere }) =>
        country !== undefined &&
        !isWhere &&
        !own.has(country) &&
        !this.#sides.has(country) &&
        !this.#isParted(mention.first, token, sentence),
    );
  }

  #namesOthers(own: string, sentence: number): boolean {
    return (this.#officials.get(sentence) ?? []).some(
      ({ actor, isWhere }) => !isWhere && actor.country !== own,
    );
  }

  /** Parties of the two sides as their states, last named before a token; others as they are. */
  asStates(parties: readonly FoundParty[], token: number): readonly FoundParty[] {
    return parties.flatMap((party) => {
      const mentions = this.#sides.get(party.actor.country ?? '');
      const state = mentions === undefined ? [] : lastBefore(token, mentions);
      return state.length > 0 ? state : [party];
    });
  }

  /** Both sides, as last named before a token; empty where it is not clear which two, or one of the actors belongs to neither. */
  pairOf(actors: readonly Actor[], token: number): readonly FoundParty[] {
    if (actors.some(({ country }) => country !== undefined && !this.#sides.has(country))) return [];
    return [...this.#sides.values()].flatMap((mentions) => lastBefore(token, mentions));
  }

  /** Both sides, as last named before a token; empty where one of the actors belongs to them. */
  bothSides(actors: readonly Actor[], token: number): readonly FoundParty[] {
    if (actors.some(({ country }) => country === undefined || this.#sides.has(country))) return [];
    return [...this.#sides.values()].flatMap((mentions) => lastBefore(token, mentions));
  }
}

/** Which sides a report is about, as its dealings tell: a single sentence that names two, such as a headline, is about those. */
export function foreignAffairsOf({ events, sentences, officials }: Dealings, doc: Doc): ForeignAffairs {
  const isOften = (count: number, least: number, share: number) =>
    count >= least && count >= doc.sentenceCount * share;
  const isSubject =
    isOften(events.length, LEAST_DEALINGS, LEAST_SHARE) ||
    (doc.sentenceCount === 1 && sentences.some((named) => named.size === 2)) ||
    (events.length > 0 && isOften(events.length + sentences.length, LEAST_TOLD, LEAST_SHARE_TOLD)) ||
    isMostlyOnPair({ events, sentences, officials }, doc);
  const sides = isSubject ? clearPairOf([...events, ...sentences], officials) : [];
  return new ForeignAffairs(
    isSubject,
    new Map(sides.map((country) => [country, mentionsOf(country, officials)])),
    officials,
    semicolonsOf(doc),
  );
}

function semicolonsOf(doc: Doc): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let token = 0; token < doc.length; token++) {
    if (doc.form(token) !== ';') continue;
    const sentence = doc.sentenceOf(token);
    found.set(sentence, [...(found.get(sentence) ?? []), token]);
  }
  return found;
}

/**
 * Whether two countries that stand together somewhere are each named in so many sentences, most of those that name any, and no third
 * one is named half as often: a report that speaks of each by turns.
 */
export function isMostlyOnPair({ events, sentences, officials }: Dealings, doc: Doc): boolean {
  const counts = new Map<string, number>();
  for (const named of officials.values())
    for (const country of new Set(
      named.map(({ actor }) => actor.country ?? '').filter((one) => one !== 'IGO'),
    ))
      counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second, third] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || second === undefined) return false;
  const areTogether = [...events, ...sentences].some((named) => named.has(first[0]) && named.has(second[0]));
  return (
    areTogether &&
    second[1] >= Math.max(LEAST_BY_TURNS, doc.sentenceCount * LEAST_SHARE_BY_TURNS) &&
    (third?.[1] ?? 0) * 2 < second[1]
  );
}

/**
 * The two countries that stand together alone most often and are both named often: who mediates between them is named less. None
 * where another pair does nearly as much.
 */
function clearPairOf(
  together: readonly ReadonlySet<string>[],
  officials: ReadonlyMap<number, readonly SideMention[]>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const countries of together) {
    if (countries.size !== 2) continue;
    const pair = [...countries].sort().join(' ');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const weights = [...counts].map(([pair, count]) => ({
    sides: pair.split(' '),
    weight: count * Math.min(...pair.split(' ').map((country) => mentionsOf(country, officials).length)),
  }));
  const [first, second] = weights.sort((a, b) => b.weight - a.weight);
  if (first === undefined || (second !== undefined && second.weight > first.weight * SECOND_SHARE)) return [];
  return first.sides;
}

function countriesOf(officials: ReadonlyMap<number, readonly SideMention[]>): readonly NamedCountry[] {
  const found = new Map<string, NamedCountry>();
  for (const [sentence, named] of officials)
    for (const { actor } of named) {
      const { country } = actor;
      if (country === undefined) continue;
      const { mentions, first } = found.get(country) ?? { mentions: 0, first: sentence };
      found.set(country, { country, mentions: mentions + 1, first: Math.min(first, sentence) });
    }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions || a.first - b.first);
}

function mentionsOf(
  country: string,
  officials: ReadonlyMap<number, readonly SideMention[]>,
): readonly SideMention[] {
  return [...officials.values()].flat().filter(({ actor }) => actor.country === country);
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
export const NO_FOREIGN_AFFAIRS = new ForeignAffairs(false, new Map(), new Map(), new Map());
