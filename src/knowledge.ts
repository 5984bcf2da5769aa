/**
 * The plain data files under `knowledge/` reach the coder as text, so that reading them needs no file system:
 * Node reads a folder, a browser fetches a bundle.
 */
import { LexiconError } from './errors.ts';

/** Text of every knowledge file by its path below `knowledge/`, with forward slashes: `"actors/people.tsv"`. */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** A line of a tab-separated knowledge file, by column name; `line` counts from 1 and is there for messages. */
export interface KnowledgeRow {
  readonly line: number;
  readonly file: string;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Read a tab-separated knowledge file: `#` starts a comment line, the first other line names the columns,
 * empty lines are passed over, missing cells at a line's end are empty.
 *
 * @returns One row a line, in order; empty where the file has no rows.
 * @throws {LexiconError} Where the file is missing, has no header, or a line has more cells than the header.
 */
export function readRows(files: KnowledgeFiles, file: string): readonly KnowledgeRow[] {
  const text = files.get(file);
  if (text === undefined) throw new LexiconError(`knowledge file ${file} is missing`, { details: { file } });
  const rows: KnowledgeRow[] = [];
  let columns: readonly string[] | null = null;
  let line = 0;
  for (const raw of text.split('\n')) {
    line++;
    const content = raw.replace(/\r$/, '');
    if (content.trim() === '' || content.startsWith('#')) continue;
    const cells = content.split('\t').map((cell) => cell.trim());
    if (columns === null) {
      columns = cells;
      continue;
    }
    if (cells.length > columns.length)
      throw new LexiconError(
        `${file}:${line}: ${cells.length} cells, but the header names ${columns.length}`,
        {
          details: { file, line },
        },
      );
    rows.push({
      line,
      file,
      cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    });
  }
  if (columns === null) throw new LexiconError(`${file}: no header line found`, { details: { file } });
  return rows;
}

/**
 * Lay a user's knowledge files over the built-in ones. A row of the user's takes the place of all built-in rows with
 * the same first cell; rows with a new first cell are added; a file of a new name is added whole.
 *
 * @throws {LexiconError} Where a user's file does not have the header of the built-in file of its name.
 */
export function overlayKnowledge(base: KnowledgeFiles, own: KnowledgeFiles): KnowledgeFiles {
  const merged = new Map(base);
  for (const [file, text] of own) {
    const builtIn = base.get(file);
    merged.set(file, builtIn === undefined ? text : overlayFile(file, builtIn, text));
  }
  return merged;
}

function overlayFile(file: string, builtIn: string, own: string): string {
  const base = contentLines(builtIn);
  const user = contentLines(own);
  const [header = ''] = base;
  if (user[0]?.trim() !== header.trim())
    throw new LexiconError(
      `${file}: the first line must be that of the built-in file: "${header.replaceAll('\t', '<tab>')}"`,
      { details: { file } },
    );
  const rows = user.slice(1);
  const replaced = new Set(rows.map(firstCell));
  return [header, ...base.slice(1).filter((row) => !replaced.has(firstCell(row))), ...rows, ''].join('\n');
}

function contentLines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function firstCell(row: string): string {
  return (row.split('\t', 1)[0] ?? '').trim();
}
