/**
 * How often a headline alone gives the type of event that it was written for: `npx tsx bench/headlines.ts STORIES.jsonl`.
 *
 * A story has a `title`, its `type`, and the number of its pattern (`headline`). Equal titles count once.
 */
import { readFileSync } from 'node:fs';
import { loadCoder } from '../src/node.ts';

interface Story {
  readonly title: string;
  readonly type: string;
  readonly headline: number;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: headlines STORIES.jsonl');
const stories = new Map(
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Story)
    .map((story) => [story.title, story]),
);
const coder = loadCoder();
const byPattern = new Map<number, boolean[]>();
let silent = 0;
for (const { title, type, headline } of stories.values()) {
  const { events } = coder.code({ id: title, text: `${title}\n`, publishedFrom: 'unknown', language: 'en' });
  if (events.length === 0) silent++;
  byPattern.set(headline, [...(byPattern.get(headline) ?? []), events.some((event) => event.type === type)]);
}
const share = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;
const patterns = [...byPattern.values()];
const mean = patterns.reduce((sum, found) => sum + share(found), 0) / patterns.length;
console.log(
  `${stories.size} headlines: type found ${share(patterns.flat()).toFixed(3)}, nothing coded ${(silent / stories.size).toFixed(3)}`,
);
console.log(`${patterns.length} patterns: mean ${mean.toFixed(3)}`);
