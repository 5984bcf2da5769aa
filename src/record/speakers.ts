import type { Saying } from './fact-types.ts';
import { mostFrequent } from './most-frequent.ts';

/** Country of a speaker by name, as the sayings of all reports tell it. */
export type CountryOfSpeaker = (name: string) => string | undefined;

/** Only sayings of one block are ever versions of the same words: those of speakers of one country, else of one name. */
export function speakerBlock({ speaker, country }: Saying, countryOf: CountryOfSpeaker): string {
  return country ?? countryOf(speaker) ?? speaker.toLowerCase();
}

/**
 * One report calls her the Swedish minister, the next uses her name alone, or the last part of it.
 *
 * A full name has the country that most reports give it; a last name that of all who bear it, where it is one.
 */
export function countriesOfSpeakers(
  sayings: readonly Pick<Saying, 'speaker' | 'country'>[],
): CountryOfSpeaker {
  const told = new Map<string, string[]>();
  for (const { speaker, country } of sayings)
    if (country !== undefined) told.set(speaker, [...(told.get(speaker) ?? []), country]);
  const byName = new Map([...told].map(([name, countries]) => [name, mostFrequent(countries.sort())]));
  const byLastName = new Map<string, Set<string | undefined>>();
  for (const [name, country] of byName)
    byLastName.set(lastName(name), (byLastName.get(lastName(name)) ?? new Set()).add(country));
  return (name) => {
    if (byName.has(name)) return byName.get(name);
    const [country, ...others] = byLastName.get(name) ?? [];
    return others.length === 0 ? country : undefined;
  };
}

/** "Lund" of "Ana Lund" */
export function lastName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
