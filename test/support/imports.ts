import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** "import … from '…'", "export … from '…'", "import '…'", "import('…')" */
const IMPORT = /\b(?:from\s+|import\s*\(\s*|import\s+)'([^'\n]+)'/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Files below a folder of the project that end so, as paths from its root with forward slashes, sorted. */
export function filesBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What a source file imports: paths from the project's root for its own files, names for packages. */
export function importsOf(file: string): readonly string[] {
  const code = readFileSync(join(ROOT, file), 'utf8').replace(COMMENT, '');
  return [...code.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.') ? join(dirname(file), name).split(sep).join('/') : name,
  );
}
