import { describe, expect, it } from 'vitest';
import { readRows } from '../../knowledge.ts';
import { loadEngine, readKnowledge } from '../../node.ts';
import { triggersAt } from '../triggers/find-triggers.ts';
import { loadEventLexicon } from './lexicon.ts';

const files = readKnowledge();
const lexicon = loadEventLexicon(files);
const engine = loadEngine();

/** Whether a sense of the row is found in the row's own example. */
function isCarried(file: string, line: number, example: string): boolean {
  const doc = engine.parse(example);
  const prefix = `${file.slice('events/'.length, -'.tsv'.length)}/`;
  for (let token = 0; token < doc.length; token++)
    for (const { sense } of triggersAt(doc, token, lexicon))
      if (sense.id.startsWith(prefix) && sense.id.endsWith(`@${line}`)) return true;
  return false;
}

describe('the examples of the event lexicon', () => {
  const rows = [...files.keys()]
    .filter((file) => /^events\/(?:verbs|nouns|adjectives)[./]/.test(file))
    .flatMap((file) => readRows(files, file))
    .filter(({ cells }) => cells['example'] !== undefined && cells['example'] !== '');

  // What is missed are trees that the parser gets wrong, mostly of rare nouns before a past tense.
  it('carry their own row, nine of ten', () => {
    const missed = rows.filter(({ file, line, cells }) => !isCarried(file, line, cells['example'] as string));
    expect(rows.length).toBeGreaterThan(600);
    expect(missed.length / rows.length, missed.map(({ cells }) => cells['example']).join('\n')).toBeLessThan(
      0.1,
    );
  });
});
