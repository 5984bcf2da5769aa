/**
 * The mean of two trainings. What one learns by chance the other seldom does, so that the parts of an attribution are found better by
 * the mean of both; the whole is weighed by the newer alone, since its features change with the code.
 */
import { SEPARATOR } from '../src/statements/features.ts';
import { writeModels } from '../src/statements/linear-model.ts';

type Weights = ReadonlyMap<string, number>;

/** Weights are written as whole hundredths. */
const SCALE = 100;

/** @returns The models of a file of weights, each with its weights by feature. */
function readWeights(text: string): ReadonlyMap<string, Map<string, number>> {
  const models = new Map<string, Map<string, number>>();
  let weights = new Map<string, number>();
  for (const row of text.split('\n')) {
    if (row === '' || row.startsWith('#')) continue;
    const at = row.lastIndexOf(SEPARATOR);
    if (at >= 0) weights.set(row.slice(0, at), Number(row.slice(at + 1)) / SCALE);
    else {
      weights = new Map();
      models.set(row.slice(1, -1), weights);
    }
  }
  return models;
}

/** The models of the newer file, those of the parts with the mean of their weights in both; a feature that one lacks counts 0 there. */
export function meanWeights(newer: string, older: string): string {
  const before = readWeights(older);
  const models = [...readWeights(newer)].map(([name, weights]): [string, Weights] => {
    const others = before.get(name);
    return [name, name === 'whole' || others === undefined ? weights : mean(weights, others)];
  });
  return writeModels(new Map(models));
}

function mean(a: Weights, b: Weights): Weights {
  const features = new Set([...a.keys(), ...b.keys()]);
  return new Map(
    [...features].map((feature) => [feature, ((a.get(feature) ?? 0) + (b.get(feature) ?? 0)) / 2]),
  );
}
