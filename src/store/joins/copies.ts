import { type Copy, type Joiner, originAmong } from '../../record/index.ts';
import type { Database, Writer } from '../database.ts';
import { copyRows } from './joined-rows.ts';
import { pairsWith, updateRuns } from './runs.ts';

/** The copies among the joined reports. */
export function readCopies(reader: Pick<Database, 'all'>): Promise<readonly Copy[]> {
  return reader.all<Copy>('SELECT document, original AS "of", kind, likeness FROM copies ORDER BY document');
}

export interface CopiesUpdate {
  readonly copies: readonly Copy[];
  /** Reports that go back to another report than before. */
  readonly moved: readonly string[];
}

/** Find anew what the changed versions, and those that they touch, are copies of. */
export async function updateCopies(
  writer: Writer,
  joiner: Joiner,
  changed: readonly number[],
): Promise<CopiesUpdate> {
  const before = await readCopies(writer);
  const touched = await updateRuns(writer, changed);
  const near = joiner.copiesAmong(await pairsWith(writer, touched)).map(({ document }) => document);
  const gone = await writer.all<{ id: string }>(`SELECT id FROM documents WHERE doc IN (${changed.join()})`);
  const lost = new Set(gone.map(({ id }) => id));
  const orphans = before.filter(({ of }) => lost.has(of)).map(({ document }) => document);
  const affected = await currentVersions(writer, [...near, ...orphans]);
  for (const doc of touched) affected.add(doc);
  const ids = new Set(await idsOf(writer, [...affected]));
  const found = joiner.copiesAmong(await pairsWith(writer, [...affected]));
  const fresh = found.filter(({ document }) => ids.has(document));
  await writer.run('DELETE FROM copies WHERE document IN (SELECT unnest($1::VARCHAR[]))', [
    [...ids, ...lost],
  ]);
  await writer.append(copyRows(fresh));
  const copies = await readCopies(writer);
  return { copies, moved: movedBetween(before, copies) };
}

async function currentVersions(writer: Writer, ids: readonly string[]): Promise<Set<number>> {
  const rows = await writer.all<{ doc: number }>(
    'SELECT doc FROM documents WHERE is_current AND id IN (SELECT unnest($1::VARCHAR[]))',
    [ids],
  );
  return new Set(rows.map(({ doc }) => doc));
}

async function idsOf(writer: Writer, docs: readonly number[]): Promise<readonly string[]> {
  if (docs.length === 0) return [];
  const rows = await writer.all<{ id: string }>(`SELECT id FROM documents WHERE doc IN (${docs.join()})`);
  return rows.map(({ id }) => id);
}

function movedBetween(before: readonly Copy[], after: readonly Copy[]): readonly string[] {
  const [from, to] = [originAmong(before), originAmong(after)];
  const named = new Set([...before, ...after].flatMap(({ document, of }) => [document, of]));
  return [...named].filter((document) => from(document) !== to(document));
}
