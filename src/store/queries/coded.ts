import type { CodedDocument, Document } from '../../contract.ts';
import type { Database } from '../database.ts';

interface Row {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly publishedFrom: Document['publishedFrom'];
  readonly publisher: string | null;
  readonly language: string;
  readonly entries: string;
}

const COLUMNS = `d.id, d.url, d.title, d.text, d.published_at AS "publishedAt", d.published_from AS "publishedFrom",
  d.publisher, d.language, c.entries`;

/** One version of a report with its entries, by its key; `null` where there is none. */
export async function readCoded(database: Database, doc: number): Promise<CodedDocument | null> {
  const rows = await database.all<Row>(
    `SELECT ${COLUMNS} FROM documents d JOIN coded c ON c.doc = d.doc WHERE d.doc = $1`,
    [doc],
  );
  return rows[0] ? toCoded(rows[0]) : null;
}

/** The current version of a report, or a past one by its number; `null` where there is none. */
export async function findCoded(
  database: Database,
  id: string,
  version?: number,
): Promise<CodedDocument | null> {
  const chosen = version === undefined ? 'd.is_current' : 'd.version = $2';
  const rows = await database.all<Row>(
    `SELECT ${COLUMNS} FROM documents d JOIN coded c ON c.doc = d.doc WHERE d.id = $1 AND ${chosen}`,
    version === undefined ? [id] : [id, version],
  );
  return rows[0] ? toCoded(rows[0]) : null;
}

/** The current versions of several reports by id; those that are not on file are left out. */
export async function findCodedAll(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CodedDocument>> {
  const rows = await database.all<Row>(
    `SELECT ${COLUMNS} FROM documents d JOIN coded c ON c.doc = d.doc
     WHERE d.is_current AND d.id IN (SELECT unnest($1::VARCHAR[]))`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toCoded(row)]));
}

/** Every version of every report with its entries, in the order of filing, without holding them all. */
export async function* streamCoded(
  database: Database,
  options: { readonly currentOnly: boolean },
): AsyncGenerator<CodedDocument> {
  const where = options.currentOnly ? 'WHERE d.is_current' : '';
  const rows = database.stream<Row>(
    `SELECT ${COLUMNS} FROM documents d JOIN coded c ON c.doc = d.doc ${where} ORDER BY d.doc`,
  );
  for await (const row of rows) yield toCoded(row);
}

function toCoded(row: Row): CodedDocument {
  const document: Document = {
    id: row.id,
    text: row.text,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.publishedAt === null ? {} : { publishedAt: row.publishedAt }),
    publishedFrom: row.publishedFrom,
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    ...(row.url === null ? {} : { url: row.url }),
    language: row.language,
  };
  return { document, ...(JSON.parse(row.entries) as Omit<CodedDocument, 'document'>) };
}
