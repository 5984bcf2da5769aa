import { describe, expect, it } from 'vitest';
import { LexiconError } from '../errors.ts';
import { readRows } from '../knowledge.ts';
import { readKnowledge } from '../node.ts';
import { CURATED_PLACES, readGazetteer } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

const knowledge = readKnowledge();
const gazetteer = readGazetteer(knowledge);

describe('the gazetteer', () => {
  it.each([
    ['Port-au-Prince', 'HTI'],
    ["Sana'a", 'YEM'],
    ['Kiev', 'UKR'],
    ['Rangoon', 'MMR'],
    ['Naypyidaw', 'MMR'],
    ['Ürümqi', 'CHN'],
    ['St. Petersburg', 'RUS'],
    ['Raqqa', 'SYR'],
    ['Aarhus', 'DNK'],
    ['Kryvyi Rih', 'UKR'],
    ['Mazar-i-Sharif', 'AFG'],
    ['Hargeisa', 'SOM'],
    ['Kirkenes', 'NOR'],
  ])('knows %s', (name, country) => {
    expect(gazetteer.lookup(placeKey(name)).map((candidate) => candidate.country)).toContain(country);
  });

  it('lists every alias under a city that exists', () => {
    const rows = (knowledge.get('places/city-names.tsv') ?? '')
      .split('\n')
      .filter((line) => /^[^#\n]+\t/.test(line))
      .slice(1);
    const missing = rows.filter((row) => gazetteer.lookup(placeKey(row.split('\t')[0] ?? '')).length === 0);
    expect(missing).toEqual([]);
  });

  it('gives every city coordinates, a country and a population', () => {
    const rows = (knowledge.get('places/cities.tsv') ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1);
    expect(rows.length).toBeGreaterThan(20_000);
    const form = /^[^\t]+\t[A-Z]{3}\t[^\t]*\t-?\d+\.\d+\t-?\d+\.\d+\t\d+(?:\tcapital)?$/;
    expect(rows.filter((row) => !form.test(row))).toEqual([]);
  });

  it('gives every place written by hand a name of its own and coordinates', () => {
    const rows = CURATED_PLACES.flatMap((file) => readRows(knowledge, file));
    const names = rows.map(({ cells }) => placeKey(cells['name'] ?? ''));
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
    const isOnEarth = ({ latitude, longitude }: Record<string, string | undefined>) =>
      /^-?\d+(?:\.\d+)?$/.test(latitude ?? '') &&
      Math.abs(Number(latitude)) <= 90 &&
      /^-?\d+(?:\.\d+)?$/.test(longitude ?? '') &&
      Math.abs(Number(longitude)) <= 180;
    expect(rows.filter(({ cells }) => !isOnEarth(cells))).toEqual([]);
  });

  it('refuses a row of unknown precision', () => {
    const files = new Map(knowledge).set('places/extra.tsv', 'name\tnames\tprecision\nAtlantis\t\tmyth\n');
    expect(() => readGazetteer(files)).toThrow(LexiconError);
  });
});
