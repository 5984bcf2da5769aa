import type { CodedDocument, Event, Span, Time, Timex } from '../contract.ts';
import type { RecordLexicon } from './lexicon.ts';

/** What became of a plan: moved, to a day where the text names one, or called off. */
export interface Course {
  readonly kind: 'moved' | 'off';
  readonly to?: Time;
}

/** A form in which a course is told: see `knowledge/record/courses.tsv`. */
export interface CourseWords {
  readonly kind: Course['kind'];
  readonly place: 'behind' | 'before' | 'verb';
  readonly pattern: RegExp;
}

/** What is only feared, asked for, denied or thought of has not become of anything. */
const UNREAL =
  /\b(?:not|never|no|nothing|neither|if|whether|unless|could|might|may|would|should|can|den(?:y|ied|ies|ying)|rul(?:e|ed|es|ing) out|threat\w*|ask\w*|urg\w*|demand\w*|want\w*|offer\w*|propos\w*|suggest\w*|consider\w*|weigh\w*|hop(?:e|ed|es|ing)|seek\w*|sought|tr(?:y|ied|ies|ying) to|attempt\w*|plan(?:s|ned)? to|rumou?r\w*)\b|n['’]t\b/i;
/** "during the ", "of their next ": the plan is no subject behind these */
const BEHIND_PREPOSITION =
  /\b(?:after|before|during|since|following|at|in|to|for|over|of|from|on|with|by|about|despite)\s+(?:(?:the|a|an|its|their|his|her|this|that)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
/** Characters before a noun in which a preposition is looked for. */
const NEAR = 60;
/** " between A and B in Oslo, due on 2 May, ": what may stand between the noun of a plan and its verb */
const OF_PLAN =
  /^(?:\s+(?:of|between|with|in|on|at|to|by|for)\s[^,;:]*?)?(?:,\s(?:(?:originally|first|once)\s)?(?:planned|set|due|scheduled|expected)\s[^,;:]*,)?\s*$/i;
/** "has been", "was then" */
const BE =
  /\b(?:has been|have been|had been|was|were|is being|are being|will be)(?:\s(?:also|again|now|then|already|abruptly|indefinitely|since))?\s*$/i;
/** "has", "have now" */
const HAVE = /(?:^|\s)(?:(?:has|have|had|will)(?:\s(?:also|again|now|then|already|since))?)?\s*$/i;
/** "their next round of " */
const TO_NOUN = /^\s+(?:(?:the|a|an|its|their|his|her|this|that|all|any)\s+)?(?:[\p{L}'’-]+\s+){0,3}$/iu;
/** What stands before the day that a plan is moved to. */
const TO_DAY = /\b(?:to|until|till)\s+(?:the\s+)?$/i;

/** @returns `undefined` where the sentence of the event says nothing of the kind. */
export function courseOf(
  { document: { text }, timexes }: CodedDocument,
  { trigger, evidence }: Event,
  lexicon: RecordLexicon,
): Course | undefined {
  const clause: Clause = {
    sentence: text.slice(evidence.start, evidence.end),
    noun: { start: trigger.start - evidence.start, end: trigger.end - evidence.start },
  };
  for (const told of lexicon.coursesIn(clause.sentence)) {
    const at = placeIn(clause, told);
    if (at === null || UNREAL.test(clause.sentence.slice(0, at))) continue;
    const rest = { start: evidence.start + at, end: evidence.end };
    const to = told.kind === 'moved' ? dayMovedTo(text, rest, timexes) : undefined;
    return { kind: told.kind, ...(to === undefined ? {} : { to }) };
  }
  return undefined;
}

/** A sentence and where the words of an event stand in it. */
interface Clause {
  readonly sentence: string;
  readonly noun: Span;
}

/** Where words tell of the plan what became of it; `null` where they do not, or tell it of something else. */
function placeIn({ sentence, noun }: Clause, { place, pattern }: CourseWords): number | null {
  const from = place === 'before' ? 0 : noun.end;
  const found = pattern.exec(sentence.slice(from));
  if (found === null) return null;
  const at = from + found.index;
  const end = at + found[0].length;
  if (place === 'before') {
    const isInside = noun.start <= at && at < noun.end;
    return isInside || TO_NOUN.test(sentence.slice(end, Math.max(end, noun.start))) ? at : null;
  }
  const between = sentence.slice(noun.end, at);
  const [verb] = (place === 'behind' ? BE : HAVE).exec(between) ?? [];
  if (verb === undefined || !OF_PLAN.test(between.slice(0, between.length - verb.length))) return null;
  return BEHIND_PREPOSITION.test(sentence.slice(Math.max(0, noun.start - NEAR), noun.start)) ? null : at;
}

/** "2024-05-05", "2024-05" */
const DAY_OR_MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;

function dayMovedTo(text: string, rest: Span, timexes: readonly Timex[]): Time | undefined {
  const timex = timexes.find(
    ({ start, value }) =>
      rest.start <= start &&
      start < rest.end &&
      DAY_OR_MONTH.test(value) &&
      TO_DAY.test(text.slice(rest.start, start)),
  );
  if (timex === undefined) return undefined;
  const { value, start, end } = timex;
  const span = { start, end };
  if (value.length > 'YYYY-MM'.length) return { start: value, end: value, grain: 'day', span };
  return { start: `${value}-01`, end: lastDayOfMonth(value), grain: 'month', span };
}

function lastDayOfMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return new Date(Date.UTC(Number(year), Number(number), 0)).toISOString().slice(0, 10);
}
