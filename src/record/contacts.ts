import type { TellingGroup } from './happenings.ts';
import { mostFrequent } from './most-frequent.ts';
import { CONTACT_LEVELS, type Contact, type ContactLevel, type Happening } from './types.ts';

/**
 * The line of the ledger for a happening.
 *
 * @returns `null` where it is no contact: another type, not yet held, or fewer than two parties.
 */
export function contactOf(happening: Happening, { tellings }: TellingGroup): Contact | null {
  if (happening.type !== 'CONSULT' || happening.status !== 'happened' || happening.participants.length < 2)
    return null;
  const people = new Map<string, Set<string>>(happening.participants.map((party) => [party, new Set()]));
  for (const { fact } of tellings)
    for (const { name, party } of fact.people)
      if (party !== undefined) people.get(party)?.add(fullName(name, happening));
  return {
    happening: happening.id,
    level: levelOf(tellings.map(({ fact }) => fact.level)),
    mode: happening.mode ?? 'meeting',
    ...(happening.when === undefined ? {} : { when: happening.when }),
    ...(happening.where === undefined ? {} : { where: happening.where }),
    parties: [...people].map(([country, names]) => ({ country, people: [...names].sort() })),
  };
}

function fullName(name: string, { people }: Happening): string {
  return people.find((full) => full === name || full.split(' ').includes(name)) ?? name;
}

/** The level most tellings give; those that do not tell have no say. */
function levelOf(levels: readonly ContactLevel[]): ContactLevel {
  const told = levels.filter((level) => level !== 'unknown');
  return (
    mostFrequent(told.sort((a, b) => CONTACT_LEVELS.indexOf(a) - CONTACT_LEVELS.indexOf(b))) ?? 'unknown'
  );
}
