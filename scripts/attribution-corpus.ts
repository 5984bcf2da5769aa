/** Reads a corpus of attributions: JSON Lines with source, cue and content spans in code points, texts beside it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Span } from '../src/contract.ts';

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}
export interface GoldDocument {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

type Pairs = readonly (readonly [number, number])[];
interface Line {
  readonly doc: string;
  readonly file: string;
  readonly date: string;
  readonly attributions: readonly { source: Pairs; cue: Pairs; content: Pairs }[];
}

/** @param before - Only articles published before this ISO date. */
export function readCorpus(path: string, before: string, from = ''): readonly GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ date }) => date < before && date >= from)
    .map(({ doc, file, date, attributions }) => {
      const text = readFileSync(join(dirname(path), file), 'utf8');
      const offset = toUtf16(text);
      const spans = (pairs: Pairs): Span[] => pairs.map(([a, b]) => ({ start: offset(a), end: offset(b) }));
      return {
        id: doc,
        date,
        text,
        attributions: attributions.map(({ source, cue, content }) => ({
          source: spans(source),
          cue: spans(cue),
          content: spans(content),
        })),
      };
    });
}

/** From code points to UTF-16 code units. */
function toUtf16(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const offsets: number[] = [];
  let units = 0;
  for (const char of text) {
    offsets.push(units);
    units += char.length;
  }
  offsets.push(units);
  return (offset) => offsets[offset] ?? units;
}
