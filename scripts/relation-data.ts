/** Codings of relations to learn from: a TSV with a header, one marked sentence and its type a row. */
import { readFileSync } from 'node:fs';
import { EventType } from '../src/contract.ts';

export interface RelationRow {
  readonly id: string;
  /** With `<s>` and `<t>` around the parties, as `chancery relate` takes it. */
  readonly sentence: string;
  /** Types that the coding allows: one, or several where its scheme does not tell them apart. */
  readonly types: readonly EventType[];
}

/** Names of other versions of PLOVER, and what they stand for. */
const OTHER_NAMES: Readonly<Record<string, readonly EventType[]>> = {
  YIELD: ['CONCEDE', 'RETREAT'],
  DEMAND: ['REQUEST'],
  DISAPPROVE: ['ACCUSE'],
  INVESTIGATE: ['ACCUSE'],
  FIGHT: ['ASSAULT'],
};

/**
 * Read a file of codings.
 *
 * @param columns - Names of the columns with the marked sentence and the type; an `id` column is used where there is one.
 * @throws {Error} Where a column is missing or a type is none.
 */
export function readRelationRows(
  file: string,
  columns: { readonly sentence: string; readonly type: string },
): readonly RelationRow[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = header.split('\t');
  const at = (name: string): number => {
    if (names.includes(name)) return names.indexOf(name);
    throw new Error(`${file}: no column "${name}"; the header names ${names.join(', ')}`);
  };
  const sentence = at(columns.sentence);
  const type = at(columns.type);
  const id = names.indexOf('id');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    return {
      id: cells[id] ?? `${index + 1}`,
      sentence: cells[sentence] ?? '',
      types: typesOf(cells[type] ?? '', `${file}:${index + 2}`),
    };
  });
}

function typesOf(name: string, where: string): readonly EventType[] {
  const types = OTHER_NAMES[name] ?? EventType.array().safeParse([name]).data;
  if (types === undefined) throw new Error(`${where}: "${name}" is no PLOVER type`);
  return types;
}
