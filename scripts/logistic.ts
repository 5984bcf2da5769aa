/**
 * Logistic regression over sparse named features, by stochastic gradient descent with AdaGrad steps.
 * Deterministic: the order of examples is shuffled by a generator with a fixed seed.
 */

export interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
}

export interface LogisticOptions {
  readonly epochs?: number;
  readonly rate?: number;
  /** L2 penalty, applied to a weight whenever its feature is seen. */
  readonly l2?: number;
  /** Features seen fewer times are left out. */
  readonly least?: number;
  /** Weights nearer to zero are left out of the result. */
  readonly smallest?: number;
}

/** Collects examples as feature numbers, so that millions fit in memory, and trains on them. */
export class LogisticTrainer {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #rows: Int32Array[] = [];
  readonly #labels: boolean[] = [];

  add({ features, label }: Example): void {
    const row = new Int32Array(features.length);
    features.forEach((name, index) => {
      let id = this.#ids.get(name);
      if (id === undefined) {
        id = this.#names.length;
        this.#ids.set(name, id);
        this.#names.push(name);
      }
      row[index] = id;
    });
    this.#rows.push(row);
    this.#labels.push(label);
  }

  get size(): number {
    return this.#rows.length;
  }

  train(options: LogisticOptions = {}): ReadonlyMap<string, number> {
    const { epochs = 6, rate = 0.2, l2 = 1e-5, least = 12, smallest = 0.15 } = options;
    const count = this.#names.length;
    const seen = new Int32Array(count);
    for (const row of this.#rows) for (const id of row) seen[id] = (seen[id] as number) + 1;
    const weights = new Float64Array(count);
    const squares = new Float64Array(count).fill(1e-4);
    const order = Int32Array.from(this.#rows.keys());
    let seed = 20160901;
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const j = seed % (i + 1);
        const kept = order[i] as number;
        order[i] = order[j] as number;
        order[j] = kept;
      }
      for (const index of order) {
        const row = this.#rows[index] as Int32Array;
        let sum = 0;
        for (const id of row) sum += weights[id] as number;
        const error = 1 / (1 + Math.exp(-sum)) - (this.#labels[index] ? 1 : 0);
        for (const id of row) {
          if ((seen[id] as number) < least) continue;
          const gradient = error + l2 * (weights[id] as number);
          squares[id] = (squares[id] as number) + gradient * gradient;
          weights[id] = (weights[id] as number) - (rate * gradient) / Math.sqrt(squares[id] as number);
        }
      }
    }
    const result = new Map<string, number>();
    this.#names.forEach((name, id) => {
      const weight = weights[id] as number;
      if (Math.abs(weight) >= smallest) result.set(name, weight);
    });
    return result;
  }
}
