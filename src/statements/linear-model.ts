/**
 * Logistic models over features: the weights that decide where grammar and lexicon leave a tie.
 */
import { LexiconError } from '../errors.ts';
import { featureKey, SEPARATOR } from './features.ts';
import { KeyTable } from './key-table.ts';

/** Adds up the weights of the features that hold. */
export interface LinearModel {
  /** Log-odds: above 0 means yes. Unknown features count nothing. */
  score(features: readonly number[]): number;
}

/** Weights are written as whole hundredths, to keep the file small. */
const SCALE = 100;

/**
 * Read a file of weights: `#` comments, then `[name]` before the weights of each model, then `feature⇥values⇥hundredths`.
 *
 * @throws {LexiconError} Where a line is no weight.
 */
export function readModels(text: string): ReadonlyMap<string, LinearModel> {
  const models = new Map<string, LinearModel>();
  let weights = new KeyTable();
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    if (row === '' || row.startsWith('#')) continue;
    if (row.startsWith('[')) {
      weights = new KeyTable();
      models.set(row.slice(1, -1), createLinearModel(weights));
      continue;
    }
    const [name = '', ...values] = row.split(SEPARATOR);
    const weight = Number(values.pop() ?? Number.NaN);
    if (!Number.isFinite(weight) || values.length > 3)
      throw new LexiconError(`weights:${line}: “${row}” is no feature with a weight`);
    weights.set(featureKey(name, values[0], values[1], values[2]), weight / SCALE);
  }
  return models;
}

/** The form that `readModels` reads; weights of less than a hundredth are left out. */
export function writeModels(models: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  let text = '';
  for (const [name, weights] of models) {
    text += `[${name}]\n`;
    for (const feature of [...weights.keys()].sort()) {
      const value = Math.round((weights.get(feature) as number) * SCALE);
      if (value !== 0) text += `${feature}${SEPARATOR}${value}\n`;
    }
  }
  return text;
}

function createLinearModel(weights: KeyTable): LinearModel {
  return {
    score(features) {
      let sum = 0;
      for (const feature of features) sum += weights.get(feature);
      return sum;
    },
  };
}

/** Log-odds as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
