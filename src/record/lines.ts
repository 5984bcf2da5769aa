import type { Copy } from './types.ts';

/** Number of independent lines of reporting among documents: copies of one another are one line. */
export type LinesOf = (documents: readonly string[]) => number;

export function linesAmong(copies: readonly Copy[]): LinesOf {
  const parents = new Map(copies.map(({ document, of }) => [document, of]));
  const rootOf = (document: string): string => {
    const path = new Set([document]);
    let at = document;
    for (let parent = parents.get(at); parent !== undefined && !path.has(parent); parent = parents.get(at)) {
      path.add(parent);
      at = parent;
    }
    return at;
  };
  return (documents) => new Set(documents.map(rootOf)).size;
}
