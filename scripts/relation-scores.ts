/** Scores of typed relations over the classes that PLOVER data sets share. */
import { createHash } from 'node:crypto';
import type { EventType } from '../src/contract.ts';

const QUADS: Readonly<Record<string, string>> = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  YIELD: 'material cooperation',
  ACCUSE: 'verbal conflict',
  REQUEST: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
};

/** The fold of a row: the same for every run, and without regard to the row's place in the file. */
export function foldOf(id: string, folds: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % folds;
}

/** CONCEDE and RETREAT are one root in data sets coded before they were parted. */
export function rootOf(type: EventType): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

export function quadOf(root: string): string {
  return QUADS[root] ?? 'material conflict';
}

/** Mean F1 over all classes seen in either list. */
export function macroF1(gold: readonly string[], guess: readonly string[]): number {
  const classes = [...new Set([...gold, ...guess])];
  const scores = classes.map((name) => {
    const both = gold.filter((one, at) => one === name && guess[at] === name).length;
    return (
      (2 * both) / (gold.filter((one) => one === name).length + guess.filter((one) => one === name).length)
    );
  });
  return scores.reduce((a, b) => a + b, 0) / Math.max(classes.length, 1);
}
