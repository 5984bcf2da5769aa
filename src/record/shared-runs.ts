import type { SharedRuns } from './copies.ts';
import type { DocumentFacts } from './fact-types.ts';

/** A run that stands in more reports than this is boilerplate. */
export const MAX_POSTINGS = 40;

/** Every two reports that share a run, by their places in the list, with how many runs they share. */
export function* sharedRuns(
  facts: readonly DocumentFacts[],
): Generator<readonly [number, number, SharedRuns]> {
  const verbatim = sharedBy(facts.map(({ sketch }) => sketch.verbatim));
  const content = sharedBy(facts.map(({ sketch }) => sketch.content));
  for (const [pair, shared] of union(verbatim, content))
    yield [Math.floor(pair / facts.length), pair % facts.length, shared];
}

/** How many runs each pair of sketches shares, by an index of runs; pairs as one number. */
function sharedBy(sketches: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const postings = new Map<number, number[]>();
  sketches.forEach((hashes, document) => {
    for (const hash of hashes) {
      const posting = postings.get(hash);
      if (posting === undefined) postings.set(hash, [document]);
      else posting.push(document);
    }
  });
  const shared = new Map<number, number>();
  for (const posting of postings.values()) {
    if (posting.length > MAX_POSTINGS) continue;
    for (let i = 0; i < posting.length; i++)
      for (let j = i + 1; j < posting.length; j++) {
        const pair = (posting[i] ?? 0) * sketches.length + (posting[j] ?? 0);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  return shared;
}

function* union(
  verbatim: ReadonlyMap<number, number>,
  content: ReadonlyMap<number, number>,
): Generator<readonly [number, SharedRuns]> {
  for (const [pair, shared] of content) yield [pair, { content: shared, verbatim: verbatim.get(pair) ?? 0 }];
  for (const [pair, shared] of verbatim)
    if (!content.has(pair)) yield [pair, { content: 0, verbatim: shared }];
}
