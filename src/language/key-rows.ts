/** Rows by keys of 32 bits, in one flat array: a Map of such numbers takes several times the time and the memory. */
export class KeyRows {
  /** Key and row by turns; a key of 0 marks a free slot, and at least half of the slots are free. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param keys - One a row, none of them 0; of two rows with one key the later counts. */
  constructor(keys: Int32Array) {
    let size = 16;
    while (size < 2 * keys.length) size *= 2;
    this.#slots = new Int32Array(2 * size);
    this.#mask = size - 1;
    for (let row = 0; row < keys.length; row++) {
      const slot = this.#slotOf(keys[row] as number);
      this.#slots[slot] = keys[row] as number;
      this.#slots[slot + 1] = row;
    }
  }

  /** Row of a key, -1 where it is not known. */
  get(key: number): number {
    const slot = this.#slotOf(key);
    return this.#slots[slot] === 0 ? -1 : (this.#slots[slot + 1] as number);
  }

  /** Where the key stands or would stand. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let at = key & mask;
    while (slots[2 * at] !== key && slots[2 * at] !== 0) at = (at + 1) & mask;
    return 2 * at;
  }
}
