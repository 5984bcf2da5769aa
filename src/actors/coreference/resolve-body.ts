import { dateLineEnd } from '../../language/index.ts';
import { fold } from '../lexicon/fold.ts';
import type { Draft, RoleReading } from '../mentions/draft.ts';
import { countryOfServant } from './body-of-servant.ts';
import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import { countryOfDraft } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { homeCountry } from './home-country.ts';
import { bodyNamedBeside, bodyOfStates, isOfKind, isOfStates, knownBody } from './named-body.ts';
import { ownGovernment } from './own-government.ts';
import { sectorFromBody } from './resolve-person.ts';
import { mostSalient } from './salience.ts';

/** A body: the one named beside the words, one of the same noun or kind and country that the report has spoken of, or a new one. */
export function resolveBody(context: ResolveContext, draft: Draft): Entity | null {
  const named = bodyNamedBeside(context, draft);
  if (named) return named;
  const role = sectorFromBody(context, draft);
  const { noun } = role.element;
  // "a regular news conference"
  if (noun.words === 'conference' && role.sector === PRESS) return null;
  const told = countryOfDraft(context, draft);
  const served = told === '' ? countryOfServant(context, draft) : '';
  const country = told || served || homeCountry(context, draft, role.sector);
  const earlier = draft.definiteness === 'indefinite' ? null : earlierBody(context, draft, role, country);
  if (earlier) return earlier;
  const isDefinite = draft.definiteness === 'definite';
  if (isDefinite && country === '' && isOfStates(draft)) return bodyOfStates(context, draft);
  const known = isDefinite && told !== '' ? knownBody(context, told, role.words) : null;
  if (known) return known;
  const isCapital = role.element.isCapital;
  // "across the board": a vague noun without anything around it that makes it an actor.
  if (noun.agent?.isVague && country === '' && role.sector === '' && !isCapital) return null;
  if (noun.agent?.kind === 'proper' && role.sector === '' && !isCapital) return null;
  const entity = context.discourse.add({
    kind: 'organisation',
    name: draft.description,
    country: country || ownGovernment(context, draft, role.sector),
    sector: role.sector,
    isNamed: isCapital || told !== '',
  });
  entity.nouns.add(fold(role.words));
  entity.nouns.add(fold(noun.words));
  return entity;
}

const PRESS = 'JRN';

function earlierBody(
  context: ResolveContext,
  draft: Draft,
  { element: { noun, isCapital }, words }: RoleReading,
  country: string,
): Entity | null {
  const { discourse } = context;
  const key = fold(words);
  // "the centre of the town" is no body that is called a centre
  const isOfSomething = draft.definiteness === 'definite' && hasOf(context, draft) && !isCapital;
  const isCalled = (entity: Entity) =>
    entity.nouns.has(key) ||
    entity.nouns.has(fold(noun.words)) ||
    (!isOfSomething && endsWith(entity, noun.words));
  const same = discourse.entities.filter(
    (entity) =>
      entity.kind === 'organisation' &&
      (country === '' || entity.country === country) &&
      ((isCalled(entity) && !hasOtherWords(entity, key, country)) ||
        (!isOfSomething && isOfKind(entity, draft))) &&
      !isOnlyReporting(discourse, entity),
  );
  const { best } = mostSalient(discourse, same, draft.head);
  if (best) return best;
  // spoken of further on alone, where a name's description was read before its place in the text
  const later = same.filter(
    ({ mentions }) => mentions.length > 0 && mentions.every(({ head }) => head > draft.head),
  );
  return country !== '' && later.length === 1 ? (later[0] ?? null) : null;
}

/** "SEOUL, May 3 (Yonhap) --": who is named in a date line alone is not spoken of. */
function isOnlyReporting({ doc }: Discourse, { sector, mentions }: Entity): boolean {
  return (
    sector === PRESS &&
    mentions.length > 0 &&
    mentions.every(({ head, sentence }) => {
      const start = doc.start(doc.sentenceTokens(sentence).first);
      return dateLineEnd(doc.text, start) >= doc.end(head);
    })
  );
}

function hasOf({ text: { doc } }: ResolveContext, { end }: Draft): boolean {
  return end < doc.length && doc.lower(end) === 'of';
}

/** "the ministry" may be the foreign ministry, "the defence ministry" not. */
function hasOtherWords(entity: Entity, key: string, country: string): boolean {
  if (entity.nouns.has(key)) return false;
  return key.includes(' ') || country !== '';
}

/** "the department" of "Department of Foreign Affairs", "the union" of "African Union": the noun that a name is built on. */
function endsWith({ name }: Entity, noun: string): boolean {
  const words = fold(name).split(' ');
  const link = words.findIndex((word, at) => at > 0 && LINKS.has(word));
  return (link < 0 ? words : words.slice(0, link)).includes(fold(noun));
}

const LINKS = new Set(['of', 'for', 'in', 'on']);
