import { headingOf } from '../../documents/index.ts';
import type { Database } from '../database.ts';

/** What `chancery list` can list. */
export const LIST_KINDS = [
  'documents',
  'stories',
  'happenings',
  'utterances',
  'expectations',
  'contacts',
  'claims',
  'actors',
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

const ENTRIES: Readonly<Record<Exclude<ListKind, 'documents' | 'actors'>, string>> = {
  stories: 'SELECT entry FROM stories ORDER BY position',
  happenings: 'SELECT entry FROM happenings ORDER BY when_start NULLS LAST, when_end, id',
  utterances: 'SELECT entry FROM utterances ORDER BY said_start NULLS LAST, id, entry',
  expectations: 'SELECT entry FROM expectations ORDER BY due_start NULLS LAST, id',
  contacts: 'SELECT entry FROM contacts ORDER BY when_start NULLS LAST, happening',
  claims: 'SELECT entry FROM claims ORDER BY document, entry',
};

/** Every entry of a kind, each as one JSON text, in a fixed order. */
export async function* listEntries(database: Database, kind: ListKind): AsyncGenerator<string> {
  if (kind === 'documents') return yield* listDocuments(database);
  if (kind === 'actors') return yield* listActors(database);
  for await (const { entry } of database.stream<{ entry: string }>(ENTRIES[kind])) yield entry;
}

/** A version of a report without its text. */
export interface DocumentSummary {
  readonly id: string;
  readonly version: number;
  readonly isCurrent: boolean;
  readonly title?: string;
  /** The title or, where there is none, the first words. */
  readonly heading: string;
  readonly publishedAt?: string;
  readonly publishedFrom: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language: string;
  readonly filedAt: string;
  readonly coder: string;
  readonly characters: number;
}

const DOCUMENTS = `
  SELECT d.id, d.version, d.is_current AS "isCurrent", d.title, d.published_at AS "publishedAt",
    d.published_from AS "publishedFrom", d.publisher, d.url, d.language, d.filed_at AS "filedAt", c.coder,
    length(d.text)::INTEGER AS characters, left(d.text, 400) AS opening
  FROM documents d JOIN coded c ON c.doc = d.doc`;

/** A row of `DOCUMENTS`; columns without a value are null. */
interface SummaryRow {
  readonly title: string | null;
  readonly opening: string;
}

function summaryOf({ opening, ...row }: SummaryRow): DocumentSummary {
  const heading = headingOf({ title: row.title, text: opening });
  return { ...withoutNulls(row), heading } as unknown as DocumentSummary;
}

async function* listDocuments(database: Database): AsyncGenerator<string> {
  for await (const row of database.stream<SummaryRow>(`${DOCUMENTS} ORDER BY d.doc`))
    yield JSON.stringify(summaryOf(row));
}

/** The current reports, newest first. */
export async function recentDocuments(
  database: Database,
  limit: number,
): Promise<readonly DocumentSummary[]> {
  const rows = await database.all<SummaryRow>(
    `${DOCUMENTS} WHERE d.is_current ORDER BY d.doc DESC LIMIT $1`,
    [limit],
  );
  return rows.map(summaryOf);
}

/** The current reports with these ids. */
export async function documentSummaries(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentSummary>> {
  const rows = await database.all<SummaryRow>(
    `${DOCUMENTS} WHERE d.is_current AND d.id IN (SELECT unnest($1::VARCHAR[]))`,
    [ids],
  );
  return new Map(rows.map(summaryOf).map((summary) => [summary.id, summary]));
}

/** All versions of a report, oldest first; those under the same URL belong together. */
export async function documentVersions(database: Database, id: string): Promise<readonly DocumentSummary[]> {
  const rows = await database.all<SummaryRow>(
    `${DOCUMENTS} WHERE d.id = $1 OR d.url IN (SELECT url FROM documents WHERE id = $1) ORDER BY d.doc`,
    [id],
  );
  return rows.map(summaryOf);
}

const ACTORS = `
  SELECT a.name, a.kind, a.country, any_value(a.sector) AS sector,
    list_sort(list_distinct(list(a.role) FILTER (WHERE a.role IS NOT NULL))) AS roles,
    list_sort(list_distinct(list(d.id))) AS documents
  FROM actors a JOIN documents d ON d.doc = a.doc
  WHERE d.is_current AND a.is_named
  GROUP BY a.name, a.kind, a.country
  ORDER BY len(documents) DESC, a.name, a.kind, a.country`;

async function* listActors(database: Database): AsyncGenerator<string> {
  for await (const row of database.stream<object>(ACTORS)) yield JSON.stringify(withoutNulls(row));
}

function withoutNulls(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));
}
