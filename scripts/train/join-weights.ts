/**
 * Put the networks of several weights files into one, whose scores are summed: `npm run join-weights -- OUT FILE FILE…`.
 *
 * The files were trained apart on the same treebanks and word vectors, with other seeds: as many cores as there are can be used. Lemmas,
 * features and word vectors are those of the first. Each file's word classes keep columns of their own, since classes are numbered
 * anew in each training.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { key1 } from '../../src/language/hash.ts';
import { NETWORK_LIST, VECTOR_LIST } from '../../src/language/network/read-network.ts';
import { WeightsFile, writeGaps, writeWeights } from '../../src/language/weights.ts';
import { CLASS_TEMPLATE } from '../../src/language/word-info.ts';
import { packTable } from './pack.ts';

const COLUMNS = 'word-class-columns';
const [out, ...paths] = process.argv.slice(2);
if (out === undefined || paths.length < 2) throw new Error('usage: join-weights OUT FILE FILE…');
const files = paths.map((path) => new WeightsFile(readFileSync(path)));
const first = files[0] as WeightsFile;
const sections = new Map<string, Uint8Array>();
const lists: Record<string, readonly string[]> = { ...first.header.lists };
for (const { name } of first.header.sections) sections.set(name, first.bytes(name));

// The first column, the tag set, is the same in all files; the others follow one file after another.
const widths = files.map((file) => file.list(COLUMNS).length - 1);
const offsets = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
const columnCount = 1 + widths.reduce((sum, width) => sum + width, 0);
const classes = new Map<number, number[]>();
files.forEach((file, at) => {
  const width = 1 + (widths[at] as number);
  const values = file.words('classes.values');
  file.keys('classes.keys').forEach((word, row) => {
    const all = classes.get(word) ?? new Array<number>(columnCount).fill(0);
    classes.set(word, all);
    all[0] ||= values[row * width] as number;
    for (let column = 1; column < width; column++)
      all[(offsets[at] as number) + column] = values[row * width + column] as number;
  });
});
packTable(sections, 'classes', classes);
lists[COLUMNS] = [...first.list(COLUMNS), ...files.slice(1).flatMap((file) => file.list(COLUMNS).slice(1))];

const names: string[] = [];
files.forEach((file, at) => {
  if (file.list(VECTOR_LIST)[0] !== first.list(VECTOR_LIST)[0])
    throw new Error(`${paths[at]} has other word vectors than ${paths[0]}`);
  for (const own of file.list(NETWORK_LIST)) {
    const name = `network${names.length + 1}`;
    names.push(name);
    lists[name] = file.list(own);
    lists[`${name}-units`] = file.list(`${own}-units`);
    const width = Number(file.list(own)[1]);
    const keys = sortedKeys(file, own, widths[at] as number, offsets[at] as number);
    const rows = file.bytes(`${own}.keys`);
    const sorted = new Uint8Array(rows.length);
    keys.forEach(([, row], to) => {
      sorted.set(rows.subarray(row * width, (row + 1) * width), to * width);
    });
    sections.set(`${name}.key-names`, writeGaps(keys.map(([key]) => key)));
    sections.set(`${name}.keys`, sorted);
    sections.set(`${name}.parameters`, file.bytes(`${own}.parameters`));
  }
});
lists[NETWORK_LIST] = names;
const bytes = writeWeights(sections, lists, first.header.notice);
writeFileSync(out, bytes);
console.log(`${(bytes.length / 1e6).toFixed(1)} MB, ${(gzipSync(bytes).length / 1e6).toFixed(1)} MB gzipped`);

/** Keys with their rows, in order; those of word classes under the columns that the classes have now. */
function sortedKeys(
  file: WeightsFile,
  network: string,
  width: number,
  offset: number,
): readonly (readonly [number, number])[] {
  const moved = new Map<number, number>();
  for (let column = 1; column <= width; column++)
    for (let value = 1; value < 65_536 && offset > 0; value++)
      moved.set(key1(CLASS_TEMPLATE + column, value), key1(CLASS_TEMPLATE + offset + column, value));
  return [...file.keys(`${network}.key-names`)]
    .map((key, row) => [moved.get(key) ?? key, row] as const)
    .sort(([a], [b]) => (a >>> 0) - (b >>> 0));
}
