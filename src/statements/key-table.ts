/** Numbers by keys of 32 bits, in flat arrays: looked up hundreds of times a word, where a Map takes twice the time. */
export class KeyTable {
  #keys = new Int32Array(1024);
  #values = new Float32Array(1024);
  #size = 0;

  /** 0 where the key is not known. */
  get(key: number): number {
    return this.#values[this.#slotOf(key)] as number;
  }

  /** @param key - Not 0, which marks free slots. */
  set(key: number, value: number): void {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) this.#size++;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** Where the key stands or would stand; at least half of the slots are free. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = key & mask;
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Float32Array(keys.length * 2);
    this.#size = 0;
    keys.forEach((key, slot) => {
      if (key !== 0) this.set(key, values[slot] as number);
    });
  }
}
