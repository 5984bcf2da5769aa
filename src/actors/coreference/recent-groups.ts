/** Those who were last spoken of together: "the pair", "the trio". */
import type { Draft } from '../mentions/draft.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';

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
  const states = (last?.members ?? []).map(({ country }) => discourse.state(country));
  return states.filter((state) => state !== null);
}

/** The noun for three. */
export const TRIO = 'trio';
const THREE = 3;

/** The sentence that an entity was last named in; -1 before it was. */
export function lastSentence({ mentions }: Entity): number {
  return mentions.at(-1)?.sentence ?? -1;
}
