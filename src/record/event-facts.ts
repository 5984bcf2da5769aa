import type { CodedDocument, Event, Span } from '../contract.ts';
import { type Course, courseOf } from './courses.ts';
import { eventParties, type PartiesIndex, partiesIndex } from './event-parties.ts';
import { deedOf, wordsAround } from './event-words.ts';
import type { EventFact } from './fact-types.ts';
import { type FigureIndex, figureFacts, figureIndex } from './figure-facts.ts';
import type { RecordLexicon } from './lexicon.ts';
import { spanIndex } from './spans.ts';
import { turnOf } from './turns.ts';

/** "the", "their": what stands before a noun that points back */
const DEFINITE = /\b(?:the|this|that|these|those|their|his|her|its|both|['’]s)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** "their next", "the other": of two, the one not spoken of yet */
const OTHER_ONE =
  /\b(?:next|coming|upcoming|future|further|other|another|new|previous|earlier|last|first|second|third|annual|regular)\s+(?:[\p{L}-]+\s+)?$/iu;
/** Characters before a trigger in which its determiner is looked for. */
const DETERMINER_WITHIN = 40;
/** "once again", "for the second time", "the third such": one more of its kind */
const AGAIN = /\b(?:again|anew|once more|another|(?:second|third|fourth|fifth|sixth)\s+(?:such|time))\b/i;
/** Characters on each side of a trigger in which it is looked for. */
const AGAIN_WITHIN = 80;
/** What the rules are called that find an event in a noun: "nouns/meeting@7". */
const NOUN_RULES = 'nouns/';
const FORCE: ReadonlySet<Event['type']> = new Set(['ASSAULT', 'COERCE']);

/** The events of a document as joining sees them. */
export function eventFacts(coded: CodedDocument, lexicon: RecordLexicon): readonly EventFact[] {
  const parties = partiesIndex(coded);
  const figures = figureIndex(coded);
  const facts = coded.events.flatMap((event) => {
    const fact = eventFact(event, coded, parties, figures, lexicon);
    const aside = asideOf(fact, event, coded, lexicon);
    return aside === null ? [withCourse(fact, event, coded, lexicon)] : [fact, aside];
  });
  return facts.filter((fact) => !fact.isAside || !facts.some((other) => isToldBeside(fact, other)));
}

/** "Cancelled the meeting": the coder tells of the meeting itself as well. */
function isToldBeside(aside: EventFact, { isAside, type, sentence }: EventFact): boolean {
  return !isAside && type === aside.type && sentence === aside.sentence;
}

/** What has a day that it can be moved from. */
const PLANNABLE: ReadonlySet<Event['type']> = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'MOBILIZE']);

/** A plan that is carried by a noun ("the talks were put off to May") is told as what became of it. */
function withCourse(fact: EventFact, event: Event, coded: CodedDocument, lexicon: RecordLexicon): EventFact {
  const course = fact.isNoun && PLANNABLE.has(fact.type) ? courseOf(coded, event, lexicon) : undefined;
  return course === undefined ? fact : afterCourse(fact, course);
}

/** Planned for the day it was moved to, else not to come as it was planned. */
function afterCourse(fact: EventFact, course: Course): EventFact {
  const { when, ...rest } = fact;
  if (course.kind === 'moved' && course.to !== undefined)
    return { ...rest, course, status: 'planned', when: course.to };
  return { ...rest, course, status: 'denied', ...(when === undefined ? {} : { when }) };
}

/** "verbs/visit@42+refusal": said that it would not */
const REFUSED_MEETING = /^verbs\/(?:visit|meet|travel|host|receive)@\d+\+refusal$/;
const VISIT = /\b(?:visit|trip|tour|journey)s?\b/i;

/** The meeting that a refusal or postponement is about; `null` where it is about none. */
function asideOf(
  fact: EventFact,
  event: Event,
  coded: CodedDocument,
  lexicon: RecordLexicon,
): EventFact | null {
  if (fact.type !== 'REJECT') return null;
  const isRefused = REFUSED_MEETING.test(event.rule);
  const course = isRefused
    ? ({ kind: 'off' } as const)
    : fact.mode === 'meet'
      ? courseOf(coded, event, lexicon)
      : undefined;
  if (course === undefined) return null;
  const { mode: _, ...rest } = fact;
  const parties = [...new Set([...fact.sources, ...fact.targets])].sort();
  const isVisit = VISIT.test(coded.document.text.slice(event.trigger.start, event.trigger.end));
  const meeting: EventFact = {
    ...rest,
    type: 'CONSULT',
    ...(isVisit ? { mode: 'visit' } : {}),
    sources: parties,
    targets: parties,
    isAside: true,
  };
  return afterCourse(meeting, course);
}

function eventFact(
  event: Event,
  coded: CodedDocument,
  parties: PartiesIndex,
  figures: FigureIndex,
  lexicon: RecordLexicon,
): EventFact {
  const { text } = coded.document;
  const { trigger, where, ordinal } = event;
  const { members, ...facts } = eventParties(event, text, parties, lexicon);
  const named = { spans: parties.namesOf(members), states: new Set(facts.participants) };
  const turn = FORCE.has(event.type) ? turnOf(text, event, lexicon) : undefined;
  return {
    event: event.id,
    type: event.type,
    ...(event.mode === undefined ? {} : { mode: event.mode }),
    status: event.status,
    ...facts,
    ...(event.when === undefined ? {} : { when: event.when }),
    sentence: spanIndex(coded.sentences, trigger.start),
    deed: deedOf(text, event, named, lexicon),
    words: wordsAround(text, event, named, lexicon),
    isDefinite: pointsBack(text.slice(Math.max(0, trigger.start - DETERMINER_WITHIN), trigger.start)),
    isAgain: isAgain(text, event),
    isNoun: event.rule.startsWith(NOUN_RULES),
    ...(where === undefined || isTime(where.span, coded) ? {} : { where: place(where) }),
    issues: event.issues,
    ...(ordinal === undefined
      ? {}
      : {
          ordinal: {
            n: ordinal.n,
            span: ordinal.span,
            text: text.slice(event.evidence.start, event.evidence.end),
          },
        }),
    ...(turn === undefined ? {} : { turn }),
    figures: figureFacts(event, figures, lexicon),
  };
}

function pointsBack(before: string): boolean {
  return DEFINITE.test(before) && !OTHER_ONE.test(before);
}

function isAgain(text: string, { trigger, evidence }: Event): boolean {
  const start = Math.max(evidence.start, trigger.start - AGAIN_WITHIN);
  return AGAIN.test(text.slice(start, Math.min(evidence.end, trigger.end + AGAIN_WITHIN)));
}

/** "March" is also a town, but none in "again in March". */
function isTime({ start, end }: Span, { timexes }: CodedDocument): boolean {
  return timexes.some((timex) => timex.start < end && start < timex.end);
}

function place({ name, country }: { name: string; country?: string | undefined }) {
  return country === undefined ? { name } : { name, country };
}
