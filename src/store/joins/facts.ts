import type { CodedDocument } from '../../contract.ts';
import {
  type DocumentFacts,
  type EventFact,
  FACTS_VERSION,
  type Joiner,
  publishedDay,
  type Saying,
} from '../../record/index.ts';
import type { Database, Writer } from '../database.ts';
import { FACT_TABLES, factRows } from '../fact-rows.ts';
import { readCoded } from '../queries/coded.ts';

interface FactsRow {
  readonly doc: number;
  readonly facts: string;
  readonly version: number;
}

/** The facts of the current versions; made anew where an older program made them. */
export async function loadFacts(
  database: Database,
  writer: Writer,
  joiner: Joiner,
): Promise<readonly DocumentFacts[]> {
  const rows = await writer.all<FactsRow>(`
    SELECT c.doc, c.facts, c.facts_version AS version
    FROM coded c JOIN documents d ON d.doc = c.doc WHERE d.is_current ORDER BY c.doc`);
  const facts: DocumentFacts[] = [];
  for (const row of rows) {
    if (row.version === FACTS_VERSION) facts.push(JSON.parse(row.facts) as DocumentFacts);
    else facts.push(...(await remakeFacts(database, writer, joiner, row.doc)));
  }
  return facts;
}

async function remakeFacts(
  database: Database,
  writer: Writer,
  joiner: Joiner,
  doc: number,
): Promise<readonly DocumentFacts[]> {
  const coded: CodedDocument | null = await readCoded(database, doc);
  if (coded === null) return [];
  const facts = joiner.factsOf(coded);
  await writer.run('UPDATE coded SET facts = $1, facts_version = $2 WHERE doc = $3', [
    JSON.stringify(facts),
    FACTS_VERSION,
    doc,
  ]);
  for (const table of FACT_TABLES) await writer.run(`DELETE FROM ${table} WHERE doc = $1`, [doc]);
  for (const rows of factRows([{ doc, facts }])) await writer.append(rows);
  return [facts];
}

/** A report as the tables of facts give it: an entry of it with its head. */
export interface EntryRow {
  readonly document: string;
  readonly published: string | null;
  readonly notes: readonly string[] | null;
  readonly entry: string;
}

/** Columns of an `EntryRow` for a query on `documents d`; `entry` is the column with the entry. */
export const entryColumns = (
  entry: string,
): string => `d.id AS document, d.published_at AS published, ${entry} AS entry,
  (SELECT list(DISTINCT n.kind) FROM notes n WHERE n.doc = d.doc) AS notes`;

export function headOf({ document, published, notes }: EntryRow) {
  const publishedAt = publishedDay(published ?? undefined);
  return { document, ...(publishedAt === undefined ? {} : { publishedAt }), notes: notes ?? [] };
}

export function readEntry<Entry extends EventFact | Saying>({ entry }: EntryRow): Entry {
  return JSON.parse(entry) as Entry;
}
