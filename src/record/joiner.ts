import type { CodedDocument } from '../contract.ts';
import type { KnowledgeFiles } from '../knowledge.ts';
import { type Counted, claimsOf } from './claims.ts';
import { contactOf } from './contacts.ts';
import { findCopies } from './copies.ts';
import { expectationsOf } from './expectations.ts';
import type { DocumentFacts } from './fact-types.ts';
import { factsOf } from './facts.ts';
import { groupEvents } from './happenings.ts';
import { createRecordLexicon } from './lexicon.ts';
import { linesAmong } from './lines.ts';
import { mergeHappening } from './merge-happening.ts';
import { findStories } from './stories.ts';
import type { Derived } from './types.ts';
import { joinUtterances } from './utterances.ts';

/** Joins documents into a record; made once, used for many. */
export interface Joiner {
  /** What joining needs of one document. Pure. */
  factsOf(coded: CodedDocument): DocumentFacts;
  /** Join the facts of all documents, in the order of filing. Pure. */
  join(facts: readonly DocumentFacts[]): Derived;
}

/** @throws {LexiconError} Where a knowledge file does not keep to its format. */
export function createJoiner(knowledge: KnowledgeFiles): Joiner {
  const lexicon = createRecordLexicon(knowledge);
  return {
    factsOf: (coded) => factsOf(coded, lexicon),
    join: (facts) => {
      const copies = findCopies(facts);
      const linesOf = linesAmong(copies);
      const groups = groupEvents(facts, lexicon);
      const joined = groups.map((group) => ({ group, happening: mergeHappening(group, linesOf, lexicon) }));
      const contacts = joined.map(({ group, happening }) => contactOf(happening, group));
      const counted = joined.map(({ group, happening }, at): Counted & { block: string } => ({
        block: group.block,
        happening,
        tellings: group.tellings,
        level: contacts[at]?.level ?? 'unknown',
      }));
      return {
        stories: findStories(facts, copies, lexicon),
        happenings: joined.map(({ group, happening }) => ({ ...happening, block: group.block })),
        utterances: joinUtterances(facts, lexicon, linesOf),
        expectations: groups.flatMap((group) => expectationsOf(group)),
        contacts: contacts.filter((contact) => contact !== null),
        claims: byBlock(counted).flatMap(claimsOf),
      };
    },
  };
}

function byBlock<Item extends { readonly block: string }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const blocks = new Map<string, Item[]>();
  for (const item of items) {
    const block = blocks.get(item.block);
    if (block === undefined) blocks.set(item.block, [item]);
    else block.push(item);
  }
  return [...blocks.values()];
}
