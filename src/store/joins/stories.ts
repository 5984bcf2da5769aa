import type { Joiner } from '../../record/index.ts';
import type { Database } from '../database.ts';
import { readCopies } from './copies.ts';
import { loadFacts } from './facts.ts';
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
    const stories = joiner.stories(await loadFacts(database, writer, joiner), await readCopies(writer));
    for (const table of STORY_TABLES) await writer.run(`DELETE FROM ${table}`);
    for (const rows of storyRows(stories)) await writer.append(rows);
    await markStoriesMade(writer);
  });
}
