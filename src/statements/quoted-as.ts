/**
 * "A was quoted by B as saying that C", "“C,” A was cited as saying": C is what A says, and B reports it.
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** As sure as the form is. */
const SURE = 0.9;
const QUOTED = new Set(['quote', 'cite', 'report']);
const SAYING = new Set(['say', 'tell', 'warn', 'add', 'call', 'describe', 'state', 'declare']);
/** Words between "quoted" and "as saying": "by the agency on Monday". */
const MOST_BETWEEN = 10;

/** The attributions of this form; their cues are the verbs of saying. Empty where the text has none. */
export function readQuotedAs(context: AttributionContext): readonly Attribution[] {
  const { doc, quotedBy } = context;
  const found: Attribution[] = [];
  for (let verb = 0; verb < doc.length; verb++) {
    if (!QUOTED.has(doc.lemma(verb)) || doc.childBy(verb, 'aux:pass') < 0) continue;
    const saying = sayingAfter(doc, verb);
    const subject = doc.childBy(verb, 'nsubj:pass', 'nsubj');
    if (saying < 0 || subject < 0 || subject > verb || (quotedBy[verb] as number) >= 0) continue;
    const agent = agentOf(doc, verb, saying);
    const content = contentOf(context, subject, saying, agent);
    if (content === null) continue;
    const one = attributionOf(doc, saying, subject, content, verb);
    const reporter = agent < 0 ? [] : [attributionOf(doc, verb, agent, content, verb)];
    found.push({ ...one, carriedBy: reporter });
  }
  return found;
}

/** Every word of such forms that may be taken for a cue of its own. */
export function cuesOf(attributions: readonly Attribution[]): readonly number[] {
  return attributions.flatMap(({ cue, cueRange: { first } }) =>
    Array.from({ length: cue + 1 - first }, (_, index) => first + index),
  );
}

function attributionOf(doc: Doc, cue: number, source: number, content: Span, first: number): Attribution {
  const begin = Math.min(first, ...doc.childrenBy(first, 'aux', 'aux:pass'));
  const cueRange = { first: begin, end: isUnbroken(doc, first, cue) ? cue + 1 : first + 1 };
  return {
    cue,
    cueRange,
    sourceHead: source,
    source: phrase(doc, source),
    content: [content],
    probability: SURE,
  };
}

function isUnbroken(doc: Doc, first: number, cue: number): boolean {
  return cue - first <= 2 && doc.lower(cue - 1) === 'as';
}

function phrase(doc: Doc, head: number): Span {
  const words = doc.subtree(head).filter((token) => doc.deprel(token) !== 'case' || doc.head(token) !== head);
  let last = Math.max(...words);
  while (last > head && doc.upos(last) === 'PUNCT') last--;
  return doc.span(Math.min(...words), last + 1);
}

/** The verb behind "as" in the same clause; -1 where there is none. */
function sayingAfter(doc: Doc, verb: number): number {
  const { end } = doc.sentenceTokens(doc.sentenceOf(verb));
  for (let as = verb + 1; as < Math.min(end - 1, verb + MOST_BETWEEN); as++) {
    if (doc.lower(as) !== 'as') continue;
    const isSaying = doc.lower(as + 1).endsWith('ing') && SAYING.has(doc.lemma(as + 1));
    return isSaying ? as + 1 : -1;
  }
  return -1;
}

/** Who quotes: the phrase with "by" behind either verb; -1 where nobody is named. */
function agentOf(doc: Doc, verb: number, saying: number): number {
  for (const above of [verb, saying])
    for (const child of doc.childrenBy(above, 'obl')) {
      const link = doc.childBy(child, 'case');
      if (link > verb && doc.lower(link) === 'by') return child;
    }
  return -1;
}

/** What follows the saying up to the end of its sentence, else the quotation or clause before the subject. */
function contentOf(context: AttributionContext, subject: number, saying: number, agent: number): Span | null {
  const { doc, quotations, quotedBy } = context;
  const sentence = doc.sentenceTokens(doc.sentenceOf(saying));
  let first = saying + 1;
  if (agent > saying) first = Math.max(...doc.subtree(agent)) + 1;
  while (first < sentence.end && /^[,:]$/.test(doc.form(first))) first++;
  let last = sentence.end - 1;
  while (last >= first && doc.upos(last) === 'PUNCT' && (quotedBy[last] as number) < 0) last--;
  if (last > first) {
    const { start, end } = doc.span(first, last + 1);
    return { start, end: Math.max(end, quotations[quotedBy[last] as number]?.end ?? 0) };
  }
  const comma = Math.min(...doc.subtree(subject)) - 1;
  const before = doc.form(comma) === ',' ? comma - 1 : comma;
  if (before <= sentence.first) return null;
  const quoted = quotations[quotedBy[before] as number];
  return quoted === undefined
    ? doc.span(sentence.first, before + 1)
    : { start: quoted.start, end: quoted.end };
}
