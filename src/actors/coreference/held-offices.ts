import type { Office } from '../lexicon/office.ts';
import { tenuresAt } from '../lexicon/tenures.ts';
import type { Entity } from './entity.ts';

/** Offices of a person at a day: those that the text tells, then those known; empty where none is. */
export function officesOf(entity: Entity, date: string | undefined): readonly Office[] {
  const known = entity.known ? tenuresAt(entity.known, date).map(({ office }) => office) : [];
  return [...entity.offices.values(), ...known.filter((office) => office !== null)];
}
