import type { Saying } from './fact-types.ts';

/** Country of a speaker by name, as the sayings of all reports tell it. */
export type CountryOfSpeaker = (name: string) => string | undefined;

/** How many sayings give a speaker of that name a country. */
export interface SpeakerCount {
  readonly speaker: string;
  readonly country: string;
  readonly count: number;
}

/** Only sayings of one block are ever versions of the same words: those of speakers of one country, else of one name. */
export function speakerBlock(
  { speaker, country }: Pick<Saying, 'speaker' | 'country'>,
  countryOf: CountryOfSpeaker,
): string {
  return country ?? countryOf(speaker) ?? speaker.toLowerCase();
}

/**
 * One report calls her the Swedish minister, the next uses her name alone, or the last part of it.
 *
 * A full name has the country that most sayings give it; a last name that of all who bear it, where it is one.
 */
export function countriesOfSpeakers(counts: readonly SpeakerCount[]): CountryOfSpeaker {
  const best = new Map<string, SpeakerCount>();
  for (const entry of counts) {
    const known = best.get(entry.speaker);
    if (known === undefined || isBefore(entry, known)) best.set(entry.speaker, entry);
  }
  const byLastName = new Map<string, Set<string>>();
  for (const { speaker, country } of best.values()) {
    const last = lastName(speaker);
    byLastName.set(last, (byLastName.get(last) ?? new Set()).add(country));
  }
  return (name) => {
    const known = best.get(name);
    if (known) return known.country;
    const [country, ...others] = byLastName.get(name) ?? [];
    return others.length === 0 ? country : undefined;
  };
}

function isBefore(a: SpeakerCount, b: SpeakerCount): boolean {
  return a.count === b.count ? a.country < b.country : a.count > b.count;
}

/** Every speaker with each country told, and how often. */
export function countSpeakers(sayings: readonly Saying[]): readonly SpeakerCount[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { speaker, country } of sayings) {
    if (country === undefined) continue;
    const countries = counts.get(speaker) ?? new Map<string, number>();
    counts.set(speaker, countries);
    countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return [...counts].flatMap(([speaker, countries]) =>
    [...countries].map(([country, count]) => ({ speaker, country, count })),
  );
}

/** "Lund" of "Ana Lund" */
export function lastName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
