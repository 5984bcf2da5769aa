import type { Copy } from './types.ts';

/** Number of independent lines of reporting among documents: copies of one another are one line. */
export type LinesOf = (documents: readonly string[]) => number;

export function linesAmong(copies: readonly Copy[]): LinesOf {
  const originOf = originAmong(copies);
  return (documents) => new Set(documents.map(originOf)).size;
}

/** The document that a document goes back to over copies of copies; itself where it is no copy. */
export function originAmong(copies: readonly Pick<Copy, 'document' | 'of'>[]): (document: string) => string {
  const parents = new Map(copies.map(({ document, of }) => [document, of]));
  return (document) => {
    const path = new Set([document]);
    let at = document;
    for (let parent = parents.get(at); parent !== undefined && !path.has(parent); parent = parents.get(at)) {
      path.add(parent);
      at = parent;
    }
    return at;
  };
}
