/** The type of the relation between two marked parties of a sentence. */
import type { Document, EventType, Span } from '../../contract.ts';
import type { KnowledgeFiles } from '../../knowledge.ts';
import type { Reading } from '../../reading.ts';
import { type EventLexicon, loadEventLexicon } from '../lexicon/lexicon.ts';
import type { Features } from './features.ts';
import { lexiconView } from './lexicon-view.ts';
import { type MarkedSentence, readMarkedSentence } from './marked-sentence.ts';
import { type MarkedTree, markTree } from './marked-tree.ts';
import { partyView } from './party-view.ts';
import { type RankedType, type RankerWeights, rankTypes } from './ranker.ts';
import { isCentral, type PlacedSense, placeSenses, type RankedEvent, senseView } from './sense-view.ts';
import { vectorView } from './vector-view.ts';
import type { WordVectors } from './word-vectors.ts';
import { wordView } from './word-view.ts';

export interface RelationKnowledge {
  readonly lexicon: EventLexicon;
  readonly vectors: WordVectors;
}

/** What is known of a sentence before its relation is typed. */
export interface RelationReading {
  readonly tree: MarkedTree;
  readonly senses: readonly PlacedSense[];
  readonly coded: readonly RankedEvent[];
  /** Types that the senses over the one who acts suggest. */
  readonly leaning: ReadonlySet<EventType>;
  readonly features: Features;
}

/** A relation's type, the runners-up, and what the answer rests on. */
export interface Relation {
  readonly type: EventType;
  readonly ranked: readonly RankedType[];
  readonly reading: RelationReading;
}

/**
 * Make a reader of marked sentences.
 *
 * @param options.read - Reads a text up to its events; statements are not needed.
 */
export function createRelationReader(options: {
  readonly read: (document: Document) => Reading;
  readonly knowledge: KnowledgeFiles;
  readonly vectors: WordVectors;
}): (marked: string) => RelationReading {
  const known = { lexicon: loadEventLexicon(options.knowledge), vectors: options.vectors };
  return (marked) => {
    const sentence = readMarkedSentence(marked);
    const document = {
      id: 'relation',
      text: sentence.text,
      publishedFrom: 'unknown',
      language: 'en',
    } as const;
    return readRelation(options.read(document), sentence, known);
  };
}

/**
 * Read the words that tell the relation of two parties.
 *
 * @param reading - Of the sentence without its marks, up to its events.
 */
export function readRelation(
  reading: Reading,
  sentence: MarkedSentence,
  { lexicon, vectors }: RelationKnowledge,
): RelationReading {
  const tree = markTree(reading.doc, sentence);
  const senses = placeSenses(tree, lexicon);
  const coded = rankEvents(reading, sentence);
  const features: Features = new Map();
  wordView(tree, features);
  senseView({ tree, senses, coded }, features);
  lexiconView(tree, lexicon, features);
  partyView(tree, reading, features);
  vectorView(tree, vectors, features);
  const leaning = new Set(senses.filter(isCentral).map(({ type }) => type));
  return { tree, senses, coded, leaning, features };
}

/** Type a relation: always one of the sixteen types, however little is known. */
export function relate(reading: RelationReading, weights: RankerWeights): Relation {
  const ranked = rankTypes(reading.features, weights);
  return { type: ranked[0]?.type ?? 'CONSULT', ranked, reading };
}

function rankEvents({ events }: Reading, { actors, recipients }: MarkedSentence): readonly RankedEvent[] {
  return events
    .map(({ event }) => {
      const sides = {
        actor: event.actors.map(({ span }) => span),
        recipient: event.recipients.map(({ span }) => span),
      };
      const right = (overlap(sides.actor, actors) ? 2 : 0) + (overlap(sides.recipient, recipients) ? 2 : 0);
      const swapped = overlap(sides.actor, recipients) && overlap(sides.recipient, actors) ? 1 : 0;
      return { event, fit: Math.max(right, swapped) };
    })
    .sort((a, b) => b.fit - a.fit);
}

function overlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
}
