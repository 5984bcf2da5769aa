/**
 * What tells whether an attribution as a whole, once its source and content are found, is one: how sure each part was,
 * and what kind of words the content is made of.
 */
import type { Span } from '../contract.ts';
import { contentKind } from './content-kind.ts';
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import { type FeatureMaker, SharedValue } from './features.ts';
import { markStep } from './mark-steps.ts';
import type { Neighbours } from './neighbours.ts';

/**
 * By which path of the tree the parts hang on the cue, and their log-odds; null where no source was found.
 *
 * The paths come first: V8 keeps log-odds as floats, and would keep as floats the tokens of other objects that begin with `cue`.
 */
export interface PartScores {
  readonly sourcePath: string | null;
  readonly contentPath: string;
  readonly cue: number;
  readonly source: number | null;
  readonly content: number;
}

/** The parts beside what stands around them. */
export type WholeScores = PartScores & Neighbours;

/** Where the parts stand; `sourceHead` is -1 where the text names no source. */
export interface FoundParts {
  readonly cue: number;
  readonly sourceHead: number;
  readonly content: readonly Span[];
}

/** Features of a found attribution. No feature holds a name, or more than two words. */
export function wholeFeatures<Feature>(
  context: AttributionContext,
  parts: FoundParts,
  scores: WholeScores,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const { doc } = context;
  const { cue, sourceHead, content } = parts;
  const entry = context.cueAt(cue);
  const cls = new SharedValue(entry === null ? '-' : entry.kindKey);
  const kind = new SharedValue(contentKind(context, content));
  const cueStep = step(scores.cue);
  const contentStep = step(scores.content);
  const sourceStep = scores.source === null ? '-' : step(scores.source);
  const source = sourceHead < 0 ? '-' : doc.upos(sourceHead);
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const size = length < 12 ? '1' : length < 30 ? '2' : length < 80 ? '3' : '4';
  return [
    feature('bias'),
    feature('c', cueStep),
    feature('o', contentStep),
    feature('s', sourceStep),
    feature('co', cueStep, contentStep),
    feature('cs', cueStep, sourceStep),
    feature('k', kind),
    feature('kc', kind, cueStep),
    feature('ko', kind, contentStep),
    feature('kk', kind, cls),
    feature('kd', kind, doc.deprel(cue)),
    feature('kf', kind, shape(doc, cue)),
    feature('kl', kind, lemmaKey(doc, cue)),
    feature('u', source, kind),
    feature('us', source, sourceStep),
    feature('n', size, kind),
    feature('ns', size, cls),
    feature('st', entry?.strength ?? '-', kind),
    feature('q', (context.quotedBy[cue] as number) >= 0, kind),
    ...wordsOf(context, parts, scores, kind, cls, feature),
    ...moodOf(context, cue, kind, cls, feature),
    ...readingOf(context, parts, kind, cueStep, feature),
    ...besideOf(scores, kind, cls, feature),
  ];
}

/** Which words the source and the content have, and where they stand to the cue. */
function wordsOf<Feature>(
  context: AttributionContext,
  { cue, sourceHead, content }: FoundParts,
  { sourcePath, contentPath }: PartScores,
  kind: SharedValue,
  cls: SharedValue,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const { doc } = context;
  const lemma = lemmaKey(doc, cue);
  const source = sourceHead < 0 ? '-' : lemmaKey(doc, sourceHead);
  const first = doc.tokenAt(content[0]?.start ?? 0);
  const opening = OPEN_CLASSES.has(doc.upos(first)) ? doc.upos(first) : doc.lower(first);
  const gap = Math.max(-4, Math.min(4, first - cue));
  return [
    feature('wl', source, cls),
    feature('wk', source, kind),
    feature('wp', sourcePath, cls),
    feature('wpk', sourcePath, kind),
    feature('op', contentPath, cls),
    feature('opk', contentPath, kind),
    feature('opl', contentPath, lemma),
    feature('ow', opening, cls),
    feature('owl', opening, lemma),
    feature('owk', opening, kind),
    feature('g', gap, kind),
    feature('gc', gap, cls),
    feature('sp', content.length, kind),
  ];
}

const OPEN_CLASSES = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV', 'X', 'SYM', 'INTJ']);

/** Whether the cue is said to be so, denied, asked, wished or imagined, and what its clause hangs on. */
function moodOf<Feature>(
  { doc, paragraphs }: AttributionContext,
  cue: number,
  kind: SharedValue,
  cls: SharedValue,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const helper = doc.childBy(cue, 'aux', 'cop', 'aux:pass');
  const helping = helper < 0 ? '-' : doc.lemma(helper);
  const mark = doc.childBy(cue, 'mark');
  const link = mark < 0 ? '-' : doc.lower(mark);
  const isNegated = doc.childrenBy(cue, 'advmod').some((child) => NEGATIONS.has(doc.lower(child)));
  const head = doc.head(cue);
  const above = head < 0 ? '^' : lemmaKey(doc, head);
  const { end } = doc.sentenceTokens(doc.sentenceOf(cue));
  return [
    feature('a', helping, kind),
    feature('ac', helping, cls),
    feature('x', isNegated, kind),
    feature('xc', isNegated, cls),
    feature('lk', link, kind),
    feature('lkc', link, cls),
    feature('dc', doc.deprel(cue), cls),
    feature('h', doc.deprel(cue), above),
    feature('z', doc.form(end - 1) === '?', kind),
    feature('t', paragraphs[cue] === 0, kind),
  ];
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never']);

/** What the parser makes of the cue, the source and the content, where it marks them. */
function readingOf<Feature>(
  { doc }: AttributionContext,
  { cue, sourceHead, content }: FoundParts,
  kind: SharedValue,
  cueStep: string,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const own = markStep(doc, 'cue', [cue]);
  if (own === null) return [];
  const tokens = content.flatMap(({ start, end }) => {
    const first = doc.tokenAt(start);
    let last = first;
    while (last < doc.length && doc.start(last) < end) last++;
    return Array.from({ length: last - first }, (_, at) => first + at);
  });
  const inside = markStep(doc, 'content', tokens) ?? '-';
  const source = sourceHead < 0 ? '-' : (markStep(doc, 'source', [sourceHead]) ?? '-');
  return [
    feature('mc', own),
    feature('mo', inside),
    feature('ms', source),
    feature('mco', own, inside),
    feature('mk', kind, inside),
    feature('mkc', kind, own),
    feature('mcc', cueStep, own),
    feature('mso', source, inside),
  ];
}

/** Whether the attribution stands in another's content, holds others, or claims the words of others. */
function besideOf<Feature>(
  { cue, outer, isOuterBehind, inner, rival }: WholeScores,
  kind: SharedValue,
  cls: SharedValue,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const [around, within, against] = [outer, inner, rival].map((score) =>
    score === null ? '-' : String(Math.max(-3, Math.min(5, Math.round(score)))),
  ) as [string, string, string];
  const own = step(cue);
  const lead = rival === null ? '-' : step(cue - rival);
  return [
    feature('bo', around, isOuterBehind, kind),
    feature('boc', around, isOuterBehind, cls),
    feature('bow', around, own),
    feature('bi', within, kind),
    feature('bic', within, cls),
    feature('biw', within, own),
    feature('br', against, kind),
    feature('brc', lead, cls),
    feature('brl', lead, own),
    feature('boir', around, within, against),
  ];
}

/** Log-odds in steps of a half, cut off where more says nothing. */
function step(score: number): string {
  return String(Math.max(-6, Math.min(8, Math.round(score * 2))));
}
