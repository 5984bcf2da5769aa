/**
 * Keeps, for each speaker, the channel that the text last opened: "He said in a letter … . “…,” he wrote."
 */
import type { Party, Time } from '../contract.ts';
import type { Reading } from '../reading.ts';
import type { ActorBook } from './actor-book.ts';
import { type Carrying, carryings } from './channels.ts';
import type { AttributionContext } from './context.ts';
import type { MediumLexicon } from './medium.ts';
import { type Opening, openings } from './openings.ts';

export interface Said {
  readonly speaker: string;
  readonly addressees: readonly Party[];
  readonly medium: string | null;
  readonly via: Party | null;
  readonly when: Time | null;
}

interface Channel {
  readonly medium: string | null;
  readonly via: Party | null;
  readonly when: Time | null;
  readonly hearers: readonly Party[];
  /** True until its speaker has said something through it. */
  readonly isFresh: boolean;
  readonly paragraph: number;
}

/** A channel is forgotten after this many paragraphs without a word of its speaker. */
const LASTS = 3;
/** Media that somebody else may read out or hand over. */
const CARRIED = new Set(['letter', 'message', 'statement', 'speech']);
/** What a speaker's media say of an occasion that goes on; a post or a book is complete in itself. */
const GOES_ON = new Set([
  'letter',
  'message',
  'speech',
  'interview',
  'press conference',
  'briefing',
  'press',
  'phone',
  'video',
  'meeting',
  'testimony',
  'debate',
]);
const WRITING = 'writing';
/** What a cue such as "wrote" tells of its medium is no more than that it is written. */
const WRITTEN = new Set(['letter', 'message', 'memo', 'article', 'post', 'statement', 'testimony']);
/** Media of an encounter that was told as an event: who took part, also speaks about it to others. */
const ENCOUNTER = new Set(['meeting', 'phone']);
const ABOUT_ENCOUNTER =
  /^(?:meeting|talk|call|conversation|discussion|summit|visit|exchange|encounter|session|reporter|journalist)$/;

export class ChannelBook {
  readonly #context: AttributionContext;
  readonly #carryings: readonly Carrying[];
  readonly #occasions: readonly Occasion[];
  readonly #openings: readonly Opening[];
  #opened = 0;
  readonly #open = new Map<string, Channel>();
  /** Who last spoke through each medium. */
  readonly #authors = new Map<string, string>();
  readonly #book: ActorBook;
  /** The ministry, state or other body that last spoke. */
  #lastBody: string | null = null;

  constructor(options: {
    readonly reading: Reading;
    readonly context: AttributionContext;
    readonly book: ActorBook;
    readonly media: MediumLexicon;
  }) {
    this.#context = options.context;
    this.#book = options.book;
    this.#carryings = carryings(options.context.doc, options.book, options.media);
    this.#occasions = occasions(options.reading);
    this.#openings = openings(options.reading, options.context, options.book, options.media, this.#carryings);
  }

  /**
   * What is stated of a saying, filled up from the channel its speaker is known to speak through.
   * To be asked in the order of the text.
   */
  of(cue: number, said: Said): Said {
    this.#openUntil(cue);
    const paragraph = this.#context.paragraphs[cue] as number;
    const before = this.#channelOf(cue, said);
    const goesOn = before?.medium != null && (before.isFresh || GOES_ON.has(before.medium));
    const isWritten = said.medium === WRITING && before?.medium != null && WRITTEN.has(before.medium);
    const isSame = before !== null && (said.medium === null || said.medium === before.medium || isWritten);
    const when = said.when ?? (isSame && !conflicts(said) ? before.when : null);
    let medium = isWritten ? before.medium : said.medium;
    medium ??= isSame && goesOn ? before.medium : null;
    medium ??= this.#occasionOf(said);
    const via = said.via ?? (isSame ? before.via : null) ?? this.#carrierOf(cue, said.speaker, medium);
    const hearers = isSame && medium === before.medium ? before.hearers : [];
    const addressees = said.addressees.length > 0 ? said.addressees : hearers;
    this.#remember(said.speaker, { medium, via, when, hearers, isFresh: false, paragraph });
    const kind = this.#book.actor(said.speaker)?.kind;
    if (kind === 'organisation' || kind === 'state') this.#lastBody = said.speaker;
    return { ...said, addressees, medium, via, when };
  }

  /**
   * Who last spoke by a letter, a statement …: "the letter said" is its author's, "the statement added" that of the body
   * that spoke before. Null where nobody is known to have before the cue.
   */
  authorOf(medium: string, cue: number): string | null {
    this.#openUntil(cue);
    return this.#authors.get(medium) ?? (medium === 'statement' ? this.#lastBody : null);
  }

  /** Take note of the letters, interviews and encounters told before a token. */
  #openUntil(cue: number): void {
    for (; this.#opened < this.#openings.length; this.#opened++) {
      const { token, actor, medium, via, hearers, when } = this.#openings[this.#opened] as Opening;
      if (token >= cue) return;
      const paragraph = this.#context.paragraphs[token] as number;
      const before = this.#open.get(actor);
      const isNear = before !== undefined && paragraph - before.paragraph <= LASTS;
      this.#remember(actor, {
        medium,
        via: via ?? null,
        when: when ?? (isNear ? before.when : null),
        hearers,
        isFresh: true,
        paragraph,
      });
    }
  }

  #remember(speaker: string, channel: Channel): void {
    this.#open.set(speaker, channel);
    if (channel.medium !== null) this.#authors.set(channel.medium, speaker);
  }

  /** The channel a speaker last used, unless it is too far back or the saying is about it. */
  #channelOf(cue: number, { speaker, when }: Said): Channel | null {
    const last = this.#open.get(speaker);
    if (last === undefined || (this.#context.paragraphs[cue] as number) - last.paragraph > LASTS) return null;
    if (last.hearers.length === 0) return last;
    const isOtherDay =
      when !== null && last.when !== null && (when.end < last.when.start || when.start > last.when.end);
    return isOtherDay || this.#isAbout(cue, last.medium) ? null : last;
  }

  /** "The talks were useful, he said": words about an encounter were most likely said after it. */
  #isAbout(cue: number, medium: string | null): boolean {
    if (medium === null || !ENCOUNTER.has(medium)) return false;
    const { doc } = this.#context;
    const { first, end } = doc.sentenceTokens(doc.sentenceOf(cue));
    for (let token = first; token < end; token++)
      if (doc.upos(token) === 'NOUN' && ABOUT_ENCOUNTER.test(doc.lemma(token))) return true;
    return false;
  }

  /** Who read out or handed over a speaker's letter, told anywhere within reach of the saying. */
  #carrierOf(cue: number, speaker: string, medium: string | null): Party | null {
    if (medium === null || !CARRIED.has(medium)) return null;
    const paragraph = this.#context.paragraphs[cue] as number;
    const carrying = this.#carryings.find(
      ({ token, via }) =>
        via.actor !== speaker && Math.abs((this.#context.paragraphs[token] as number) - paragraph) <= LASTS,
    );
    if (carrying === undefined) return null;
    return carrying.medium === undefined || carrying.medium === medium ? carrying.via : null;
  }

  /** Words said to somebody whom the speaker meets or telephones in this report were said there. */
  #occasionOf({ speaker, addressees }: Said): string | null {
    for (const { speakers, parties, medium } of this.#occasions)
      if (speakers.has(speaker) && addressees.some(({ actor }) => parties.has(actor))) return medium;
    return null;
  }
}

function conflicts({ addressees }: Said): boolean {
  return addressees.length > 0;
}

interface Occasion {
  readonly speakers: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly medium: string;
}

/** Meetings and calls that have happened, by who took part. */
function occasions({ events }: Reading): readonly Occasion[] {
  return (
    events
      .filter(({ event }) => event.type === 'CONSULT' && event.status === 'happened')
      // who is sent a letter says nothing in it
      .filter(
        ({ event }) =>
          event.mode !== 'letter' ||
          event.recipients.every((one) => !event.actors.some(({ actor }) => actor === one.actor)),
      )
      .map(({ event }) => ({
        speakers: new Set(
          [...event.actors, ...(event.mode === 'letter' ? [] : event.recipients)].map(({ actor }) => actor),
        ),
        parties: new Set([...event.actors, ...event.recipients].map(({ actor }) => actor)),
        medium: event.mode === 'phone' ? 'phone' : event.mode === 'letter' ? 'letter' : 'meeting',
      }))
  );
}
