import type { Scan } from '../scan.ts';
import type { Proposal } from '../timex.ts';

/** One pass over all proposals of a text, in the order of the text; returns the new list in the same order. */
export type Refiner = (proposals: readonly Proposal[], scan: Scan) => readonly Proposal[];
