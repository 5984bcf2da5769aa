/** What looks like somebody's words and is none: the terms on which somebody spoke, a question put to a speaker, the kind of a text. */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';
import { pointsBack } from './retold-occasion.ts';

/** Whether an attribution gives no words of its source. */
export function isNoWords(
  { doc, paragraphs }: AttributionContext,
  { cue, content, source }: Attribution,
): boolean {
  if (isQuestion(doc, cue) && (source === null || isInserted(doc, cue))) return true;
  if (doc.form(cue) === ':')
    return (
      source !== null && (isKindOfText(doc, source) || isDateLine(doc, source, paragraphs[cue] as number))
    );
  return pointsBack(doc, cue) || content.every((span) => isTerms(doc, span));
}

/** "Niger: junta says it will sue": what a headline is about, where somebody else speaks behind its colon. */
export function isTopic(
  { doc }: AttributionContext,
  { cue, content }: Attribution,
  next: Attribution | undefined,
): boolean {
  const [only] = content;
  if (doc.form(cue) !== ':' || only === undefined || next?.source == null) return false;
  const isSaid = next.content.every(({ end }) => end <= only.end) && next.source.start === only.start;
  return isSaid && doc.sentenceOf(next.cue) === doc.sentenceOf(cue);
}

const ASKED = new Set(['asked', 'pressed', 'questioned']);

/** "Asked whether …, Lund replied": reporters put the question, and nobody is told to have. */
function isQuestion(doc: Doc, cue: number): boolean {
  if (!ASKED.has(doc.lower(cue))) return false;
  const isBare = doc.childBy(cue, 'aux', 'aux:pass') < 0;
  return isBare && (doc.childBy(cue, 'nsubj', 'nsubj:pass') < 0 || isInserted(doc, cue));
}

const OF_QUESTIONS = new Set([
  'about',
  'whether',
  'if',
  'why',
  'how',
  'by',
  'on',
  'at',
  'what',
  'who',
  'when',
]);

/** "Oslo, asked about the raid, gave no answer" */
function isInserted(doc: Doc, cue: number): boolean {
  return doc.form(cue - 1) === ',' && OF_QUESTIONS.has(doc.lower(cue + 1));
}

/** Contents without the question that they answer: "Asked whether it would pay, Lund said …". */
export function withoutQuestion(
  { doc, quotedBy }: AttributionContext,
  { cue, content, source }: Attribution,
): readonly Span[] {
  if (content.length < 2 || source === null) return content;
  const question = doc.childrenBy(cue, 'advcl').find((clause) => clause < cue && isQuestion(doc, clause));
  if (question === undefined || (quotedBy[question] as number) >= 0) return content;
  const own = content.filter(({ end }) => end > source.start);
  return own.length > 0 ? own : content;
}

/** "not to be named", "to be identified because …" */
const NAMED = new Set(['name', 'identify', 'quote', 'cite']);

function isTerms(doc: Doc, { start }: Span): boolean {
  let token = doc.tokenAt(start);
  if (doc.lower(token) === 'that') token++;
  while (['he', 'she', 'they', 'his', 'her', 'their', 'name', 'not', 'to'].includes(doc.lower(token)))
    token++;
  if (doc.lower(token) === 'anonymity') return true;
  if (doc.lower(token) !== 'be' && doc.lower(token) !== 'remain') return false;
  return NAMED.has(doc.lemma(token + 1)) || doc.lower(token + 1) === 'anonymous';
}

/** What headlines and boxes open with before a colon. */
const KINDS = new Set(
  `readout statement communique communiqué declaration analysis explainer factbox timeline transcript opinion interview update live
  exclusive video photos podcast correction clarification breaking background profile feature recap summary briefing newsletter watch
  column editorial commentary`.split(/\s+/),
);

/** "Joint readout: …": a kind of text, without anybody whose it is. */
function isKindOfText(doc: Doc, source: Span): boolean {
  let token = doc.tokenAt(source.start);
  for (; token < doc.length && doc.end(token) < source.end; token++)
    if (doc.upos(token) === 'PROPN' && !/^(?:Joint|Full|Press)$/i.test(doc.form(token))) return false;
  return KINDS.has(doc.lower(token));
}

/** "LIMA: The talks ended …": the town that opens a report's first paragraph, in capitals. */
function isDateLine(doc: Doc, source: Span, paragraph: number): boolean {
  const words = doc.text.slice(source.start, source.end);
  return (
    paragraph <= 1 &&
    /^\p{Lu}[\p{Lu}\s.'-]{3,}$/u.test(words) &&
    doc.start(doc.sentenceTokens(doc.sentenceOf(doc.tokenAt(source.start))).first) === source.start
  );
}
