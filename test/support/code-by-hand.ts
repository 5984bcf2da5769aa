import type {
  Actor,
  CodedDocument,
  Document,
  Event,
  EventType,
  Note,
  Span,
  Statement,
  Time,
} from '../../src/contract.ts';

/** A day or a range of days as `when` of an entry: "2024-05-02" or "2024-05-01/2024-05-31". */
export type Days = string;

export interface EventByHand {
  readonly type: EventType;
  readonly trigger: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  /** Those of them that no word of the sentence names. */
  readonly inferred?: readonly string[];
  readonly status?: Event['status'];
  readonly mode?: string;
  readonly when?: Days;
  readonly where?: { readonly name: string; readonly country?: string };
  readonly ordinal?: { readonly n: number; readonly words: string };
  readonly issues?: readonly string[];
  readonly reportedBy?: readonly string[];
  /** Default: "by hand". */
  readonly rule?: string;
}

export interface FigureByHand {
  readonly words: string;
  readonly value: number;
  readonly low?: number;
  readonly unit: string;
  readonly of?: string;
  readonly approximate?: boolean;
}

export interface StatementByHand {
  readonly speaker: string;
  readonly content: string | readonly string[];
  readonly form?: Statement['form'];
  readonly cue?: string;
  readonly when?: Days;
  readonly issues?: readonly string[];
}

export interface DocumentByHand {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly coder?: string;
  readonly actors?: readonly (Partial<Actor> & { readonly id: string; readonly name: string })[];
  readonly events?: readonly EventByHand[];
  readonly statements?: readonly StatementByHand[];
  readonly figures?: readonly FigureByHand[];
  readonly notes?: readonly Pick<Note, 'kind'>[];
}

/**
 * A coded document written by hand: words stand for spans and are found in the text.
 *
 * @throws Where words do not occur in the text: the fixture is wrong.
 */
export function codeByHand(given: DocumentByHand): CodedDocument {
  const { text } = given;
  const sentences = sentencesOf(text);
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not occur in "${text.slice(0, 60)}…"`);
    return { start, end: start + words.length };
  };
  const sentenceAt = ({ start }: Span): Span =>
    sentences.find((sentence) => start >= sentence.start && start < sentence.end) ?? {
      start: 0,
      end: text.length,
    };
  const actors = (given.actors ?? []).map((actor): Actor => ({ kind: 'person', named: true, ...actor }));
  const party = (actor: string, near: Span, inferred: readonly string[] = []) => {
    const name = actors.find(({ id }) => id === actor)?.name ?? '';
    const start = text.indexOf(name);
    const span = name !== '' && start >= 0 ? { start, end: start + name.length } : near;
    return { actor, span, ...(inferred.includes(actor) ? { inferred: true } : {}) };
  };
  return {
    document: documentOf(given),
    sentences,
    actors,
    mentions: actors.flatMap(({ id, name }) =>
      text.includes(name) ? [{ ...find(name), actor: id, kind: 'name' as const }] : [],
    ),
    events: (given.events ?? []).map((event, at): Event => {
      const trigger = find(event.trigger);
      return {
        id: `e${at + 1}`,
        type: event.type,
        ...(event.mode === undefined ? {} : { mode: event.mode }),
        status: event.status ?? 'happened',
        actors: (event.actors ?? []).map((actor) => party(actor, trigger, event.inferred)),
        recipients: (event.recipients ?? []).map((actor) => party(actor, trigger, event.inferred)),
        ...(event.when === undefined ? {} : { when: timeOf(event.when) }),
        ...(event.where === undefined ? {} : { where: { ...event.where, span: trigger } }),
        issues: [...(event.issues ?? [])],
        ...(event.ordinal === undefined
          ? {}
          : { ordinal: { n: event.ordinal.n, span: find(event.ordinal.words) } }),
        trigger,
        evidence: sentenceAt(trigger),
        reportedBy: [...(event.reportedBy ?? [])],
        confidence: 1,
        rule: event.rule ?? 'by hand',
      };
    }),
    statements: (given.statements ?? []).map(
      (statement, at): Statement => ({
        id: `s${at + 1}`,
        speaker: statement.speaker,
        addressees: [],
        form: statement.form ?? 'indirect',
        content: [statement.content].flat().map(find),
        ...(statement.cue === undefined ? {} : { cue: find(statement.cue) }),
        ...(statement.when === undefined ? {} : { when: timeOf(statement.when) }),
        issues: [...(statement.issues ?? [])],
        reportedBy: [],
        confidence: 1,
      }),
    ),
    figures: (given.figures ?? []).map(({ words, approximate = false, of = '', ...figure }) => ({
      ...figure,
      of,
      approximate,
      span: find(words),
    })),
    timexes: [],
    notes: (given.notes ?? []).map(({ kind }) => ({
      kind,
      detail: kind,
      start: 0,
      end: Math.min(1, text.length),
    })),
    coder: given.coder ?? '0.0.1',
  };
}

function documentOf({ id, text, title, publishedAt, publisher, url }: DocumentByHand): Document {
  return {
    id,
    text,
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    publishedFrom: publishedAt === undefined ? 'unknown' : 'given',
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    language: 'en',
  };
}

function timeOf(days: Days): Time {
  const [start = days, end = start] = days.split('/');
  return { start, end, grain: start === end ? 'day' : 'month' };
}

/** "One. Two" → spans of "One." and "Two" */
const SENTENCE = /[^.!?\n]+[.!?]*["”]?/g;

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(SENTENCE)].flatMap((found) => {
    const words = found[0].trim();
    const start = found.index + found[0].indexOf(words);
    return words === '' ? [] : [{ start, end: start + words.length }];
  });
}
