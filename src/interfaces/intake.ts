import type { CodedDocument, Document } from '../contract.ts';
import type { Filing, RecordStore } from '../store/index.ts';

/** Codes documents in order; several may be under way at once. */
export type CodeAll = (documents: AsyncIterable<Document>) => AsyncIterable<CodedDocument>;

/** Documents filed in one transaction: large enough for speed, small enough that few are lost to a killed process. */
const BATCH = 64;
/** Longest that a document waits for others before its batch is filed. */
const LINGER_MS = 500;
/** Documents looked up at once, before they are coded. */
const LOOK_UP = 64;

/**
 * Code documents and file them: those on file already are not coded again, the others are filed in batches.
 *
 * @returns What became of each document, acknowledged after its commit. The order may differ from the input's: known
 *   documents are told first. Joining is left to the caller (`store.derive()`).
 */
export async function* intake(options: {
  readonly store: RecordStore;
  readonly documents: AsyncIterable<Document>;
  readonly codeAll: CodeAll;
  readonly coder: string;
}): AsyncGenerator<Filing> {
  const { store, coder } = options;
  const known: Filing[] = [];
  async function* unknown(): AsyncGenerator<Document> {
    for await (const group of groups(options.documents, LOOK_UP)) {
      const filed = await store.filedAlready(group, coder);
      known.push(...filed.values());
      yield* group.filter((_, at) => !filed.has(at));
    }
  }
  for await (const batch of groups(options.codeAll(unknown()), BATCH)) {
    yield* known.splice(0);
    yield* await store.file(batch);
  }
  yield* known.splice(0);
}

/**
 * Gather items into groups: full ones at once, others once they have waited long enough.
 * The last group may be smaller; no group is empty.
 */
async function* groups<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let group: Item[] = [];
  let pending = iterator.next();
  try {
    while (true) {
      const arrived = group.length === 0 ? await pending : await withinLinger(pending);
      if (arrived !== 'late') {
        if (arrived.done) break;
        group.push(arrived.value);
        pending = iterator.next();
        if (group.length < size) continue;
      }
      yield group;
      group = [];
    }
    if (group.length > 0) yield group;
  } finally {
    pending.catch(() => {});
    await iterator.return?.();
  }
}

async function withinLinger<Item>(pending: Promise<Item>): Promise<Item | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), LINGER_MS);
  });
  try {
    return await Promise.race([pending, late]);
  } finally {
    clearTimeout(timer);
  }
}
