import {
  LEAST_SHARE,
  MAX_POSTINGS,
  publishedDay,
  type SharingReports,
  type SketchedReport,
} from '../../record/index.ts';
import type { Writer } from '../database.ts';

/** The runs of words of versions on file, out of their facts; `where` chooses the versions of `c`. */
const runsOf = (where: string): string => `
  SELECT c.doc, 'verbatim' AS kind, unnest(json_extract(c.facts, '$.sketch.verbatim')::UINTEGER[]) AS run
  FROM coded c WHERE ${where}
  UNION ALL
  SELECT c.doc, 'content' AS kind, unnest(json_extract(c.facts, '$.sketch.content')::UINTEGER[]) AS run
  FROM coded c WHERE ${where}`;

/** Put the runs of all current versions in the place of what is there. */
export async function remakeRuns(writer: Writer): Promise<void> {
  await writer.run('DELETE FROM runs');
  await writer.run(
    `INSERT INTO runs ${runsOf('c.doc IN (SELECT doc FROM documents WHERE is_current)')} ORDER BY ALL`,
  );
}

/**
 * Bring the runs of some versions up to date.
 *
 * @returns Versions whose runs count otherwise now: those that came, and those that share a run which has become
 *   boilerplate, or has ceased to be.
 */
export async function updateRuns(writer: Writer, changed: readonly number[]): Promise<readonly number[]> {
  const old = `doc IN (${changed.join()})`;
  const present = `c.doc IN (SELECT doc FROM documents WHERE is_current AND ${old})`;
  await writer.run(`CREATE OR REPLACE TEMP TABLE touched_runs AS
    SELECT DISTINCT kind, run FROM (SELECT kind, run FROM runs WHERE ${old}
      UNION ALL SELECT kind, run FROM (${runsOf(present)}))`);
  await writer.run(`CREATE OR REPLACE TEMP TABLE common_runs AS ${COMMON_RUNS}`);
  await writer.run(`DELETE FROM runs WHERE ${old}`);
  await writer.run(`INSERT INTO runs ${runsOf(present)}`);
  const rows = await writer.all<{ doc: number }>(`
    SELECT DISTINCT doc FROM runs SEMI JOIN (
      (FROM common_runs EXCEPT ${COMMON_RUNS}) UNION ALL (${COMMON_RUNS} EXCEPT FROM common_runs)
    ) USING (kind, run)
    UNION SELECT doc FROM documents WHERE is_current AND ${old}`);
  return rows.map(({ doc }) => doc);
}

/** Those of the touched runs that stand in too many reports to tell anything. */
const COMMON_RUNS = `SELECT kind, run FROM runs SEMI JOIN touched_runs USING (kind, run)
  GROUP BY kind, run HAVING count(*) > ${MAX_POSTINGS}`;

interface SharedRow {
  readonly one: number;
  readonly other: number;
  readonly verbatim: number;
  readonly content: number;
}

/** All pairs of the given versions with any others that share enough runs to be copies. */
export async function pairsWith(writer: Writer, docs: readonly number[]): Promise<readonly SharingReports[]> {
  if (docs.length === 0) return [];
  const rows = await writer.all<SharedRow>(`
    WITH mine AS MATERIALIZED (SELECT * FROM runs WHERE doc IN (${docs.join()})),
      hits AS MATERIALIZED (SELECT * FROM runs SEMI JOIN mine USING (kind, run)),
      postings AS MATERIALIZED (SELECT kind, run FROM hits
        GROUP BY kind, run HAVING count(*) <= ${MAX_POSTINGS}),
      shared AS MATERIALIZED (SELECT m.doc AS one, h.doc AS other, kind, count(*) AS runs
        FROM mine m JOIN postings USING (kind, run) JOIN hits h USING (kind, run)
        WHERE h.doc <> m.doc GROUP BY ALL),
      sizes AS MATERIALIZED (SELECT doc, kind, count(*) AS runs FROM runs
        WHERE doc IN (SELECT one FROM shared UNION SELECT other FROM shared) GROUP BY ALL),
      near AS MATERIALIZED (SELECT DISTINCT one, other FROM shared s
        JOIN sizes a ON a.doc = s.one AND a.kind = s.kind JOIN sizes b ON b.doc = s.other AND b.kind = s.kind
        WHERE s.runs >= ${LEAST_SHARE} * least(a.runs, b.runs))
    SELECT one, other, coalesce(sum(runs) FILTER (WHERE kind = 'verbatim'), 0)::INTEGER AS verbatim,
      coalesce(sum(runs) FILTER (WHERE kind = 'content'), 0)::INTEGER AS content
    FROM shared SEMI JOIN near USING (one, other) GROUP BY one, other`);
  const reports = await sketched(writer, [...new Set(rows.flatMap(({ one, other }) => [one, other]))]);
  return rows.flatMap(({ one, other, verbatim, content }): readonly SharingReports[] => {
    const [a, b] = [reports.get(one), reports.get(other)];
    return a && b ? [{ a, b, shared: { verbatim, content } }] : [];
  });
}

async function sketched(
  writer: Writer,
  docs: readonly number[],
): Promise<ReadonlyMap<number, SketchedReport>> {
  if (docs.length === 0) return new Map();
  const chosen = `doc IN (${docs.join()})`;
  const rows = await writer.all<{
    doc: number;
    document: string;
    published: string | null;
    words: number;
    verbatim: number;
    content: number;
    notes: string[] | null;
  }>(`
    SELECT d.doc, d.id AS document, d.published_at AS published, (c.facts ->> '$.words')::INTEGER AS words,
      json_array_length(c.facts, '$.sketch.verbatim')::INTEGER AS verbatim,
      json_array_length(c.facts, '$.sketch.content')::INTEGER AS content,
      (SELECT list(DISTINCT kind) FROM notes n WHERE n.doc = d.doc) AS notes
    FROM documents d JOIN coded c ON c.doc = d.doc WHERE d.${chosen}`);
  return new Map(
    rows.map(({ doc, document, published, words, verbatim, content, notes }) => {
      const publishedAt = publishedDay(published ?? undefined);
      return [
        doc,
        {
          document,
          ...(publishedAt === undefined ? {} : { publishedAt }),
          notes: notes ?? [],
          words,
          runs: { verbatim, content },
        },
      ];
    }),
  );
}
