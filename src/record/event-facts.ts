import type { Actor, CodedDocument, Event, Party, Span } from '../contract.ts';
import type { EventFact, PersonFact } from './fact-types.ts';
import { type FigureIndex, figureFacts, figureIndex } from './figure-facts.ts';
import type { RecordLexicon } from './lexicon.ts';
import { spanIndex } from './spans.ts';
import { turnOf } from './turns.ts';
import type { ContactLevel } from './types.ts';
import { stem, wordsOf } from './words.ts';

/** Content words on each side of a trigger that tell what an event is about. */
const WORDS_AROUND = 8;
/** "the", "their": what stands before a noun that points back */
const DEFINITE = /\b(?:the|this|that|these|those|their|his|her|its|both|['’]s)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** "their next", "the other": of two, the one not spoken of yet */
const OTHER_ONE =
  /\b(?:next|coming|upcoming|future|further|other|another|new|previous|earlier|last|first|second|third|annual|regular)\s+(?:[\p{L}-]+\s+)?$/iu;
/** Characters before a trigger in which its determiner is looked for. */
const DETERMINER_WITHIN = 40;
/** What the rules are called that find an event in a noun: "nouns/meeting@7". */
const NOUN_RULES = 'nouns/';
const FORCE: ReadonlySet<Event['type']> = new Set(['ASSAULT', 'COERCE']);
/** A trigger is a word or two. */
const SHORT_TRIGGER = 30;
/** ISO 3166-1 alpha-3, or one of PLOVER's classes of actors of no country. */
const CODE = /^[A-Z]{3}$/;
/** Codes of classes, not of states: many organisations bear one. */
const CLASSES = new Set(['IGO', 'NGO', 'MNC', 'NGM', 'IMG', 'UIS', 'INT']);
/** Sectors whose organisations act for themselves, not for their state. */
const PRIVATE_SECTORS = new Set(['BUS', 'MNC', 'NGO', 'MED', 'JRN', 'CVL', 'EDU', 'IGO', 'PTY', 'LAB']);

/** The events of a document as joining sees them. */
export function eventFacts(coded: CodedDocument, lexicon: RecordLexicon): readonly EventFact[] {
  const actors = new Map(coded.actors.map((actor) => [actor.id, actor]));
  const figures = figureIndex(coded);
  return coded.events.map((event) => eventFact(event, coded, actors, figures, lexicon));
}

function eventFact(
  event: Event,
  coded: CodedDocument,
  actors: ReadonlyMap<string, Actor>,
  figures: FigureIndex,
  lexicon: RecordLexicon,
): EventFact {
  const { text } = coded.document;
  const sources = membersOf(event.actors, actors);
  const targets = membersOf(event.recipients, actors);
  const all = [...new Set([...sources, ...targets])];
  const people = all.filter(({ kind, named }) => kind === 'person' && named).map((a) => person(a, lexicon));
  const { where } = event;
  const turn = FORCE.has(event.type) ? turnOf(text, event, lexicon) : undefined;
  return {
    event: event.id,
    type: event.type,
    ...(event.mode === undefined ? {} : { mode: event.mode }),
    status: event.status,
    sources: keysOf(sources),
    targets: keysOf(targets),
    participants: [
      ...new Set(all.flatMap(({ country }) => (country && CODE.test(country) ? country : []))),
    ].sort(),
    people,
    level: levelOf(all, people, text.slice(event.trigger.start, event.trigger.end), lexicon),
    ...(event.when === undefined ? {} : { when: event.when }),
    sentence: spanIndex(coded.sentences, event.trigger.start),
    deed: concepts(contentWords(text.slice(event.trigger.start, event.trigger.end), all, lexicon), lexicon),
    words: wordsAround(text, event, all, lexicon),
    isDefinite: pointsBack(
      text.slice(Math.max(0, event.trigger.start - DETERMINER_WITHIN), event.trigger.start),
    ),
    isNoun: event.rule.startsWith(NOUN_RULES),
    ...(where === undefined || isTime(where.span, coded) ? {} : { where: place(where) }),
    issues: event.issues,
    ...(event.ordinal === undefined
      ? {}
      : {
          ordinal: {
            n: event.ordinal.n,
            span: event.ordinal.span,
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

/** The actors of one side; a group that stands for actors of this document is replaced by them. */
function membersOf(parties: readonly Party[], actors: ReadonlyMap<string, Actor>): readonly Actor[] {
  return parties.flatMap(({ actor: id }) => {
    const actor = actors.get(id);
    if (actor === undefined) return [];
    const members = (actor.members ?? []).flatMap((member) => actors.get(member) ?? []);
    return members.length > 0 ? members : [actor];
  });
}

function keysOf(actors: readonly Actor[]): readonly string[] {
  return [...new Set(actors.map(partyKey))].sort();
}

/** A state acts through its people and offices; companies, parties and organisations act in their own name. */
function partyKey({ country, name, kind, sector }: Actor): string {
  const isOwn = kind === 'organisation' && sector !== undefined && PRIVATE_SECTORS.has(sector);
  if (country !== undefined && CODE.test(country) && !CLASSES.has(country) && !isOwn) return country;
  return name.toLowerCase();
}

function person(actor: Actor, lexicon: RecordLexicon): PersonFact {
  return {
    name: actor.name,
    ...(actor.country === undefined ? {} : { party: actor.country }),
    level: actor.sector === 'MIL' ? 'military' : actor.role ? lexicon.level(actor.role) : 'unknown',
  };
}

/** The highest level at which any side is present; armed forces dealing with one another are at their own. */
function levelOf(
  actors: readonly Actor[],
  people: readonly PersonFact[],
  trigger: string,
  lexicon: RecordLexicon,
): ContactLevel {
  const levels = new Set<ContactLevel>([
    // A summit is held by leaders, whoever is named.
    ...(trigger.length < SHORT_TRIGGER ? [lexicon.level(trigger)] : []),
    ...people.map(({ level }) => level),
    ...actors.flatMap(({ kind, named, name, role, sector }) => {
      if (kind === 'person' && named) return [];
      if (sector === 'MIL') return ['military' as const];
      return kind === 'state' ? [] : [lexicon.level(role ?? name)];
    }),
  ]);
  return (
    (['leader', 'minister', 'military', 'official'] as const).find((level) => levels.has(level)) ?? 'unknown'
  );
}

/** "March" is also a town, but none in "again in March". */
function isTime({ start, end }: Span, { timexes }: CodedDocument): boolean {
  return timexes.some((timex) => timex.start < end && start < timex.end);
}

function place({ name, country }: { name: string; country?: string | undefined }) {
  return country === undefined ? { name } : { name, country };
}

/** Concepts of the nearest content words of the sentence. */
function wordsAround(
  text: string,
  { evidence, trigger }: Event,
  parties: readonly Actor[],
  lexicon: RecordLexicon,
): readonly string[] {
  const contentOf = (start: number, end: number) =>
    contentWords(text.slice(start, Math.max(start, end)), parties, lexicon);
  const before = contentOf(Math.min(evidence.start, trigger.start), trigger.start);
  const after = contentOf(trigger.end, evidence.end);
  const within = contentOf(trigger.start, trigger.end);
  return concepts([...before.slice(-WORDS_AROUND), ...within, ...after.slice(0, WORDS_AROUND)], lexicon);
}

/**
 * Without the words that name the parties: these are compared as parties. What describes a party without a name
 * ("soldiers") stays, for another report has it beside the party.
 */
function contentWords(text: string, parties: readonly Actor[], lexicon: RecordLexicon): readonly string[] {
  const named = parties.filter((party) => party.named);
  const names = new Set(named.flatMap(({ name }) => wordsOf(name).map(({ lower }) => lower)));
  return wordsOf(text)
    .map(({ lower }) => lower)
    .filter((lower) => !lexicon.isFunctionWord(lower) && !names.has(lower));
}

function concepts(words: readonly string[], lexicon: RecordLexicon): readonly string[] {
  return [...new Set(words.map((lower) => lexicon.concept(stem(lower))))];
}
