/** Likeness of pairs of items, 0 to 1, both ways round; pairs that are left out are 0. */
export type Likeness = readonly ReadonlyMap<number, number>[];

/** Two clusters that may be joined, by their average likeness when the entry was made. */
interface Entry {
  readonly likeness: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Join items into clusters as long as two clusters are alike on average (agglomerative, average linkage).
 *
 * @param until - Least average likeness of two clusters that are joined.
 * @param leave - Stop when so many clusters are left, however alike they are.
 * @returns Indices of the items of each cluster. O(e log e) in the number of pairs given.
 */
export function cluster(likeness: Likeness, until: number, leave = 1): readonly (readonly number[])[] {
  const sums = likeness.map((pairs) => new Map(pairs));
  const members: number[][] = likeness.map((_, item) => [item]);
  const heap = new Heap();
  sums.forEach((pairs, a) => {
    for (const [b, value] of pairs) if (b < a) heap.push({ likeness: value, a, b });
  });
  let count = members.length;
  for (
    let entry = heap.pop();
    entry !== undefined && entry.likeness >= until && count > leave;
    entry = heap.pop()
  ) {
    if (average(entry.a, entry.b, sums, members) !== entry.likeness) continue;
    const [kept, gone] =
      sizeOf(sums, entry.a) >= sizeOf(sums, entry.b) ? [entry.a, entry.b] : [entry.b, entry.a];
    merge(kept, gone, sums, members);
    count--;
    for (const other of sums[kept]?.keys() ?? [])
      heap.push({ likeness: average(kept, other, sums, members), a: kept, b: other });
  }
  return members.filter((items) => items.length > 0);
}

function sizeOf(sums: readonly Map<number, number>[], item: number): number {
  return sums[item]?.size ?? 0;
}

/** @returns -1 where the two are not neighbours any more. */
function average(
  a: number,
  b: number,
  sums: readonly Map<number, number>[],
  members: readonly number[][],
): number {
  const sum = sums[a]?.get(b);
  return sum === undefined ? -1 : sum / ((members[a]?.length ?? 1) * (members[b]?.length ?? 1));
}

function merge(kept: number, gone: number, sums: readonly Map<number, number>[], members: number[][]): void {
  members[kept]?.push(...(members[gone] ?? []));
  members[gone] = [];
  sums[kept]?.delete(gone);
  sums[gone]?.delete(kept);
  for (const [other, sum] of sums[gone] ?? []) {
    sums[other]?.delete(gone);
    const joined = (sums[kept]?.get(other) ?? 0) + sum;
    sums[kept]?.set(other, joined);
    sums[other]?.set(kept, joined);
  }
  sums[gone]?.clear();
}

/** A binary heap, the most alike pair on top; ties by the lower indices, so that runs agree. */
class Heap {
  readonly #entries: Entry[] = [];

  push(entry: Entry): void {
    const entries = this.#entries;
    entries.push(entry);
    let at = entries.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isAbove(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Entry | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (top === undefined || last === undefined || entries.length === 0) return top;
    entries[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let best = at;
      if (left < entries.length && this.#isAbove(left, best)) best = left;
      if (right < entries.length && this.#isAbove(right, best)) best = right;
      if (best === at) return top;
      this.#swap(at, best);
      at = best;
    }
  }

  #isAbove(i: number, j: number): boolean {
    const a = this.#entries[i];
    const b = this.#entries[j];
    if (a === undefined || b === undefined) return false;
    return (
      a.likeness - b.likeness > 0 || (a.likeness === b.likeness && (a.a < b.a || (a.a === b.a && a.b < b.b)))
    );
  }

  #swap(i: number, j: number): void {
    const entries = this.#entries;
    const entry = entries[i];
    const other = entries[j];
    if (entry === undefined || other === undefined) return;
    entries[i] = other;
    entries[j] = entry;
  }
}
