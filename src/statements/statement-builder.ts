/**
 * From attributions to statements: who speaks, to whom, in which form, through whom and when.
 */
import type { Party, Statement } from '../contract.ts';
import type { Reading } from '../reading.ts';
import type { ActorBook } from './actor-book.ts';
import { addressedBy, addresseesOf } from './addressees.ts';
import { ChannelBook } from './channel-book.ts';
import { statedVia } from './channels.ts';
import type { AttributionContext } from './context.ts';
import { formOf } from './form.ts';
import type { FreeContent } from './free-statements.ts';
import { type MediumLexicon, statedMedium } from './medium.ts';
import type { RefinedAttribution } from './refine.ts';
import { saidWhen } from './said-when.ts';
import { speakerOf } from './speaker.ts';

/** A statement on its way: its cue's token, and nothing yet of its issues, events and reporters. */
export interface Draft {
  readonly statement: Statement;
  readonly cue: number;
}

/** How much less firm a statement is whose speaker is inferred from what stands around it. */
const INFERRED = 0.5;
/** How much less firm a statement is whose speaker nothing names. */
const NOBODY = 0.6;

export interface BuilderOptions {
  readonly reading: Reading;
  readonly context: AttributionContext;
  readonly book: ActorBook;
  readonly media: MediumLexicon;
}

/** Statements of the attributions and of the free sentences after them, in the order of their contents. */
export function buildStatements(
  options: BuilderOptions,
  attributions: readonly RefinedAttribution[],
  free: readonly FreeContent[],
): readonly Draft[] {
  const channels = new ChannelBook(options);
  const drafts: Draft[] = [];
  const speakers = new Map<FreeContent['after'], Statement>();
  for (const attribution of attributions) {
    const statement = build(options, channels, attribution);
    speakers.set(attribution, statement);
    drafts.push({ statement, cue: attribution.cue });
  }
  for (const { content, after } of free) {
    const before = speakers.get(after);
    if (before === undefined) continue;
    const { id: _, cue: __, source: ___, events: ____, ...kept } = before;
    drafts.push({
      cue: -1,
      statement: {
        ...kept,
        id: '',
        form: formOf([content], options.context.quotations),
        content: [content],
        addressees: [],
        confidence: round(before.confidence * INFERRED),
        inferred: true,
      },
    });
  }
  const start = ({ statement }: Draft): number => statement.content[0]?.start ?? 0;
  return drafts
    .sort((a, b) => start(a) - start(b) || (a.statement.cue?.start ?? 0) - (b.statement.cue?.start ?? 0))
    .map((draft, index) => ({ ...draft, statement: { ...draft.statement, id: `st${index + 1}` } }));
}

function build(
  { reading, context, book, media }: BuilderOptions,
  channels: ChannelBook,
  attribution: RefinedAttribution,
): Statement {
  const { doc } = context;
  const { cue, cueRange, content, source } = attribution;
  const speaker = speakerOf(doc, book, media, attribution, channels);
  const entry = context.cueAt(cue);
  const stated = statedMedium(doc, media, cue);
  const spoken: Party[] = addresseesOf(doc, book, media, attribution, speaker.actor);
  const addressees =
    spoken.length > 0 || stated === null ? spoken : addressedBy(doc, book, stated.token, speaker.actor);
  const attitude = entry === null || entry.classes[0] === 'speech' ? undefined : entry.classes[0];
  const said = {
    speaker: speaker.actor,
    addressees,
    medium: stated?.medium.name ?? mediumOf(context, media, attribution, entry?.medium ?? null),
    via: statedVia(doc, book, cue, speaker.actor),
    when: saidWhen(reading, cue, content),
  };
  const channel = attitude === undefined && speaker.isKnown ? channels.of(cue, said) : said;
  return {
    id: '',
    speaker: speaker.actor,
    ...(channel.via == null ? {} : { via: channel.via }),
    addressees: [...channel.addressees],
    ...(channel.medium == null ? {} : { medium: channel.medium }),
    form: formOf(content, context.quotations),
    content: [...content],
    cue: doc.span(cueRange.first, cueRange.end),
    ...(source === null ? {} : { source }),
    ...(channel.when == null ? {} : { when: channel.when }),
    issues: [],
    reportedBy: attribution.reporters.map(
      (reporter) => speakerOf(doc, book, media, reporter, channels).actor,
    ),
    confidence: round(attribution.probability * (speaker.isKnown ? 1 : NOBODY)),
    ...(attitude === undefined ? {} : { attitude }),
  };
}

/** Where the cue's clause tells no medium, that of the source itself ("the letter said"), else of the cue ("tweeted"). */
function mediumOf(
  { doc }: AttributionContext,
  media: MediumLexicon,
  { sourceHead }: RefinedAttribution,
  ofCue: string | null,
): string | null {
  const source = sourceHead < 0 ? null : media.at(doc, sourceHead);
  if (source?.holdsWords === true) return source.name;
  return ofCue;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
