/**
 * Attributions in a text: which words say, think or aim (cue), whose they are (source), and what is said (content).
 *
 * The tree and the quotation marks propose; weights learnt from annotated news decide; the marks have the last word
 * on where a quotation begins and ends.
 */
import type { Span } from '../contract.ts';
import { chooseSource, type RatedConstituent, subjectOf } from './choose-source.ts';
import { type Constituent, constituentsAround, quotationsAround } from './constituents.ts';
import { contentKind } from './content-kind.ts';
import { contentSpans } from './content-spans.ts';
import type { AttributionContext } from './context.ts';
import { withoutBrokenPhrase, withoutSubject } from './cue-ends.ts';
import { cueFeatures, isCueCandidate } from './cue-features.ts';
import { cueRange, type TokenRange } from './cue-span.ts';
import { featureKey } from './features.ts';
import { type LinearModel, probability } from './linear-model.ts';
import { neighboursOf } from './neighbours.ts';
import { roleFeatures, sketchCue } from './role-features.ts';
import { sourceTokens } from './source-span.ts';
import { type PartScores, wholeFeatures } from './whole-features.ts';

/** The models that weigh what grammar leaves open. */
export interface AttributionModels {
  readonly cue: LinearModel;
  readonly source: LinearModel;
  readonly content: LinearModel;
  readonly left: LinearModel;
  readonly right: LinearModel;
  readonly whole: LinearModel;
}

export interface Attribution {
  /** Head token of the cue. */
  readonly cue: number;
  readonly cueRange: TokenRange;
  /** Head token of the source, -1 where the text names none. */
  readonly sourceHead: number;
  readonly source: Span | null;
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly probability: number;
  /** Those who pass the words on, where the form tells it: "quoted by B as saying". */
  readonly carriedBy?: readonly Attribution[];
}

/** Below these log-odds a candidate is dropped. */
export interface Thresholds {
  /** Words less likely to be a cue are not looked at; the whole decides. */
  readonly cue: number;
  readonly source: number;
  /** The same of the subject of a clause whose participle is the cue. */
  readonly understood: number;
  readonly content: number;
  /** Further constituents of a content: right beside what is taken for it, and apart from it. */
  readonly beside: number;
  readonly apart: number;
  readonly whole: number;
  /** The same where grammar leaves no doubt. */
  readonly plain: number;
  readonly strongCue: number;
}
export const THRESHOLDS: Thresholds = {
  cue: -1,
  source: -0.7,
  understood: -2.5,
  content: -2,
  beside: -0.9,
  apart: 0,
  whole: -0.4,
  plain: -2,
  strongCue: -12,
};

/** Least probability of what grammar leaves no doubt of. */
const PLAIN = 0.7;

/** Find the attributions of a text, in the order of their cues. */
export function readAttributions(
  context: AttributionContext,
  models: AttributionModels,
  thresholds: Thresholds = THRESHOLDS,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const candidates = candidatesOf(context, models, thresholds);
  candidates.forEach((candidate, at) => {
    const isPlain = isPlainSaying(context, candidate.attribution);
    const beside = neighboursOf(context.doc, candidates, at);
    // What B plainly says A said, and what a remark behind it reports, is A's own all the same.
    const neighbours =
      isPlain || beside.isOuterBehind ? { ...beside, outer: null, isOuterBehind: false } : beside;
    const odds = models.whole.score(
      wholeFeatures(context, candidate.attribution, { ...candidate.scores, ...neighbours }, featureKey),
    );
    if (odds <= (isPlain ? thresholds.plain : thresholds.whole)) return;
    const likely = isPlain ? Math.max(PLAIN, probability(odds)) : probability(odds);
    found.push({ ...candidate.attribution, probability: likely });
  });
  return found;
}

/** What every word that may be a cue would attribute to whom, in the order of the text. */
export function candidatesOf(
  context: AttributionContext,
  models: Omit<AttributionModels, 'whole'>,
  thresholds: Thresholds,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let token = 0; token < context.doc.length; token++) {
    if (!isCueCandidate(context, token)) continue;
    const score = models.cue.score(cueFeatures(context, token, featureKey));
    if (score <= (isStrongVerb(context, token) ? thresholds.strongCue : thresholds.cue)) continue;
    const candidate = candidateOf(context, models, token, score, thresholds);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

/** "Lund said Sweden would not sign": a verb that says nothing else than that somebody says, with a subject and a clause. */
function isPlainSaying(
  context: AttributionContext,
  { cue, sourceHead, content }: Omit<Attribution, 'probability'>,
): boolean {
  const { doc } = context;
  if (!isStrongVerb(context, cue) && !isInserted(context, cue)) return false;
  if (sourceHead < 0 || doc.head(sourceHead) !== cue || doc.relation(sourceHead) !== 'nsubj') return false;
  const kind = contentKind(context, content);
  return kind === 'clause' || kind === 'quote';
}

/** "Sweden would not sign, Lund wrote on Monday": a verb of speech set beside the clause before it. */
function isInserted({ doc, cueAt }: AttributionContext, cue: number): boolean {
  if (cueAt(cue)?.classes[0] !== 'speech' || doc.upos(cue) !== 'VERB') return false;
  const head = doc.head(cue);
  return doc.relation(cue) === 'parataxis' && head >= 0 && head < cue && doc.childBy(cue, 'obj') < 0;
}

/** Whether a verb says nothing else than that somebody says: "say", "tell". */
function isStrongVerb(context: AttributionContext, token: number): boolean {
  const entry = context.cueAt(token);
  return entry?.strength === 'strong' && entry.classes[0] === 'speech' && context.doc.upos(token) === 'VERB';
}

function isSpeechVerb({ doc, cueAt }: AttributionContext, token: number): boolean {
  return (
    cueAt(token)?.classes[0] === 'speech' && doc.upos(token) === 'VERB' && doc.childBy(token, 'ccomp') >= 0
  );
}

/** The log-odds from which a constituent is content too, beside what is already taken for it. */
function furtherBar(
  { head, tokens }: Constituent,
  taken: ReadonlySet<number>,
  thresholds: Thresholds,
): number {
  const first = tokens[0] ?? head;
  const last = tokens[tokens.length - 1] ?? head;
  const isBeside = taken.has(first) || taken.has(first - 1) || taken.has(last + 1);
  return isBeside ? thresholds.beside : thresholds.apart;
}

/** An attribution as its parts make it, and how sure each part was. */
export interface Candidate {
  readonly attribution: Omit<Attribution, 'probability'>;
  readonly scores: PartScores;
}

/** Source, content and reach of one cue; null where it has no content. */
export function candidateOf(
  context: AttributionContext,
  models: Omit<AttributionModels, 'whole'>,
  cue: number,
  score: number,
  thresholds: Thresholds = THRESHOLDS,
): Candidate | null {
  const { doc } = context;
  const sketch = sketchCue(context, cue);
  const around = [...constituentsAround(doc, cue), ...quotationsAround(context, cue)].map((constituent) => ({
    constituent,
    features: roleFeatures(context, sketch, constituent, featureKey),
  }));
  const rated = (model: LinearModel, least: number): RatedConstituent[] => {
    const found: RatedConstituent[] = [];
    for (const { constituent, features } of around) {
      const score = model.score(features);
      if (score > least) found.push({ constituent, score });
    }
    return found.sort((a, b) => b.score - a.score);
  };
  const sources = rated(models.source, Number.NEGATIVE_INFINITY);
  const bestSource =
    chooseSource(
      context,
      cue,
      sources.filter(({ score }) => score > thresholds.understood),
      thresholds.source,
    ) ?? (isSpeechVerb(context, cue) ? subjectOf(doc, cue, sources) : undefined);
  const source = bestSource?.constituent ?? null;
  const own = new Set(source === null ? [] : sourceTokens(context, source, cue));
  const contents = rated(models.content, thresholds.content).filter(
    ({ constituent }, index) =>
      constituent !== source && (index === 0 || constituent.tokens.every((token) => !own.has(token))),
  );
  const best = contents[0];
  if (best === undefined) return null;
  const tokens = new Set<number>();
  for (const one of contents)
    if (one === best || one.score > furtherBar(one.constituent, tokens, thresholds))
      for (const token of one.constituent.tokens) if (!own.has(token) && token !== cue) tokens.add(token);
  const reach = cueRange(context, models, cue, new Set([...own, ...tokens]));
  const range = withoutSubject(doc, cue, withoutBrokenPhrase(doc, cue, reach));
  for (let token = range.first; token < range.end; token++) tokens.delete(token);
  const content = contentSpans(context, cue, tokens, own, range);
  if (content.length === 0) return null;
  const words = [...own];
  const sourceHead = source?.head ?? -1;
  return {
    attribution: {
      cue,
      cueRange: range,
      sourceHead,
      source:
        words.length === 0 ? null : doc.span(words[0] as number, (words[words.length - 1] as number) + 1),
      content,
    },
    scores: {
      sourcePath: source?.path ?? null,
      contentPath: best.constituent.path,
      cue: score,
      source: bestSource?.score ?? null,
      content: best.score,
    },
  };
}
