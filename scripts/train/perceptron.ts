/** An averaged perceptron whose feature rows grow as they are needed; scores like the packed scorer it becomes. */
import type { Scorer } from '../../src/language/scorer.ts';

export class Perceptron implements Scorer {
  readonly classCount: number;
  readonly #minimumUpdates: number;
  #size = 1 << 16;
  #mask = this.#size - 1;
  #slots = new Int32Array(this.#size);
  #slotRows = new Int32Array(this.#size);
  #rowCount = 0;
  #rowKey = new Int32Array(1 << 15);
  #rowStart = new Int32Array(1 << 15);
  #rowLength = new Int32Array(1 << 15);
  #rowCapacity = new Int32Array(1 << 15);
  #rowUpdates = new Int32Array(1 << 15);
  #used = 0;
  #classes = new Uint8Array(1 << 18);
  #weights = new Float32Array(1 << 18);
  #totals = new Float64Array(1 << 18);
  #clock = 1;

  /** `minimumUpdates`: a row takes part only after so many updates, which keeps rare features out. */
  constructor(classCount: number, minimumUpdates = 0) {
    this.classCount = classCount;
    this.#minimumUpdates = minimumUpdates;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** One training example has passed: the average counts in these. */
  tick(): void {
    this.#clock++;
  }

  addScores(keys: Int32Array, from: number, to: number, scores: Float64Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const classes = this.#classes;
    const weights = this.#weights;
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      let slot = key & mask;
      let found = slots[slot] as number;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[slot] as number;
      }
      if (found === 0) continue;
      const row = this.#slotRows[slot] as number;
      if ((this.#rowUpdates[row] as number) < this.#minimumUpdates) continue;
      const start = this.#rowStart[row] as number;
      const end = start + (this.#rowLength[row] as number);
      for (let entry = start; entry < end; entry++) {
        const label = classes[entry] as number;
        scores[label] = (scores[label] as number) + (weights[entry] as number);
      }
    }
  }

  /** Move weight from the class that was `wrong` to the one that is `right`. */
  update(keys: Int32Array, from: number, to: number, right: number, wrong: number, by = 1): void {
    for (let at = from; at < to; at++) {
      const row = this.#row(keys[at] as number);
      this.#rowUpdates[row] = (this.#rowUpdates[row] as number) + 1;
      if (right >= 0) this.#add(row, right, by);
      if (wrong >= 0) this.#add(row, wrong, -by);
    }
  }

  /** Averaged weights of every row that took part, with entries below `threshold` left out. */
  *rows(threshold: number): Generator<{ key: number; entries: [label: number, weight: number][] }> {
    for (let row = 0; row < this.#rowCount; row++) {
      if ((this.#rowUpdates[row] as number) < this.#minimumUpdates) continue;
      const entries: [number, number][] = [];
      const start = this.#rowStart[row] as number;
      for (let entry = start; entry < start + (this.#rowLength[row] as number); entry++) {
        const weight = (this.#weights[entry] as number) - (this.#totals[entry] as number) / this.#clock;
        if (Math.abs(weight) >= threshold) entries.push([this.#classes[entry] as number, weight]);
      }
      if (entries.length > 0) yield { key: this.#rowKey[row] as number, entries };
    }
  }

  /** Go on from the averaged weights, and average anew from there. */
  restart(): void {
    for (let entry = 0; entry < this.#used; entry++) {
      this.#weights[entry] = (this.#weights[entry] as number) - (this.#totals[entry] as number) / this.#clock;
      this.#totals[entry] = 0;
    }
    this.#clock = 1;
  }

  /** A copy that scores with the averaged weights and cannot be trained on. */
  averaged(): Perceptron {
    const copy = new Perceptron(this.classCount, this.#minimumUpdates);
    copy.#share(this);
    return copy;
  }

  #share(other: Perceptron): void {
    this.#mask = other.#mask;
    this.#slots = other.#slots;
    this.#slotRows = other.#slotRows;
    this.#rowStart = other.#rowStart;
    this.#rowLength = other.#rowLength;
    this.#rowUpdates = other.#rowUpdates;
    this.#classes = other.#classes;
    const clock = other.#clock;
    this.#weights = other.#weights.map((weight, at) => weight - (other.#totals[at] as number) / clock);
  }

  #add(row: number, label: number, by: number): void {
    const start = this.#rowStart[row] as number;
    const length = this.#rowLength[row] as number;
    let entry = start;
    while (entry < start + length && this.#classes[entry] !== label) entry++;
    if (entry === start + length) entry = this.#grow(row, label);
    this.#weights[entry] = (this.#weights[entry] as number) + by;
    this.#totals[entry] = (this.#totals[entry] as number) + by * this.#clock;
  }

  #grow(row: number, label: number): number {
    const length = this.#rowLength[row] as number;
    if (length === this.#rowCapacity[row]) {
      const capacity = length === 0 ? 2 : length * 2;
      const from = this.#rowStart[row] as number;
      const to = this.#take(capacity);
      this.#classes.copyWithin(to, from, from + length);
      this.#weights.copyWithin(to, from, from + length);
      this.#totals.copyWithin(to, from, from + length);
      this.#rowStart[row] = to;
      this.#rowCapacity[row] = capacity;
    }
    const entry = (this.#rowStart[row] as number) + length;
    this.#rowLength[row] = length + 1;
    this.#classes[entry] = label;
    this.#weights[entry] = 0;
    this.#totals[entry] = 0;
    return entry;
  }

  #take(capacity: number): number {
    const start = this.#used;
    this.#used += capacity;
    if (this.#used > this.#classes.length) {
      const size = Math.ceil(this.#classes.length * 1.6) + capacity;
      this.#classes = copyInto(new Uint8Array(size), this.#classes);
      this.#weights = copyInto(new Float32Array(size), this.#weights);
      this.#totals = copyInto(new Float64Array(size), this.#totals);
    }
    return start;
  }

  #row(key: number): number {
    let slot = key & this.#mask;
    while (this.#slots[slot] !== key && this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    if (this.#slots[slot] === key) return this.#slotRows[slot] as number;
    const row = this.#rowCount++;
    if (row >= this.#rowKey.length) this.#growRows();
    this.#rowKey[row] = key;
    this.#slots[slot] = key;
    this.#slotRows[slot] = row;
    if (this.#rowCount * 2 > this.#size) this.#rehash();
    return row;
  }

  #growRows(): void {
    const size = this.#rowKey.length * 2;
    this.#rowKey = copyInto(new Int32Array(size), this.#rowKey);
    this.#rowStart = copyInto(new Int32Array(size), this.#rowStart);
    this.#rowLength = copyInto(new Int32Array(size), this.#rowLength);
    this.#rowCapacity = copyInto(new Int32Array(size), this.#rowCapacity);
    this.#rowUpdates = copyInto(new Int32Array(size), this.#rowUpdates);
  }

  #rehash(): void {
    this.#size *= 2;
    this.#mask = this.#size - 1;
    this.#slots = new Int32Array(this.#size);
    this.#slotRows = new Int32Array(this.#size);
    for (let row = 0; row < this.#rowCount; row++) {
      const key = this.#rowKey[row] as number;
      let slot = key & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = key;
      this.#slotRows[slot] = row;
    }
  }
}

function copyInto<T extends Uint8Array | Int32Array | Float32Array | Float64Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
