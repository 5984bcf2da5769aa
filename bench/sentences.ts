/**
 * Short texts of diplomatic news against their reading: `npx tsx bench/sentences.ts [FILE…]` (default: the single sentences of
 * `bench/sentences/*.jsonl`).
 *
 * Lines of the default files are numbered from 0; the even ones have been read while rules were made, the odd ones are held out. A file
 * that is named is scored as a whole, and where its reading tells not all events, as in `bench/agency`, its precision tells nothing. An event is found where one
 * of its type (or of `orType`) is coded from the words around its evidence, with a right country on each side that the reading names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedDocument, Event } from '../src/contract.ts';
import { loadCoder } from '../src/node.ts';

interface Expected {
  readonly type: string;
  readonly orType?: readonly string[];
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly evidence: string;
  readonly also?: boolean;
}

interface Sentence {
  readonly text: string;
  readonly events: readonly Expected[];
}

interface Tally {
  expected: number;
  found: number;
  coded: number;
  matched: number;
}

const FOLDER = 'bench/sentences';
const files = process.argv.slice(2);
const paths = files.length > 0 ? files : readdirSync(FOLDER).filter(isData).map(inFolder);
const coder = loadCoder();
const tallies = new Map<string, Tally>();
for (const path of paths)
  for (const [line, sentence] of readSentences(path).entries()) score(sentence, tallyOf(partOf(path, line)));
for (const [part, { expected, found, coded, matched }] of tallies)
  console.log(
    `${part}: recall ${(found / expected).toFixed(3)} of ${expected}, precision ${(matched / coded).toFixed(3)} of ${coded}`,
  );

function isData(name: string): boolean {
  return name.endsWith('.jsonl');
}

function inFolder(name: string): string {
  return join(FOLDER, name);
}

/** What a line is counted with. */
function partOf(path: string, line: number): string {
  if (files.length > 0) return path;
  return line % 2 === 0 ? 'read' : 'held out';
}

function tallyOf(part: string): Tally {
  const known = tallies.get(part) ?? { expected: 0, found: 0, coded: 0, matched: 0 };
  tallies.set(part, known);
  return known;
}

function readSentences(path: string): readonly Sentence[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Sentence);
}

function score({ text, events: expected }: Sentence, sum: Tally): void {
  const coded = coder.code({ id: text, text: `${text}\n`, publishedFrom: 'unknown', language: 'en' });
  const taken = new Set<Event>();
  for (const one of expected) {
    const event = coded.events.find((each) => !taken.has(each) && isFound(one, each, coded));
    if (event !== undefined) taken.add(event);
    if (one.also === true) continue;
    sum.expected++;
    if (event !== undefined) sum.found++;
  }
  sum.coded += coded.events.length;
  sum.matched += taken.size;
}

function isFound(expected: Expected, event: Event, { actors, document }: CodedDocument): boolean {
  const { type, orType = [], source, target, evidence } = expected;
  const start = document.text.indexOf(evidence);
  const isNear = event.evidence.start < start + evidence.length && event.evidence.end > start;
  if (!isNear || ![type, ...orType].includes(event.type)) return false;
  const countries = new Map(actors.map(({ id, country }) => [id, country]));
  const of = (side: Event['actors']) => side.map(({ actor }) => countries.get(actor) ?? '');
  const isMutual = source.length > 0 && [...source].sort().join() === [...target].sort().join();
  if (event.type === 'CONSULT' || isMutual) {
    const all = new Set([...of(event.actors), ...of(event.recipients)]);
    const both = new Set([...source, ...target]);
    return [...both].filter((country) => all.has(country)).length >= Math.min(2, both.size);
  }
  const fits = (wanted: readonly string[], side: Event['actors']) =>
    wanted.length === 0 || of(side).some((country) => wanted.includes(country));
  return fits(source, event.actors) && fits(target, event.recipients);
}
