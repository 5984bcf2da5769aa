import type { DocumentFacts } from './fact-types.ts';
import { compareReports, type ReportHead } from './reports.ts';
import { sharedRuns } from './shared-runs.ts';
import type { Copy, CopyKind } from './types.ts';

/** Share of the smaller report's runs of words that stand in the other: above it one is copied from the other. */
const COPIED = 0.5;
/** Share of its runs of content words, with synonyms folded: above it one is reworded from the other. */
const REWRITTEN = 0.45;
/** A reworded text keeps at least some runs as they stand. */
const REWRITTEN_VERBATIM = 0.04;
/** Too few sampled runs to tell. */
const MIN_SAMPLES = 6;
/** Two reports that share less of either kind are never a copy one of the other. */
export const LEAST_SHARE = Math.min(COPIED, REWRITTEN);
/** Kinds of notes that mark a text as translated by a machine. */
const TRANSLATED = /translat/;

/** How many runs of words two reports share, as they stand and with synonyms folded. */
export interface SharedRuns {
  readonly verbatim: number;
  readonly content: number;
}

/** A report as finding copies sees it: with the number of its runs. */
export interface SketchedReport extends ReportHead {
  readonly words: number;
  readonly runs: SharedRuns;
}

export interface SharingReports {
  readonly a: SketchedReport;
  readonly b: SketchedReport;
  readonly shared: SharedRuns;
}

/**
 * Which reports are copies, rewrites or translations of which others.
 *
 * A copy points to the report it shares most with among those that came before it: by date, else the longer one.
 * @returns At most one entry a report, in the order of their days and ids.
 */
export function findCopies(facts: readonly DocumentFacts[]): readonly Copy[] {
  const reports = facts.map(
    ({ sketch, ...report }): SketchedReport => ({
      ...report,
      runs: { verbatim: sketch.verbatim.length, content: sketch.content.length },
    }),
  );
  return chooseCopies(pairsAmong(facts, reports));
}

function* pairsAmong(
  facts: readonly DocumentFacts[],
  reports: readonly SketchedReport[],
): Generator<SharingReports> {
  for (const [i, j, shared] of sharedRuns(facts)) {
    const [a, b] = [reports[i], reports[j]];
    if (a && b) yield { a, b, shared };
  }
}

interface Choice {
  readonly copy: SketchedReport;
  readonly of: SketchedReport;
  readonly kind: CopyKind;
  readonly likeness: number;
}

/** The best of what each report may be a copy of; a report's entry is right where all its pairs are given. */
export function chooseCopies(pairs: Iterable<SharingReports>): readonly Copy[] {
  const best = new Map<string, Choice>();
  for (const { a, b, shared } of pairs) {
    const found = judge(a, b, shared);
    if (found === null) continue;
    const [of, copy] = cameFirst(a, b) ? [a, b] : [b, a];
    const choice = { copy, of, ...found, kind: kindOf(found.kind, copy) };
    const known = best.get(copy.document);
    if (known === undefined || isBetter(choice, known)) best.set(copy.document, choice);
  }
  return [...best.values()]
    .sort((x, y) => compareReports(x.copy, y.copy))
    .map(({ copy, of, kind, likeness }) => ({
      document: copy.document,
      of: of.document,
      kind,
      likeness: Math.round(likeness * 100) / 100,
    }));
}

function isBetter(a: Choice, b: Choice): boolean {
  return a.likeness === b.likeness ? compareReports(a.of, b.of) < 0 : a.likeness > b.likeness;
}

function judge(
  a: SketchedReport,
  b: SketchedReport,
  shared: SharedRuns,
): { readonly kind: CopyKind; readonly likeness: number } | null {
  const verbatim = share(shared.verbatim, a.runs.verbatim, b.runs.verbatim);
  const content = share(shared.content, a.runs.content, b.runs.content);
  if (verbatim >= COPIED) return { kind: 'copy', likeness: verbatim };
  if (content >= REWRITTEN && verbatim >= REWRITTEN_VERBATIM) return { kind: 'rewrite', likeness: content };
  return null;
}

function share(shared: number, a: number, b: number): number {
  const smaller = Math.min(a, b);
  return smaller < MIN_SAMPLES ? 0 : Math.min(1, shared / smaller);
}

function kindOf(kind: CopyKind, { notes }: SketchedReport): CopyKind {
  return kind === 'rewrite' && notes.some((note) => TRANSLATED.test(note)) ? 'translation' : kind;
}

function cameFirst(a: SketchedReport, b: SketchedReport): boolean {
  if (a.publishedAt && b.publishedAt && a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt;
  return a.words === b.words ? a.document < b.document : a.words > b.words;
}
