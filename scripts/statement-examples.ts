/** Turns annotated attributions into examples for the models that weigh cues, sources, contents and cue boundaries. */
import type { Span } from '../src/contract.ts';
import type { Doc } from '../src/language/index.ts';
import { constituentsAround, quotationsAround } from '../src/statements/constituents.ts';
import type { AttributionContext } from '../src/statements/context.ts';
import { cueFeatures, isCueCandidate } from '../src/statements/cue-features.ts';
import { extensionFeatures, isLink, type TokenRange } from '../src/statements/cue-span.ts';
import { featureText } from '../src/statements/features.ts';
import { roleFeatures, sketchCue } from '../src/statements/role-features.ts';
import { sourceTokens } from '../src/statements/source-span.ts';
import type { GoldAttribution } from './attribution-corpus.ts';
import type { LogisticTrainer } from './logistic.ts';

export interface Trainers {
  readonly cue: LogisticTrainer;
  readonly source: LogisticTrainer;
  readonly content: LogisticTrainer;
  readonly left: LogisticTrainer;
  readonly right: LogisticTrainer;
}

/** Add every example that one document gives. */
export function addExamples(
  context: AttributionContext,
  attributions: readonly GoldAttribution[],
  trainers: Trainers,
): void {
  const { doc } = context;
  const heads = new Map<number, GoldAttribution>();
  for (const attribution of attributions) {
    const head = cueHead(context, tokensOf(doc, attribution.cue));
    if (head >= 0 && !heads.has(head)) heads.set(head, attribution);
  }
  for (let token = 0; token < doc.length; token++)
    if (isCueCandidate(context, token))
      trainers.cue.add({ features: cueFeatures(context, token, featureText), label: heads.has(token) });
  for (const [head, attribution] of heads) {
    const taken = addRoles(context, head, attribution, trainers);
    addBoundaries(context, head, { tokens: tokensOf(doc, attribution.cue), taken }, trainers);
  }
}

export function tokensOf(doc: Doc, spans: readonly Span[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { start, end } of spans)
    for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++)
      tokens.add(token);
  return tokens;
}

/** The cue's word that stands highest in the tree; among several, the one the lexicon knows best. */
function cueHead(context: AttributionContext, tokens: ReadonlySet<number>): number {
  const { doc } = context;
  const candidates = [...tokens].filter((token) => isCueCandidate(context, token));
  const tops = candidates.filter((token) => !tokens.has(doc.head(token)));
  const rank = (token: number): number =>
    (context.cueAt(token) === null ? 0 : 2) +
    (doc.upos(token) === 'VERB' ? 1 : 0) -
    (tops.includes(token) ? 0 : 1);
  return [...candidates].sort((a, b) => rank(b) - rank(a) || a - b)[0] ?? -1;
}

/** @returns The tokens that source and content take, as they are when the reach of a cue is asked for. */
function addRoles(
  context: AttributionContext,
  head: number,
  { source, content }: GoldAttribution,
  trainers: Trainers,
): ReadonlySet<number> {
  const { doc } = context;
  const sketch = sketchCue(context, head);
  const sourceWords = tokensOf(doc, source);
  const contentTokens = tokensOf(doc, content);
  const around = [...constituentsAround(doc, head), ...quotationsAround(context, head)];
  const likeness = around.map(({ tokens }) => ({
    source: jaccard(doc, tokens, sourceWords),
    content: jaccard(doc, tokens, contentTokens),
    within: inside(doc, tokens, contentTokens),
  }));
  const best = (role: 'source' | 'content'): number => Math.max(0, ...likeness.map((one) => one[role]));
  const bestSource = best('source');
  const bestContent = best('content');
  // A content may be made of several constituents: the largest ones inside it, none inside another.
  const parts = new Set<number>();
  const covered = new Set<number>();
  const order = [...around.keys()].sort(
    (a, b) =>
      Number(likeness[b]?.content === bestContent) - Number(likeness[a]?.content === bestContent) ||
      (around[b]?.tokens.length ?? 0) - (around[a]?.tokens.length ?? 0),
  );
  for (const index of order) {
    const tokens = around[index]?.tokens ?? [];
    const isBest = bestContent >= 0.5 && likeness[index]?.content === bestContent;
    if (!isBest && ((likeness[index]?.within ?? 0) < 0.9 || tokens.some((token) => covered.has(token))))
      continue;
    parts.add(index);
    for (const token of tokens) covered.add(token);
  }
  const isSource = (index: number): boolean => bestSource >= 0.4 && likeness[index]?.source === bestSource;
  around.forEach((constituent, index) => {
    const features = roleFeatures(context, sketch, constituent, featureText);
    trainers.source.add({ features, label: isSource(index) });
    trainers.content.add({ features, label: parts.has(index) });
  });
  const chosen = around.find((_, index) => isSource(index));
  const own = chosen === undefined ? sourceWords : new Set(sourceTokens(context, chosen, head));
  return new Set([...own, ...(covered.size > 0 ? covered : contentTokens)].filter((token) => token !== head));
}

const isMark = (doc: Doc, token: number): boolean => doc.upos(token) === 'PUNCT';

function jaccard(doc: Doc, tokens: readonly number[], gold: ReadonlySet<number>): number {
  let both = 0;
  let either = 0;
  for (const token of gold) if (!isMark(doc, token)) either++;
  for (const token of tokens) {
    if (isMark(doc, token)) continue;
    if (gold.has(token)) both++;
    else either++;
  }
  return either === 0 ? 0 : both / either;
}

function inside(doc: Doc, tokens: readonly number[], gold: ReadonlySet<number>): number {
  const words = tokens.filter((token) => !isMark(doc, token));
  return words.length === 0 ? 0 : words.filter((token) => gold.has(token)).length / words.length;
}

function addBoundaries(
  context: AttributionContext,
  head: number,
  { tokens, taken }: { readonly tokens: ReadonlySet<number>; readonly taken: ReadonlySet<number> },
  trainers: Trainers,
): void {
  const { doc } = context;
  const sentence = doc.sentenceTokens(doc.sentenceOf(head));
  let range: TokenRange = { first: head, end: head + 1 };
  while (range.end < sentence.end && (!taken.has(range.end) || isLink(doc, range.end))) {
    const label = tokens.has(range.end);
    trainers.right.add({ features: extensionFeatures(context, head, range, 1, taken, featureText), label });
    if (!label) break;
    range = { first: range.first, end: range.end + 1 };
  }
  while (range.first > sentence.first && !taken.has(range.first - 1)) {
    const label = tokens.has(range.first - 1);
    trainers.left.add({ features: extensionFeatures(context, head, range, -1, taken, featureText), label });
    if (!label) break;
    range = { first: range.first - 1, end: range.end };
  }
}
