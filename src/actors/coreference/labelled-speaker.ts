import { labelBefore } from '../../language/index.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';

/** The person whom the label before a token's sentence names ("Ana Vidal: We shall answer."); null where there is none, or it names nobody ("Question:"). */
export function labelledSpeaker({ discourse, links, resolve }: ResolveContext, token: number): Entity | null {
  const label = labelBefore(discourse.doc, discourse.doc.sentenceOf(token));
  if (label === null) return null;
  for (let word = label.first; word < label.end; word++) {
    const draft = links.draftAt(word);
    const entity = draft === null ? null : resolve(draft);
    if (entity?.kind === 'person') return entity;
  }
  return null;
}
