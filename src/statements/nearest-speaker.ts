/**
 * "Oslo recalled its envoy, hours after Riga called him a spy and said it was over": what a verb without a subject adds to, where
 * a clause with its own speaker stands nearer than the one a tree hangs it on.
 */
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** Attributions whose cue goes on with the saying right before it in its sentence, with the source of that one. */
export function withNearestSpeaker(
  { doc, cueAt, quotedBy }: AttributionContext,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  return attributions.map((one, at) => {
    const before = attributions[at - 1];
    const { cue } = one;
    const above = doc.head(cue);
    if (before === undefined || before.source === null || doc.relation(cue) !== 'conj') return one;
    const link = one.cueRange.first - 1;
    const isBare = doc.lower(link) === 'and' && doc.form(link - 1) !== ',' && doc.childBy(cue, 'nsubj') < 0;
    if (!isBare || above >= before.cue || before.cue > link || (quotedBy[cue] as number) >= 0) return one;
    if (doc.relation(before.cue) !== 'advcl' || cueAt(before.cue)?.classes[0] !== 'speech') return one;
    const subject = doc.childBy(before.cue, 'nsubj');
    const isBehindComma = subject > above && hasComma(doc, above, subject);
    return isBehindComma && isFinitePast(doc, before.cue) === isFinitePast(doc, cue)
      ? { ...one, source: before.source, sourceHead: before.sourceHead }
      : one;
  });
}

function hasComma(doc: AttributionContext['doc'], from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (doc.form(token) === ',') return true;
  return false;
}

function isFinitePast(doc: AttributionContext['doc'], verb: number): boolean {
  return doc.has(verb, 'Tense=Past') && doc.has(verb, 'VerbForm=Fin');
}
