/**
 * Two attributions that claim the same words: one cue read twice ("issued a statement saying"), and a quotation that a
 * second cue introduces taken in by the first as well ("“…,” she said, adding: “…”").
 */
import type { Span } from '../contract.ts';
import type { Attribution } from './attributions.ts';
import { contentKind } from './content-kind.ts';
import type { AttributionContext } from './context.ts';

/** Attributions with each cue read once, and each of several contents given to the cue right before it. */
export function withoutSharedWords(
  context: AttributionContext,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const single = attributions.filter(
    (one, at) => !beside(attributions, at).some((other) => isReadBetter(context, other, one)),
  );
  return single.map((one, at) => ({
    ...one,
    content: one.content.filter(
      (span) =>
        one.content.length === 1 ||
        !beside(single, at).some(
          (other) => introduces(context, other, one, span) || closes(context, other, one, span),
        ),
    ),
  }));
}

/** Readings of one cue, and cues of one sentence, stand so near to one another in the order of cues. */
const REACH = 4;

function beside(attributions: readonly Attribution[], at: number): readonly Attribution[] {
  return [...attributions.slice(Math.max(0, at - REACH), at), ...attributions.slice(at + 1, at + 1 + REACH)];
}

/** Whether another reading of the same cue is the better one: a clause or quotation before a phrase, then the likelier, then the first. */
function isReadBetter(context: AttributionContext, better: Attribution, one: Attribution): boolean {
  if (better.cueRange.first >= one.cueRange.end || one.cueRange.first >= better.cueRange.end) return false;
  if (!claims(context, better, one) && !claims(context, one, better)) return false;
  const rank = ({ content, probability }: Attribution): number => {
    const kind = contentKind(context, content);
    return probability + (kind === 'quote' || kind === 'clause' ? 1 : 0);
  };
  return rank(better) > rank(one) || (rank(better) === rank(one) && better.cue < one.cue);
}

/** Whether an attribution's cue or content reaches into another's content. */
function claims({ doc }: AttributionContext, one: Attribution, other: Attribution): boolean {
  const cue = doc.span(one.cueRange.first, one.cueRange.end);
  return [cue, ...one.content].some((span) => other.content.some((theirs) => meet(span, theirs)));
}

/** Words between a cue and what it introduces: "adding in a whisper: “…”". */
const NEAR = 3;

/** Whether a span of one attribution's content is all that another cue, right before it and outside the content, introduces. */
function introduces(
  { doc }: AttributionContext,
  { cue, cueRange, content }: Attribution,
  one: Attribution,
  span: Span,
): boolean {
  const [only, ...more] = content;
  if (cue === one.cue || only === undefined || more.length > 0 || only.start !== span.start) return false;
  const gap = doc.tokenAt(span.start) - cueRange.end;
  return (
    cue > one.cue && gap >= 0 && gap <= NEAR && !one.content.some((own) => meet(own, doc.span(cue, cue + 1)))
  );
}

/** "“…,” she said. “…,” he replied.": the second quotation is that of the cue in its own sentence, not of the one before. */
function closes(
  { doc }: AttributionContext,
  { cue, content, source }: Attribution,
  one: Attribution,
  span: Span,
): boolean {
  const [first] = content;
  if (first === undefined || source === null || first.start !== span.start || cue <= one.cue) return false;
  const sentence = doc.sentenceOf(doc.tokenAt(span.end - 1));
  return span.end <= doc.start(cue) && doc.sentenceOf(cue) === sentence && doc.sentenceOf(one.cue) < sentence;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
