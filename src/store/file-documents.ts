import type { CodedDocument, Document } from '../contract.ts';
import { FACTS_VERSION, type Joiner } from '../record/index.ts';
import { contentHash } from './content-hash.ts';
import type { Cell, Database, Writer } from './database.ts';
import { ENTRY_TABLES, entryRows, type KeyedDocument } from './entry-rows.ts';
import { FACT_TABLES, factRows } from './fact-rows.ts';
import { markUnjoined } from './joins/state.ts';

export const FILING_OUTCOMES = ['new', 'unchanged', 'new version', 'coded anew'] as const;
export type FilingOutcome = (typeof FILING_OUTCOMES)[number];

/** What became of one document that was handed to the record. */
export interface Filing {
  readonly document: string;
  readonly outcome: FilingOutcome;
  /** Counts from 1. */
  readonly version: number;
}

/** A version on file, as far as it decides about a newcomer. */
interface OnFile {
  readonly doc: number;
  readonly id: string;
  readonly url: string | null;
  readonly version: number;
  readonly contentHash: string;
  readonly coder: string | null;
}

const ON_FILE = `
  SELECT d.doc, d.id, d.url, d.version, d.content_hash AS "contentHash", c.coder
  FROM documents d LEFT JOIN coded c ON c.doc = d.doc
  WHERE d.is_current AND (d.id IN (SELECT unnest($1::VARCHAR[])) OR d.url IN (SELECT unnest($2::VARCHAR[])))`;

/**
 * Which documents are on file as they are, read by this version of the coder: these need not be coded again.
 *
 * @returns A filing for each of them by its index; no entry for a document that is to be coded.
 */
export async function filedAlready(
  database: Database,
  documents: readonly Document[],
  coder: string,
): Promise<ReadonlyMap<number, Filing>> {
  const desk = await openDesk(database, documents);
  const filed = new Map<number, Filing>();
  documents.forEach((document, at) => {
    const found = desk.find(document);
    if (found?.contentHash === contentHash(document) && found.coder === coder)
      filed.set(at, { document: found.id, outcome: 'unchanged', version: found.version });
  });
  return filed;
}

/**
 * File coded documents in one transaction: all are in the record when this resolves, none when it throws.
 *
 * The same content under the same id or URL changes nothing, unless another version of the coder read it: then its
 * entries are replaced. Other content under the same id or URL becomes a new version; the old one stays.
 *
 * @param now - The time of filing, ISO 8601.
 */
export function fileDocuments(
  database: Database,
  batch: readonly CodedDocument[],
  joiner: Joiner,
  now: string,
): Promise<readonly Filing[]> {
  return database.transaction(async (writer) => {
    const desk = await openDesk(
      writer,
      batch.map(({ document }) => document),
    );
    const [row] = await writer.all<{ last: number | null }>('SELECT max(doc) AS last FROM documents');
    let next = (row?.last ?? 0) + 1;
    const fresh: Cell[][] = [];
    const keyed = new Map<number, CodedDocument>();
    const replaced = new Set<number>();
    const recoded = new Set<number>();
    const filings = batch.map((coded): Filing => {
      const { document } = coded;
      const found = desk.find(document);
      const hash = contentHash(document);
      if (found?.contentHash === hash && found.coder === coded.coder)
        return { document: found.id, outcome: 'unchanged', version: found.version };
      if (found?.contentHash === hash) {
        keyed.set(found.doc, { ...coded, document: { ...document, id: found.id } });
        recoded.add(found.doc);
        desk.put({ ...found, coder: coded.coder });
        return { document: found.id, outcome: 'coded anew', version: found.version };
      }
      const doc = next++;
      const version = (found?.version ?? 0) + 1;
      if (found) replaced.add(found.doc);
      fresh.push(documentRow(doc, document, version, hash, now, found?.doc));
      keyed.set(doc, coded);
      desk.put({
        doc,
        id: document.id,
        url: document.url ?? null,
        version,
        contentHash: hash,
        coder: coded.coder,
      });
      return { document: document.id, outcome: found ? 'new version' : 'new', version };
    });
    if (recoded.size > 0) await removeEntries(writer, [...recoded]);
    await writer.append({ table: 'documents', columns: DOCUMENT_COLUMNS, rows: fresh });
    if (replaced.size > 0)
      await writer.run(`UPDATE documents SET is_current = false WHERE doc IN (${[...replaced].join(',')})`);
    await appendEntries(
      writer,
      [...keyed].map(([doc, coded]) => ({ doc, coded })),
      joiner,
    );
    if (keyed.size > 0)
      await markUnjoined(writer, [...keyed.keys(), ...replaced], { isReplaced: recoded.size > 0 });
    return filings;
  });
}

const DOCUMENT_COLUMNS = [
  'doc',
  'id',
  'version',
  'is_current',
  'content_hash',
  'url',
  'title',
  'text',
  'published_at',
  'published_from',
  'publisher',
  'language',
  'filed_at',
  'replaces',
];

function documentRow(
  doc: number,
  document: Document,
  version: number,
  hash: string,
  now: string,
  replaces: number | undefined,
): Cell[] {
  const { id, url, title, text, publishedAt, publishedFrom, publisher, language } = document;
  return [
    doc,
    id,
    version,
    true,
    hash,
    url,
    title,
    text,
    publishedAt,
    publishedFrom,
    publisher,
    language,
    now,
    replaces,
  ];
}

async function appendEntries(
  writer: Writer,
  documents: readonly KeyedDocument[],
  joiner: Joiner,
): Promise<void> {
  const facts = documents.map(({ doc, coded }) => ({ doc, coded, facts: joiner.factsOf(coded) }));
  await writer.append({
    table: 'coded',
    columns: ['doc', 'coder', 'entries', 'facts', 'facts_version'],
    rows: facts.map(({ doc, coded, facts }) => [
      doc,
      coded.coder,
      JSON.stringify({ ...coded, document: undefined }),
      JSON.stringify(facts),
      FACTS_VERSION,
    ]),
  });
  for (const rows of [...entryRows(documents), ...factRows(facts)]) await writer.append(rows);
}

async function removeEntries(writer: Writer, docs: readonly number[]): Promise<void> {
  for (const table of ['coded', ...ENTRY_TABLES, ...FACT_TABLES])
    await writer.run(`DELETE FROM ${table} WHERE doc IN (${docs.join(',')})`);
}

/** The current versions that a batch may meet, by id and by URL; kept up while the batch is being filed. */
interface Desk {
  find(document: Document): OnFile | undefined;
  put(onFile: OnFile): void;
}

async function openDesk(reader: Pick<Writer, 'all'>, documents: readonly Document[]): Promise<Desk> {
  const byId = new Map<string, OnFile>();
  const byUrl = new Map<string, OnFile>();
  const put = (onFile: OnFile) => {
    byId.set(onFile.id, onFile);
    if (onFile.url !== null) byUrl.set(onFile.url, onFile);
  };
  const urls = documents.flatMap(({ url }) => url ?? []);
  const ids = documents.map(({ id }) => id);
  for (const onFile of await reader.all<OnFile>(ON_FILE, [ids, urls])) put(onFile);
  return {
    find: ({ id, url }) => byId.get(id) ?? (url === undefined ? undefined : byUrl.get(url)),
    put,
  };
}
