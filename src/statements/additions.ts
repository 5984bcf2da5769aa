/**
 * What a reporter adds at the end of words that are retold: the occasion (", ahead of talks", ", days before the vote"), and
 * what is said of the last thing named (", which nobody had expected", ", raising prices").
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { AttributionContext } from './context.ts';
import { TIME_UNIT } from './source-span.ts';

/**
 * A retold clause up to a second verb of the sentence that goes on with what its speaker does: "accused Oslo of theft and pointed out
 * that …".
 */
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

/** A content without what its reporter adds; quoted words stay as they are. */
export function withoutAdditions(context: AttributionContext, span: Span): Span {
  return withoutAside(
    context,
    withoutVerdict(context, withoutNextClause(context, withoutOccasion(context, span))),
  );
}

/** A retold clause up to the semicolon behind which another clause begins. */
function withoutNextClause({ doc, quotedBy }: AttributionContext, { start, end }: Span): Span {
  const first = doc.tokenAt(start);
  for (let token = first + 2; token < doc.length && doc.end(token) <= end; token++)
    if (doc.form(token) === ';' && (quotedBy[token] as number) < 0) return { start, end: doc.end(token - 1) };
  return { start, end };
}

/** What a reporter calls words or deeds that were just told: ", a charge which Oslo denies", ", a figure nobody can check". */
const VERDICTS = new Set(
  `charge claim accusation allegation assertion suggestion contention figure statement demand argument view remark promise pledge threat
  warning prospect version account line phrase position stance step move gesture decision reference allusion request appeal plea proposal offer complaint denial`.split(
    /\s+/,
  ),
);
const MOST_VERDICT_WORDS = 4;

function withoutVerdict({ doc, quotedBy }: AttributionContext, { start, end }: Span): Span {
  const first = doc.tokenAt(start);
  for (let token = first + 3; token < doc.length && doc.end(token) <= end; token++) {
    if (doc.form(token - 1) !== ',' || (quotedBy[token] as number) >= 0) continue;
    if (!ARTICLES.has(doc.lower(token))) continue;
    for (let noun = token + 1; noun < Math.min(doc.length, token + MOST_VERDICT_WORDS); noun++)
      if (VERDICTS.has(doc.lemma(noun)) && isVerdict(doc, noun)) return { start, end: doc.end(token - 2) };
  }
  return { start, end };
}

const ARTICLES = new Set(['a', 'an']);

/** A noun in apposition, with a clause that says more of it. */
function isVerdict(doc: Doc, noun: number): boolean {
  return (
    doc.relation(noun) !== 'nsubj' &&
    doc.relation(noun) !== 'obj' &&
    doc.children(noun).some((child) => child > noun && doc.relation(child) === 'acl')
  );
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
