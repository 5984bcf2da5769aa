/**
 * What stands around a proposed attribution: others whose content holds its cue ("A said that B denied it"), whose cue its own
 * content holds, and those that claim the same words.
 */
import type { Doc } from '../language/index.ts';
import type { Candidate } from './attributions.ts';

/** Log-odds of the likeliest cue of each kind, null where there is none. */
export interface Neighbours {
  /** Of those whose content holds this cue. */
  readonly outer: number | null;
  /** Whether that cue stands behind this one: "…, A said, according to B". */
  readonly isOuterBehind: boolean;
  /** Of those whose cue this content holds. */
  readonly inner: number | null;
  /** Of those that claim words of this content, neither holding the other's cue. */
  readonly rival: number | null;
}

/** Others are looked for among so many before and behind, in the order of cues. */
const REACH = 8;
/** Cues less likely than this count as none: those that are not looked at when a text is read. */
const LEAST = -0.7;

/** The neighbours of one of the candidates of a text, which stand in the order of their cues. */
export function neighboursOf(doc: Doc, candidates: readonly Candidate[], at: number): Neighbours {
  const own = candidates[at] as Candidate;
  let outer: number | null = null;
  let inner: number | null = null;
  let rival: number | null = null;
  let isOuterBehind = false;
  for (let index = Math.max(0, at - REACH); index < Math.min(candidates.length, at + REACH + 1); index++) {
    const other = candidates[index] as Candidate;
    const score = other.scores.cue;
    if (index === at || score <= LEAST) continue;
    if (holdsCue(doc, other, own)) {
      if (outer !== null && outer >= score) continue;
      outer = score;
      isOuterBehind = index > at;
    } else if (holdsCue(doc, own, other)) inner = Math.max(inner ?? score, score);
    else if (meet(own, other)) rival = Math.max(rival ?? score, score);
  }
  return { outer, isOuterBehind, inner, rival };
}

function holdsCue(doc: Doc, outer: Candidate, inner: Candidate): boolean {
  const offset = doc.start(inner.attribution.cue);
  return outer.attribution.content.some(({ start, end }) => start <= offset && offset < end);
}

function meet(one: Candidate, other: Candidate): boolean {
  return one.attribution.content.some((a) =>
    other.attribution.content.some((b) => a.start < b.end && b.start < a.end),
  );
}
