/**
 * How far a cue reaches around its head: auxiliaries, negations, adverbs, particles, and set phrases ("made it clear").
 */

import type { Doc } from '../language/index.ts';
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import { type FeatureMaker, featureKey } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { markStep, markStepAt } from './mark-steps.ts';

/** Tokens [first, end). */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

const MOST_WORDS = 8;
/** Log-odds above which a word behind or before is taken in: a cue is rather cut short than stretched over what is none of it. */
const LEAST = { behind: 0.2, before: 0.4 } as const;

/**
 * Extend a cue from its head to both sides, one token at a time, until the model says stop.
 *
 * @param taken - Tokens of the source and the content, which the cue cannot reach into.
 */
export function cueRange(
  context: AttributionContext,
  models: { readonly left: LinearModel; readonly right: LinearModel },
  head: number,
  taken: ReadonlySet<number>,
): TokenRange {
  const { doc } = context;
  const sentence = doc.sentenceTokens(doc.sentenceOf(head));
  let range: TokenRange = { first: head, end: head + 1 };
  while (
    range.end < sentence.end &&
    range.end - head <= MOST_WORDS &&
    (!taken.has(range.end) || isLink(doc, range.end))
  ) {
    const odds = models.right.score(extensionFeatures(context, head, range, 1, taken, featureKey));
    if (odds <= LEAST.behind) break;
    range = { first: range.first, end: range.end + 1 };
  }
  while (range.first > sentence.first && head - range.first <= MOST_WORDS && !taken.has(range.first - 1)) {
    const odds = models.left.score(extensionFeatures(context, head, range, -1, taken, featureKey));
    if (odds <= LEAST.before) break;
    range = { first: range.first - 1, end: range.end };
  }
  return range;
}

/** A preposition or infinitive's "to" belongs to the cue or to the content: "opposed to the plan", "vowed to leave". */
export function isLink(doc: Doc, token: number): boolean {
  return doc.upos(token) === 'ADP' || doc.upos(token) === 'PART' || doc.upos(token) === 'SCONJ';
}

/** Features of the token next to a range (`step` 1: after it, -1: before it) as a further part of the cue. */
export function extensionFeatures<Feature>(
  context: AttributionContext,
  head: number,
  range: TokenRange,
  step: 1 | -1,
  taken: ReadonlySet<number>,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const { doc } = context;
  const token = step > 0 ? range.end : range.first - 1;
  const beyond = token + step;
  const entry = context.cueAt(head);
  const cls = entry === null ? doc.upos(head) : entry.kindKey;
  const above = doc.head(token);
  const tie =
    above === head
      ? 'head'
      : above >= range.first && above < range.end
        ? 'cue'
        : doc.head(head) === token
          ? 'parent'
          : doc.head(head) === above
            ? 'sibling'
            : 'other';
  const lemma = lemmaKey(doc, token);
  const deprel = doc.deprel(token);
  const upos = doc.upos(token);
  const size = step > 0 ? range.end - head : head - range.first;
  const free = beyond < 0 || beyond >= doc.length ? 'edge' : taken.has(beyond) ? 'taken' : 'free';
  const inQuotes =
    (context.quotedBy[token] as number) >= 0 && context.quotedBy[token] !== context.quotedBy[head];
  return [
    feature('bias'),
    feature('t', tie, deprel),
    feature('tu', tie, upos),
    feature('tf', tie, deprel, free),
    feature('l', lemma),
    feature('lt', lemma, tie),
    feature('lf', lemma, free),
    feature('lh', lemma, lemmaKey(doc, head)),
    feature('h', lemmaKey(doc, head), deprel),
    feature('hu', lemmaKey(doc, head), upos),
    feature('c', cls, deprel, tie),
    feature('cl', cls, lemma),
    feature('s', shape(doc, head), deprel, upos),
    feature('z', Math.min(size, 4), upos, tie),
    feature('n', beyond >= 0 && beyond < doc.length ? lemmaKey(doc, beyond) : '$', tie),
    feature('nu', beyond >= 0 && beyond < doc.length ? doc.upos(beyond) : '$', upos, free),
    feature('q', inQuotes),
    feature('k', taken.has(token), lemma),
    feature('kc', taken.has(token), cls, upos),
    feature('kh', taken.has(token), lemmaKey(doc, head)),
    feature('f', free, upos),
    feature('al', above < 0 ? '-' : lemmaKey(doc, above), deprel, step),
    feature('ah', above < 0 ? '-' : lemmaKey(doc, above), lemma),
    feature('ad', above < 0 ? '-' : doc.deprel(above), deprel, above >= 0 && doc.head(above) === head),
    feature('at', taken.has(above), deprel, taken.has(token)),
    ...readingOf(doc, token, beyond, tie, feature),
  ];
}

/** What the parser makes of the token and the one beyond, where it marks cues. */
function readingOf<Feature>(
  doc: Doc,
  token: number,
  beyond: number,
  tie: string,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const cue = markStep(doc, 'cue', [token]);
  if (cue === null) return [];
  return [
    feature('m', cue),
    feature('mt', cue, tie),
    feature('mc', cue, markStepAt(doc, 'content', token)),
    feature('ms', cue, markStepAt(doc, 'source', token)),
    feature('mn', cue, markStepAt(doc, 'cue', beyond)),
    feature('ml', cue, lemmaKey(doc, token)),
  ];
}
