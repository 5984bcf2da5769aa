import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadActorLexicon } from '../src/actors/lexicon/lexicon.ts';
import { resolveActor } from '../src/actors/resolve-actor.ts';
import { readRows } from '../src/knowledge.ts';
import { loadEngine, readKnowledge } from '../src/node.ts';

const options = { engine: loadEngine(), lexicon: loadActorLexicon(readKnowledge()) };
const table = readFileSync(join(import.meta.dirname, 'phrases.tsv'), 'utf8');
const rows = readRows(new Map([['phrases.tsv', table]]), 'phrases.tsv').map(({ cells }) => cells);

/** Names are compared by their letters: "Kim Jong Un" is "Kim Jong-un". */
const letters = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

describe('phrases of actors', () => {
  it('are at least 300', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
  });

  it.each(rows)(
    '$phrase ($context $date)',
    ({ phrase = '', context, date, country, sector, name = '', office }) => {
      const found = resolveActor({ actor: phrase, context, date }, options);
      if (country) expect(found.country).toBe(country);
      if (sector) expect(found.sector).toBe(sector);
      if (name) expect(letters(found.name ?? '')).toContain(letters(name));
      if (office) expect(found.role).toBe(office);
    },
  );
});
