import { type Counted, claimsOf } from './claims.ts';
import { contactOf } from './contacts.ts';
import { expectationsOf } from './expectations.ts';
import { groupEvents, type TellingGroup } from './happenings.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { LinesOf } from './lines.ts';
import { mergeHappening } from './merge-happening.ts';
import type { ToldEvent } from './reports.ts';
import type { EventJoins } from './types.ts';

/**
 * Join events of whole blocks: their happenings and what hangs on these.
 *
 * Blocks do not touch one another: joined apart they give the same as joined together.
 */
export function joinEvents(
  events: readonly ToldEvent[],
  linesOf: LinesOf,
  lexicon: RecordLexicon,
): EventJoins {
  const groups = groupEvents(events, lexicon);
  const told = groups.filter(({ tellings }) => tellings.length > 0);
  const joined = told.map((group) => {
    const happening = mergeHappening(group, linesOf, lexicon);
    return { group, happening, contact: contactOf(happening, group) };
  });
  const counted = joined.map(({ group, happening, contact }): Counted & { block: string } => ({
    block: group.block,
    happening,
    tellings: group.tellings,
    level: contact?.level ?? 'unknown',
  }));
  return {
    happenings: joined.map(({ group, happening }) => ({ ...happening, block: group.block })),
    expectations: groups.flatMap(expectationsIn),
    contacts: joined.flatMap(({ group, contact }) => (contact ? { ...contact, block: group.block } : [])),
    claims: [...byBlock(counted)].flatMap(([block, each]) =>
      claimsOf(each).map((claim) => ({ ...claim, block })),
    ),
  };
}

function expectationsIn(group: TellingGroup) {
  return expectationsOf(group).map((expectation) => ({ ...expectation, block: group.block }));
}

function byBlock<Item extends { readonly block: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const blocks = new Map<string, Item[]>();
  for (const item of items) {
    const block = blocks.get(item.block);
    if (block === undefined) blocks.set(item.block, [item]);
    else block.push(item);
  }
  return blocks;
}
