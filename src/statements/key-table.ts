/**
 * Numbers by keys of 32 bits, in a flat array, each beside its key: looked up hundreds of times a word, where a Map takes
 * twice the time.
 */
export class KeyTable {
  #keys = new Int32Array(2 * 1024);
  #values = new Float32Array(this.#keys.buffer);
  #size = 0;

  /** 0 where the key is not known. */
  get(key: number): number {
    return this.#values[this.#slotOf(key) + 1] as number;
  }

  /** @param key - Not 0, which marks free slots. */
  set(key: number, value: number): void {
    if (this.#size * 4 >= this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) this.#size++;
    this.#keys[slot] = key;
    this.#values[slot + 1] = value;
  }

  /** Where the key stands or would stand; at least half of the slots are free. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = (key << 1) & mask;
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Float32Array(this.#keys.buffer);
    this.#size = 0;
    for (let slot = 0; slot < keys.length; slot += 2)
      if (keys[slot] !== 0) this.set(keys[slot] as number, values[slot + 1] as number);
  }
}
