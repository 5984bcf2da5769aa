import { LexiconError } from '../errors.ts';
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component } from '../reading.ts';
import { ActorBook } from './actor-book.ts';
import { readAsClauses } from './as-clauses.ts';
import { type AttributionModels, readAttributions } from './attributions.ts';
import { barsFor } from './bars.ts';
import { createContext } from './context.ts';
import { withColon, withoutLoosePreposition } from './cue-ends.ts';
import { readCueLexicon } from './cue-lexicon.ts';
import { withoutDeeds } from './deeds.ts';
import { withOwners } from './figure-owners.ts';
import { createFiguresReader } from './figures.ts';
import { freeContents } from './free-statements.ts';
import { readLabels } from './labels.ts';
import { type LinearModel, readModels } from './linear-model.ts';
import { linkEvents, reportChains } from './links.ts';
import { readMediumLexicon } from './medium.ts';
import { withNearestSpeaker } from './nearest-speaker.ts';
import { createNotesReader } from './notes.ts';
import { readQuotations } from './quotations.ts';
import { cuesOf, readQuotedAs } from './quoted-as.ts';
import { refine } from './refine.ts';
import { withoutSharedWords } from './same-words.ts';
import { buildStatements } from './statement-builder.ts';
import { fitTemplate, shareSource } from './templates.ts';

const WEIGHTS = 'statements/weights.txt';

/**
 * The pipeline's last step: statements with their speakers, who reports what, figures, and notes on the text.
 *
 * @throws {LexiconError} Where a knowledge file or the file of weights does not keep to its format.
 */
export function createStatementsComponent(knowledge: KnowledgeFiles): Component {
  const lexicon = readCueLexicon(knowledge);
  const media = readMediumLexicon(knowledge);
  const models = readAttributionModels(knowledge);
  const readFigures = createFiguresReader(knowledge);
  const readNotes = createNotesReader(knowledge);
  return {
    name: 'statements',
    requires: ['doc', 'actors', 'mentions', 'timexes', 'events'],
    assigns: ['actors', 'mentions', 'events', 'statements', 'figures', 'notes'],
    apply(reading) {
      const { doc } = reading;
      const quotations = readQuotations(doc.text);
      const context = createContext(doc, quotations, lexicon);
      const book = new ActorBook(reading);
      const labels = readLabels(context);
      const clauses = readAsClauses(context);
      const quotedAs = readQuotedAs(context);
      const bySetForm = new Set([
        ...labels.map(({ cue }) => cue),
        ...clauses.map(({ cue }) => cue),
        ...cuesOf(quotedAs),
      ]);
      const bars = barsFor(reading);
      const read = readAttributions(context, models).filter(({ cue }) => !bySetForm.has(cue));
      const fitted = [...read, ...labels]
        .map((one) => withoutLoosePreposition(context, fitTemplate(context, one)))
        .filter(({ probability }) => probability >= bars.any);
      const proposed = [...fitted, ...clauses, ...quotedAs].sort((a, b) => a.cue - b.cue);
      const single = withoutSharedWords(context, withNearestSpeaker(context, shareSource(context, proposed)));
      const refined = refine(context, single, bars);
      const attributions = withoutDeeds(context, refined, reading.events).map((one) =>
        withColon(context, one),
      );
      const drafts = buildStatements(
        { reading, context, book, media },
        attributions,
        freeContents(context, attributions),
      );
      const chained = reportChains(drafts, doc);
      const { statements, events } = linkEvents(chained, reading.events);
      return {
        ...reading,
        actors: book.actors,
        mentions: book.mentions,
        events,
        statements: statements.map(({ statement, cue }) => ({ statement, cue })),
        figures: withOwners(readFigures(doc, reading.timexes), statements, events, doc),
        notes: [...reading.notes, ...readNotes(doc, quotations)],
      };
    },
  };
}

/** @throws {LexiconError} Where the file is missing or lacks a model. */
export function readAttributionModels(knowledge: KnowledgeFiles): AttributionModels {
  const text = knowledge.get(WEIGHTS);
  if (text === undefined) throw new LexiconError(`knowledge file ${WEIGHTS} is missing`);
  const models = readModels(text);
  const model = (name: string): LinearModel => {
    const found = models.get(name);
    if (found === undefined) throw new LexiconError(`${WEIGHTS}: the model [${name}] is missing`);
    return found;
  };
  return {
    cue: model('cue'),
    source: model('source'),
    content: model('content'),
    left: model('left'),
    right: model('right'),
    whole: model('whole'),
  };
}
