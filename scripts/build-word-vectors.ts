/**
 * Make `models/words.bin` from word vectors in text form and a WordNet dictionary:
 *
 *   npx tsx scripts/build-word-vectors.ts VECTORS.txt DICT [--words N] [--out FILE]
 *
 * VECTORS.txt has a word and its numbers a line, frequent words first (as GloVe's `glove.6B.50d.txt`); DICT is the folder
 * with WordNet's `index.*` and `data.noun`. Kept are the N most frequent words that WordNet knows, names left out. The mean of
 * all kept vectors is taken off, since it only tells how frequent words are used, and each is brought to unit length.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWordVectors } from '../src/events/relations/word-vectors.ts';

const [vectorFile, dictionary, ...rest] = process.argv.slice(2);
if (vectorFile === undefined || dictionary === undefined)
  throw new Error('usage: build-word-vectors VECTORS.txt DICT [--words N] [--out FILE]');
const option = (name: string, otherwise: string): string => {
  const at = rest.indexOf(name);
  return at < 0 ? otherwise : (rest[at + 1] ?? otherwise);
};
const limit = Number(option('--words', '20000'));

const known = knownWords(dictionary);
const kept = new Map<string, Float64Array>();
for (const line of readFileSync(vectorFile, 'utf8').split('\n')) {
  if (kept.size >= limit) break;
  const [word = '', ...numbers] = line.split(' ');
  if (known.has(word)) kept.set(word, Float64Array.from(numbers, Number));
}
const width = [...kept.values()][0]?.length ?? 0;
const mean = new Float64Array(width);
for (const vector of kept.values())
  for (let i = 0; i < width; i++) mean[i] = (mean[i] as number) + (vector[i] as number) / kept.size;
for (const [word, vector] of kept) kept.set(word, toUnit(vector.map((x, i) => x - (mean[i] as number))));
writeFileSync(option('--out', 'models/words.bin'), writeWordVectors(kept, width));
process.stdout.write(`${kept.size} words of ${width} numbers\n`);

function toUnit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((x) => x / length);
}

/** Words that WordNet lists, unless their commonest sense is a name: an instance, which has an `@i` pointer. */
function knownWords(folder: string): ReadonlySet<string> {
  const words = new Set<string>();
  const nouns = readFileSync(join(folder, 'data.noun'));
  for (const part of ['verb', 'adj', 'adv', 'noun'])
    for (const line of readFileSync(join(folder, `index.${part}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const cells = line.trim().split(' ');
      const word = cells[0] as string;
      if (!/^[a-z][a-z-]+$/.test(word)) continue;
      if (part !== 'noun') words.add(word);
      else if (!isName(nouns, Number(cells[cells.length - Number(cells[2])]))) words.add(word);
    }
  return words;
}

function isName(nouns: Buffer, offset: number): boolean {
  const end = nouns.indexOf(10, offset);
  return nouns.subarray(offset, end).toString('latin1').includes(' @i ');
}
