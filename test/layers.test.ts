/** The tree is the data flow: a folder imports only from the folders before it, and from the files at the root of src/. */
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf } from './support/imports.ts';

const LAYERS = [
  'documents',
  'language',
  'actors',
  'places',
  'time',
  'events',
  'statements',
  'record',
  'store',
  'dossier',
  'interfaces',
];
/** Root files that every folder may import: they import none of the folders but for their types. */
const SHARED = ['contract', 'errors', 'knowledge', 'reading', 'version'].map((name) => `src/${name}.ts`);
/** Root files that tie folders together: only what stands above all stages may import them. */
const TIES = ['pipeline', 'node', 'contract-schema'].map((name) => `src/${name}.ts`);

const sources = filesBelow('src', /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));
const layerOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

/** Why an import breaks the order, or null. */
function fault(file: string, imported: string): string | null {
  const from = layerOf(file);
  if (from === null || !imported.startsWith('src/')) return null;
  const to = layerOf(imported);
  if (to === null)
    return SHARED.includes(imported) || (from === 'interfaces' && TIES.includes(imported))
      ? null
      : `${file} imports ${imported}, which ties folders together`;
  return LAYERS.indexOf(to) <= LAYERS.indexOf(from) ? null : `${file} imports ${imported}, which comes later`;
}

describe('the folders of src/', () => {
  it('are those that the order names', () => {
    const found = new Set(sources.map(layerOf).filter((layer) => layer !== null));
    expect([...found].filter((layer) => !LAYERS.includes(layer))).toEqual([]);
  });

  it('import only from folders before them', () => {
    const faults = sources.flatMap((file) =>
      importsOf(file)
        .map((imported) => fault(file, imported))
        .filter(Boolean),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['src/time/a.ts', 'src/events/b.ts', true],
    ['src/events/a.ts', 'src/time/b.ts', false],
    ['src/events/a.ts', 'src/pipeline.ts', true],
    ['src/interfaces/cli/a.ts', 'src/pipeline.ts', false],
    ['src/time/a.ts', 'src/contract.ts', false],
    ['src/pipeline.ts', 'src/events/b.ts', false],
  ])('would be told: %s → %s is a fault: %s', (file, imported, isFault) => {
    expect(fault(file, imported) !== null).toBe(isFault);
  });
});

describe('the coder for browsers', () => {
  it('imports neither Node nor a package that needs it', () => {
    const seen = new Set<string>();
    const packages = new Map<string, string>();
    const open = ['src/browser.ts'];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      for (const imported of importsOf(file)) {
        if (imported.startsWith('src/')) open.push(imported);
        else packages.set(imported, file);
      }
    }
    expect(seen.size).toBeGreaterThan(50);
    const allowed = /^(?:zod|@noble\/hashes\/.*)$/;
    expect([...packages].filter(([name]) => !allowed.test(name))).toEqual([]);
  });
});
