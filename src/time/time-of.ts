import type { Time } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import { isNominal, isVerbal, OCCURRENCE_VERBS, sharers } from '../places/index.ts';
import type { TimexInText } from '../reading.ts';
import { type Attachment, timesIn } from './attachment.ts';
import { fromIso } from './calendar.ts';
import { dayPeriod } from './period.ts';
import { isPast, SETTING, timeSharers } from './time-sharers.ts';

/** Prepositions that put what happened somewhere else than into the time they name. */
const OUTSIDE =
  /^(?:since|before|after|until|till|ahead of|prior to|following|beyond|past|than|as of|for|about|over|to)$/;
const CLAUSE_RELATIONS = new Set([
  'obl',
  'nmod',
  'advmod',
  'nummod',
  'compound',
  'amod',
  'appos',
  'dep',
  'parataxis',
  'obj',
  'advcl',
  'list',
  'dislocated',
  'flat',
]);

/**
 * The time that applies to what happens at a token: a verb's own time ("met on Friday"), a noun's own ("the March meeting",
 * "a treaty a decade ago"), else that of the clause it shares its time with ("In August, when she visited").
 *
 * @param timexes - The reading's times.
 * @param token - The word that carries the event or the cue of a statement.
 * @returns Undefined where the text does not say. Never the report's day by default. `inferred` where the time is inherited.
 */
export function timeOf(doc: Doc, timexes: readonly TimexInText[], token: number): Time | undefined {
  const { timexes: near, attachments } = timesIn(doc, timexes, doc.sentenceOf(token));
  if (attachments.length === 0) return undefined;
  return (
    ownTime(doc, attachments, token) ??
    countedTime(doc, near, token) ??
    inheritedTime(doc, attachments, token, new Set([token]))
  );
}

const DISTANCE = /^P(?:T(?:\d+|X)[HM]|(\d+)D)$/;

/**
 * "left on Friday, two days after the envoy spoke": the time of the clause before, so many days back; within the same day for hours.
 * A tree may hang the clause anywhere, so the word before it decides.
 */
function countedTime(doc: Doc, near: readonly TimexInText[], token: number): Time | undefined {
  const length = near.findLast(
    ({ end, timex }) => timex.type === 'DURATION' && end < token && isCountedFrom(doc, end, token),
  );
  const found = DISTANCE.exec(length?.timex.value ?? '');
  if (length === undefined || !found) return undefined;
  const known = near.findLast(({ end, time }) => end <= length.first && time?.grain === 'day')?.time;
  const day = known === undefined ? null : fromIso(known.start);
  if (known === undefined || day === null || known.start !== known.end) return undefined;
  const days = Number(found[1] ?? 0) * (doc.lower(length.end) === 'after' ? -1 : 1);
  const iso = dayPeriod(day + days).value;
  return { ...known, start: iso, end: iso, inferred: true };
}

/** Whether a word is the "after" or "before" that a token is the first to happen behind. */
function isCountedFrom(doc: Doc, mark: number, token: number): boolean {
  if (!/^(?:after|before)$/.test(doc.lower(mark)) || doc.sentenceOf(mark) !== doc.sentenceOf(token))
    return false;
  if (doc.childrenBy(token, 'mark', 'case').includes(mark)) return true;
  for (let at = mark + 1; at < token; at++) if (doc.upos(at) === 'VERB' || doc.form(at) === ',') return false;
  return true;
}

/** Time of an expression that hangs on the token itself. */
function ownTime(doc: Doc, attachments: readonly Attachment[], token: number): Time | undefined {
  const own = attachments.filter((one) => one.top === token || (one.isPoint && hangsOn(doc, one, token)));
  const inside = own.filter((one) => isInside(doc, one));
  return range(attachments, own) ?? finest(inside, token)?.time;
}

/** Whether what happens lies in the time: "on Friday", "over the weekend", "planned for Friday", but not "since Friday". */
function isInside(doc: Doc, { preposition, isPoint, head }: Attachment): boolean {
  if (preposition === 'over') return isPoint;
  if (preposition === 'for') return isPoint && head >= 0 && SETTING.has(doc.lemma(head));
  return !OUTSIDE.test(preposition);
}

/** Whether a time hangs on a token, directly or by a noun that is no event: "met in Lima on Saturday". */
function hangsOn(doc: Doc, { top, head, preposition }: Attachment, token: number): boolean {
  if (head === token) return CLAUSE_RELATIONS.has(doc.relation(top));
  if (head < 0 || !isNominal(doc, head) || !isVerbal(doc, token)) return false;
  if (head > top) return false;
  const relation = nominalPath(doc, head, token);
  if (relation !== null && isSetOffPlace(doc, head)) return true;
  if (relation === 'obj' || relation === 'nsubj') return OCCURRENCE_VERBS.has(doc.lemma(token));
  // "a treaty a decade ago", "the war in March" belong to their noun; "in Lima on Saturday", "in Lima in March" do not
  return relation === 'obl' && (LIFTED.has(preposition) || doc.upos(head) === 'PROPN');
}

/** "met her host, Jan Nowak, | in Oslo on Monday": behind a comma, place and time are the clause's. */
function isSetOffPlace(doc: Doc, head: number): boolean {
  const marker = doc.childrenBy(head, 'case').find((child) => child < head) ?? -1;
  return marker > 0 && doc.upos(head) === 'PROPN' && doc.form(marker - 1) === ',';
}

const LIFTED = new Set(['on', 'by', 'at', 'during']);

/** Relation to a verb of the noun phrase that a noun stands in, where only nominal relations lead up to it; else null. */
function nominalPath(doc: Doc, from: number, verb: number): string | null {
  for (let at = from, depth = 0; at >= 0 && depth < 4; at = doc.head(at), depth++) {
    if (doc.head(at) === verb) return doc.relation(at);
    if (!['nmod', 'appos', 'conj', 'compound', 'flat', 'list'].includes(doc.relation(at))) return null;
  }
  return null;
}

const GRAIN_ORDER = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'];

/** Of several times the finest; of equally fine ones the nearest. */
function finest(found: readonly Attachment[], token: number): Attachment | undefined {
  return [...found].sort(
    (a, b) =>
      GRAIN_ORDER.indexOf(a.time.grain) - GRAIN_ORDER.indexOf(b.time.grain) ||
      Math.abs(a.top - token) - Math.abs(b.top - token),
  )[0];
}

/** "from 2009 to 2011", "between March and May": one range of two times; undefined where the token has none. */
function range(attachments: readonly Attachment[], own: readonly Attachment[]): Time | undefined {
  const from = own.find(({ preposition }) => preposition === 'from' || preposition === 'between');
  if (from === undefined) return undefined;
  const to = attachments.find(
    (one) =>
      one.top > from.top &&
      (one.head === from.top || one.head === from.head) &&
      (from.preposition === 'between'
        ? one.head === from.top
        : /^(?:to|until|till|through)$/.test(one.preposition)),
  );
  if (to === undefined || to.time.end < from.time.start) return undefined;
  return {
    ...to.time,
    start: from.time.start,
    span: { start: from.time.span?.start ?? 0, end: to.time.span?.end ?? 0 },
  };
}

/** Time that a token shares with the clause it belongs to, or that belongs to it; marked as inferred. */
function inheritedTime(
  doc: Doc,
  attachments: readonly Attachment[],
  token: number,
  seen: Set<number>,
): Time | undefined {
  const told = timeBeforeWhen(doc, attachments, token);
  if (told !== undefined) return { ...told, inferred: true };
  for (const other of sharers(doc, token)) {
    if (seen.has(other)) continue;
    seen.add(other);
    const time = ownTime(doc, attachments, other) ?? inheritedTime(doc, attachments, other, seen);
    if (time !== undefined) return { ...time, inferred: true };
  }
  for (const other of timeSharers(doc, token)) {
    if (seen.has(other)) continue;
    seen.add(other);
    const time = ownTime(doc, attachments, other) ?? inheritedTime(doc, attachments, other, seen);
    if (time !== undefined) return { ...time, inferred: true };
  }
  return openingTime(doc, attachments, token) ?? wideTime(doc, attachments, token);
}

const WIDE = new Set(['week', 'month', 'quarter', 'year']);
const MAX_CLAUSES = 3;

/** "In May Oslo shut the port because Rome had sued it": within weeks and months, what the clauses below tell is of the same time. */
function wideTime(doc: Doc, attachments: readonly Attachment[], token: number): Time | undefined {
  if (!isVerbal(doc, token)) return undefined;
  for (let at = token, step = 0; step < MAX_CLAUSES; step++) {
    const head = doc.head(at);
    if (head < 0 || !WITHIN_CLAUSE.has(doc.relation(at)) || !isVerbal(doc, head) || isElsewhen(doc, at))
      return undefined;
    const time = isPast(doc, head) ? ownTime(doc, attachments, head) : undefined;
    if (time !== undefined) return WIDE.has(time.grain) ? { ...time, inferred: true } : undefined;
    at = head;
  }
  return undefined;
}

const WITHIN_CLAUSE = new Set(['advcl', 'xcomp']);

/** "before Rome sued it", "if Rome sued it", "would sue": of another time, or of none. */
function isElsewhen(doc: Doc, verb: number): boolean {
  const marks = doc.childrenBy(verb, 'mark', 'advmod').map((mark) => doc.lower(mark));
  return (
    marks.some((mark) => /^(?:before|until|till|since|if|unless|once|lest)$/.test(mark)) ||
    doc.childrenBy(verb, 'aux').some((helper) => doc.upos(helper) === 'AUX' && doc.xpos(helper) === 'MD')
  );
}

/** "On Friday the envoy left and Rome shut the port": what opens a sentence tells of its coordinated clauses too. */
function openingTime(doc: Doc, attachments: readonly Attachment[], verb: number): Time | undefined {
  const head = doc.head(verb);
  if (doc.relation(verb) !== 'conj' || head < 0 || !isPast(doc, verb) || !isPast(doc, head)) return undefined;
  const subject = doc.childBy(head, 'nsubj');
  const opening = attachments.filter((one) => subject >= 0 && one.top < subject);
  const time =
    ownTime(doc, opening, head) ??
    timeBeforeWhen(doc, attachments, head) ??
    openingTime(doc, attachments, head);
  return time && { ...time, inferred: true };
}

/** "since August 2019, when Rome expelled the envoy": the time that a clause tells more of, whatever it is to the sentence. */
function timeBeforeWhen(doc: Doc, attachments: readonly Attachment[], verb: number): Time | undefined {
  const when = doc
    .childrenBy(verb, 'advmod', 'mark')
    .find((child) => child < verb && doc.lower(child) === 'when');
  if (when === undefined) return undefined;
  const end = doc.lower(when - 1) === ',' ? when - 1 : when;
  return attachments.find((one) => one.end === end)?.time;
}
