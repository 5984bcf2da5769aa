import type { CodedDocument } from '../contract.ts';
import type { KnowledgeFiles } from '../knowledge.ts';
import { chooseCopies, findCopies, type SharingReports } from './copies.ts';
import type { DocumentFacts, StoryReport } from './fact-types.ts';
import { factsOf } from './facts.ts';
import { joinEvents } from './joined-events.ts';
import { createRecordLexicon } from './lexicon.ts';
import { linesAmong } from './lines.ts';
import { type CountryOfPerson, countriesOfPeople, peopleOf, withCountries } from './people.ts';
import { compareReports, type SaidSentence, saidSentences, type ToldEvent, toldEvents } from './reports.ts';
import { type CountryOfSpeaker, countriesOfSpeakers, countSpeakers } from './speakers.ts';
import { findStories } from './stories.ts';
import type { Copy, Derived, EventJoins, InBlock, Story, Utterance } from './types.ts';
import { joinUtterances } from './utterances.ts';

/** Counts up whenever the same facts are joined otherwise. */
export const JOINS_VERSION = 5;

/**
 * Joins documents into a record; made once, used for many. All of it is pure, and nothing hangs on the order in which
 * reports are given.
 *
 * `join` joins everything. The other methods join a part, for a store that keeps the rest: copies among reports that
 * share words, events and utterances of whole blocks. Parts put together are the whole.
 */
export interface Joiner {
  /** What joining needs of one document. */
  factsOf(coded: CodedDocument): DocumentFacts;
  join(facts: readonly DocumentFacts[]): Derived;
  copies(facts: readonly DocumentFacts[]): readonly Copy[];
  /** Copies by pairs of reports; right for each report of which all pairs are given. */
  copiesAmong(pairs: Iterable<SharingReports>): readonly Copy[];
  stories(reports: readonly StoryReport[], copies: readonly Copy[]): readonly Story[];
  /**
   * @param told - All events of some blocks.
   * @param countryOf - Of people whose own reports do not tell it.
   */
  events(told: readonly ToldEvent[], countryOf: CountryOfPerson, copies: readonly Copy[]): EventJoins;
  /** @param said - All sayings of some blocks. */
  utterances(
    said: readonly SaidSentence[],
    countryOf: CountryOfSpeaker,
    copies: readonly Copy[],
  ): readonly InBlock<Utterance>[];
}

/** @throws {LexiconError} Where a knowledge file does not keep to its format. */
export function createJoiner(knowledge: KnowledgeFiles): Joiner {
  const lexicon = createRecordLexicon(knowledge);
  const joiner: Joiner = {
    factsOf: (coded) => factsOf(coded, lexicon),
    copies: findCopies,
    copiesAmong: chooseCopies,
    stories: (reports, copies) => findStories([...reports].sort(compareReports), copies, lexicon),
    events: (told, countryOf, copies) =>
      joinEvents(
        told.map(({ report, fact }) => ({ report, fact: withCountries(fact, countryOf) })),
        linesAmong(copies),
        lexicon,
      ),
    utterances: (said, countryOf, copies) => joinUtterances(said, countryOf, linesAmong(copies), lexicon),
    join: (facts) => {
      const copies = joiner.copies(facts);
      const said = saidSentences(facts);
      const countryOf = countriesOfSpeakers(countSpeakers(said.map(({ saying }) => saying)));
      return {
        stories: joiner.stories(facts, copies),
        ...joiner.events(toldEvents(facts), countriesOfPeople(facts.flatMap(peopleOf)), copies),
        utterances: joiner.utterances(said, countryOf, copies),
      };
    },
  };
  return joiner;
}
