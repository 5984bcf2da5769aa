/**
 * What one attribution says of another: "…, according to the embassy" at the end of somebody's words is not part of them,
 * and reports them rather than being a statement of its own. Then those that are not firm enough for what they are.
 */
import type { Span } from '../contract.ts';
import { withoutAdditions, withoutCircumstance, withoutLeadIn } from './additions.ts';
import type { Attribution } from './attributions.ts';
import type { Bars } from './bars.ts';
import { contentKind } from './content-kind.ts';
import type { AttributionContext } from './context.ts';
import { isMereHearer } from './mere-hearer.ts';
import {
  withinSemicolons,
  withoutNextSaying,
  withoutNextSubject,
  withoutNextVerb,
  withoutRiposte,
} from './next-clause.ts';
import { isNoWords, isTopic, withoutQuestion } from './no-words.ts';
import { withQuotedPart } from './quoted-part.ts';
import { TIME_UNIT } from './source-span.ts';
import { withoutDay } from './without-day.ts';

/** An attribution and who reports it in passing: sources of attributions that hold the whole of it. */
export interface RefinedAttribution extends Attribution {
  readonly reporters: readonly Attribution[];
}

/** So many words may stand before what another said: "that on fishing A had said …". */
const MOST_BEFORE = 3;
/** Share of a content's characters that another content covers from which the two say the same. */
const SAME = 0.6;

/** Attributions without passing remarks in their contents, those that only report another one folded into it. */
export function refine(
  context: AttributionContext,
  read: readonly Attribution[],
  bars: Bars,
): readonly RefinedAttribution[] {
  const attributions = read
    .filter((one, at) => !isNoWords(context, one) && !isTopic(context, one, read[at + 1]))
    .map((one, at, all) => withinSemicolons(context, one, all[at - 1], all[at + 1]));
  const bySentence = new Map<number, Attribution[]>();
  for (const one of attributions) {
    const sentence = context.doc.sentenceOf(one.cue);
    const group = bySentence.get(sentence);
    if (group === undefined) bySentence.set(sentence, [one]);
    else group.push(one);
  }
  return attributions.flatMap((one) => {
    const beside = bySentence.get(context.doc.sentenceOf(one.cue)) ?? [];
    const isReport = beside.some(
      (other) => other !== one && reports(context, one, other) && isFirm(context, other, bars),
    );
    if (isReport) return [];
    const remarks = beside.filter((other) => other !== one && isRemarkIn(context, other, one));
    const answer = withoutQuestion(context, one);
    const said = remarks.reduce((spans, remark) => without(context, spans, remark), answer);
    const whole = withContinuation(context, { ...one, content: said }, beside);
    const others = beside.filter((other) => other !== one);
    const content = whole
      .map((span) => ownWords(context, one, others, span))
      .flatMap((span) => withoutDay(context, one.cue, span));
    const around = beside.filter((other) => other !== one && reports(context, other, one));
    const reporters = [...(one.carriedBy ?? []), ...around];
    const refined = { ...one, content, reporters };
    return content.length > 0 && isFirm(context, refined, bars) ? [refined] : [];
  });
}

/** What a speaker says in a span, without what stands at its ends and is not said. */
function ownWords(
  context: AttributionContext,
  attribution: Attribution,
  others: readonly Attribution[],
  span: Span,
): Span {
  const { cue } = attribution;
  const steps: readonly ((span: Span) => Span)[] = [
    (one) => withoutLeadIn(context, cue, one),
    (one) => withoutCircumstance(context, cue, one),
    (one) => withoutNextVerb(context, cue, one),
    (one) => withoutNextSubject(context, cue, one),
    (one) => withoutNextSaying(context, attribution, others, one),
    (one) => withoutRiposte(context, cue, one),
    (one) => withoutAdditions(context, cue, one),
    (one) => withQuotedPart(context, one),
  ];
  return steps.reduce((rest, step) => step(rest), span);
}

/**
 * "A said that …, according to B", "According to B, A said that …", "B said that A had told …": B's words are the whole of A's
 * statement.
 */
function reports(context: AttributionContext, outer: Attribution, inner: Attribution): boolean {
  if (inner.source === null || isRemark(context, inner)) return false;
  // "A wants peace, B wrote": that A wants it is B's word.
  if (context.cueAt(inner.cue)?.classes[0] !== 'speech') return false;
  const isRemarked = isRemark(context, outer) && outer.cue > inner.cue;
  if (!isRemarked && !opensWith(context, outer)) return isRetelling(context, outer, inner);
  if (isAside(context, outer, inner)) return false;
  const said = isRemarked ? without(context, inner.content, outer) : inner.content;
  const shared = overlap(outer.content, said);
  return said.length > 0 && shared >= SAME * Math.min(lengthOf(said), lengthOf(outer.content));
}

/** "After A asked about it, the guests left, according to B": A's words are only a lesser part of what B's are. */
function isAside({ doc }: AttributionContext, outer: Attribution, inner: Attribution): boolean {
  if (![inner.cue, ...doc.ancestors(inner.cue)].some((token) => SUBORDINATE.has(doc.deprel(token))))
    return false;
  const spans = [doc.span(inner.cueRange.first, inner.cueRange.end), ...inner.content];
  const said = inner.source === null ? spans : [...spans, inner.source];
  const start = Math.min(...said.map((span) => span.start));
  const end = Math.max(...said.map((span) => span.end));
  return overlap(outer.content, [{ start, end }]) < SAME * lengthOf(outer.content);
}

const SUBORDINATE = new Set(['advcl', 'acl', 'acl:relcl']);

/** "B said that A had told …": all that B says is what A said, and A's words are a clause or quoted. */
function isRetelling(context: AttributionContext, outer: Attribution, inner: Attribution): boolean {
  const [said, ...more] = outer.content;
  if (said === undefined || more.length > 0 || inner.source === null || outer.source === null) return false;
  const kind = contentKind(context, inner.content);
  if (kind !== 'clause' && kind !== 'quote') return false;
  const spans = [inner.source, ...inner.content];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (start < said.start || end > said.end) return false;
  const { doc } = context;
  return doc.tokenAt(start) - doc.tokenAt(said.start) <= MOST_BEFORE && said.end - end <= 1;
}

/** "According to B, …": whose words follow stands at the head of the sentence. */
function opensWith({ doc }: AttributionContext, { cue, cueRange, source }: Attribution): boolean {
  const { first } = doc.sentenceTokens(doc.sentenceOf(cue));
  return doc.lower(cue) === 'according' && source !== null && cueRange.first === first;
}

/** Whether an attribution is a remark in passing: its cue and source stand after a comma and close the sentence. */
function isRemark({ doc }: AttributionContext, { cue, cueRange, source, content }: Attribution): boolean {
  if (source === null) return false;
  const first = Math.min(cueRange.first, doc.tokenAt(source.start));
  if (content.some(({ end }) => end > doc.start(first))) return false;
  const before = first - 1;
  const { first: begin } = doc.sentenceTokens(doc.sentenceOf(cue));
  return before > begin && doc.form(before) === ',';
}

/** Whether a remark's cue and source lie within another's content, at the end of one of its spans. */
function isRemarkIn(context: AttributionContext, remark: Attribution, other: Attribution): boolean {
  if (!isRemark(context, remark) || remark.source === null) return false;
  const { doc } = context;
  const start = Math.min(doc.start(remark.cueRange.first), remark.source.start);
  const end = Math.max(doc.end(remark.cueRange.end - 1), remark.source.end);
  return (
    other.cue < remark.cue &&
    other.content.some((span) => span.start <= start && end <= span.end && !quotedAt(context, remark.cue))
  );
}

function quotedAt({ quotedBy }: AttributionContext, token: number): boolean {
  return (quotedBy[token] as number) >= 0;
}

/** Contents cut off before a remark. */
function without({ doc }: AttributionContext, spans: readonly Span[], remark: Attribution): readonly Span[] {
  const from = Math.min(doc.start(remark.cueRange.first), remark.source?.start ?? Number.POSITIVE_INFINITY);
  const comma = doc.start(doc.tokenAt(from) - 1);
  return spans.flatMap(({ start, end }) => {
    if (start === from) return [];
    if (end <= from || start > from) return [{ start, end }];
    const cut = doc.text.slice(start, comma).trimEnd().length;
    return cut > 0 ? [{ start, end: start + cut }] : [];
  });
}

/** "A, she said, B": B goes on with her words where it is joined by a conjunction or where A is no clause without it. */
function withContinuation(
  context: AttributionContext,
  { cue, cueRange, source, content }: Attribution,
  beside: readonly Attribution[],
): readonly Span[] {
  const { doc } = context;
  const [only, ...more] = content;
  if (only === undefined || more.length > 0 || source === null || quotedAt(context, cue)) return content;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(cue));
  const after = Math.max(cueRange.end, doc.tokenAt(source.end - 1) + 1);
  if (only.start !== doc.start(first) || only.end > doc.start(cueRange.first)) return content;
  if (after + 2 >= end || doc.form(after) !== ',' || doc.form(doc.tokenAt(only.end)) !== ',') return content;
  if (beside.some((other) => other.cue > after)) return content;
  const isWhole = contentKind(context, content) === 'clause';
  const goesOn = isWhole
    ? doc.upos(after + 1) === 'CCONJ' && isFiniteWithin(context, after + 1, end)
    : isFiniteWithin(context, after + 1, end);
  if (!goesOn) return content;
  const last = doc.upos(end - 1) === 'PUNCT' ? end - 1 : end;
  return [only, doc.span(after + 1, last)];
}

function isFiniteWithin({ doc }: AttributionContext, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (doc.has(token, 'VerbForm=Fin')) return true;
  return false;
}

/** Prepositions that tell where, when or how something was said rather than what. */
const CIRCUMSTANCE = new Set([
  'at',
  'in',
  'from',
  'during',
  'after',
  'before',
  'by',
  'until',
  'through',
  'since',
  'within',
  'near',
]);

/** On which terms words were said: "on condition of anonymity", also where the cue takes the first words. */
const TERMS = new Set(['condition', 'anonymity']);

/** "talked for two hours", "spoke in Lima", "on condition of anonymity": the phrase is the circumstances of the words, not the words. */
function isCircumstance({ doc }: AttributionContext, { content, cueRange }: Attribution): boolean {
  return content.every(({ start }) => {
    const first = doc.tokenAt(start);
    const isInCue = first === cueRange.end && doc.upos(first - 1) === 'ADP';
    const link = isInCue ? first - 1 : first;
    if (doc.upos(link) !== 'ADP') return false;
    const noun = doc.lemma(doc.head(link));
    if (TERMS.has(noun)) return true;
    if (doc.lower(link) === 'for') return TIME_UNIT.has(noun);
    return !isInCue && CIRCUMSTANCE.has(doc.lower(link));
  });
}

function isFirm(context: AttributionContext, attribution: Attribution, bars: Bars): boolean {
  const { content, probability, source } = attribution;
  const kind = contentKind(context, content);
  if (kind === 'quote') return true;
  if (source === null && probability < leastWithoutSource(context, attribution, bars)) return false;
  if (isMereHearer(context, attribution)) return false;
  if (kind === 'clause') return true;
  if (isCircumstance(context, attribution)) return false;
  if (!hasVerb(context, content) && probability < bars.thing) return false;
  return !isBarePronoun(context, content) && probability >= leastOf(context, attribution, bars);
}

function hasVerb({ doc }: AttributionContext, content: readonly Span[]): boolean {
  for (const { start, end } of content)
    for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++)
      if (doc.upos(token) === 'VERB') return true;
  return false;
}

function leastWithoutSource(context: AttributionContext, { cue }: Attribution, bars: Bars): number {
  const entry = context.cueAt(cue);
  return entry === null || entry.classes[0] === 'speech' ? bars.withoutSource : bars.unownedAttitude;
}

/** A verb that may tell an aim ("agree to", "offer to") is one of attitude here. */
function leastOf(context: AttributionContext, { cue }: Attribution, bars: Bars): number {
  if (context.doc.upos(cue) === 'NOUN') return bars.noun;
  const classes = context.cueAt(cue)?.classes ?? [];
  return classes[0] === 'speech' && !classes.includes('intention') ? bars.speech : bars.attitude;
}

function isBarePronoun({ doc }: AttributionContext, content: readonly Span[]): boolean {
  const [only, ...more] = content;
  if (only === undefined || more.length > 0) return false;
  const token = doc.tokenAt(only.start);
  return doc.end(token) === only.end && ['PRON', 'DET'].includes(doc.upos(token));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
}
