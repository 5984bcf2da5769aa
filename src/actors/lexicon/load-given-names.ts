import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { fold } from './fold.ts';
import { genderOf } from './nouns.ts';

/** @returns Gender by folded given name; '' for names that both men and women bear. */
export function loadGivenNames(files: KnowledgeFiles): ReadonlyMap<string, 'm' | 'f' | ''> {
  const names = new Map<string, 'm' | 'f' | ''>();
  for (const { cells } of readRows(files, 'actors/given-names.tsv'))
    for (const name of values(cells['names'])) names.set(fold(name), genderOf(cells['gender']));
  return names;
}
