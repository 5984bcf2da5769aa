/** Whose words a paragraph of a transcript is: "Ana Vidal: We shall answer." */
import type { Doc } from '../../language/index.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';

/** Longest label in tokens, with its colon. */
const LONGEST = 6;
/** Sentences behind a label that are still taken for words of whom it names. */
const REACH = 15;

/**
 * The label before a sentence, as [first, end) tokens.
 *
 * @returns Null where no sentence before it, near enough, is a label.
 */
export function labelBefore(
  doc: Doc,
  sentence: number,
): { readonly first: number; readonly end: number } | null {
  for (let before = sentence - 1; before >= Math.max(0, sentence - REACH); before--) {
    const { first, end } = doc.sentenceTokens(before);
    if (end - first <= LONGEST && end - first > 1 && doc.form(end - 1) === ':') return { first, end };
  }
  return null;
}

/** The person whom the label before a token's sentence names; null where there is none, or it names nobody known ("Question:"). */
export function labelledSpeaker({ discourse }: ResolveContext, token: number): Entity | null {
  const label = labelBefore(discourse.doc, discourse.doc.sentenceOf(token));
  if (label === null) return null;
  return (
    discourse.entities.find(
      ({ kind, mentions }) =>
        kind === 'person' && mentions.some(({ head }) => head >= label.first && head < label.end),
    ) ?? null
  );
}
