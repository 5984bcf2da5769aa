/**
 * Run work on a stream of items side by side and hand the results on in the order of the items.
 *
 * No more than `window` items are under way or waiting to be taken, so memory stays flat however long the stream is;
 * a result is handed on as soon as it and all before it are there, so a live stream is not held back.
 *
 * @param window - Bound on items taken but not yet handed on.
 * @throws What reading the items or the work throws; where the consumer stops, the items are closed.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  window: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const results: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = null;
  let isDone = false;
  try {
    while (!isDone || results.length > 0) {
      if (!isDone && results.length < window) next ??= quiet(source.next());
      const head = results[0];
      const first = await Promise.race([
        ...(next ? [next.then((item) => ({ item }))] : []),
        ...(head ? [head.then((result) => ({ result }))] : []),
      ]);
      if ('result' in first) {
        void results.shift();
        yield first.result;
        continue;
      }
      next = null;
      if (first.item.done) isDone = true;
      else results.push(quiet(work(first.item.value)));
    }
  } finally {
    if (!isDone) await source.return?.();
  }
}

/** A rejection is met when its turn comes; until then nobody need hear of it. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
