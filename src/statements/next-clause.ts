/**
 * Where what is retold ends because the sentence goes on with a main clause of its own: a second verb of the speaker ("accused
 * Oslo of theft and pointed out that …"), or somebody else's deed ("said that Oslo would pay, and Riga sent its ships").
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** A retold clause up to a second verb of its speaker. */
export function withoutNextVerb(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  const isNext = (verb: number) =>
    verb > first + 1 &&
    doc.has(verb, 'VerbForm=Fin') &&
    doc.childBy(verb, 'nsubj', 'mark') < 0 &&
    doc.end(verb) < end &&
    (quotedBy[verb] as number) < 0;
  const next = doc.childrenBy(cue, 'conj').find(isNext);
  const and = next === undefined ? -1 : doc.childBy(next, 'cc');
  if (and <= first || and > (next as number)) return { start, end };
  const last = doc.form(and - 1) === ',' ? and - 2 : and - 1;
  return last > first ? { start, end: doc.end(last) } : { start, end };
}

/** Share of content, as the parser marks it, from which a clause behind ", and" is the speaker's own. */
const OWN = 0.7;

/** A retold clause up to ", and" or ", but" before a finite clause with another subject that stands beside the cue. */
export function withoutNextSubject(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  for (const verb of doc.childrenBy(cue, 'conj')) {
    const link = doc.childBy(verb, 'cc');
    const subject = doc.childBy(verb, 'nsubj', 'nsubj:pass');
    if (link < first + 3 || subject < link || doc.end(verb) > end || (quotedBy[link] as number) >= 0)
      continue;
    // "…, and" or "…,” and"
    const last = doc.form(link - 1) === ',' ? link - 2 : doc.form(link - 2) === ',' ? link - 1 : -1;
    if (last < first || opensQuestion(doc, verb)) continue;
    // "and Riga let it be known that" is said by Riga
    const isSaying = (doc.mark(verb, 'cue') ?? 0) > 0.5;
    if (isSaying || shareOfContent(doc, link, end) < OWN) return { start, end: doc.end(last) };
  }
  return { start, end };
}

/** "…, and how it would be paid": a second thing that is said. */
function opensQuestion(doc: Doc, verb: number): boolean {
  return doc.children(verb).some((child) => doc.deprel(child) === 'mark' || doc.has(child, 'PronType=Int'));
}

function shareOfContent(doc: Doc, from: number, end: number): number {
  let sum = 0;
  let token = from;
  for (; token < doc.length && doc.end(token) <= end; token++) sum += doc.mark(token, 'content') ?? 0;
  return token > from ? sum / (token - from) : 0;
}

/** Words behind a comma before which a content ends where somebody's saying follows: "…, though she added that". */
const TURNS = new Set(['while', 'whereas', 'though', 'although']);

/** A retold clause up to ", while" or ", though" before what somebody, or its speaker, says besides. */
export function withoutNextSaying(
  { doc, quotedBy, cueAt }: AttributionContext,
  { sourceHead }: Attribution,
  others: readonly Attribution[],
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  for (const { cue, source, sourceHead: other } of others) {
    if (source === null || doc.start(cue) > end || cueAt(cue)?.classes[0] !== 'speech') continue;
    const isAdded = other === sourceHead && doc.relation(cue) === 'advcl' && doc.lower(cue).endsWith('ing');
    if (isAdded && cue > first + 3 && doc.form(cue - 1) === ',') return { start, end: doc.end(cue - 2) };
    const turn = doc.tokenAt(source.start) - 1;
    if (turn < first + 3 || !TURNS.has(doc.lower(turn)) || (quotedBy[turn] as number) >= 0) continue;
    if (doc.form(turn - 1) === ',' && hasFinite(doc, cue)) return { start, end: doc.end(turn - 2) };
  }
  return { start, end };
}

function hasFinite(doc: Doc, verb: number): boolean {
  return (
    doc.has(verb, 'VerbForm=Fin') || doc.childrenBy(verb, 'aux').some((aux) => doc.has(aux, 'VerbForm=Fin'))
  );
}

/** "Riga said that it would pay; Oslo has paid, Lund added": each says what stands on its own side of the semicolon. */
export function withinSemicolons(
  context: AttributionContext,
  one: Attribution,
  before: Attribution | undefined,
  after: Attribution | undefined,
): Attribution {
  const { doc } = context;
  const opening = before === undefined ? -1 : semicolonBetween(context, before, one);
  const closing = after === undefined ? -1 : semicolonBetween(context, one, after);
  if (opening < 0 && closing < 0) return one;
  const from = opening < 0 ? 0 : doc.start(opening + 1);
  const until = closing < 0 ? doc.text.length : doc.end(closing - 1);
  const content = one.content
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, until) }))
    .filter(({ start, end }) => start < end);
  return content.length > 0 ? { ...one, content } : one;
}

/** The semicolon between a saying and a second one whose words precede its cue and are taken to begin before the first; else -1. */
function semicolonBetween(
  { doc, quotedBy, cueAt }: AttributionContext,
  first: Attribution,
  second: Attribution,
): number {
  const [only, ...more] = second.content;
  if (only === undefined || more.length > 0 || only.end > doc.start(second.cue)) return -1;
  if (only.start > doc.start(first.cue) || cueAt(first.cue)?.classes[0] !== 'speech') return -1;
  const last = doc.tokenAt(only.end - 1);
  for (let mark = last - 1; mark > first.cue + 1; mark--)
    if (doc.form(mark) === ';' && (quotedBy[mark] as number) < 0) return mark;
  return -1;
}

/** A headline's clause up to the comma behind which another party acts: "Oslo says it will not pay, Riga hits back". */
export function withoutRiposte({ doc }: AttributionContext, cue: number, { start, end }: Span): Span {
  const sentence = doc.sentenceTokens(doc.sentenceOf(cue));
  if (doc.upos(sentence.end - 1) === 'PUNCT') return { start, end };
  for (const verb of doc.childrenBy(cue, 'ccomp', 'parataxis')) {
    const subject = doc.childBy(verb, 'nsubj');
    const begin = subject < 0 ? -1 : Math.min(...doc.subtree(subject));
    const isApart = begin > 0 && doc.form(begin - 1) === ',' && doc.childBy(verb, 'mark', 'aux') < 0;
    if (isApart && doc.start(begin - 1) > start && doc.end(verb) <= end)
      return { start, end: doc.end(begin - 2) };
  }
  return { start, end };
}
