/** "Lima's foreign ministry spokeswoman Ana Vidal said …, and the ministry warned …": a body that a report has named only in the office of who serves it. */
import { fold } from '../lexicon/fold.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';
import { mostSalient } from './salience.ts';

/** Heads of bodies by the noun of the body: whose office is called after it without its name. */
const HEADS: Readonly<Record<string, RegExp>> = {
  ministry: /(?<!prime )\bminister\b/,
};

/**
 * The country of whoever the report has last told to serve such a body, where it has spoken of no such body since.
 *
 * @param draft - Of a body whose own words tell no country.
 * @returns A country code; empty where nobody is told to serve one.
 */
export function countryOfServant({ discourse }: ResolveContext, draft: Draft): string {
  const noun = draft.role?.element.noun.words ?? '';
  if (draft.definiteness !== 'definite' || noun === '' || draft.chunk.possessor) return '';
  const words = fold(draft.role?.words ?? noun);
  const candidates = discourse.entities.filter(
    (entity) =>
      entity.country !== '' &&
      (entity.kind === 'person'
        ? serves(entity, words)
        : entity.kind === 'organisation' && isCalled(entity, words)),
  );
  const { best } = mostSalient(discourse, candidates, draft.head);
  return best?.kind === 'person' ? best.country : '';
}

/** "foreign ministry spokesman", "spokeswoman of the ministry of defence", of "the ministry" also "foreign minister". */
function serves({ role }: Entity, words: string): boolean {
  const told = ` ${fold(role)} `;
  return !told.startsWith(' former ') && (told.includes(` ${words} `) || (HEADS[words]?.test(told) ?? false));
}

function isCalled({ name, nouns }: Entity, words: string): boolean {
  return nouns.has(words) || ` ${fold(name)} `.includes(` ${words} `);
}
