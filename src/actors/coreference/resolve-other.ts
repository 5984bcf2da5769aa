/** "its neighbour", "the kingdom's ally": the state that stands beside another, where the report speaks of one other only. */
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { mainPair } from './main-pair.ts';

const OTHERS = new Set(['neighbour', 'neighbor', 'ally', 'rival', 'foe', 'adversary', 'enemy', 'partner']);

/** Whether a description is of a state by how it stands to somebody: one, and somebody's. */
export function isOther({ role, isPlural, count, chunk }: Draft): boolean {
  const isOwned = chunk.pronoun >= 0 || chunk.possessor !== null;
  return isOwned && !isPlural && count < 2 && OTHERS.has(role?.element.noun.words ?? '');
}

/**
 * The state behind the words, or that beside the owner's which the sentence names, else the report, else the other of its main two.
 *
 * @returns Null where the owner has no country, and where nobody or several may be meant.
 */
export function resolveOther(context: ResolveContext, draft: Draft): Entity | null {
  const apposed = context.links.draftAt(context.text.doc.childBy(draft.head, 'appos'));
  const named = apposed ? context.resolve(apposed) : null;
  if (named?.country) return named;
  const own = ownerOf(context, draft)?.country ?? '';
  return own === '' ? null : oppositeState(context, own, draft);
}

/** The only other state than one that the sentence of a description names, else the report, else the other of its main two. */
export function oppositeState(context: ResolveContext, own: string, draft: Draft): Entity | null {
  return otherState(context, own, draft) ?? otherOfPair(context, own);
}

/** The other of the two states that the report speaks of most; null where the owner is none of them. */
function otherOfPair({ discourse }: ResolveContext, own: string): Entity | null {
  const pair = mainPair(discourse);
  const [other] = pair.filter((country) => country !== own);
  return pair.includes(own) && other !== undefined ? discourse.state(other) : null;
}

/** The only other state than one that the sentence of a description names, else the report; null where none or several are. */
function otherState({ discourse }: ResolveContext, own: string, draft: Draft): Entity | null {
  const { countries } = discourse.lexicon;
  const others = discourse.entities.filter(({ country }) => country !== own && countries.has(country));
  const here = discourse.doc.sentenceOf(draft.head);
  const near = others.filter(({ mentions }) => mentions.some(({ sentence }) => sentence === here));
  const [country, second] = new Set((near.length > 0 ? near : others).map((entity) => entity.country));
  return country === undefined || second !== undefined ? null : discourse.state(country);
}
