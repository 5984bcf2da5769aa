/** A multinomial logistic model over named features: which of the types a relation most likely has, and why. */
import { EventType } from '../../contract.ts';
import { LexiconError } from '../../errors.ts';
import type { Features } from './features.ts';

/** A type with its probability, and the features that speak most for it. */
export interface RankedType {
  readonly type: EventType;
  readonly probability: number;
  readonly reasons: readonly { readonly feature: string; readonly weight: number }[];
}

/** Weights by feature, one for each type, in the order of `types`. */
export interface RankerWeights {
  readonly types: readonly EventType[];
  readonly weights: ReadonlyMap<string, ArrayLike<number>>;
}

/** Weights are written as whole hundredths. */
const SCALE = 100;
const REASONS = 6;

/**
 * All types, the most likely first; where no feature is known, in the order of their bias.
 *
 * @param features - Those of one sentence; unknown ones count nothing.
 */
export function rankTypes(features: Features, { types, weights }: RankerWeights): readonly RankedType[] {
  const scores = types.map(() => 0);
  const add = (row: ArrayLike<number>, value: number) => {
    for (let at = 0; at < scores.length; at++)
      scores[at] = (scores[at] as number) + value * (row[at] as number);
  };
  const bias = weights.get('bias');
  if (bias !== undefined) add(bias, 1);
  for (const [feature, value] of features) {
    const row = weights.get(feature);
    if (row !== undefined) add(row, value);
  }
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return types
    .map((type, at) => ({
      type,
      probability: (parts[at] as number) / sum,
      reasons: reasonsFor(at, features, weights),
    }))
    .sort((a, b) => b.probability - a.probability);
}

function reasonsFor(
  at: number,
  features: Features,
  weights: RankerWeights['weights'],
): RankedType['reasons'] {
  const found: { feature: string; weight: number }[] = [];
  for (const [feature, value] of features) {
    const weight = value * (weights.get(feature)?.[at] ?? 0);
    if (weight > 0) found.push({ feature, weight });
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, REASONS);
}

/**
 * Read weights: `#` comments, a line `types⇥A⇥B…`, then a feature and its hundredths a line.
 *
 * @throws {LexiconError} Where a type is unknown or a line has not one number for each.
 */
export function readRanker(text: string): RankerWeights {
  let types: readonly EventType[] = [];
  const weights = new Map<string, Float32Array>();
  text.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const [name = '', ...cells] = line.split('\t');
    if (types.length === 0) {
      types = EventType.array().parse(cells);
      return;
    }
    const row = Float32Array.from(cells, (cell) => Number(cell) / SCALE);
    if (row.length !== types.length || row.some(Number.isNaN))
      throw new LexiconError(`relation weights:${index + 1}: “${name}” has not ${types.length} numbers`);
    weights.set(name, row);
  });
  return { types, weights };
}

/** The form that `readRanker` reads, features in the order of their names; those that round to nothing are left out. */
export function writeRanker({ types, weights }: RankerWeights): string {
  const lines = [`types\t${types.join('\t')}`];
  for (const feature of [...weights.keys()].sort()) {
    const cells = Array.from(weights.get(feature) ?? [], (weight) => Math.round(weight * SCALE));
    if (cells.some((cell) => cell !== 0))
      lines.push(`${feature}\t${cells.map((cell) => cell || 0).join('\t')}`);
  }
  return `${lines.join('\n')}\n`;
}
