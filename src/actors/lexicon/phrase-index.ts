/**
 * Finds the longest entry of a list of phrases that starts at a token, by whole folded words.
 *
 * A phrase is kept under its folded text; beside it stands, for every first word, how many words the longest phrase
 * has that begins with it, and which words follow others in phrases. So most tokens of a text cost one look-up.
 */
export class PhraseIndex<Entry> {
  readonly #entries = new Map<string, Entry[]>();
  readonly #longest = new Map<string, number>();
  /** Words that are not the first ones of some phrase. */
  readonly #later = new Set<string>();

  get size(): number {
    return this.#entries.size;
  }

  /**
   * @param phrase - Folded; an empty one is passed over.
   * @param options - `first`: stands before the entries that the phrase already has.
   */
  add(phrase: string, entry: Entry, options: { readonly first?: boolean } = {}): void {
    if (phrase === '') return;
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const later = space < 0 ? [] : phrase.slice(space + 1).split(' ');
    for (const word of later) this.#later.add(word);
    const words = 1 + later.length;
    if (words > (this.#longest.get(first) ?? 0)) this.#longest.set(first, words);
    const entries = this.#entries.get(phrase);
    if (entries && options.first) entries.unshift(entry);
    else if (entries) entries.push(entry);
    else this.#entries.set(phrase, [entry]);
  }

  /** Entries of a whole folded phrase; empty where there are none. */
  get(phrase: string): readonly Entry[] {
    return this.#entries.get(phrase) ?? [];
  }

  /**
   * The longest phrase that starts at token `start` and that `accept` takes, or the longest of all without it.
   *
   * @param keys - Folded text of every token; empty ones (hyphens) are passed over but neither begin nor end a phrase.
   * @param limit - No token at or after this one belongs to the phrase.
   * @returns Accepted entries and the token after the last, or null.
   */
  longestAt(
    keys: readonly string[],
    start: number,
    limit: number,
    accept?: (entry: Entry, end: number) => boolean,
  ): { readonly end: number; readonly entries: readonly Entry[] } | null {
    const first = keys[start] ?? '';
    if (first === '') return null;
    const space = first.indexOf(' ');
    const longest = this.#longest.get(space < 0 ? first : first.slice(0, space));
    if (longest === undefined) return null;
    let phrase = '';
    let words = 0;
    let found: { end: number; entries: readonly Entry[] } | null = null;
    for (let token = start; token < limit && words < longest; token++) {
      const key = keys[token] as string;
      if (key === '') continue;
      const isPlain = !key.includes(' ');
      if (isPlain && words > 0 && !this.#later.has(key)) break;
      phrase = phrase === '' ? key : `${phrase} ${key}`;
      words += isPlain ? 1 : key.split(' ').length;
      const end = token + 1;
      const known = this.#entries.get(phrase);
      const entries = accept === undefined ? known : known?.filter((entry) => accept(entry, end));
      if (entries !== undefined && entries.length > 0) found = { end, entries };
    }
    return found;
  }
}
