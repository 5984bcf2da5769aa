/**
 * Codings for `npm run train-relations -- --more FILE` from stories with a PLOVER type each:
 *
 *   npx tsx scripts/stories-to-codings.ts STORIES.jsonl > STORIES.tsv
 *
 * A story has `id`, `text`, `type`, `headline` (stories of one headline are alike) and `cut` (it breaks off). Kept is the first
 * sentence of the first six stories of a headline, where it has 6 to 45 words and a known type.
 */
import { readFileSync } from 'node:fs';
import { EventType } from '../src/contract.ts';
import { loadEngine } from '../src/node.ts';

interface Story {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly headline: number;
}

const MOST_OF_A_HEADLINE = 6;
const WORDS = { least: 6, most: 45 };

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: stories-to-codings STORIES.jsonl');
const engine = loadEngine();
const types: ReadonlySet<string> = new Set(EventType.options);
const taken = new Map<number, number>();
process.stdout.write('id\tsentence\ttype\n');
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { id, text, type, headline } = JSON.parse(line) as Story;
  const count = taken.get(headline) ?? 0;
  if (!types.has(type) || count >= MOST_OF_A_HEADLINE) continue;
  const doc = engine.parse(text);
  if (doc.length === 0) continue;
  const { start, end } = doc.sentenceSpan(0);
  const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const words = sentence.split(' ').length;
  if (words < WORDS.least || words > WORDS.most) continue;
  taken.set(headline, count + 1);
  process.stdout.write(`${id}\t${sentence}\t${type}\n`);
}
