/** Lists of lemmas in knowledge cells: `meet|confer`, with `@class` for the words of a class. */

import { LexiconError } from '../../errors.ts';
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { nameClasses } from './name-classes.ts';
import { spellings } from './spelling.ts';

export type WordClasses = ReadonlyMap<string, ReadonlySet<string>>;

/** Lemmas that a cell allows, or, where `negated`, forbids. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
}

/**
 * Read `events/classes.tsv`, after the classes of names.
 *
 * @throws {LexiconError} Where a class names one that does not stand before it.
 */
export function loadWordClasses(files: KnowledgeFiles): WordClasses {
  const classes = new Map(nameClasses(files));
  for (const { cells, file, line } of readRows(files, 'events/classes.tsv'))
    classes.set(cells['class'] ?? '', expandWords(cells['words'] ?? '', classes, `${file}:${line}`));
  return classes;
}

/**
 * All lemmas of a list, in every spelling; a list of several words in lower case keeps its spaces.
 *
 * @param where - File and line, for the message.
 * @throws {LexiconError} Where an unknown class is named.
 */
export function expandWords(list: string, classes: WordClasses, where: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of list.split('|')) {
    if (word === '') continue;
    if (!word.startsWith('@')) {
      for (const spelling of spellings(word)) words.add(spelling);
      continue;
    }
    const named = classes.get(word.slice(1));
    if (named === undefined) throw new LexiconError(`${where}: no class ${word} in events/classes.tsv`);
    for (const member of named) words.add(member);
  }
  return words;
}

/** A list that may begin with `!`; null where the cell is empty. */
export function parseWordSet(cell: string, classes: WordClasses, where: string): WordSet | null {
  if (cell === '') return null;
  const negated = cell.startsWith('!');
  return { words: expandWords(negated ? cell.slice(1) : cell, classes, where), negated };
}

/** Whether a word set lets a word stand. */
export function allows(set: WordSet, word: string): boolean {
  return set.words.has(word) !== set.negated;
}
