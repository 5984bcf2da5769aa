/**
 * Conditional logit: of several alternatives, each with features of its own, those that are right are made likely. L2 penalty, L-BFGS from
 * zero: deterministic.
 */
import { minimise } from './multinomial.ts';

export interface ChoiceExample {
  /** Features of each alternative. */
  readonly alternatives: readonly (readonly string[])[];
  /** Which are right; never empty. */
  readonly right: readonly number[];
}

interface Row {
  readonly ids: readonly Int32Array[];
  readonly right: readonly number[];
}

/**
 * Weights by feature.
 *
 * @param options.least - Features of fewer alternatives are left out.
 */
export function trainChoice(
  examples: readonly ChoiceExample[],
  { l2, least }: { readonly l2: number; readonly least: number },
): Map<string, number> {
  const names = namesOf(examples, least);
  const rows = examples.map(({ alternatives, right }) => ({
    ids: alternatives.map((features) => Int32Array.from(features.flatMap((name) => names.get(name) ?? []))),
    right,
  }));
  const weights = new Float64Array(names.size);
  minimise(weights, (at, gradient) => loss(at, gradient, rows, l2), 200);
  return new Map([...names].map(([name, id]) => [name, weights[id] as number]));
}

function namesOf(examples: readonly ChoiceExample[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { alternatives } of examples)
    for (const name of alternatives.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least);
  return new Map(kept.map(([name], id) => [name, id]));
}

/** Penalised negative log-likelihood; its gradient is written into `gradient`. */
function loss(at: Float64Array, gradient: Float64Array, rows: readonly Row[], l2: number): number {
  let total = 0;
  for (let id = 0; id < at.length; id++) {
    total += (l2 / 2) * (at[id] as number) ** 2;
    gradient[id] = l2 * (at[id] as number);
  }
  for (const { ids, right } of rows) {
    const scores = ids.map((features) => features.reduce((sum, id) => sum + (at[id] as number), 0));
    const top = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - top));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const mass = right.reduce((sum, one) => sum + (shares[one] as number), 0);
    total -= Math.log(mass / all);
    ids.forEach((features, one) => {
      const share = shares[one] as number;
      const pull = share / all - (right.includes(one) ? share / mass : 0);
      for (const id of features) gradient[id] = (gradient[id] as number) + pull;
    });
  }
  return total;
}
