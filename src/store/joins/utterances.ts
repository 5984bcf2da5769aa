import {
  type Copy,
  countriesOfSpeakers,
  type Joiner,
  type Saying,
  type SpeakerCount,
  speakerBlock,
} from '../../record/index.ts';
import type { Writer } from '../database.ts';
import { type EntryRow, entryColumns, headOf, readEntry } from './facts.ts';
import { UTTERANCE_TABLES, utteranceRows } from './joined-rows.ts';

const CURRENT = 'JOIN documents d ON d.doc = s.doc AND d.is_current';

/** Join the blocks anew in which the changed versions, other documents, or speakers of the same last names stand. */
export async function updateUtterances(
  writer: Writer,
  joiner: Joiner,
  changed: readonly number[],
  documents: readonly string[],
  copies: readonly Copy[],
): Promise<void> {
  const blockOf = await blocksOfNames(writer, changed);
  const blocks = await affectedBlocks(writer, changed, documents, blockOf);
  const said = await loadSaid(writer, blocks, blockOf);
  const blockOfSpeaker = new Map(
    said.flatMap(({ row, saying, block }) => (saying.country === undefined ? [[row.speaker, block]] : [])),
  );
  const utterances = joiner.utterances(
    said.map(({ row, saying }) => ({ report: headOf(row), saying })),
    (name) => blockOfSpeaker.get(name),
    copies,
  );
  for (const table of UTTERANCE_TABLES)
    await writer.run(`DELETE FROM ${table} WHERE block IN (SELECT unnest($1::VARCHAR[]))`, [[...blocks]]);
  for (const each of utteranceRows(utterances)) await writer.append(each);
}

/** Where speakers without a country belong now, of all who share a last name with a speaker of the changed versions. */
async function blocksOfNames(
  writer: Writer,
  changed: readonly number[],
): Promise<ReadonlyMap<string, string>> {
  const names = `s.last_name IN (SELECT last_name FROM said WHERE doc IN (${changed.join()}))`;
  const counts = await writer.all<SpeakerCount>(
    `SELECT s.speaker, s.country, count(*)::INTEGER AS count FROM said s ${CURRENT}
     WHERE ${names} AND s.country IS NOT NULL GROUP BY ALL`,
  );
  const speakers = await writer.all<{ speaker: string }>(
    `SELECT DISTINCT s.speaker FROM said s ${CURRENT} WHERE ${names} AND s.country IS NULL`,
  );
  const countryOf = countriesOfSpeakers(counts);
  return new Map(speakers.map(({ speaker }) => [speaker, speakerBlock({ speaker }, countryOf)]));
}

/** Speakers without a country, in the block in which they were joined last. */
const LAST_JOINED = `SELECT DISTINCT s.doc, s.speaker, v.block FROM said s ${CURRENT}
  JOIN utterance_versions v ON v.document = d.id AND v.statement = s.statement WHERE s.country IS NULL`;

async function affectedBlocks(
  writer: Writer,
  changed: readonly number[],
  documents: readonly string[],
  blockOf: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const before = await writer.all<{ block: string }>(
    'SELECT DISTINCT block FROM utterance_versions WHERE document IN (SELECT unnest($1::VARCHAR[]))',
    [documents],
  );
  const fresh = await writer.all<{ speaker: string; country: string | null }>(
    `SELECT DISTINCT s.speaker, s.country FROM said s ${CURRENT} WHERE s.doc IN (${changed.join()})`,
  );
  const known = await writer.all<{ speaker: string; block: string }>(
    `SELECT DISTINCT speaker, block FROM (${LAST_JOINED} AND s.speaker IN (SELECT unnest($1::VARCHAR[])))`,
    [[...blockOf.keys()]],
  );
  return new Set([
    ...before.map(({ block }) => block),
    ...fresh.flatMap(({ speaker, country }) => country ?? blockOf.get(speaker) ?? []),
    ...known.flatMap(({ speaker, block }) => {
      const now = blockOf.get(speaker);
      return now === undefined || now === block ? [] : [now, block];
    }),
  ]);
}

interface SaidRow extends EntryRow {
  readonly speaker: string;
  /** The country told, else the block of the last join; `null` where it was not joined yet. */
  readonly block: string | null;
}

/** All sayings of some blocks. */
async function loadSaid(
  writer: Writer,
  blocks: ReadonlySet<string>,
  blockOf: ReadonlyMap<string, string>,
): Promise<readonly { readonly row: SaidRow; readonly saying: Saying; readonly block: string }[]> {
  const rows = await writer.all<SaidRow>(
    `WITH last AS (${LAST_JOINED})
     SELECT ${entryColumns('s.saying')}, s.speaker, coalesce(s.country, l.block) AS block
     FROM said s ${CURRENT} LEFT JOIN last l ON l.doc = s.doc AND l.speaker = s.speaker
     WHERE coalesce(s.country, l.block) IN (SELECT unnest($1::VARCHAR[]))
       OR (s.country IS NULL AND s.speaker IN (SELECT unnest($2::VARCHAR[])))
     ORDER BY s.doc, s.position`,
    [[...blocks], [...blockOf.keys()]],
  );
  return rows.flatMap((row) => {
    const saying = readEntry<Saying>(row);
    const block = saying.country ?? blockOf.get(row.speaker) ?? row.block;
    return block !== null && blocks.has(block) ? [{ row, saying, block }] : [];
  });
}
