/**
 * Set forms of attribution that the order of words tells more surely than a tree does:
 *
 *   A is expected to visit, according to B.        the sentence is B's
 *   A will visit, B said on Monday.                what stands before B's comma is B's
 *   B said in a statement that A will visit.       what follows "that" is B's
 *   B said A would visit and warned that …         two cues with one source share the sentence
 *   B: A will visit. It is agreed.                 in a transcript the paragraph is B's
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';
import { takenSubject } from './hearers.ts';
import { isPersonNoun } from './person-noun.ts';
import { withText } from './text-source.ts';
import { toldQuote } from './told-quote.ts';

/** Words between a cue and its "that": "said late on Monday in a statement that". */
const MOST_BETWEEN = 10;
/** Words after a closing cue: "said in a post on Facebook on Monday". */
const MOST_AFTER = 10;
/** A sentence before a closing cue is longer than this, in words. */
const LEAST_BEFORE = 3;

/** The attribution with its content as a set form gives it; as it is where none fits. */
export function fitTemplate(context: AttributionContext, attribution: Attribution): Attribution {
  const { cue } = attribution;
  if ((context.quotedBy[cue] as number) >= 0) return attribution;
  const sourced =
    attribution.source === null ? withText(context, withNamed(context, attribution)) : attribution;
  if (sourced.source === null) return attribution;
  const titled = withOffice(context, sourced);
  const closed = accordingTo(context, titled) ?? closing(context, titled);
  if (closed !== null)
    return { ...titled, content: [closed], probability: Math.max(PLAIN, titled.probability) };
  const content =
    transcript(context, titled) ??
    thatClause(context, titled) ??
    toldClause(context, titled) ??
    saidClause(context, titled) ??
    toldQuote(context, titled);
  return content === null ? sourced : { ...titled, content: [content] };
}

/** Least probability of what the order of words leaves no doubt of. */
const PLAIN = 0.7;

/** ^According to B, S.$ – who is named, where a tree makes a clause of the phrase: "According to two people present at it, …". */
function withNamed({ doc }: AttributionContext, attribution: Attribution): Attribution {
  const { cue } = attribution;
  const { first: opening, end } = doc.sentenceTokens(doc.sentenceOf(cue));
  if (cue !== opening || doc.lower(cue) !== 'according' || doc.lower(cue + 1) !== 'to') return attribution;
  const first = cue + 2;
  let comma = first;
  while (comma < end && doc.form(comma) !== ',') comma++;
  let head = first;
  while (head < comma && !isNounAt(doc, head)) head++;
  while (head + 1 < comma && isNounAt(doc, head + 1)) head++;
  if (comma === end || head === comma) return attribution;
  const cueRange = { first: cue, end: first };
  return { ...attribution, cueRange, sourceHead: head, source: doc.span(first, comma) };
}

function isNounAt(doc: Doc, token: number): boolean {
  return doc.upos(token) === 'NOUN' || doc.upos(token) === 'PROPN';
}

/** Words of an office before its holder's name: "the head of the country's central bank, N.N., said". */
const MOST_IN_OFFICE = 12;

/** ^S, B's office, B, said.$ – the office is B's and no part of S. */
function withOffice(context: AttributionContext, attribution: Attribution): Attribution {
  const { doc, quotedBy } = context;
  const { source, cueRange } = attribution;
  if (source === null || source.end > doc.start(cueRange.first)) return attribution;
  const comma = doc.tokenAt(source.start) - 1;
  const { first } = doc.sentenceTokens(doc.sentenceOf(attribution.cue));
  if (doc.form(comma) !== ',') return attribution;
  let isOffice = false;
  for (let token = comma - 1; token > Math.max(first, comma - MOST_IN_OFFICE); token--) {
    if ((quotedBy[token] as number) >= 0 || ['VERB', 'AUX', 'PRON'].includes(doc.upos(token))) break;
    if (doc.form(token) === ',')
      return isOffice
        ? { ...attribution, source: { start: doc.start(token + 1), end: source.end } }
        : attribution;
    isOffice ||= doc.upos(token) === 'NOUN' && isPersonNoun(doc.lemma(token));
  }
  return attribution;
}

/** ^S, according to B.$ or ^According to B, S.$ */
function accordingTo(context: AttributionContext, { cue, cueRange, source }: Attribution): Span | null {
  const { doc } = context;
  if (doc.lower(cue) !== 'according' || source === null) return null;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(cue));
  if (cueRange.first > first + LEAST_BEFORE)
    return unquotedSpan(context, first, withoutMark(context, first, cueRange.first));
  const after = doc.tokenAt(source.end - 1) + 1;
  if (cueRange.first !== first || doc.form(after) !== ',') return null;
  return unquotedSpan(context, after + 1, withoutMark(context, after + 1, end));
}

/** B's name and a colon open a paragraph: ^B: S. S. S.$ */
function transcript(context: AttributionContext, { cue, source, content }: Attribution): Span | null {
  const { doc, paragraphs } = context;
  const [only, ...more] = content;
  if (doc.form(cue) !== ':' || source === null || only === undefined || more.length > 0) return null;
  const first = doc.tokenAt(source.start);
  const opens = first === 0 || paragraphs[first] !== paragraphs[first - 1];
  if (!opens || source.end !== doc.start(cue) || only.start !== doc.start(cue + 1)) return null;
  let end = cue + 1;
  while (end < doc.length && paragraphs[end] === paragraphs[cue]) end++;
  return unquotedSpan(context, cue + 1, withoutMark(context, cue + 1, end));
}

/** ^S, B said.$ */
function closing(context: AttributionContext, { cue, cueRange, source, content }: Attribution): Span | null {
  const { doc } = context;
  if (source === null || !isSpeechVerb(context, cue)) return null;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(cue));
  const begin = doc.tokenAt(source.start);
  const isBeside = source.end <= doc.start(cueRange.first) && begin > first + LEAST_BEFORE;
  if (!isBeside || doc.form(begin - 1) !== ',' || hasOwnObject(doc, cue)) return null;
  if (!isInserted(doc, cue, begin) && !endsSoon(context, cueRange.end, cue, end)) return null;
  const last = begin - 1;
  const opening = behindSemicolon(doc, content) ?? behindPlace(context, first);
  return isClause(context, opening, last) ? wholeSpan(context, opening, last) : null;
}

/** "Riga said that it would pay; Oslo has paid, Lund added": the first word of a content that begins behind a semicolon. */
function behindSemicolon(doc: Doc, [only]: readonly Span[]): number | null {
  const first = only === undefined ? -1 : doc.tokenAt(only.start);
  return first > 0 && doc.form(first - 1) === ';' ? first : null;
}

/** "LIMA: The talks are over, Lund said": the first word behind a town in capitals that opens a report. */
function behindPlace({ doc, paragraphs }: AttributionContext, first: number): number {
  const isPlace = /^\p{Lu}{4,}$/u.test(doc.form(first)) && doc.form(first + 1) === ':';
  return isPlace && (paragraphs[first] as number) <= 1 ? first + 2 : first;
}

/** "…, he continued his attacks", "…, he told them that it was over": what is said stands behind the verb. */
function hasOwnObject(doc: Doc, cue: number): boolean {
  const own = TELLING.has(doc.lemma(cue)) ? ['ccomp'] : ['ccomp', 'obj'];
  return doc.childrenBy(cue, ...own).some((child) => {
    for (let token = cue + 1; token < child; token++) if (DASH.test(doc.form(token))) return false;
    return child > cue;
  });
}

/** The tree hangs the saying on the clause before it: "S, B told a rally that miners had called, weeks before they vote." */
function isInserted(doc: Doc, cue: number, begin: number): boolean {
  const head = doc.head(cue);
  return doc.relation(cue) === 'parataxis' && head >= 0 && head < begin && doc.childBy(cue, 'ccomp') < 0;
}

const DASH = /^(?:–|—|--)$/;

/** Little follows the cue, and neither a clause nor a quotation. */
function endsSoon({ doc, quotedBy }: AttributionContext, from: number, cue: number, last: number): boolean {
  let end = cue + 1;
  while (end < last && !DASH.test(doc.form(end))) end++;
  if (end - cue > MOST_AFTER) return false;
  for (let token = from; token < end; token++)
    if ((doc.upos(token) === 'VERB' && doc.relation(token) !== 'acl') || (quotedBy[token] as number) >= 0)
      return false;
  return true;
}

/** B said … that S */
function thatClause(context: AttributionContext, { cue, cueRange, content }: Attribution): Span | null {
  const { doc } = context;
  if (!isSpeechVerb(context, cue)) return null;
  const { end } = doc.sentenceTokens(doc.sentenceOf(cue));
  for (let token = cueRange.end; token < Math.min(end, cueRange.end + MOST_BETWEEN); token++) {
    if (doc.upos(token) === 'VERB' || doc.upos(token) === 'PUNCT' || doc.upos(token) === 'AUX') return null;
    if (doc.lower(token) !== 'that' || doc.deprel(token) === 'det') continue;
    const taken = content.find(
      (span) =>
        span.start <= doc.end(token) + 1 &&
        span.end > doc.end(token) + 1 &&
        span.end >= doc.end(Math.min(end - 1, token + LEAST_BEFORE)),
    );
    if (taken !== undefined)
      return content.length === 1 ? withoutHearer(context, token, cue, cueRange, taken) : null;
    if (token === cueRange.end || !isClause(context, token + 1, end)) return null;
    return unquotedSpan(context, token, withoutMark(context, token, end));
  }
  return null;
}

/** Verbs whose object is who hears it. */
const TELLING = new Set(
  'tell inform assure reassure remind notify advise promise warn caution alert convince persuade'.split(' '),
);

/** B told A S: without "that" a clause begins behind the hearer. */
function toldClause({ doc }: AttributionContext, { cue, cueRange, content }: Attribution): Span | null {
  const [only, ...more] = content;
  const clause = doc.childBy(cue, 'ccomp');
  if (only === undefined || more.length > 0 || clause < cue || only.start < doc.start(cueRange.end))
    return null;
  if (!TELLING.has(doc.lemma(cue))) return null;
  const object = doc.childBy(cue, 'iobj', 'obj');
  // A tree may take the hearer for a first subject of the clause.
  const [hearer = -1, subject = -1] = object > cue ? [object, clause] : doc.childrenBy(clause, 'nsubj');
  if (hearer < cue || subject < 0) return null;
  const first = Math.min(...doc.subtree(subject));
  const isBehind = hearer < first && only.start <= doc.start(hearer) && only.end > doc.end(first);
  return isBehind ? { start: doc.start(first), end: only.end } : null;
}

/** B said S: a tree may take the subject of the clause for who hears it, though the verb has no hearer. */
function saidClause({ doc }: AttributionContext, { cue, content }: Attribution): Span | null {
  const [only, ...more] = content;
  const subject = takenSubject(doc, cue);
  if (only === undefined || more.length > 0 || subject < 0) return null;
  const start = doc.start(Math.min(...doc.subtree(subject)));
  return start < only.start && doc.end(subject) <= only.start ? { start, end: only.end } : null;
}

/** "told the envoy that …": whom it was said to is no part of what was said. Null where the content begins at "that" or before the cue. */
function withoutHearer(
  { doc }: AttributionContext,
  that: number,
  cue: number,
  cueRange: Attribution['cueRange'],
  { start, end }: Span,
): Span | null {
  const isBetween = start >= doc.start(cueRange.end) && start < doc.start(that);
  return isBetween && !isOfObject(doc, cue, that) ? { start: doc.start(that), end } : null;
}

const ABOUT = new Set(['to', 'of', 'about', 'for', 'with', 'over', 'against']);

/** "rejected a suggestion by the envoy that": the clause is what the object is about, and the object what is said. */
function isOfObject(doc: Doc, cue: number, that: number): boolean {
  const noun = doc.head(doc.head(that));
  if (TELLING.has(doc.lemma(cue)) || noun <= cue || noun >= that) return false;
  if (doc.upos(noun) !== 'NOUN' || isPersonNoun(doc.lemma(noun))) return false;
  let top = noun;
  while (doc.head(top) > cue) top = doc.head(top);
  const link = doc.childBy(top, 'case');
  // "pointed to numbers that had risen", but "said in a note that", "said of the ships that"
  return link < 0 || (doc.deprel(that) !== 'mark' && ABOUT.has(doc.lower(link)));
}

function isSpeechVerb(context: AttributionContext, cue: number): boolean {
  return context.doc.upos(cue) === 'VERB' && context.cueAt(cue)?.classes[0] === 'speech';
}

function isClause({ doc }: AttributionContext, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (doc.has(token, 'VerbForm=Fin')) return true;
  return false;
}

/** The token after the last one that is no mark. */
function withoutMark({ doc }: AttributionContext, first: number, end: number): number {
  let last = end;
  while (last > first + 1 && doc.upos(last - 1) === 'PUNCT') last--;
  return last;
}

/** The characters of tokens with the quotations among them; null where one begins them, or reaches beyond them: “…,” said B. */
function wholeSpan({ doc, quotedBy }: AttributionContext, first: number, end: number): Span | null {
  if (end <= first || (quotedBy[first] as number) >= 0) return null;
  const isCut = (quotedBy[end - 1] as number) >= 0 && quotedBy[end - 1] === quotedBy[end];
  return isCut ? null : doc.span(first, end);
}

/** The characters of tokens, null where quotation marks stand among them: those have the last word. */
function unquotedSpan({ doc, quotedBy }: AttributionContext, first: number, end: number): Span | null {
  if (end <= first) return null;
  for (let token = first; token < end; token++) if ((quotedBy[token] as number) >= 0) return null;
  return doc.span(first, end);
}

/**
 * Where a cue without a subject of its own is coordinated inside another's words ("said it stood firm and warned that"),
 * the first one's content ends before it, and both have one source.
 */
export function shareSource(
  context: AttributionContext,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const { doc } = context;
  const result = [...attributions];
  result.forEach((second, at) => {
    const conjunction = second.cueRange.first - 1;
    if (doc.upos(conjunction) !== 'CCONJ' || (context.quotedBy[second.cue] as number) >= 0) return;
    if (!isSpeechVerb(context, second.cue) || doc.childBy(second.cue, 'nsubj') >= 0) return;
    const before = result.findIndex(
      (first) =>
        first.source !== null &&
        isSpeechVerb(context, first.cue) &&
        first.cue < second.cue &&
        doc.sentenceOf(first.cue) === doc.sentenceOf(second.cue) &&
        first.content.some(({ start, end }) => start < doc.start(conjunction) && end > doc.start(second.cue)),
    );
    const first = result[before];
    if (first === undefined || !agree(context, first.cue, second.cue)) return;
    result[before] = {
      ...first,
      content: first.content.flatMap(({ start, end }) => {
        if (end <= doc.start(conjunction)) return [{ start, end }];
        const cut = doc.end(conjunction - 1);
        return start < cut ? [{ start, end: cut }] : [];
      }),
    };
    result[at] = { ...second, source: first.source, sourceHead: first.sourceHead };
  });
  return result.filter(({ content }) => content.length > 0);
}

/** Two finite forms of one tense. */
function agree({ doc }: AttributionContext, a: number, b: number): boolean {
  const tense = (token: number): string => (doc.has(token, 'Tense=Past') ? 'past' : 'other');
  return tense(a) === tense(b) && doc.has(b, 'VerbForm=Fin');
}
