import { type Joiner, publishedDay, type StoryReport } from '../../record/index.ts';
import type { Database, Writer } from '../database.ts';
import { readCopies } from './copies.ts';
import { STORY_TABLES, storyRows } from './joined-rows.ts';
import { areStoriesStale, markStoriesMade } from './state.ts';

/**
 * Group the reports into stories, where that has not been done since the last joins.
 *
 * How rare a word is among all reports decides, so that one new report may change every story: they are made whole, and
 * only when somebody asks for them.
 */
export async function deriveStories(database: Database, joiner: Joiner): Promise<void> {
  if (!(await areStoriesStale(database))) return;
  await database.transaction(async (writer) => {
    const stories = joiner.stories(await readReports(writer), await readCopies(writer));
    for (const table of STORY_TABLES) await writer.run(`DELETE FROM ${table}`);
    for (const rows of storyRows(stories)) await writer.append(rows);
    await markStoriesMade(writer);
  });
}

interface ReportRow {
  readonly document: string;
  readonly published: string | null;
  readonly terms: string;
}

/** The current reports with their words; their other facts, which joining needed, are left where they are. */
async function readReports(writer: Writer): Promise<readonly StoryReport[]> {
  const rows = await writer.all<ReportRow>(`
    SELECT d.id AS document, d.published_at AS published, json_extract(c.facts, '$.terms')::VARCHAR AS terms
    FROM coded c JOIN documents d ON d.doc = c.doc WHERE d.is_current ORDER BY c.doc`);
  return rows.map(({ document, published, terms }) => {
    const publishedAt = publishedDay(published ?? undefined);
    return {
      document,
      ...(publishedAt === undefined ? {} : { publishedAt }),
      terms: JSON.parse(terms) as StoryReport['terms'],
    };
  });
}
