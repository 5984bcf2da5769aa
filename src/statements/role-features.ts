/**
 * What tells whether a constituent is the source or the content of a cue.
 */
import type { Constituent } from './constituents.ts';
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import { type FeatureMaker, SharedValue } from './features.ts';
import { markStep, markStepAt, topMarkStep } from './mark-steps.ts';

/** Features of a cue that all its constituents share; made once a cue. */
export interface CueSketch {
  readonly cue: number;
  readonly cls: SharedValue;
  readonly lemma: SharedValue;
  readonly form: SharedValue;
  /** Which core dependents the cue has. */
  readonly frame: SharedValue;
  /** Whether quoted words or a comma stand right before and right after the cue. */
  readonly marks: SharedValue;
  readonly deprel: SharedValue;
}

/** Relations that make up the frame of a cue. */
const CORE = ['nsubj', 'obj', 'ccomp', 'xcomp', 'obl', 'nmod', 'acl', 'parataxis'];

export function sketchCue(context: AttributionContext, cue: number): CueSketch {
  const { doc } = context;
  const entry = context.cueAt(cue);
  const has = (relation: string): boolean => doc.childBy(cue, relation) >= 0;
  return {
    cue,
    cls: new SharedValue(entry === null ? doc.upos(cue) : entry.kindKey),
    lemma: new SharedValue(lemmaKey(doc, cue)),
    form: new SharedValue(shape(doc, cue)),
    marks: new SharedValue(marksBeside(context, cue)),
    deprel: new SharedValue(doc.deprel(cue)),
    frame: new SharedValue(CORE.filter(has).join('+')),
  };
}

/** Features of a constituent in the eyes of a cue. No feature holds a name, or more than two words. */
export function roleFeatures<Feature>(
  context: AttributionContext,
  sketch: CueSketch,
  constituent: Constituent,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const { doc, quotedBy } = context;
  const { cue, cls, lemma, form, frame, deprel } = sketch;
  const { head, tokens, above } = constituent;
  const first = tokens[0] ?? head;
  const last = tokens[tokens.length - 1] ?? head;
  const path = new SharedValue(constituent.path);
  const side = new SharedValue(last < cue ? '<' : first > cue ? '>' : '<>');
  const upos = new SharedValue(doc.upos(head));
  const function_ = new SharedValue(linkWord(context, head));
  const marks = new SharedValue(quoteShare(context, tokens));
  const own = lemmaKey(doc, head);
  const inner = (quotedBy[cue] as number) >= 0;
  const length = tokens.length > 15 ? '16' : tokens.length > 6 ? '7' : tokens.length > 2 ? '3' : '1';
  const gap = Math.min(Math.abs(head - cue), 9);
  return [
    feature('bias'),
    feature('p', path),
    feature('pc', path, cls),
    feature('pl', path, lemma),
    feature('pf', path, form),
    feature('pr', path, frame),
    feature('pu', path, upos),
    feature('ps', path, side),
    feature('pw', path, function_),
    feature('pcw', path, cls, function_),
    feature('lw', lemma, function_, above ? '^' : 'v'),
    feature('s', side, cls),
    feature('u', upos, side),
    feature('uc', upos, cls, above),
    feature('h', own, above ? '^' : 'v'),
    feature('hc', own, cls),
    feature('q', marks, inner),
    feature('qp', marks, path),
    feature('n', length, upos),
    feature('np', length, path),
    feature('g', gap, side),
    feature('v', shape(doc, head), path),
    feature('subj', doc.childBy(head, 'nsubj', 'csubj') >= 0, path),
    feature('fr', frame, cls, path),
    feature('b', sketch.marks, path),
    feature('bs', sketch.marks, side, upos),
    feature('dp', deprel, path),
    feature('first', tokens.includes(cue + 1), path, sketch.marks),
    feature('near', head > cue && tokens[0] === cue + 1, upos, sketch.marks),
    ...readingOf(context, sketch, constituent, { path, marks }, feature),
  ];
}

/** What the parser makes of the constituent's words, where it marks sources and contents. */
function readingOf<Feature>(
  { doc }: AttributionContext,
  { cue }: CueSketch,
  { tokens, head }: Constituent,
  { path, marks }: { readonly path: SharedValue; readonly marks: SharedValue },
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const content = markStep(doc, 'content', tokens);
  if (content === null) return [];
  const first = tokens[0] ?? head;
  const last = tokens[tokens.length - 1] ?? head;
  const source = markStep(doc, 'source', tokens);
  const outside = [first - 1, last + 1].map((at) => (at === cue ? 'cue' : markStepAt(doc, 'content', at)));
  return [
    feature('mc', content),
    feature('ms', source),
    feature('mcs', content, source),
    feature('mcp', content, path),
    feature('msp', source, path),
    feature('mh', markStepAt(doc, 'source', head), markStepAt(doc, 'content', head)),
    feature('mo', content, outside.join(' ')),
    feature('me', markStepAt(doc, 'content', first), markStepAt(doc, 'content', last)),
    feature('mq', content, marks),
    feature('mk', content, topMarkStep(doc, 'cue', tokens)),
  ];
}

function marksBeside({ doc, quotedBy }: AttributionContext, cue: number): string {
  const own = quotedBy[cue] as number;
  const sign = (token: number): string => {
    if (token < 0 || token >= doc.length) return '0';
    if ((quotedBy[token] as number) >= 0 && quotedBy[token] !== own) return 'q';
    return doc.upos(token) === 'PUNCT' ? doc.form(token).slice(0, 1) : '-';
  };
  return `${sign(cue - 1)}${sign(cue + 1)}`;
}

/** The preposition or conjunction that introduces a constituent, `-` without one. */
function linkWord({ doc }: AttributionContext, head: number): string {
  const link = doc.childBy(head, 'case', 'mark');
  return link < 0 ? '-' : doc.lower(link);
}

/** How much of a constituent stands in quotation marks. */
function quoteShare({ quotedBy }: AttributionContext, tokens: readonly number[]): string {
  let quoted = 0;
  for (const token of tokens) if ((quotedBy[token] as number) >= 0) quoted++;
  if (quoted === 0) return 'none';
  return quoted === tokens.length ? 'all' : quoted * 2 > tokens.length ? 'most' : 'some';
}
