import { LexiconError } from '../../errors.ts';
import { values } from './cells.ts';
import type { PersonRow } from './load-people.ts';
import { genderOf } from './nouns.ts';

/** Whether a file is the result of the query in `knowledge/actors/README.md`. */
export function isWikidata(text: string): boolean {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[{')) return true;
  return (start.split('\n', 1)[0] ?? '').includes('personLabel');
}

/**
 * Read the result of the Wikidata query, as TSV or JSON (both of the forms that the query service gives).
 *
 * @throws {LexiconError} Where JSON does not parse or no row has a name.
 */
export function readWikidata(text: string, file: string): readonly PersonRow[] {
  const start = text.trimStart();
  const records = start.startsWith('{') || start.startsWith('[') ? fromJson(text, file) : fromTsv(text);
  const rows = records.filter((record) => record['personLabel']).map(personRow);
  if (rows.length === 0)
    throw new LexiconError(
      `${file}: no row has a personLabel; expected the result of the query in knowledge/actors/README.md`,
      {
        details: { file },
      },
    );
  return rows;
}

type Row = Readonly<Record<string, string>>;

function personRow(row: Row): PersonRow {
  return {
    name: row['personLabel'] ?? '',
    aliases: values(row['aliases']),
    country: (row['country'] ?? '').toUpperCase(),
    role: row['officeLabel'] ?? '',
    sector: row['sector'] ?? '',
    from: (row['from'] ?? '').slice(0, 10),
    until: (row['until'] ?? '').slice(0, 10),
    gender: genderOf(row['gender']),
  };
}

function fromJson(text: string, file: string): Row[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new LexiconError(`${file}: not valid JSON`, { details: { file }, cause });
  }
  const list = Array.isArray(parsed)
    ? parsed
    : (parsed as { results?: { bindings?: unknown } }).results?.bindings;
  if (!Array.isArray(list))
    throw new LexiconError(`${file}: expected an array, or results.bindings with one`, { details: { file } });
  return list.map((item: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(item).map(([name, cell]) => [name, cellText(cell)])),
  );
}

/** A cell is a string, or `{ "value": string }`. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  const value = (cell as { value?: unknown } | null)?.value;
  return typeof value === 'string' ? value : '';
}

/** `"Wang Yi"@en` and `"2013-03-16T00:00:00Z"^^<…#dateTime>` */
const LITERAL = /^"(.*)"(?:@[\w-]+|\^\^<[^>]*>)?$/;

function fromTsv(text: string): Row[] {
  const [header = '', ...lines] = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const columns = header.split('\t').map((name) => name.replace(/^\?/, ''));
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t').map((cell) => LITERAL.exec(cell)?.[1] ?? cell);
      return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
    });
}
