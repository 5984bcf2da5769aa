import { readFileSync } from 'node:fs';
import type { Document } from '../src/contract.ts';

/** Documents of files in the contract's form, a JSON object a line: `id`, `text`, and `publishedAt` where it is known. */
export function readDocuments(paths: readonly string[]): readonly Document[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const document = JSON.parse(line) as Pick<Document, 'id' | 'text' | 'publishedAt'>;
        const publishedFrom = document.publishedAt === undefined ? 'unknown' : 'given';
        return { publishedFrom, language: 'en', ...document } as const;
      }),
  );
}
