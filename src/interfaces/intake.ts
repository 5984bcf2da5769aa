import type { CodedDocument } from '../contract.ts';
import type { InputItem } from '../documents/index.ts';
import type { Problem } from '../errors.ts';
import type { Filing, RecordStore } from '../store/index.ts';
import type { CodedItem } from './workers/index.ts';

/** What became of one input. */
export type TakenIn =
  | { readonly input: string; readonly filing: Filing; readonly remark?: string }
  | { readonly input: string; readonly problem: Problem };

type Refused = Extract<InputItem, { problem: Problem }>;
type Coded = Extract<CodedItem, { json: string }>;

/** Documents filed in one transaction: large enough for speed, small enough that few are lost to a killed process. */
const BATCH = 64;
/** Longest that a document waits for others before its batch is filed. */
const LINGER_MS = 500;
/** Documents looked up at once, before they are coded. */
const LOOK_UP = 64;

/**
 * Code documents and file them: those on file already are not coded again, the others are filed in batches.
 *
 * @param code - Codes items in order, as `codeDocuments`.
 * @param coder - Version of the coder: what another version read is read again.
 * @returns What became of each input; a filing only after its commit. Known documents may be told before the others.
 *   Joining is left to the caller (`store.derive()`).
 */
export async function* intake(options: {
  readonly store: RecordStore;
  readonly items: AsyncIterable<InputItem>;
  readonly code: (items: AsyncIterable<InputItem>) => AsyncIterable<CodedItem>;
  readonly coder: string;
}): AsyncGenerator<TakenIn> {
  const known: TakenIn[] = [];
  const unknown = withoutKnown(options.store, options.items, options.coder, known);
  for await (const batch of groups(options.code(unknown), BATCH)) {
    yield* known.splice(0);
    yield* await fileBatch(options.store, batch);
  }
  yield* known.splice(0);
}

/** Pass on what needs coding, and put what does not into `known`. */
async function* withoutKnown(
  store: RecordStore,
  items: AsyncIterable<InputItem>,
  coder: string,
  known: TakenIn[],
): AsyncGenerator<InputItem> {
  for await (const group of groups(items, LOOK_UP)) {
    const documents = group.flatMap((item) => ('document' in item ? item.document : []));
    const filed = await store.filedAlready(documents, coder);
    let at = 0;
    for (const item of group) {
      const filing = 'document' in item ? filed.get(at++) : undefined;
      if (filing === undefined) yield item;
      else known.push({ input: item.input, filing });
    }
  }
}

async function fileBatch(store: RecordStore, batch: readonly CodedItem[]): Promise<readonly TakenIn[]> {
  const refused = batch.filter((item): item is Refused => 'problem' in item);
  const coded = batch.filter((item): item is Coded => 'json' in item);
  const filings = await store.file(coded.map(({ json }) => JSON.parse(json) as CodedDocument));
  return [
    ...refused,
    ...coded.flatMap(({ input, remark }, at) => {
      const filing = filings[at];
      return filing ? { input, filing, ...(remark === undefined ? {} : { remark }) } : [];
    }),
  ];
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
