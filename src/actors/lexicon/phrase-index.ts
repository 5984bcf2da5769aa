/** Where phrases that begin alike have come to, word by word. */
interface Node<Entry> {
  /** Of the phrase that ends here; empty where none does. */
  readonly entries: Entry[];
  /** By the next word; null where no phrase goes on. */
  next: Map<string, Node<Entry>> | null;
}

/**
 * Finds the longest entry of a list of phrases that starts at a token, by whole folded words.
 *
 * A phrase is kept under its folded text, and as a path of its words from the first one on. So most tokens of a text cost
 * one look-up, and a phrase as many as the words up to which the text agrees with some phrase.
 */
export class PhraseIndex<Entry> {
  readonly #ends = new Map<string, Node<Entry>>();
  readonly #firsts = new Map<string, Node<Entry>>();

  get size(): number {
    return this.#ends.size;
  }

  /**
   * @param phrase - Folded; an empty one is passed over.
   * @param options - `first`: stands before the entries that the phrase already has.
   */
  add(phrase: string, entry: Entry, options: { readonly first?: boolean } = {}): void {
    if (phrase === '') return;
    const { entries } = this.#endOf(phrase);
    if (options.first) entries.unshift(entry);
    else entries.push(entry);
  }

  #endOf(phrase: string): Node<Entry> {
    const known = this.#ends.get(phrase);
    if (known !== undefined) return known;
    const [first = '', ...later] = phrase.split(' ');
    let node = nodeOf(this.#firsts, first);
    for (const word of later) {
      node.next ??= new Map();
      node = nodeOf(node.next, word);
    }
    this.#ends.set(phrase, node);
    return node;
  }

  /** Entries of a whole folded phrase; empty where there are none. */
  get(phrase: string): readonly Entry[] {
    return this.#ends.get(phrase)?.entries ?? [];
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
    let node = first === '' || start >= limit ? undefined : goOn(this.#firsts, first);
    let found: { end: number; entries: readonly Entry[] } | null = null;
    for (let end = start + 1; node !== undefined; end++) {
      const { entries: known, next }: Node<Entry> = node;
      if (known.length > 0) {
        const entries = accept === undefined ? known : known.filter((entry) => accept(entry, end));
        if (entries.length > 0) found = { end, entries };
      }
      while (end < limit && keys[end] === '') end++;
      node = next === null || end >= limit ? undefined : goOn(next, keys[end] as string);
    }
    return found;
  }
}

function nodeOf<Entry>(nodes: Map<string, Node<Entry>>, word: string): Node<Entry> {
  let node = nodes.get(word);
  if (node === undefined) {
    node = { entries: [], next: null };
    nodes.set(word, node);
  }
  return node;
}

/** The node that a token leads to, by each of its words where it has several ("el sisi"). */
function goOn<Entry>(nodes: ReadonlyMap<string, Node<Entry>>, key: string): Node<Entry> | undefined {
  const node = nodes.get(key);
  if (node !== undefined || !key.includes(' ')) return node;
  let next: ReadonlyMap<string, Node<Entry>> | null = nodes;
  let last: Node<Entry> | undefined;
  for (const word of key.split(' ')) {
    last = next?.get(word);
    next = last?.next ?? null;
  }
  return last;
}
