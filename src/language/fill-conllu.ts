/**
 * CoNLL-U whose tokens are given, filled in by an engine: lemma, tags, features, head and relation of every word.
 *
 * Comments, multiword tokens (1-2), forms and the MISC column stay as they are; empty nodes (1.1), which stand only in
 * enhanced graphs, are left out, and DEPS is emptied, since the engine gives basic trees.
 *
 * @see https://universaldependencies.org/format.html
 */
import { layOut, readConllu, wordCells } from './conllu.ts';
import type { TokenEngine } from './create-engine.ts';

const WORD_LINE = /^[0-9]+\t/;
const EMPTY_NODE_LINE = /^[0-9]+\.[0-9]+\t/;

/**
 * Fill one sentence's block of lines.
 *
 * @param block - Lines without the empty line that ends them; tabs between cells.
 * @returns The lines in the same order; a block without words comes back as it is.
 */
export function fillConllu(block: readonly string[], engine: TokenEngine): readonly string[] {
  const sentences = readConllu(block.join('\n'));
  if (sentences.length === 0) return block;
  const doc = engine.parseTokens(layOut(sentences));
  let token = 0;
  return block
    .filter((line) => !EMPTY_NODE_LINE.test(line))
    .map((line) => {
      if (!WORD_LINE.test(line)) return line;
      const [id, form, , , , , , , , misc = '_'] = line.split('\t');
      return [id, form, ...wordCells(doc, token++, 0), '_', misc].join('\t');
    });
}
