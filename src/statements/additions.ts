/**
 * What a reporter adds at the end of words that are retold: the occasion (", ahead of talks", ", days before the vote"), and
 * what is said of the last thing named (", which nobody had expected", ", raising prices").
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { AttributionContext } from './context.ts';
import { TIME_UNIT } from './source-span.ts';
import { withoutVerdict } from './verdicts.ts';

/** Words up to what is told of the saying behind their last quotation: 'called the report "a lie" | in a post on Friday'. */
export function withoutCircumstance(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  const hasQuoted = (from: number): boolean => {
    for (let token = from; token < doc.length && doc.end(token) <= end; token++)
      if ((quotedBy[token] as number) >= 0) return true;
    return false;
  };
  for (const noun of doc.childrenBy(cue, 'obl')) {
    const marker = doc.childBy(noun, 'case');
    const isBehindQuote =
      marker > first && marker < noun && doc.end(noun) <= end && (quotedBy[marker - 1] as number) >= 0;
    if (isBehindQuote && !hasQuoted(marker)) return { start, end: doc.end(marker - 1) };
  }
  return { start, end };
}

/** Words from the "that" of the cue's own clause on: "confirmed on Sunday, | after some coaxing, | that he would come". */
export function withoutLeadIn(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  if (first <= cue || doc.upos(first) !== 'ADP' || (quotedBy[first] as number) >= 0) return { start, end };
  const clause = doc.childBy(cue, 'ccomp');
  const that = clause < 0 ? -1 : doc.childBy(clause, 'mark');
  const isOpened = that > first && doc.lower(that) === 'that' && doc.form(that - 1) === ',';
  return isOpened && doc.end(that) < end ? { start: doc.start(that), end } : { start, end };
}

/** A content without what its reporter adds; quoted words stay as they are. */
export function withoutAdditions(context: AttributionContext, cue: number, span: Span): Span {
  const retold = withoutOccasion(context, span);
  // "it went well; both sides had moved, Lund said": in front of its cue the whole is said
  const isBehind = span.start > context.doc.start(cue);
  return withoutAside(
    context,
    withoutVerdict(context, isBehind ? withoutNextClause(context, retold) : retold),
  );
}

/** A retold clause up to the semicolon behind which another clause begins. */
function withoutNextClause({ doc, quotedBy }: AttributionContext, { start, end }: Span): Span {
  const first = doc.tokenAt(start);
  for (let token = first + 2; token < doc.length && doc.end(token) <= end; token++)
    if (doc.form(token) === ';' && (quotedBy[token] as number) < 0) return { start, end: doc.end(token - 1) };
  return { start, end };
}

/** Words that, after a comma, begin what a reporter adds on the occasion: ", ahead of talks", ", days before the vote". */
const OCCASION = new Set(['ahead', 'amid', 'amidst']);
const OCCASION_AFTER_TIME = new Set(['before', 'after', 'ahead']);
const MOST_TIME_WORDS = 4;

/** A retold clause without the occasion that the reporter adds at its end; quoted words stay as they are. */
function withoutOccasion({ doc, quotedBy }: AttributionContext, { start, end }: Span): Span {
  const first = doc.tokenAt(start);
  for (let token = first + 2; token < doc.length && doc.end(token) <= end; token++) {
    if (doc.form(token - 1) !== ',' || (quotedBy[token] as number) >= 0) continue;
    if (beginsOccasion(doc, token)) return { start, end: doc.end(token - 2) };
  }
  return { start, end };
}

function beginsOccasion(doc: Doc, token: number): boolean {
  if (doc.lower(token) === 'ahead') return doc.lower(token + 1) === 'of';
  if (OCCASION.has(doc.lower(token))) return true;
  for (let at = token; at < Math.min(doc.length - 1, token + MOST_TIME_WORDS); at++)
    if (TIME_UNIT.has(doc.lemma(at))) return OCCASION_AFTER_TIME.has(doc.lower(at + 1));
  return false;
}

/** Words that begin a clause on what was just named. */
const RELATIVE = new Set(['which', 'who', 'whom', 'whose']);
/** Shares of content, as the parser marks it, from which a closing relative clause or participle is the speaker's own. */
const OWN = { relative: 0.9, participle: 0.75 } as const;

/**
 * A retold clause without what its reporter adds at the end: "that the port would close, which nobody had expected",
 * "that the port would close, raising prices".
 */
function withoutAside(context: AttributionContext, { start, end }: Span): Span {
  const { doc, quotedBy } = context;
  const first = doc.tokenAt(start);
  let last = doc.tokenAt(end - 1);
  while (last > first && doc.upos(last) === 'PUNCT' && (quotedBy[last] as number) < 0) last--;
  for (let token = first + 2; token < last; token++) {
    const isSetOff =
      doc.form(token - 1) === ',' || (doc.lower(token - 1) === 'and' && doc.lower(token) === 'which');
    if (!isSetOff || !isAside(context, token, last)) continue;
    return { start, end: doc.end(token - 2) };
  }
  return { start, end };
}

function isAside({ doc, quotedBy }: AttributionContext, from: number, last: number): boolean {
  const isRelative = RELATIVE.has(doc.lower(from));
  if (!isRelative && !(doc.lower(from).endsWith('ing') && doc.relation(from) === 'advcl')) return false;
  let content = 0;
  let tops = 0;
  for (let token = from; token <= last; token++) {
    if ((quotedBy[token] as number) >= 0) return false;
    const head = doc.head(token);
    if ((head < from || head > last) && doc.upos(token) !== 'PUNCT') tops++;
    content += doc.mark(token, 'content') ?? 0;
  }
  return tops === 1 && content / (last + 1 - from) < (isRelative ? OWN.relative : OWN.participle);
}
