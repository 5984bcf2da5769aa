/**
 * "A was quoted by B as saying that C", "“C,” A was cited as saying", "B quoted A as rejecting C": C is what A says, and B
 * reports it.
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** As sure as the form is. */
const SURE = 0.9;
/** Verbs of giving another's words; the last only where they are given by nobody in particular. */
const QUOTES = new Set(['quote', 'cite']);
const REPORTS = new Set(['report']);
/** Words between "quoted" and "as saying": "by the agency on Monday". */
const MOST_BETWEEN = 10;

/** The attributions of this form; their cues are the verbs of saying. Empty where the text has none. */
export function readQuotedAs(context: AttributionContext): readonly Attribution[] {
  const { doc, quotedBy } = context;
  const found: Attribution[] = [];
  for (let verb = 0; verb < doc.length; verb++) {
    const lemma = doc.lemma(verb);
    if (!(QUOTES.has(lemma) || REPORTS.has(lemma)) || (quotedBy[verb] as number) >= 0) continue;
    const roles = rolesOf(context, verb);
    const content = roles === null ? null : contentOf(context, roles);
    if (roles === null || content === null) continue;
    const one = attributionOf(doc, roles.saying, roles.speaker, content, verb);
    const reporter = roles.agent < 0 ? [] : [attributionOf(doc, verb, roles.agent, content, verb)];
    found.push({ ...one, carriedBy: reporter });
  }
  return found;
}

interface Roles {
  readonly speaker: number;
  /** The verb behind "as". */
  readonly saying: number;
  /** Who quotes, -1 where nobody is named. */
  readonly agent: number;
}

/** "A was quoted by B as saying", "B quoted A as having said"; null where a verb stands in neither form. */
function rolesOf(context: AttributionContext, verb: number): Roles | null {
  const { doc } = context;
  const saying = sayingAfter(context, verb);
  if (saying < 0) return null;
  if (doc.childBy(verb, 'aux:pass') >= 0) {
    const speaker = doc.childBy(verb, 'nsubj:pass', 'nsubj');
    return speaker < 0 || speaker > verb ? null : { speaker, saying, agent: agentOf(doc, verb, saying) };
  }
  const speaker = doc.childBy(verb, 'obj');
  const agent = doc.childBy(verb, 'nsubj');
  const isActive = QUOTES.has(doc.lemma(verb)) && speaker > verb && speaker < saying;
  return isActive && agent >= 0 && agent < verb ? { speaker, saying, agent } : null;
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
function sayingAfter({ doc, cueAt }: AttributionContext, verb: number): number {
  const { end } = doc.sentenceTokens(doc.sentenceOf(verb));
  for (let as = verb + 1; as < Math.min(end - 1, verb + MOST_BETWEEN); as++) {
    if (doc.lower(as) !== 'as') continue;
    const next = doc.lower(as + 1) === 'having' ? as + 2 : as + 1;
    const isSaying =
      (next > as + 1 || doc.lower(next).endsWith('ing')) && cueAt(next)?.classes[0] === 'speech';
    return isSaying ? next : -1;
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
function contentOf(context: AttributionContext, { speaker, saying, agent }: Roles): Span | null {
  const { doc, quotations, quotedBy } = context;
  const sentence = doc.sentenceTokens(doc.sentenceOf(saying));
  let first = saying + 1;
  if (agent > saying) first = Math.max(...doc.subtree(agent)) + 1;
  // "as having promised him that"
  const clause = doc.childBy(saying, 'ccomp');
  if (clause > first) first = Math.max(first, Math.min(...doc.subtree(clause)));
  while (first < sentence.end && /^[,:]$/.test(doc.form(first))) first++;
  let last = sentence.end - 1;
  while (last >= first && doc.upos(last) === 'PUNCT' && (quotedBy[last] as number) < 0) last--;
  if (last > first) {
    const { start, end } = doc.span(first, last + 1);
    return { start, end: Math.max(end, quotations[quotedBy[last] as number]?.end ?? 0) };
  }
  if (speaker > saying || doc.childBy(doc.head(saying), 'aux:pass') < 0) return null;
  const comma = Math.min(...doc.subtree(speaker)) - 1;
  const before = doc.form(comma) === ',' ? comma - 1 : comma;
  if (before <= sentence.first) return null;
  const quoted = quotations[quotedBy[before] as number];
  return quoted === undefined
    ? doc.span(sentence.first, before + 1)
    : { start: quoted.start, end: quoted.end };
}
