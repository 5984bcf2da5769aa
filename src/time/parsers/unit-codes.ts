import type { Scan } from '../scan.ts';
import type { Unit } from '../timex.ts';

/** Unit named at a piece, singular or plural; undefined where none is. */
export function unitAt(scan: Scan, at: number): Unit | undefined {
  return (scan.value(at, 'unit') ?? scan.value(at, 'units')) as Unit | undefined;
}

const TIMEX_UNITS: Readonly<Record<Unit, readonly [prefix: string, code: string, factor: number]>> = {
  TS: ['PT', 'S', 1],
  TM: ['PT', 'M', 1],
  TH: ['PT', 'H', 1],
  NI: ['P', 'NI', 1],
  D: ['P', 'D', 1],
  WE: ['P', 'WE', 1],
  W: ['P', 'W', 1],
  F: ['P', 'W', 2],
  M: ['P', 'M', 1],
  Q: ['P', 'Q', 1],
  H: ['P', 'M', 6],
  S: ['P', 'M', 3],
  Y: ['P', 'Y', 1],
  DE: ['P', 'Y', 10],
  CE: ['P', 'Y', 100],
};

/**
 * TIMEX3 value of an amount of a unit.
 *
 * @example durationValue("18", "M") // "P18M"
 * @example durationValue("X", "DE") // "PXDE"
 */
export function durationValue(amount: string, unit: Unit): string {
  const [prefix, code, factor] = TIMEX_UNITS[unit];
  if (factor === 1) return `${prefix}${amount}${code}`;
  return amount === 'X' ? `PX${unit === 'F' ? 'W' : unit}` : `${prefix}${Number(amount) * factor}${code}`;
}
