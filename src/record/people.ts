import type { DocumentFacts, EventFact } from './fact-types.ts';

/** Country of a person by full name, as far as reports tell of one alone. */
export type CountryOfPerson = (name: string) => string | undefined;

/** A person of an event, as a report has it. */
export interface NamedPerson {
  readonly name: string;
  readonly country?: string;
}

/** A state, not a class of organisations: "IGO" is where somebody works, not whom he acts for. */
const STATE = /^(?!IGO|NGO|MNC|NGM|IMG|UIS|INT)[A-Z]{3}$/;
/** "Lund" alone may be anybody. */
const FULL_NAME = /\S\s+\S/;

/** Everybody who takes part in the events of a report, once with each country told. */
export function peopleOf({ events }: Pick<DocumentFacts, 'events'>): readonly NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const { people } of events)
    for (const { name, party } of people) {
      if (!FULL_NAME.test(name)) continue;
      const country = party !== undefined && STATE.test(party) ? party : undefined;
      if (country === undefined && party !== undefined) continue;
      found.set(`${name}\t${country ?? ''}`, { name, ...(country === undefined ? {} : { country }) });
    }
  return [...found.values()];
}

/** One report calls her the Swedish minister, another uses her name alone. Namesakes of two countries have none. */
export function countriesOfPeople(people: Iterable<NamedPerson>): CountryOfPerson {
  const countries = new Map<string, Set<string>>();
  for (const { name, country } of people)
    if (country !== undefined) countries.set(name, (countries.get(name) ?? new Set()).add(country));
  return (name) => {
    const [country, ...others] = countries.get(name) ?? [];
    return others.length === 0 ? country : undefined;
  };
}

/** Names of those whose country the event's own report does not tell. */
export function stateless({ people }: EventFact): readonly string[] {
  return people.flatMap(({ name, party }) => (party === undefined && FULL_NAME.test(name) ? [name] : []));
}

/** An event whose people act for the countries that other reports give them. */
export function withCountries(fact: EventFact, countryOf: CountryOfPerson): EventFact {
  const found = new Map(
    stateless(fact).flatMap((name) => {
      const country = countryOf(name);
      return country === undefined ? [] : [[name, country] as const];
    }),
  );
  if (found.size === 0) return fact;
  const byKey = new Map([...found].map(([name, country]) => [name.toLowerCase(), country]));
  const keys = (side: readonly string[]) => [...new Set(side.map((key) => byKey.get(key) ?? key))].sort();
  return {
    ...fact,
    sources: keys(fact.sources),
    targets: keys(fact.targets),
    inferred: keys(fact.inferred),
    participants: [...new Set([...fact.participants, ...found.values()])].sort(),
    people: fact.people.map((person) => {
      const party = person.party ?? found.get(person.name);
      return party === undefined ? person : { ...person, party };
    }),
  };
}
