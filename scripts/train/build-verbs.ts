/**
 * Make `scripts/train/verbs.txt` from a WordNet dictionary:
 *
 *   npx tsx scripts/train/build-verbs.ts DICT
 *
 * DICT is the folder with WordNet's `index.verb`. Kept are all verbs of one word in small letters.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [dictionary] = process.argv.slice(2);
if (dictionary === undefined) throw new Error('usage: build-verbs DICT');
const verbs = readFileSync(join(dictionary, 'index.verb'), 'latin1')
  .split('\n')
  .map((line) => line.split(' ', 1)[0] ?? '')
  .filter((word) => /^[a-z]+$/.test(word));
const lines: string[] = [];
let line = '';
for (const verb of verbs) {
  if (line.length + verb.length > 105) {
    lines.push(line);
    line = '';
  }
  line += line === '' ? verb : ` ${verb}`;
}
lines.push(line);
writeFileSync('scripts/train/verbs.txt', `${lines.join('\n')}\n`);
process.stdout.write(`${verbs.length} verbs\n`);
