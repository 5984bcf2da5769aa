/**
 * Parties that the actors stage does not list: places (a curfew on a city), and unnamed people who are acted upon
 * ("freed 37 prisoners", "a car bomb killed five farmers").
 */
import type { Actor } from '../../contract.ts';
import { isSite } from '../../places/index.ts';
import type { EventInText, MentionInText, PlaceInText, Reading } from '../../reading.ts';
import { phraseTokens } from '../arguments/phrase.ts';
import { lemmaOf } from '../arguments/words.ts';
import { countryBehind, isSettlement } from './settlement.ts';

interface Added {
  readonly actor: Actor;
  readonly mentions: MentionInText[];
}

/** Lemmas of nouns for people and their bodies, and for treaties, whose names are nobody's. */
export interface NounClasses {
  readonly people: ReadonlySet<string>;
  readonly accords: ReadonlySet<string>;
}

/** Makes actors when they are first asked for. One for each reading. */
export class AddedActors {
  readonly #reading: Reading;
  readonly #classes: NounClasses;
  readonly #placeByHead: ReadonlyMap<number, PlaceInText>;
  readonly #times: ReadonlySet<number>;
  readonly #names: ReadonlySet<number>;
  /** Tokens of names that the actors stage knows: they make no second actor. */
  readonly #mentioned: ReadonlySet<number>;
  /** Tokens of the names of seas and continents. */
  readonly #waters: ReadonlySet<number>;
  readonly #made = new Map<string, Added>();

  constructor(reading: Reading, classes: NounClasses) {
    this.#reading = reading;
    this.#classes = classes;
    this.#times = new Set(reading.timexes.flatMap(({ first, end }) => range(first, end)));
    this.#names = nameHeads(reading);
    this.#mentioned = new Set(
      reading.mentions
        .filter(({ mention }) => mention.kind === 'name' || mention.kind === 'metonym')
        .flatMap(({ first, end }) => range(first, end)),
    );
    this.#waters = new Set(
      reading.places
        .filter(({ precision }) => NOBODYS.has(precision))
        .flatMap(({ first, end }) => range(first, end)),
    );
    this.#placeByHead = new Map(
      reading.places.filter((place) => !place.isDateline).map((place) => [place.head, place]),
    );
  }

  /** Whether a token stands in a time expression. */
  isTime(token: number): boolean {
    return this.#times.has(token);
  }

  /** Whether a token heads a name. */
  isName(token: number): boolean {
    return this.#names.has(token);
  }

  /** The place whose name has this token as its head, as an actor; null where none has. */
  placeAt(token: number): Actor | null {
    const place = this.#placeByHead.get(token);
    if (place === undefined || NOBODYS.has(place.precision) || this.isTime(token)) return null;
    return this.#make(`place:${place.name}`, place, () => ({
      name: place.name,
      kind: 'place',
      ...(place.country === undefined ? {} : { country: place.country }),
      named: true,
    }));
  }

  /** The people, or the bearer of an unknown name, that a noun stands for; null for things. */
  someoneAt(token: number): Actor | null {
    const { doc } = this.#reading;
    const isName =
      doc.upos(token) === 'PROPN' &&
      doc.form(token) !== doc.lower(token) &&
      !isOfSite(doc, token) &&
      !this.isTime(token) &&
      !this.#mentioned.has(token) &&
      !this.#waters.has(token) &&
      !this.#classes.accords.has(doc.lower(token));
    const isPeople =
      doc.upos(token) === 'NOUN' && (this.#classes.people.has(lemmaOf(doc, token)) || isCrowd(doc, token));
    if (!isName && !isPeople) return null;
    const words = { ...phraseTokens(doc, token, this), head: token };
    const { start, end } = doc.span(words.first, words.end);
    if (isName && isSettlement(doc, token))
      return this.#make(`place:${doc.text.slice(start, end)}`, words, () => ({
        name: doc.text.slice(start, end),
        kind: 'place',
        ...countryBehind(doc, words.end, this.#placeByHead),
        named: true,
      }));
    return this.#make(`someone:${token}`, words, () => ({
      name: doc.text.slice(start, end),
      kind: isName ? 'organisation' : doc.has(token, 'Number=Sing') ? 'person' : 'group',
      named: isName,
    }));
  }

  /** Actors and mentions of the reading, with those of the added ones that stand in an event. */
  usedBy(events: readonly EventInText[]): Pick<Reading, 'actors' | 'mentions'> {
    const ids = new Set(
      events.flatMap(({ event }) => [...event.actors, ...event.recipients].map((party) => party.actor)),
    );
    const used = [...this.#made.values()].filter(({ actor }) => ids.has(actor.id));
    if (used.length === 0) return { actors: this.#reading.actors, mentions: this.#reading.mentions };
    return {
      actors: [...this.#reading.actors, ...used.map(({ actor }) => actor)],
      mentions: [...this.#reading.mentions, ...used.flatMap(({ mentions }) => mentions)].sort(
        (a, b) => a.first - b.first || a.end - b.end,
      ),
    };
  }

  #make(key: string, words: Omit<MentionInText, 'mention'>, describe: () => Omit<Actor, 'id'>): Actor {
    let added = this.#made.get(key);
    if (added === undefined) {
      added = { actor: { id: `n${this.#made.size + 1}`, ...describe() }, mentions: [] };
      this.#made.set(key, added);
    }
    const { actor, mentions } = added;
    const { first, end, head } = words;
    const kind = actor.named ? ('name' as const) : ('nominal' as const);
    if (!mentions.some((mention) => mention.head === head))
      mentions.push({
        mention: { ...this.#reading.doc.span(first, end), actor: actor.id, kind },
        first,
        end,
        head,
      });
    return actor;
  }
}

/** "the Kasani crossing": the name of a place, be it known or not. */
function isOfSite(doc: Reading['doc'], token: number): boolean {
  return doc.relation(token) === 'compound' && isSite(doc, doc.head(token));
}

/** "Hundreds rallied": a number in the plural of which nothing is said stands for people. */
function isCrowd(doc: Reading['doc'], token: number): boolean {
  return (
    CROWDS.has(doc.lower(token)) && doc.relation(token) === 'nsubj' && doc.childBy(token, 'nmod', 'case') < 0
  );
}

const CROWDS = new Set(['dozens', 'scores', 'hundreds', 'thousands']);

/** Kinds of places that are no state's: what is done in the Gulf of Oman is not done to Oman. */
const NOBODYS: ReadonlySet<string> = new Set(['continent', 'sea']);

function range(first: number, end: number): readonly number[] {
  return Array.from({ length: end - first }, (_, at) => first + at);
}

function nameHeads({ mentions }: Reading): ReadonlySet<number> {
  return new Set(mentions.filter(({ mention }) => mention.kind === 'name').map(({ head }) => head));
}
