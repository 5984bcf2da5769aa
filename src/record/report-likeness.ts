import type { Likeness } from './cluster.ts';
import { dayNumber } from './days.ts';
import type { StoryReport } from './fact-types.ts';

/** The terms of a report with their weights. */
export type Vector = ReadonlyMap<string, number>;

/** A pair of reports below this is not looked at. */
const MIN_LIKENESS = 0.05;
/** A term in a larger share of the reports does not make them candidates for one another. */
const MAX_SHARE = 0.1;
const MIN_POSTINGS = 50;
/** Nor does a term in more reports than this, however large the record: pairs would grow with its square. */
const MAX_POSTINGS = 200;
/** Reports this many days apart are not of one story. */
const MAX_DAYS = 21;

/**
 * Cosines of the pairs that share a term that is not everywhere; pairs far apart in time are left out.
 *
 * Each report is held against those before it, by lists of the reports that hold a term; lists and sums are arrays of
 * numbers, for in a large record this is nearly all the work of grouping.
 */
export function likenessOf(vectors: readonly Vector[], facts: readonly StoryReport[]): Likeness {
  const postings = new Postings(vectors);
  const isFar = farApart(facts);
  const sums = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  const pairs: Map<number, number>[] = vectors.map(() => new Map());
  vectors.forEach((vector, report) => {
    const count = postings.addUp(vector, sums, touched);
    for (let at = 0; at < count; at++) {
      const other = touched[at] ?? 0;
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (sum < MIN_LIKENESS || isFar(report, other)) continue;
      pairs[report]?.set(other, sum);
      pairs[other]?.set(report, sum);
    }
    postings.enter(vector, report);
  });
  return pairs;
}

/** Of each term in few enough reports, the reports that were entered and its weights in them, in one array for all. */
class Postings {
  readonly #terms = new Map<string, number>();
  /** Where the list of a term begins, and how much of it is entered. */
  readonly #begin: Int32Array;
  readonly #entered: Int32Array;
  readonly #reports: Int32Array;
  readonly #weights: Float64Array;

  constructor(vectors: readonly Vector[]) {
    const most = Math.min(MAX_POSTINGS, Math.max(MIN_POSTINGS, vectors.length * MAX_SHARE));
    const begin: number[] = [];
    let size = 0;
    for (const [term, count] of spreadOf(vectors)) {
      if (count < 2 || count > most) continue;
      this.#terms.set(term, begin.length);
      begin.push(size);
      size += count;
    }
    this.#begin = Int32Array.from(begin);
    this.#entered = new Int32Array(begin.length);
    this.#reports = new Int32Array(size);
    this.#weights = new Float64Array(size);
  }

  enter(vector: Vector, report: number): void {
    for (const [term, weight] of vector) {
      const list = this.#terms.get(term);
      if (list === undefined) continue;
      const at = (this.#begin[list] ?? 0) + (this.#entered[list] ?? 0);
      this.#entered[list] = (this.#entered[list] ?? 0) + 1;
      this.#reports[at] = report;
      this.#weights[at] = weight;
    }
  }

  /**
   * Add the products of shared terms to the sums of the reports entered so far.
   *
   * @param sums - By report; zero at the start.
   * @param touched - Takes the reports whose sums are not zero any more.
   * @returns How many these are.
   */
  addUp(vector: Vector, sums: Float64Array, touched: Int32Array): number {
    let count = 0;
    for (const [term, weight] of vector) {
      const list = this.#terms.get(term);
      if (list === undefined) continue;
      const begin = this.#begin[list] ?? 0;
      const end = begin + (this.#entered[list] ?? 0);
      for (let at = begin; at < end; at++) {
        const report = this.#reports[at] ?? 0;
        const sum = sums[report] ?? 0;
        if (sum === 0) touched[count++] = report;
        sums[report] = sum + weight * (this.#weights[at] ?? 0);
      }
    }
    return count;
  }
}

/** In how many reports each term stands. */
function spreadOf(vectors: readonly Vector[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const vector of vectors)
    for (const term of vector.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

function farApart(facts: readonly StoryReport[]): (i: number, j: number) => boolean {
  const days = facts.map(({ publishedAt }) => dayNumber(publishedAt));
  return (i, j) => {
    const a = days[i];
    const b = days[j];
    return a != null && b != null && Math.abs(a - b) > MAX_DAYS;
  };
}
