import { PARSERS, REFINERS } from './configuration.ts';
import type { TimexParser } from './parsers/parser.ts';
import type { Scan } from './scan.ts';
import type { Proposal } from './timex.ts';

const ANYWHERE = PARSERS.filter((parser) => parser.startsWith.includes('any'));
const AT_DIGITS = PARSERS.filter((parser) => parser.startsWith.includes('digits'));
const BY_CLASS = group(PARSERS, (parser) => parser.startsWith);
const BY_WORD = group(PARSERS, (parser) => parser.words ?? []);

/**
 * All time expressions of a scanned text, in its order, without overlaps; none where it has none.
 * What they mean is only what their words state: anchoring comes after.
 */
export function recognise(scan: Scan): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (let at = 0; at < scan.pieces.length; at++)
    for (const parser of parsersAt(scan, at)) {
      const found = parser.parse(scan, at);
      if (found === null || breaksParagraph(scan, at, found.end)) continue;
      proposals.push({
        first: found.first ?? at,
        end: found.end,
        meaning: found.meaning,
        parser: parser.name,
      });
    }
  return REFINERS.reduce((current, refine) => refine(current, scan), byParserOrder(proposals));
}

const ORDER = new Map(PARSERS.map((parser, index) => [parser.name, index]));

function byParserOrder(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...proposals].sort((a, b) => (ORDER.get(a.parser) ?? 0) - (ORDER.get(b.parser) ?? 0));
}

function parsersAt(scan: Scan, at: number): Iterable<TimexParser> {
  const { lower, entry } = scan.pieces[at] as Scan['pieces'][number];
  const byWord = BY_WORD.get(lower);
  if (entry === undefined && byWord === undefined)
    return scan.digits(at) === undefined ? ANYWHERE : [...ANYWHERE, ...AT_DIGITS];
  const parsers = new Set(ANYWHERE);
  for (const parser of byWord ?? []) parsers.add(parser);
  for (const name of Object.keys(entry ?? {}))
    for (const parser of BY_CLASS.get(name) ?? []) parsers.add(parser);
  return parsers;
}

/** An empty line inside would join what stands in two paragraphs. */
const PARAGRAPH_BREAK = /\n\s*\n/;

function breaksParagraph(scan: Scan, first: number, end: number): boolean {
  return PARAGRAPH_BREAK.test(scan.doc.text.slice(scan.start(first), scan.end(end - 1)));
}

function group(
  parsers: readonly TimexParser[],
  keys: (parser: TimexParser) => readonly string[],
): ReadonlyMap<string, readonly TimexParser[]> {
  const groups = new Map<string, TimexParser[]>();
  for (const parser of parsers)
    for (const key of keys(parser)) groups.set(key, [...(groups.get(key) ?? []), parser]);
  return groups;
}
