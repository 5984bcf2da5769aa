/**
 * The format of a coded document: what `chancery code` prints and what the record keeps.
 *
 * Every offset counts UTF-16 code units into `document.text`, half open: `text.slice(start, end)` gives the words.
 * The schemas are Zod; the types are inferred from them, and the shipped JSON Schema is generated from them.
 */
import { z } from 'zod';

const offset = z.int().min(0);

export const Span = z.object({ start: offset, end: offset });
export type Span = z.infer<typeof Span>;

/** ISO dates, inclusive on both ends; `grain` is the precision the text gives. */
export const Time = z.object({
  start: z.string(),
  end: z.string(),
  grain: z.enum(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade']),
  span: Span.optional(),
  /** True where the text does not state this time but it follows from what is stated. */
  inferred: z.boolean().optional(),
});
export type Time = z.infer<typeof Time>;

export const PUBLISHED_FROM = ['given', 'metadata', 'dateline', 'inferred', 'unknown'] as const;

export const Document = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().optional(),
  publishedAt: z.string().optional(),
  publishedFrom: z.enum(PUBLISHED_FROM),
  publisher: z.string().optional(),
  url: z.string().optional(),
  language: z.string(),
});
export type Document = z.infer<typeof Document>;

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'group', 'place'] as const;

export const Actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  country: z.string().optional(),
  sector: z.string().optional(),
  /** Of actors of organisations between states (`country` IGO): the one that it belongs to or acts for, by its full name. */
  organisation: z.string().optional(),
  role: z.string().optional(),
  named: z.boolean(),
  /** Ids of the members, where the actor is a group of actors of this document ("the two leaders"). */
  members: z.array(z.string()).optional(),
  /** Ids of other actors that the words could as well mean. */
  ambiguous: z.array(z.string()).optional(),
});
export type Actor = z.infer<typeof Actor>;

export const MENTION_KINDS = ['name', 'nominal', 'pronoun', 'metonym'] as const;
export const Mention = Span.extend({ actor: z.string(), kind: z.enum(MENTION_KINDS) });
export type Mention = z.infer<typeof Mention>;

/** The sixteen PLOVER types as POLECAT uses them. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const EventType = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof EventType>;

export const EVENT_STATUSES = ['happened', 'planned', 'expected', 'possible', 'denied'] as const;
export const EventStatus = z.enum(EVENT_STATUSES);
export type EventStatus = z.infer<typeof EventStatus>;

/** An actor's id, and the words that put it in this place (a pronoun's, where it is one). */
export const Party = z.object({
  actor: z.string(),
  span: Span,
  /** True where no word of the sentence names it there: what stands around it tells, and the span points to its last mention. */
  inferred: z.boolean().optional(),
});
export type Party = z.infer<typeof Party>;

export const Where = z.object({ name: z.string(), country: z.string().optional(), span: Span });
export type Where = z.infer<typeof Where>;

export const Event = z.object({
  id: z.string(),
  type: EventType,
  mode: z.string().optional(),
  cameo: z.string().optional(),
  status: EventStatus,
  actors: z.array(Party),
  recipients: z.array(Party),
  when: Time.optional(),
  where: Where.optional(),
  issues: z.array(z.string()),
  ordinal: z.object({ n: z.int(), span: Span }).optional(),
  trigger: Span,
  evidence: Span,
  reportedBy: z.array(z.string()),
  /** 0 to 1: how firmly the words carry this entry. */
  confidence: z.number().min(0).max(1),
  /** The lexicon entry or rule that gave the type, for whoever asks why. */
  rule: z.string(),
  /** Ids of the statements whose content this event was coded from. */
  statements: z.array(z.string()).optional(),
});
export type Event = z.infer<typeof Event>;

export const STATEMENT_FORMS = ['direct', 'indirect', 'mixed'] as const;
export const Statement = z.object({
  id: z.string(),
  speaker: z.string(),
  via: Party.optional(),
  addressees: z.array(Party),
  medium: z.string().optional(),
  form: z.enum(STATEMENT_FORMS),
  content: z.array(Span).min(1),
  cue: Span.optional(),
  source: Span.optional(),
  when: Time.optional(),
  issues: z.array(z.string()),
  reportedBy: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  /** True where no cue attributes the words and the speaker is inferred from what stands around them. */
  inferred: z.boolean().optional(),
  /** Where the text gives a thought, an aim or an appearance rather than words: "wants to", "fears that", "seems to". */
  attitude: z.enum(['belief', 'intention', 'perception']).optional(),
  /** Ids of the events coded from the content. */
  events: z.array(z.string()).optional(),
});
export type Statement = z.infer<typeof Statement>;

export const Figure = z.object({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  of: z.string(),
  approximate: z.boolean(),
  span: Span,
  actor: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export const Timex = Span.extend({ type: z.enum(TIMEX_TYPES), value: z.string() });
export type Timex = z.infer<typeof Timex>;

export const Note = Span.extend({ kind: z.string(), detail: z.string() });
export type Note = z.infer<typeof Note>;

/** One report with everything that was read from it. Pure: the same text, date and coder version give the same bytes. */
export const CodedDocument = z.object({
  document: Document,
  sentences: z.array(Span),
  actors: z.array(Actor),
  mentions: z.array(Mention),
  events: z.array(Event),
  statements: z.array(Statement),
  figures: z.array(Figure),
  timexes: z.array(Timex),
  notes: z.array(Note),
  /** Version of the coder that made the entries. */
  coder: z.string(),
});
export type CodedDocument = z.infer<typeof CodedDocument>;
