/** Which of the constituents around a cue is its source. */
import type { Doc } from '../language/index.ts';
import type { Constituent } from './constituents.ts';
import type { AttributionContext } from './context.ts';
import { isTime } from './source-span.ts';

/** A constituent and the log-odds that it is in a role. */
export interface RatedConstituent {
  readonly constituent: Constituent;
  readonly score: number;
}

/**
 * The likeliest source, the speaker rather than the whole clause ("the mayor posts:") or the time ("from Ito, a week ago:");
 * the subject of the clause above is understood more readily than other phrases are ("…, warning that …").
 *
 * @param rated - The likeliest first, also those below the bar for other phrases.
 * @param least - That bar.
 */
export function chooseSource(
  { doc }: AttributionContext,
  cue: number,
  rated: readonly RatedConstituent[],
  least: number,
): RatedConstituent | undefined {
  const hasNoSubject = isParticiple(doc, cue);
  const isLikely = ({ constituent, score }: RatedConstituent): boolean =>
    score > least || (hasNoSubject && isSubjectAbove(doc, cue, constituent.head));
  const likely = rated.filter(isLikely);
  const best = likely.find(({ constituent }) => !isTime(doc, constituent.head));
  if (best === undefined)
    return likely.length === 0
      ? undefined
      : (rated.find((one) => !isTime(doc, one.constituent.head)) ?? likely[0]);
  const subject = doc.childBy(best.constituent.head, 'nsubj');
  return rated.find(({ constituent }) => constituent.head === subject) ?? best;
}

/** The subject right before a verb that says nothing else than that somebody says, however unlikely its words make it. */
export function subjectOf(
  doc: Doc,
  cue: number,
  rated: readonly RatedConstituent[],
): RatedConstituent | undefined {
  const subject = doc.childBy(cue, 'nsubj');
  if (subject < 0 || subject > cue || isTime(doc, subject) || doc.childBy(cue, 'aux:pass') >= 0)
    return undefined;
  if (!['NOUN', 'PROPN'].includes(doc.upos(subject))) return undefined;
  return rated.find(({ constituent }) => constituent.head === subject);
}

function isSubjectAbove(doc: Doc, cue: number, head: number): boolean {
  return head < cue && doc.relation(head) === 'nsubj' && [...doc.ancestors(cue)].includes(doc.head(head));
}

/** "…, warning that": a form in -ing without a subject of its own, which a tagger may take for a noun. */
function isParticiple(doc: Doc, cue: number): boolean {
  if (!doc.lower(cue).endsWith('ing') || doc.childBy(cue, 'nsubj', 'aux', 'case', 'mark', 'det') >= 0)
    return false;
  return doc.upos(cue) === 'VERB' || (cue > 0 && doc.form(cue - 1) === ',');
}
