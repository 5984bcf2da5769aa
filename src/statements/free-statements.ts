/**
 * Sentences in a run of a speaker's retold words that have no cue of their own:
 * "Trade needs trust, the minister added. Tariffs help nobody."
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

export interface FreeContent {
  readonly content: Span;
  /** The attribution whose speaker goes on. */
  readonly after: Attribution;
}

const LONGEST_RUN = 3;
const MODAL = new Set(['will', 'would', 'must', 'should', 'can', 'could', 'may', 'might', 'shall', 'ought']);

/**
 * Find such sentences. The sentence before must end with its cue ("…, she said"); the run ends with the paragraph, at a
 * sentence with its own attribution, and at one in the past or on something particular, which is as likely the reporter's.
 */
export function freeContents(
  context: AttributionContext,
  attributions: readonly Attribution[],
): readonly FreeContent[] {
  const { doc } = context;
  const bySentence = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    const sentence = doc.sentenceOf(attribution.cue);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), attribution]);
  }
  const found: FreeContent[] = [];
  for (const [sentence, own] of bySentence) {
    const closing = own.find((attribution) => closesWithCue(context, attribution, sentence));
    if (closing === undefined) continue;
    for (let next = sentence + 1; next <= sentence + LONGEST_RUN && next < doc.sentenceCount; next++) {
      if (bySentence.has(next) || !isSpokenOn(context, sentence, next)) break;
      found.push({ content: withoutStop(context, next), after: closing });
    }
  }
  return found;
}

/** "Content, X said." – nothing but the cue's clause follows the content, and the content is a clause. */
function closesWithCue(
  { doc, quotedBy }: AttributionContext,
  { cue, content, source }: Attribution,
  sentence: number,
): boolean {
  const { first, end } = doc.sentenceTokens(sentence);
  const last = content[content.length - 1];
  const opening = content[0];
  if (last === undefined || opening === undefined || source === null) return false;
  if ((quotedBy[cue] as number) >= 0 || opening.start !== doc.start(first)) return false;
  return (
    last.end <= doc.start(cue) && last.end <= source.start && end - cue <= 8 && last.end - opening.start > 20
  );
}

function isSpokenOn(
  { doc, quotedBy, paragraphs }: AttributionContext,
  sentence: number,
  next: number,
): boolean {
  const { first, end } = doc.sentenceTokens(next);
  const before = doc.sentenceTokens(sentence).first;
  if (end - first < 4 || paragraphs[first] !== paragraphs[before]) return false;
  for (let token = first; token < end; token++) if ((quotedBy[token] as number) >= 0) return false;
  const root = doc.root(next);
  if (root < 0) return false;
  const helpers = doc.childrenBy(root, 'aux', 'cop', 'aux:pass');
  if (helpers.some((helper) => MODAL.has(doc.lemma(helper)))) return true;
  const finite = helpers.length > 0 ? helpers : [root];
  return (
    isOfKind(doc, root) &&
    finite.some((token) => doc.has(token, 'Tense=Pres') && !doc.has(token, 'VerbForm=Part')) &&
    !finite.some((token) => doc.has(token, 'Tense=Past') && doc.has(token, 'VerbForm=Fin'))
  );
}

/** "Tariffs help nobody", "Neither is a way out": what speaks of things in general is a view; "The poll has …" is as likely the reporter's. */
function isOfKind(doc: Doc, root: number): boolean {
  const subject = doc.childBy(root, 'nsubj');
  if (subject < 0 || doc.upos(subject) === 'PROPN' || doc.upos(subject) === 'PRON') return false;
  return doc.childBy(subject, 'det', 'nmod:poss', 'nummod') < 0;
}

function withoutStop({ doc }: AttributionContext, sentence: number): Span {
  const { first, end } = doc.sentenceTokens(sentence);
  let last = end - 1;
  while (last > first && /^[.!?…]+$/.test(doc.form(last)) && doc.form(last) !== '?') last--;
  return doc.span(first, last + 1);
}
