/**
 * Make `src/language/verb-lemmas.ts` from a WordNet dictionary:
 *
 *   npx tsx scripts/build-verb-lemmas.ts DICT
 *
 * DICT is the folder with WordNet's `index.verb`. Kept are all verbs of one word in small letters.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [dictionary] = process.argv.slice(2);
if (dictionary === undefined) throw new Error('usage: build-verb-lemmas DICT');
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
writeFileSync(
  'src/language/verb-lemmas.ts',
  `/** Dictionary forms of English verbs: the verbs of one word of WordNet 3.1 (Princeton University). Made by scripts/build-verb-lemmas.ts. */
export const VERB_LEMMAS: ReadonlySet<string> = new Set(
  \`${lines.join('\n')}\`.split(/\\s+/),
);
`,
);
process.stdout.write(`${verbs.length} verbs\n`);
