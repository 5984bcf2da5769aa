/**
 * Scores and speed of the language engine: `npm run bench-language -- --treebanks DIR [--genre NAME]`.
 *
 * DIR holds CoNLL-U files that end in `dev.conllu`: trees on gold tokens, the relations that events rest on, raw text as
 * the CoNLL 2018 evaluation counts it, words a second and the time from import to the first parse. With --genre, raw text
 * of documents that have the word in their name is told apart. Prints tables for bench/RESULTS.md.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { scoreFile } from '../scripts/train/score.ts';
import { readConllu } from '../src/language/conllu.ts';
import type { LanguageEngine } from '../src/language/index.ts';
import { loadEngine, PACKAGE_FOLDER } from '../src/node.ts';
import { rawText, scoreRawText } from '../test/scores/raw-text.ts';
import { ROOT } from '../test/support/imports.ts';

const RELATIONS = 'nsubj nsubj:pass obj iobj obl:agent ccomp xcomp acl:relcl appos conj'.split(' ');

const { values: options } = parseArgs({
  options: { treebanks: { type: 'string' }, genre: { type: 'string', default: 'news' } },
});
const folder = options.treebanks;
if (folder === undefined) throw new Error('--treebanks DIR is missing: a folder with *dev.conllu');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('dev.conllu'))
  .sort();
const engine = loadEngine();
const percent = (share: number) => (100 * share).toFixed(2);
const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);

row(['gold tokens', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS', 'CLAS', ...RELATIONS]);
row(['---', ...Array(6 + RELATIONS.length).fill('--:')]);
for (const name of files) {
  const { upos, xpos, lemma, uas, las, clas, relations } = scoreFile(join(folder, name), engine);
  row([
    name,
    ...[upos, xpos, lemma, uas, las, clas].map(percent),
    ...RELATIONS.map((relation) => percent(relations.get(relation) ?? 0)),
  ]);
}

console.log();
row(['raw text', 'tokens', 'sentences', 'UPOS', 'UAS', 'LAS', 'CLAS']);
row(['---', ...Array(6).fill('--:')]);
for (const name of files) {
  const conllu = readFileSync(join(folder, name), 'utf8');
  const genre = new RegExp(`_${options.genre}_`);
  tellRaw(name, scoreRawText(conllu, engine));
  if (genre.test(conllu))
    tellRaw(
      `${name}, ${options.genre}`,
      scoreRawText(conllu, engine, (document) => genre.test(document)),
    );
}

function tellRaw(name: string, scores: ReturnType<typeof scoreRawText>): void {
  const { tokens, sentences, upos, uas, las, clas } = scores;
  row([name, ...[tokens, sentences, upos, uas, las, clas].map(percent)]);
}

console.log();
const paragraphs = files.flatMap((name) =>
  rawText(readConllu(readFileSync(join(folder, name), 'utf8'))).split('\n\n'),
);
console.log(`words a second, warm: ${Math.round(wordsASecond(loadEngine({ marks: null })))}`);
console.log(`the same with the marks for attributions: ${Math.round(wordsASecond(engine))}`);
const { elapsed, processor } = startTime();
console.log(`from import to the first parse: ${elapsed} ms, ${processor} ms of the processor`);
const bytes = readFileSync(join(PACKAGE_FOLDER, 'models', 'english.bin'));
console.log(
  `weights: ${(bytes.length / 1e6).toFixed(1)} MB, gzipped ${(gzipSync(bytes).length / 1e6).toFixed(1)} MB`,
);

/** The best of several rounds, in seconds of the processor, so that other programs on the machine count less. */
function wordsASecond(engine: LanguageEngine): number {
  let fastest = 0;
  for (let round = 0; round < 5; round++) {
    const begun = process.cpuUsage().user;
    let words = 0;
    for (const paragraph of paragraphs) words += engine.parse(paragraph).length;
    fastest = Math.max(fastest, words / ((process.cpuUsage().user - begun) / 1e6));
  }
  return fastest;
}

/** In a process of its own, with the built package: the fastest of a few starts, in milliseconds. */
function startTime(): { readonly elapsed: number; readonly processor: number } {
  const code = `const begun = performance.now();
    const { loadEngine } = await import('./dist/node.js');
    loadEngine().parse('Turkey warned Russia.');
    console.log(performance.now() - begun, process.cpuUsage().user / 1000);`;
  const run = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT })
      .toString()
      .split(' ')
      .map(Number);
  const runs = Array.from({ length: 5 }, run);
  const least = (at: number) => Math.round(Math.min(...runs.map((one) => one[at] ?? 0)));
  return { elapsed: least(0), processor: least(1) };
}
