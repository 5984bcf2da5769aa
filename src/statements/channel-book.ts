/**
 * Keeps, for each speaker, the channel that the text last opened: "He said in a letter … . “…,” he wrote."
 */
import type { Party, Time } from '../contract.ts';
import type { Reading } from '../reading.ts';
import type { ActorBook } from './actor-book.ts';
import { type Carrying, carryings } from './channels.ts';
import type { AttributionContext } from './context.ts';
import type { MediumLexicon } from './medium.ts';

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

export class ChannelBook {
  readonly #context: AttributionContext;
  readonly #carryings: readonly Carrying[];
  readonly #occasions: readonly Occasion[];
  readonly #open = new Map<string, Channel>();

  constructor(options: {
    readonly reading: Reading;
    readonly context: AttributionContext;
    readonly book: ActorBook;
    readonly media: MediumLexicon;
  }) {
    this.#context = options.context;
    this.#carryings = carryings(options.context.doc, options.book, options.media);
    this.#occasions = occasions(options.reading);
  }

  /** What is stated of a saying, filled up from the channel its speaker is known to speak through. */
  of(cue: number, said: Said): Said {
    const paragraph = this.#context.paragraphs[cue] as number;
    const last = this.#open.get(said.speaker);
    const before = last !== undefined && paragraph - last.paragraph <= LASTS ? last : null;
    const isSame = before !== null && (said.medium === null || said.medium === before.medium);
    const when = said.when ?? (isSame && !conflicts(said) ? before.when : null);
    let medium =
      said.medium ?? (isSame && before.medium !== null && GOES_ON.has(before.medium) ? before.medium : null);
    medium ??= this.#occasionOf(said);
    const via = said.via ?? (isSame ? before.via : null) ?? this.#carrierOf(cue, said.speaker, medium);
    const filled: Said = { ...said, medium, via, when };
    this.#open.set(said.speaker, { medium, via, when, paragraph });
    return filled;
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
    for (const { parties, medium } of this.#occasions)
      if (parties.has(speaker) && addressees.some(({ actor }) => parties.has(actor))) return medium;
    return null;
  }
}

function conflicts({ addressees }: Said): boolean {
  return addressees.length > 0;
}

interface Occasion {
  readonly parties: ReadonlySet<string>;
  readonly medium: string;
}

/** Meetings and calls that have happened, by who took part. */
function occasions({ events }: Reading): readonly Occasion[] {
  return events
    .filter(({ event }) => event.type === 'CONSULT' && event.status === 'happened')
    .map(({ event }) => ({
      parties: new Set([...event.actors, ...event.recipients].map(({ actor }) => actor)),
      medium: event.mode === 'phone' ? 'phone' : event.mode === 'letter' ? 'letter' : 'meeting',
    }));
}
