import { setFlagsFromString } from 'node:v8';

/** How much a heap may grow, in percent of what lives in it, before it is collected whole. */
const GROWING_PERCENT = 25;

/**
 * Collect garbage early. V8 lets the heap of every thread grow several times over what lives in it while the machine
 * has memory to spare; a long reading then takes a gigabyte where half is enough. Measured: no cost in time.
 */
export function keepHeapsLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
}
