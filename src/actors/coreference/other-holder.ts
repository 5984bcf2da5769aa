/** Holders of an office that knowledge names and the report does not, and who by the report's pronouns are somebody else. */
import { fold } from '../lexicon/fold.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';
import { officesOf } from './held-offices.ts';
import type { PronounForm } from './resolve-pronoun.ts';
import { mostSalient } from './salience.ts';

/**
 * "Peru's foreign minister … she": where the minister that is known is a man whom the report never names, the report means another
 * minister, whose name is not known.
 *
 * @returns The holder, no longer taken for the known one; null where nobody of the other gender was taken for one.
 */
export function otherHolder(
  context: ResolveContext,
  token: number,
  { gender, number }: PronounForm,
): Entity | null {
  if (number === 'plural' || (gender !== 'm' && gender !== 'f')) return null;
  const { discourse } = context;
  const people = discourse.entities.filter(
    (entity) => entity.kind === 'person' && entity.gender !== '' && entity.gender !== gender,
  );
  const { best, rivals } = mostSalient(discourse, people, token);
  if (best === null || rivals.length > 0 || best.known === null || best.role === '') return null;
  if (isNamed(context, best)) return null;
  for (const office of officesOf(best, discourse.date)) best.offices.set(office.name, office);
  best.known = null;
  best.name = best.role;
  best.isNamed = false;
  best.gender = gender;
  return best;
}

/** Whether the report has the last word of a name. */
function isNamed({ text: { tokens } }: ResolveContext, { name }: Entity): boolean {
  const last = fold(name).split(' ').at(-1) ?? '';
  return tokens.keys.some((key) => key === last || key.endsWith(` ${last}`));
}
