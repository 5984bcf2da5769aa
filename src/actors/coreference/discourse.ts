import type { Doc } from '../../language/index.ts';
import { fold } from '../lexicon/fold.ts';
import type { KnownActor } from '../lexicon/known-actor.ts';
import type { ActorLexicon } from '../lexicon/lexicon.ts';
import type { NameWord } from '../lexicon/name-homes.ts';
import { surnamesOf } from '../lexicon/surnames.ts';
import type { ScannedText } from '../mentions/scan.ts';
import { dateLineCountries } from './date-line-countries.ts';
import { type Entity, makeEntity } from './entity.ts';

/** So many mentions, and so many times as many as of the next country, and a report is about that country. */
const MAIN_COUNT = 4;
const MAIN_SHARE = 3;

/** The actors of a report as far as it has been read. */
export class Discourse {
  readonly doc: Doc;
  readonly lexicon: ActorLexicon;
  readonly date: string | undefined;
  readonly entities: Entity[] = [];
  readonly #byKnown = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #namesakes = new Map<string, readonly NameWord[]>();
  readonly #text: ScannedText;
  #homes: readonly string[] | null;

  /** @param homes - Countries it is known to be written in; null where its date line is to tell. */
  constructor(text: ScannedText, date: string | undefined, homes: readonly string[] | null = null) {
    this.#homes = homes;
    this.#text = text;
    this.doc = text.doc;
    this.lexicon = text.lexicon;
    this.date = date;
  }

  /** Countries of the capitals that the report was filed from; see `dateLineCountries`. */
  homes(): readonly string[] {
    this.#homes ??= dateLineCountries(this.#text);
    return this.#homes;
  }

  add(given: Partial<Entity> & Pick<Entity, 'kind' | 'name'>): Entity {
    const entity = makeEntity(this.entities.length, given);
    this.entities.push(entity);
    if (entity.known) this.#byKnown.set(entity.known.id, entity);
    return entity;
  }

  /** The entity of a known actor, made when it is first asked for. */
  ofKnown(known: KnownActor, make: () => Partial<Entity>): Entity {
    return this.#byKnown.get(known.id) ?? this.add({ kind: known.kind, name: known.name, known, ...make() });
  }

  find(known: KnownActor): Entity | null {
    return this.#byKnown.get(known.id) ?? null;
  }

  /** The state of a country code, made when it is first asked for; null where the code is no country's. */
  state(code: string): Entity | null {
    const country = this.lexicon.countries.get(code);
    return country ? this.ofKnown(country.actor, () => ({ country: code })) : null;
  }

  /** An entity under a name of the text's own. */
  named(name: string): Entity | null {
    return this.#byName.get(fold(name)) ?? null;
  }

  setName(name: string, entity: Entity): void {
    this.#byName.set(fold(name), entity);
  }

  /** As the lexicon's, looked up once for each name of the report. */
  namesakes(name: string): readonly NameWord[] {
    let words = this.#namesakes.get(name);
    if (words === undefined) {
      words = this.lexicon.namesakes(name);
      this.#namesakes.set(name, words);
    }
    return words;
  }

  /** Let later mentions find a person by the short form of the full name. */
  indexPerson(entity: Entity, fullName: string): void {
    const order = this.lexicon.nameOrder(entity.country);
    for (const surname of surnamesOf(fullName, order)) this.#addSurname(surname, entity);
    // Without a country the order of the name is not known: a first word that is no given name may be the family's.
    const first = fold(fullName).split(' ')[0] as string;
    if (entity.country === '' && !this.lexicon.givenNames.has(first)) this.#addSurname(first, entity);
    this.setName(fullName, entity);
  }

  /** Persons of the report whom a family name can mean. */
  bySurname(surname: string): readonly Entity[] {
    return this.#bySurname.get(fold(surname)) ?? [];
  }

  #addSurname(surname: string, entity: Entity): void {
    const bearers = this.#bySurname.get(surname);
    if (!bearers) this.#bySurname.set(surname, [entity]);
    else if (!bearers.includes(entity)) bearers.push(entity);
  }

  mention(entity: Entity, head: number): void {
    // "the militants" leave the reader with people in mind, and "it" with whoever was spoken of as one
    const isOne =
      entity.kind !== 'organisation' || !this.doc.has(head, 'Number=Plur') || this.doc.upos(head) === 'PROPN';
    entity.mentions.push({
      head,
      sentence: this.doc.sentenceOf(head),
      isSubject: isOne && this.#isSubject(head),
    });
  }

  /** "The broker was Peru" speaks of Peru as "Peru was the broker" does. */
  #isSubject(head: number): boolean {
    const relation = this.doc.relation(head);
    return relation === 'nsubj' || (this.doc.upos(head) === 'PROPN' && this.doc.childBy(head, 'cop') >= 0);
  }

  /** The country that the report speaks of by now far more often than of any other; empty where there is none. */
  mainCountry(): string {
    const [first, second] = this.#countryCounts();
    if (first === undefined || first[1] < MAIN_COUNT) return '';
    return first[1] >= MAIN_SHARE * (second?.[1] ?? 0) ? first[0] : '';
  }

  /** Countries that the report speaks of by now, the most often mentioned first. */
  countries(): readonly string[] {
    return this.#countryCounts().map(([code]) => code);
  }

  /** As `countries`, without those that are named but once in a report that speaks of another again and again. */
  countriesInView(): readonly string[] {
    const counts = this.#countryCounts();
    const least = (counts[0]?.[1] ?? 0) >= MAIN_SHARE ? 2 : 1;
    return counts.filter(([, count]) => count >= least).map(([code]) => code);
  }

  #countryCounts(): readonly (readonly [string, number])[] {
    const counts = new Map<string, number>();
    for (const { country, mentions } of this.entities)
      if (country.length === 3 && mentions.length > 0)
        counts.set(country, (counts.get(country) ?? 0) + mentions.length);
    return [...counts].sort((a, b) => b[1] - a[1]);
  }
}
