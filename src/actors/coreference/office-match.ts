import type { Office } from '../lexicon/office.ts';

/** Names of offices that news uses for holders of more special ones: every envoy is a diplomat. */
const WIDER: Readonly<Record<string, (office: Office) => boolean>> = {
  leader: ({ level }) => level === 'leader',
  ruler: ({ level }) => level === 'leader',
  statesman: ({ level }) => level === 'leader',
  dictator: ({ level }) => level === 'leader',
  minister: ({ name, level }) => level === 'minister' || name === 'deputy minister',
  'deputy minister': ({ name }) => /^deputy .*(minister|secretary)/.test(name),
  secretary: ({ name }) => name.includes('secretary'),
  diplomat: ({ level, name }) => level === 'envoy' || /foreign|diplomat|secretary of state/.test(name),
  'top diplomat': ({ name }) => /foreign minister|secretary of state|foreign affairs chief/.test(name),
  'foreign affairs chief': ({ name }) => /foreign minister|top diplomat/.test(name),
  envoy: ({ level }) => level === 'envoy',
  ambassador: ({ level, name }) => level === 'envoy' && !BELOW_AMBASSADORS.has(name),
  adviser: ({ name }) => name.includes('adviser'),
  lawmaker: ({ level }) => level === 'legislator',
  politician: ({ level }) => ['leader', 'minister', 'legislator', 'party'].includes(level),
  spokesman: ({ level }) => level === 'spokes',
  spokeswoman: ({ level }) => level === 'spokes',
  spokesperson: ({ level }) => level === 'spokes',
  official: ({ level }) => level === 'official' || level === 'spokes',
  commander: ({ level }) => level === 'military',
  chief: ({ name }) => name.includes('chief'),
  head: ({ name }) => name === 'chief' || name === 'director',
  chairman: ({ name }) => name === 'chairwoman' || name === 'chairman',
};

/** Who serves in a mission and does not lead it: the attaché and the ambassador are two. */
const BELOW_AMBASSADORS = new Set(['attache', 'consul', 'delegate', 'deputy ambassador']);

/** Words for anonymous people; a named office holder is seldom meant by them. */
const ANONYMOUS = new Set(['official', 'adviser', 'source']);

/**
 * Whether a definite description by one office may mean the holder of another.
 *
 * @param said - The office of the description ("the diplomat").
 * @param held - An office of the candidate ("ambassador").
 */
export function isLinkedOffice(said: Office, held: Office, isNamed: boolean): boolean {
  if (said.name === held.name) return true;
  if (isNamed && ANONYMOUS.has(said.name)) return false;
  return WIDER[said.name]?.(held) ?? false;
}
