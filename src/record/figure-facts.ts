import type { CodedDocument, Event, Figure, Span } from '../contract.ts';
import type { FigureFact } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import { spanIndex, within } from './spans.ts';
import { wordsOf } from './words.ts';

/** What becomes of those to whom it is done, by the mode of the deed; named as in `knowledge/record/counted.tsv`. */
const FATES_BY_MODE: ReadonlyMap<string, string> = new Map([
  ['expel', 'expelled'],
  ['arrest', 'held'],
  ['abduct', 'held'],
  ['release', 'freed'],
]);
/** Words on each side of a figure that may tell what became of those it counts. */
const FATE_WITHIN = 5;

/** The figures of a document by where they stand, and the sentences in which events stand. */
export interface FigureIndex {
  readonly coded: CodedDocument;
  readonly figures: readonly Figure[];
  /** Sentences in which somebody does something; "the blast killed seven" goes on with the one before. */
  readonly told: ReadonlySet<number>;
}

export function figureIndex(coded: CodedDocument): FigureIndex {
  return {
    coded,
    figures: [...coded.figures].sort((a, b) => a.span.start - b.span.start),
    told: new Set(
      coded.events
        .filter(({ actors }) => actors.length > 0)
        .map(({ trigger }) => spanIndex(coded.sentences, trigger.start)),
    ),
  };
}

/**
 * The figures of an event: those of its sentence, and those of the next that tell of somebody's fate ("Some 40 were
 * missing"), where that sentence tells of no event of its own.
 */
export function figureFacts(event: Event, index: FigureIndex, lexicon: RecordLexicon): readonly FigureFact[] {
  const { coded, figures, told } = index;
  const at = spanIndex(coded.sentences, event.evidence.start);
  const here = factsWithin(event.evidence, coded, figures, lexicon, event);
  const next = coded.sentences[at + 1];
  if (next === undefined || told.has(at + 1)) return here;
  const after = factsWithin(next, coded, figures, lexicon);
  const goesOn = GOES_ON.test(coded.document.text.slice(next.start, next.end));
  return goesOn || after.some(({ isFate }) => isFate) ? [...here, ...after] : here;
}

/** "The group may stay for 10 days.", "They carried 30 tonnes of rice.": it speaks of those spoken of before */
const GOES_ON = /^["'“‘]?(?:The|They|Its|Their|His|Her|It|Both)\b/;

function factsWithin(
  sentence: Span,
  { document: { text } }: CodedDocument,
  figures: readonly Figure[],
  lexicon: RecordLexicon,
  event?: Event,
): readonly FigureFact[] {
  const found = within(figures, sentence);
  return found.map((figure, at) => {
    const { value, low, high, approximate, span } = figure;
    // Nothing becomes of sums and shares: "25 were killed and $700 lost".
    const isMeasure = lexicon.isMeasure(figure.unit);
    const of = isMeasure ? wordsOf(figure.of).at(-1)?.lower : undefined;
    const before = text.slice(found[at - 1]?.span.end ?? sentence.start, span.start);
    const after = text.slice(span.end, found[at + 1]?.span.start ?? sentence.end);
    const fate = isMeasure ? undefined : (fateOf(before, after, lexicon) ?? fateInDeed(span, event));
    const unit = lexicon.kind(figure.unit);
    return {
      field: fate ?? unit,
      isFate: fate !== undefined,
      unit,
      ...(of === undefined ? {} : { of }),
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      approximate,
    };
  });
}

/** "Sent seven of their attachés home": those counted are whom it is done to. */
function fateInDeed(figure: Span, event: Event | undefined): string | undefined {
  const isOfTarget = event?.recipients.some(
    ({ span }) => span.start <= figure.start && figure.end <= span.end,
  );
  return isOfTarget ? FATES_BY_MODE.get(event?.mode ?? '') : undefined;
}

/** The fate that the nearest word tells; of two equally near the one behind the figure: "12 killed". */
function fateOf(before: string, after: string, lexicon: RecordLexicon): string | undefined {
  const fates = (words: readonly string[]) => words.slice(0, FATE_WITHIN).map((word) => lexicon.fate(word));
  const behind = fates(wordsOf(after).map(({ lower }) => lower));
  const ahead = fates(
    wordsOf(before)
      .map(({ lower }) => lower)
      .reverse(),
  );
  for (let at = 0; at < FATE_WITHIN; at++) {
    const fate = behind[at] ?? ahead[at];
    if (fate !== undefined) return fate;
  }
  return undefined;
}
