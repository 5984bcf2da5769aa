/**
 * Multinomial logistic regression over sparse features with an L2 penalty, by L-BFGS: deterministic, no random start.
 * An example may leave open which of several classes is right; then their joint probability is raised.
 */

export interface MultinomialExample {
  readonly features: ReadonlyMap<string, number>;
  /** Classes that are right, by index. */
  readonly classes: readonly number[];
  readonly weight: number;
}

export interface MultinomialOptions {
  readonly classes: number;
  /** Strength of the penalty on squared weights; the bias is free of it. */
  readonly l2: number;
  /** Features of fewer examples are left out. */
  readonly least: number;
  readonly iterations?: number;
}

interface Row {
  readonly ids: Int32Array;
  readonly values: Float64Array;
  readonly classes: readonly number[];
  readonly weight: number;
}

/** Weights by feature, one for each class; the constant is called `bias`. */
export function trainMultinomial(
  examples: readonly MultinomialExample[],
  options: MultinomialOptions,
): Map<string, Float64Array> {
  const { classes } = options;
  const names = namesOf(examples, options.least);
  const rows = examples.map((example) => toRow(example, names));
  const weights = new Float64Array(names.size * classes);
  minimise(weights, (at, gradient) => loss(at, gradient, rows, options), options.iterations ?? 120);
  return new Map([...names].map(([name, id]) => [name, weights.slice(id * classes, (id + 1) * classes)]));
}

function namesOf(examples: readonly MultinomialExample[], least: number): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = new Map([['bias', 0]]);
  for (const [name, count] of seen) if (count >= least) names.set(name, names.size);
  return names;
}

function toRow(example: MultinomialExample, names: ReadonlyMap<string, number>): Row {
  const known = [...example.features].filter(([name]) => names.has(name));
  return {
    ids: Int32Array.from([0, ...known.map(([name]) => names.get(name) as number)]),
    values: Float64Array.from([1, ...known.map(([, value]) => value)]),
    classes: example.classes,
    weight: example.weight,
  };
}

/** Penalised negative log-likelihood; its gradient is written into `gradient`. */
function loss(
  weights: Float64Array,
  gradient: Float64Array,
  rows: readonly Row[],
  { classes, l2 }: MultinomialOptions,
): number {
  gradient.fill(0);
  const scores = new Float64Array(classes);
  let total = 0;
  for (const { ids, values, classes: right, weight } of rows) {
    scores.fill(0);
    for (let f = 0; f < ids.length; f++) {
      const base = (ids[f] as number) * classes;
      const value = values[f] as number;
      for (let c = 0; c < classes; c++)
        scores[c] = (scores[c] as number) + value * (weights[base + c] as number);
    }
    const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += scores[c] = Math.exp((scores[c] as number) - top);
    const mass = right.reduce((part, c) => part + (scores[c] as number), 0);
    total -= weight * Math.log(mass / sum);
    const shares = scores.map((score) => score / sum);
    for (const c of right) shares[c] = (shares[c] as number) - (scores[c] as number) / mass;
    for (let f = 0; f < ids.length; f++) {
      const base = (ids[f] as number) * classes;
      const value = weight * (values[f] as number);
      for (let c = 0; c < classes; c++)
        gradient[base + c] = (gradient[base + c] as number) + value * (shares[c] as number);
    }
  }
  for (let at = classes; at < weights.length; at++) {
    const weight = weights[at] as number;
    total += (l2 / 2) * weight * weight;
    gradient[at] = (gradient[at] as number) + l2 * weight;
  }
  return total;
}

export type Objective = (at: Float64Array, gradient: Float64Array) => number;

const MEMORY = 10;
const ENOUGH = 1e-7;
const SUFFICIENT_DECREASE = 1e-4;
const MAX_HALVINGS = 25;

/**
 * Find a minimum from where `at` stands, and leave it there.
 *
 * @see Nocedal and Wright, Numerical Optimization, algorithm 7.5 (L-BFGS) with a backtracking line search.
 */
export function minimise(at: Float64Array, objective: Objective, iterations: number): void {
  const size = at.length;
  let gradient = new Float64Array(size);
  let value = objective(at, gradient);
  const steps: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  const next = new Float64Array(size);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    let step = iteration === 0 ? 1 / Math.sqrt(dot(gradient, gradient) + 1e-12) : 1;
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < MAX_HALVINGS; halving++, step /= 2) {
      for (let i = 0; i < size; i++) next[i] = (at[i] as number) + step * (direction[i] as number);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + SUFFICIENT_DECREASE * step * slope) break;
    }
    if (!(nextValue < value)) return;
    const s = next.map((x, i) => x - (at[i] as number));
    const y = nextGradient.map((x, i) => x - (gradient[i] as number));
    const curvature = dot(s, y);
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = value - nextValue;
    at.set(next);
    gradient = nextGradient;
    value = nextValue;
    if (gain < ENOUGH * Math.abs(value)) return;
  }
}

/** The two-loop recursion: minus the inverse curvature times the gradient. */
function descent(
  gradient: Float64Array,
  steps: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[],
): Float64Array {
  const q = gradient.map((x) => -x);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...steps].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    addTo(q, y, -alpha);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale;
  }
  steps.forEach(({ s, y, rho }, index) => {
    addTo(q, s, (alphas[index] as number) - rho * dot(y, q));
  });
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (source[i] as number);
}
