import type { DocumentFacts } from './fact-types.ts';
import type { Copy, CopyKind } from './types.ts';

/** Share of the smaller report's runs of words that stand in the other: above it one is copied from the other. */
const COPIED = 0.5;
/** Share of its runs of content words, with synonyms folded: above it one is reworded from the other. */
const REWRITTEN = 0.45;
/** A reworded text keeps at least some runs as they stand. */
const REWRITTEN_VERBATIM = 0.04;
/** Too few sampled runs to tell. */
const MIN_SAMPLES = 6;
/** A run that stands in more reports than this is boilerplate. */
const MAX_POSTINGS = 40;
/** Kinds of notes that mark a text as translated by a machine. */
const TRANSLATED = /translat/;

/**
 * Which reports are copies, rewrites or translations of which others.
 *
 * A copy points to the report it shares most with among those that came before it: by date, else the longer one.
 * @returns At most one entry a report, in the order of the reports.
 */
export function findCopies(facts: readonly DocumentFacts[]): readonly Copy[] {
  const verbatim = sharedRuns(facts.map(({ sketch }) => sketch.verbatim));
  const content = sharedRuns(facts.map(({ sketch }) => sketch.content));
  const best = new Map<number, { of: number; likeness: number; kind: CopyKind }>();
  for (const [pair, shared] of union(verbatim, content)) {
    const [i, j] = pairOf(pair, facts.length);
    const a = facts[i];
    const b = facts[j];
    if (a === undefined || b === undefined) continue;
    const found = judge(a, b, shared);
    if (found === null) continue;
    const [copy, original] = cameFirst(a, b) ? [j, i] : [i, j];
    const known = best.get(copy);
    if (known === undefined || known.likeness < found.likeness)
      best.set(copy, { of: original, ...found, kind: kindOf(found.kind, facts[copy]) });
  }
  return [...best]
    .sort(([a], [b]) => a - b)
    .map(([document, { of, kind, likeness }]) => ({
      document: facts[document]?.document ?? '',
      of: facts[of]?.document ?? '',
      kind,
      likeness: Math.round(likeness * 100) / 100,
    }));
}

interface Shared {
  readonly verbatim: number;
  readonly content: number;
}

function judge(
  a: DocumentFacts,
  b: DocumentFacts,
  shared: Shared,
): { readonly kind: CopyKind; readonly likeness: number } | null {
  const verbatim = share(shared.verbatim, a.sketch.verbatim.length, b.sketch.verbatim.length);
  const content = share(shared.content, a.sketch.content.length, b.sketch.content.length);
  if (verbatim >= COPIED) return { kind: 'copy', likeness: verbatim };
  if (content >= REWRITTEN && verbatim >= REWRITTEN_VERBATIM) return { kind: 'rewrite', likeness: content };
  return null;
}

function share(shared: number, a: number, b: number): number {
  const smaller = Math.min(a, b);
  return smaller < MIN_SAMPLES ? 0 : Math.min(1, shared / smaller);
}

function kindOf(kind: CopyKind, copy: DocumentFacts | undefined): CopyKind {
  return kind === 'rewrite' && copy?.notes.some((note) => TRANSLATED.test(note)) ? 'translation' : kind;
}

function cameFirst(a: DocumentFacts, b: DocumentFacts): boolean {
  if (a.publishedAt && b.publishedAt && a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt;
  return a.words === b.words ? a.document < b.document : a.words > b.words;
}

/** How many runs each pair of sketches shares, by an index of runs; pairs as one number. */
function sharedRuns(sketches: readonly (readonly number[])[]): ReadonlyMap<number, number> {
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

function pairOf(pair: number, count: number): readonly [number, number] {
  return [Math.floor(pair / count), pair % count];
}

function* union(
  verbatim: ReadonlyMap<number, number>,
  content: ReadonlyMap<number, number>,
): Generator<readonly [number, Shared]> {
  for (const [pair, shared] of content) yield [pair, { content: shared, verbatim: verbatim.get(pair) ?? 0 }];
  for (const [pair, shared] of verbatim)
    if (!content.has(pair)) yield [pair, { content: 0, verbatim: shared }];
}
