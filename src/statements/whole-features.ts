/**
 * What tells whether an attribution as a whole, once its source and content are found, is one: how sure each part was,
 * and what kind of words the content is made of.
 */
import type { Span } from '../contract.ts';
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import type { FeatureMaker } from './features.ts';
import { markStep } from './mark-steps.ts';

/** Log-odds of the parts; `source` is null where none was found. */
export interface PartScores {
  readonly cue: number;
  readonly source: number | null;
  readonly content: number;
}

/** Where the parts stand; `sourceHead` is -1 where the text names no source. */
export interface FoundParts {
  readonly cue: number;
  readonly sourceHead: number;
  readonly content: readonly Span[];
}

export type ContentKind = 'quote' | 'clause' | 'infinitive' | 'phrase' | 'word';

/** Features of a found attribution. No feature holds a name, or more than two words. */
export function wholeFeatures<Feature>(
  context: AttributionContext,
  parts: FoundParts,
  scores: PartScores,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const { doc } = context;
  const { cue, sourceHead, content } = parts;
  const entry = context.cueAt(cue);
  const cls = entry === null ? '-' : `${entry.kind[0]}:${entry.key}`;
  const kind = contentKind(context, content);
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
    ...readingOf(context, parts, kind, cueStep, feature),
  ];
}

/** What a content is made of: quoted words, a clause with a finite verb, an infinitive, a phrase, or a word or two. */
export function contentKind(context: AttributionContext, content: readonly Span[]): ContentKind {
  const { doc, quotedBy } = context;
  let words = 0;
  let quoted = 0;
  let hasFiniteVerb = false;
  let first = '';
  for (const { start, end } of content)
    for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++) {
      if (doc.upos(token) === 'PUNCT') continue;
      if (first === '') first = doc.lower(token);
      words++;
      if ((quotedBy[token] as number) >= 0) quoted++;
      if (doc.has(token, 'VerbForm=Fin') || doc.upos(token) === 'AUX') hasFiniteVerb = true;
    }
  if (quoted * 2 >= words && quoted > 0) return 'quote';
  if (words <= 2) return 'word';
  if (first === 'to') return 'infinitive';
  return hasFiniteVerb ? 'clause' : 'phrase';
}

/** What the parser makes of the cue, the source and the content, where it marks them. */
function readingOf<Feature>(
  { doc }: AttributionContext,
  { cue, sourceHead, content }: FoundParts,
  kind: ContentKind,
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

/** Log-odds in steps of a half, cut off where more says nothing. */
function step(score: number): string {
  return String(Math.max(-6, Math.min(8, Math.round(score * 2))));
}
