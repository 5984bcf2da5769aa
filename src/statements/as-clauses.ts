/**
 * "…, as the Oslo Post reported on Monday", "As Lund put it, …": a clause with "as" around a verb of saying that has no
 * content of its own gives the rest of its sentence to its subject.
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';
import type { TokenRange } from './cue-span.ts';

/** As sure as the form is. */
const SURE = 0.9;
/** What a verb of saying takes for its words, so that the sentence around is not them. */
const OWN_CONTENT = ['ccomp', 'xcomp'] as const;
const BEFORE = new Set([',', '(', '—', '–', '--']);
const MARK = /^[,.:)—–;?!]$|^--$/;

/** The attributions that such clauses make; empty where the text has none. */
export function readAsClauses(context: AttributionContext): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let token = 0; token < context.doc.length; token++) {
    const one = context.doc.lower(token) === 'as' ? asClauseAt(context, token) : null;
    if (one !== null) found.push(one);
  }
  return found;
}

function asClauseAt(context: AttributionContext, as: number): Attribution | null {
  const { doc, quotedBy } = context;
  const verb = doc.head(as);
  // within somebody's own words it gives no more than a part of them
  if ((quotedBy[as] as number) >= 0) return null;
  if (verb <= as || doc.deprel(as) !== 'mark' || !isSaying(context, verb)) return null;
  const sentence = doc.sentenceTokens(doc.sentenceOf(as));
  if (as !== sentence.first && !BEFORE.has(doc.form(as - 1))) return null;
  const subject = doc.childBy(verb, 'nsubj');
  if (subject < as || subject > verb) return null;
  const end = clauseEnd(doc, verb, sentence);
  const content = around(doc, { first: as, end }, sentence);
  if (end === sentence.end || content.length === 0) return null;
  const words = doc.subtree(subject);
  const isPut = doc.lower(verb + 1) === 'it';
  return {
    cue: verb,
    cueRange: { first: Math.min(verb, ...doc.childrenBy(verb, 'aux')), end: isPut ? verb + 2 : verb + 1 },
    sourceHead: subject,
    source: doc.span(Math.min(...words), Math.max(...words) + 1),
    content,
    probability: SURE,
  };
}

/** "reported", "has said", "put it"; not "said he would", "said so", "said: “…”". */
function isSaying({ doc, cueAt }: AttributionContext, verb: number): boolean {
  const entry = cueAt(verb);
  if (entry === null || !entry.frames.includes('as') || doc.upos(verb) !== 'VERB') return false;
  const object = doc.childBy(verb, 'obj');
  const isWithoutObject = object < 0 || doc.lower(object) === 'it' || doc.lowerLemma(verb) === 'tell';
  return isWithoutObject && doc.childrenBy(verb, ...OWN_CONTENT).length === 0;
}

/** The mark that ends the clause: the first behind its verb. */
function clauseEnd(doc: Doc, verb: number, sentence: TokenRange): number {
  let end = verb + 1;
  while (end < sentence.end && !MARK.test(doc.form(end))) end++;
  return end;
}

/** What stands before and behind the clause in its sentence. */
function around(doc: Doc, clause: TokenRange, sentence: TokenRange): readonly Span[] {
  const last = doc.upos(sentence.end - 1) === 'PUNCT' ? sentence.end - 1 : sentence.end;
  const spans: Span[] = [];
  // "But, as Lund said, …"
  const opening = doc.upos(sentence.first) === 'CCONJ' ? sentence.first + 1 : sentence.first;
  if (clause.first - 1 > opening) spans.push(doc.span(sentence.first, clause.first - 1));
  const after = clause.end + 1;
  if (after < last) spans.push(doc.span(after, last));
  return spans;
}
