/**
 * What tells whether a constituent is the source or the content of a cue.
 */
import type { Constituent } from './constituents.ts';
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import { markStep, markStepAt, topMarkStep } from './mark-steps.ts';

/** Features of a cue that all its constituents share; made once a cue. */
export interface CueSketch {
  readonly cue: number;
  readonly cls: string;
  readonly lemma: string;
  readonly form: string;
  /** Which core dependents the cue has. */
  readonly frame: string;
  /** Whether quoted words or a comma stand right before and right after the cue. */
  readonly marks: string;
  readonly deprel: string;
}

export function sketchCue(context: AttributionContext, cue: number): CueSketch {
  const { doc } = context;
  const entry = context.cueAt(cue);
  const has = (relation: string): boolean => doc.childBy(cue, relation) >= 0;
  return {
    cue,
    cls: entry === null ? doc.upos(cue) : `${entry.kind[0]}:${entry.key}`,
    lemma: lemmaKey(doc, cue),
    form: shape(doc, cue),
    marks: marksBeside(context, cue),
    deprel: doc.deprel(cue),
    frame: ['nsubj', 'obj', 'ccomp', 'xcomp', 'obl', 'nmod', 'acl', 'parataxis'].filter(has).join('+'),
  };
}

/** Features of a constituent in the eyes of a cue. No feature holds a name, or more than two words. */
export function roleFeatures(
  context: AttributionContext,
  sketch: CueSketch,
  constituent: Constituent,
): readonly string[] {
  const { doc, quotedBy } = context;
  const { cue, cls, lemma, form, frame, deprel } = sketch;
  const { head, path, tokens, above } = constituent;
  const first = tokens[0] ?? head;
  const last = tokens[tokens.length - 1] ?? head;
  const side = last < cue ? '<' : first > cue ? '>' : '<>';
  const upos = doc.upos(head);
  const function_ = linkWord(context, head);
  const marks = quoteShare(context, tokens);
  const inner = (quotedBy[cue] as number) >= 0;
  const length = tokens.length > 15 ? '16' : tokens.length > 6 ? '7' : tokens.length > 2 ? '3' : '1';
  const gap = Math.min(Math.abs(head - cue), 9);
  return [
    'bias',
    `p ${path}`,
    `pc ${path} ${cls}`,
    `pl ${path} ${lemma}`,
    `pf ${path} ${form}`,
    `pr ${path} ${frame}`,
    `pu ${path} ${upos}`,
    `ps ${path} ${side}`,
    `pw ${path} ${function_}`,
    `pcw ${path} ${cls} ${function_}`,
    `lw ${lemma} ${function_} ${above ? '^' : 'v'}`,
    `s ${side} ${cls}`,
    `u ${upos} ${side}`,
    `uc ${upos} ${cls} ${above}`,
    `h ${lemmaKey(doc, head)} ${above ? '^' : 'v'}`,
    `hc ${lemmaKey(doc, head)} ${cls}`,
    `q ${marks} ${inner}`,
    `qp ${marks} ${path}`,
    `n ${length} ${upos}`,
    `np ${length} ${path}`,
    `g ${gap} ${side}`,
    `v ${shape(doc, head)} ${path}`,
    `subj ${doc.childBy(head, 'nsubj', 'csubj') >= 0} ${path}`,
    `fr ${frame} ${cls} ${path}`,
    `b ${sketch.marks} ${path}`,
    `bs ${sketch.marks} ${side} ${upos}`,
    `dp ${deprel} ${path}`,
    `first ${tokens.includes(cue + 1)} ${path} ${sketch.marks}`,
    `near ${head > cue && tokens[0] === cue + 1} ${upos} ${sketch.marks}`,
    ...readingOf(context, sketch, constituent, marks),
  ];
}

/** What the parser makes of the constituent's words, where it marks sources and contents. */
function readingOf(
  { doc }: AttributionContext,
  { cue }: CueSketch,
  { tokens, path, head }: Constituent,
  quoted: string,
): readonly string[] {
  const content = markStep(doc, 'content', tokens);
  if (content === null) return [];
  const first = tokens[0] ?? head;
  const last = tokens[tokens.length - 1] ?? head;
  const source = markStep(doc, 'source', tokens);
  const outside = [first - 1, last + 1].map((at) => (at === cue ? 'cue' : markStepAt(doc, 'content', at)));
  return [
    `mc ${content}`,
    `ms ${source}`,
    `mcs ${content} ${source}`,
    `mcp ${content} ${path}`,
    `msp ${source} ${path}`,
    `mh ${markStepAt(doc, 'source', head)} ${markStepAt(doc, 'content', head)}`,
    `mo ${content} ${outside.join(' ')}`,
    `me ${markStepAt(doc, 'content', first)} ${markStepAt(doc, 'content', last)}`,
    `mq ${content} ${quoted}`,
    `mk ${content} ${topMarkStep(doc, 'cue', tokens)}`,
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
