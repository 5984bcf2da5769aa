/**
 * Paths to sources: a file by its extension, a folder by the files in it, sorted by name so that the order is stable.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { Source, SourceKind } from './read-source.ts';

const KIND_BY_EXTENSION: Readonly<Record<string, SourceKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.rdf': 'xml',
};

/** A folder's own description is no report. */
const DESCRIPTION = /^readme\b/i;

/**
 * The sources that a path names. In a folder, and the folders in it, hidden files, README files and files of other
 * kinds are passed over; a file that is named itself is read whatever its name.
 *
 * @throws {InputError} `not-found` where a folder holds no report.
 * @throws The file system's own error where the path cannot be looked at.
 */
export async function* sourcesOf(path: string): AsyncGenerator<Source> {
  const found = await stat(path);
  if (!found.isDirectory()) {
    yield fileSource(path, kindOf(path) ?? 'text');
    return;
  }
  let count = 0;
  for await (const file of filesIn(path)) {
    count++;
    yield file;
  }
  if (count === 0)
    throw new InputError(
      'not-found',
      `a folder without reports; expected files ending in ${Object.keys(KIND_BY_EXTENSION).join(' ')}`,
    );
}

async function* filesIn(folder: string): AsyncGenerator<Source> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || DESCRIPTION.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* filesIn(path);
      continue;
    }
    const kind = kindOf(path);
    if (kind !== null && (entry.isFile() || entry.isSymbolicLink())) yield fileSource(path, kind);
  }
}

function kindOf(path: string): SourceKind | null {
  return KIND_BY_EXTENSION[extname(path).toLowerCase()] ?? null;
}

function fileSource(path: string, kind: SourceKind): Source {
  return { input: path, kind, bytes: createLazyStream(path) };
}

/** Opens the file only when it is read, so that a folder of a million files holds one open at a time. */
function createLazyStream(path: string): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      yield* createReadStream(path) as AsyncIterable<Uint8Array>;
    },
  };
}
