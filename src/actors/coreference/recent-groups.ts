/** Those who were last spoken of together: "the pair", "the trio". */
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import { ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { salience } from './salience.ts';

/** Sentences after which a group of people is spoken of no more. */
const PAIR_MEMORY = 3;

/** "the pair", "the two men": those who were last spoken of together, a sentence or two before; empty where nobody was. */
export function recentPair(discourse: Discourse, draft: Draft): readonly Entity[] {
  if (draft.count > 2) return [];
  const sentence = discourse.doc.sentenceOf(draft.head);
  const [pair] = discourse.entities
    .filter(({ members }) => members.length === 2 && members.every(({ kind }) => kind === 'person'))
    .filter((entity) => sentence - lastSentence(entity) <= PAIR_MEMORY)
    .sort((a, b) => lastSentence(b) - lastSentence(a));
  return pair?.members ?? [];
}

/** "the trio", "the three countries": the states of those who were last spoken of together, where they are three; empty where they are not. */
export function recentThree(discourse: Discourse, draft: Draft): readonly Entity[] {
  const { noun } = (draft.role as NonNullable<Draft['role']>).element;
  if (draft.count !== THREE && noun.words !== TRIO) return [];
  const sentence = discourse.doc.sentenceOf(draft.head);
  const [last] = discourse.entities
    .filter(({ members }) => members.length === THREE && members.every(({ country }) => country !== ''))
    .filter((entity) => sentence - lastSentence(entity) <= PAIR_MEMORY)
    .sort((a, b) => lastSentence(b) - lastSentence(a));
  const codes = last?.members.map(({ country }) => country) ?? threeNear(discourse, draft);
  return codes.map((country) => discourse.state(country)).filter((state) => state !== null);
}

/** "Maduro and Ali will meet, Gonsalves said. The trio had spoken": the countries of the three people whom the sentence before names. */
function threeNear({ doc, entities }: Discourse, { head }: Draft): readonly string[] {
  const before = doc.sentenceOf(head) - 1;
  const people = entities.filter(
    ({ kind, isNamed, country, mentions }) =>
      kind === 'person' && isNamed && country !== '' && mentions.some(({ sentence }) => sentence === before),
  );
  const countries = new Set(people.map(({ country }) => country));
  return people.length === THREE && countries.size === THREE ? [...countries] : [];
}

/** The noun for three. */
export const TRIO = 'trio';
const THREE = 3;

/** "Chad summoned the envoy of Sudan. The neighbours closed their border": the two states that this sentence and the one before speak of beside that of the subject, where they are two. */
export function recentNeighbours(discourse: Discourse, draft: Draft, own: string): readonly Entity[] {
  if (!/^neighbou?r$/.test(draft.role?.element.noun.agent?.noun ?? '') || draft.count > 2) return [];
  const sentence = discourse.doc.sentenceOf(draft.head);
  const near = discourse.entities.filter(
    ({ country, mentions }) =>
      country !== own &&
      discourse.lexicon.countries.has(country) &&
      mentions.some((mention) => mention.head < draft.head && sentence - mention.sentence <= 1),
  );
  const states = [...new Set(near.map(({ country }) => country))].map((code) => discourse.state(code));
  return states.length === 2 ? states.filter((state) => state !== null) : [];
}

/** "The two ministers met with their delegations": one for each state of those who were named together. */
export function sidesOfOwners(context: ResolveContext, draft: Draft): readonly Entity[] {
  const owners = ownerOf(context, draft)?.members ?? [];
  const countries = new Set(owners.map(({ country }) => country));
  return [...countries].map((code) => context.discourse.state(code)).filter((state) => state !== null);
}

const ARMED = new Set(['REB', 'PRM']);

/** "the paramilitaries", "the rebels": the body of such people that the report names, where it names but one; null elsewhere. */
export function armedBody(discourse: Discourse, draft: Draft, sector: string): Entity | null {
  const { chunk, modifiers, properModifiers, definiteness, count } = draft;
  if (!ARMED.has(sector) || definiteness !== 'definite' || count > 0) return null;
  if (chunk.possessor || chunk.pronoun >= 0 || modifiers.length + properModifiers.length > 0) return null;
  const bodies = discourse.entities.filter(
    (entity) => entity.known?.kind === 'organisation' && entity.sector === sector,
  );
  const [only, other] = bodies.filter((entity) => salience(discourse, entity, draft.head) > 0);
  return other === undefined ? (only ?? null) : null;
}

/** The sentence that an entity was last named in; -1 before it was. */
export function lastSentence({ mentions }: Entity): number {
  return mentions.at(-1)?.sentence ?? -1;
}
