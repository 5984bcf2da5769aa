/** The pipeline's step: reads the events of a document from its trees, actors, times and places. */
import { createActorIndex, quotedTokens } from '../actors/index.ts';
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component, Reading } from '../reading.ts';
import { authorOf, labelledSpeakers } from './arguments/author.ts';
import { AddedActors } from './coding/added-actors.ts';
import { buildEvent } from './coding/build-event.ts';
import type { Candidate } from './coding/candidate.ts';
import { codeSentence, readSentence } from './coding/code-sentence.ts';
import { settleCrowds } from './coding/crowds.ts';
import { dealingsOf } from './coding/dealings.ts';
import { Domains } from './coding/domains.ts';
import { type FirmnessSite, isDeed, isFirm } from './coding/firmness.ts';
import {
  type ForeignAffairs,
  foreignAffairsOf,
  isMostlyOnPair,
  NO_FOREIGN_AFFAIRS,
} from './coding/foreign-affairs.ts';
import { withoutStrayInference } from './coding/inference.ts';
import { isMonologue } from './coding/monologue.ts';
import { MeetingMemory } from './coding/partner.ts';
import { type ShareOfDealings, shareOfDealings } from './coding/report-kind.ts';
import { type EventLexicon, loadEventLexicon } from './lexicon/lexicon.ts';
import { Trail } from './untold/trail.ts';

/**
 * Make the component.
 *
 * @throws {LexiconError} Where a file of `knowledge/events` does not keep to its format.
 */
export function createEventsComponent(knowledge: KnowledgeFiles): Component {
  const lexicon = loadEventLexicon(knowledge);
  return {
    name: 'events',
    requires: ['doc', 'actors', 'mentions', 'timexes', 'places'],
    assigns: ['actors', 'mentions', 'events'],
    apply: (reading) => ({ ...reading, ...findEvents(reading, lexicon) }),
  };
}

/** All events of a reading, in the order of the text, with the places and people that had to be taken for parties. */
export function findEvents(
  reading: Reading,
  lexicon: EventLexicon,
): Pick<Reading, 'actors' | 'mentions' | 'events'> {
  const { doc } = reading;
  const added = new AddedActors(reading, {
    people: lexicon.classes.get('people') ?? new Set(),
    accords: lexicon.classes.get('accord') ?? new Set(),
  });
  const actorIndex = createActorIndex(reading);
  const quoted = quotedTokens(doc);
  const author = authorOf(doc, actorIndex, reading.mentions, quoted);
  const labelled = labelledSpeakers(doc, actorIndex);
  const context = {
    doc,
    actors: actorIndex,
    authorAt: (token: number) => (quoted[token] === 0 ? (labelled[doc.sentenceOf(token)] ?? author) : null),
    placeAt: (token: number) => added.placeAt(token),
    someoneAt: (token: number) => added.someoneAt(token),
    isTime: (token: number) => added.isTime(token),
    isName: (token: number) => added.isName(token),
  };
  const domains = new Domains(doc, lexicon.domains);
  const sentences = Array.from({ length: doc.sentenceCount }, (_, sentence) =>
    readSentence(sentence, context, lexicon, domains),
  );
  const code = (foreign: ForeignAffairs): readonly Candidate[] => {
    const memory = { meetings: new MeetingMemory(), domains, foreign, trail: new Trail() };
    return sentences.flatMap((words) => codeSentence(words, context, lexicon, memory));
  };
  const named = code(NO_FOREIGN_AFFAIRS);
  // What a report is about shows in the events whose parties are named; only then may others leave a party out.
  const dealings = dealingsOf(
    named.map(({ roles }) => roles),
    reading,
  );
  const foreign = foreignAffairsOf(dealings, doc);
  const isByTurns = isMostlyOnPair(dealings, doc);
  const share = shareOfDealings(doc, dealings, {
    domains,
    isOnPair: foreign.hasSides,
    isByTurns,
  });
  const inferring = share === 'none' ? named : ofDealings(named, foreign, code);
  const candidates = share === 'some' && !isByTurns ? withoutStrayInference(inferring, doc) : inferring;
  const site = { doc, domains, quoted };
  const told = share === 'most' ? candidates : toldBy(candidates, share, site);
  const events = told.map((candidate, at) => buildEvent(candidate, `e${at + 1}`, reading, lexicon));
  const { actors, mentions } = added.usedBy(events);
  return { actors: settleCrowds(actors, events, reading.places), mentions, events };
}

/** In news of dealings between governments, with what such a report may leave out. */
function ofDealings(
  named: readonly Candidate[],
  foreign: ForeignAffairs,
  code: (foreign: ForeignAffairs) => readonly Candidate[],
): readonly Candidate[] {
  return foreign.isSubject ? code(foreign) : named;
}

/** What a report on something else than dealings tells firmly, or on dealings among others; nothing of a speech or an essay. */
function toldBy(
  candidates: readonly Candidate[],
  share: ShareOfDealings,
  site: FirmnessSite,
): readonly Candidate[] {
  if (isMonologue(site.doc, site.quoted)) return [];
  return candidates.filter((one) => isTold(one, share, site));
}

/** Where dealings are some of what a report tells, its words on them are believed, and deeds and what may be have to be told firmly. */
function isTold(candidate: Candidate, share: ShareOfDealings, site: FirmnessSite): boolean {
  const isBelieved = share === 'some' && !isDeed(candidate) && !OPEN.has(candidate.status);
  return isBelieved || isFirm(candidate, site);
}
const OPEN: ReadonlySet<Candidate['status']> = new Set(['possible', 'denied']);
