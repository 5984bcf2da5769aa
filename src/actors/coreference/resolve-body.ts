import { fold } from '../lexicon/fold.ts';
import type { Draft } from '../mentions/draft.ts';
import { countryOfServant } from './body-of-servant.ts';
import type { ResolveContext } from './context.ts';
import { countryOfDraft } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { homeCountry } from './home-country.ts';
import { ownGovernment } from './own-government.ts';
import { sectorFromBody } from './resolve-person.ts';
import { mostSalient } from './salience.ts';

/** A body: one of the same noun and country that the report has spoken of, or a new one. */
export function resolveBody(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse } = context;
  const role = sectorFromBody(context, draft);
  const { noun } = role.element;
  const told = countryOfDraft(context, draft);
  const served = told === '' ? countryOfServant(context, draft) : '';
  const country = told || served || homeCountry(context, draft, role.sector);
  const key = fold(role.words);
  const isCapital = role.element.isCapital;
  // "the centre of the town" is no body that is called a centre
  const isOfSomething = draft.definiteness === 'definite' && hasOf(context, draft) && !isCapital;
  if (draft.definiteness !== 'indefinite') {
    const same = discourse.entities.filter(
      (entity) =>
        entity.kind === 'organisation' &&
        (country === '' || entity.country === country) &&
        (entity.nouns.has(key) ||
          entity.nouns.has(fold(noun.words)) ||
          (!isOfSomething && endsWith(entity, noun.words))) &&
        !hasOtherWords(entity, key, country),
    );
    const { best } = mostSalient(discourse, same, draft.head);
    if (best) return best;
  }
  if (OF_STATES.has(noun.words) && draft.definiteness === 'definite' && country === '')
    return bodyOfStates(context, draft);
  // "across the board": a vague noun without anything around it that makes it an actor.
  if (noun.agent?.isVague && country === '' && role.sector === '' && !isCapital) return null;
  if (noun.agent?.kind === 'proper' && role.sector === '' && !isCapital) return null;
  const entity = discourse.add({
    kind: 'organisation',
    name: draft.description,
    country: country || ownGovernment(context, draft, role.sector),
    sector: role.sector,
    isNamed: isCapital || told !== '',
  });
  entity.nouns.add(key);
  entity.nouns.add(fold(noun.words));
  return entity;
}

function hasOf({ text: { doc } }: ResolveContext, { end }: Draft): boolean {
  return end < doc.length && doc.lower(end) === 'of';
}

const OF_STATES = new Set(['bloc', 'grouping', 'alliance']);

/** "the bloc": the organisation of states that the reader has in mind; null where the report has named none. */
function bodyOfStates({ discourse }: ResolveContext, { head }: Draft): Entity | null {
  const candidates = discourse.entities.filter(
    ({ kind, country }) => kind === 'organisation' && country === 'IGO',
  );
  return mostSalient(discourse, candidates, head).best;
}

/** "the ministry" may be the foreign ministry, "the defence ministry" not. */
function hasOtherWords(entity: Entity, key: string, country: string): boolean {
  if (entity.nouns.has(key)) return false;
  return key.includes(' ') || country !== '';
}

function endsWith({ name }: Entity, noun: string): boolean {
  return fold(name).split(' ').includes(fold(noun));
}
