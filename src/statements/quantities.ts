/**
 * Quantities in running text: a number or a range, how firmly it is put, and the unit written beside it.
 */
import type { Span } from '../contract.ts';
import { type KnowledgeFiles, readRows } from '../knowledge.ts';
import { NUMBER_PATTERN, parseNumber } from './numbers.ts';

/** `span` takes in the words of approximation, the number and the unit written beside it. */
export interface Quantity {
  readonly span: Span;
  /** The middle of a range. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly approximate: boolean;
  readonly unit?: string;
  readonly kind?: 'money' | 'share' | 'measure';
  /** Offset after the number and its unit. */
  readonly after: number;
  /** Offset of the number itself. */
  readonly at: number;
}

export type QuantityReader = (text: string, from: number, end: number) => readonly Quantity[];

const APPROXIMATE =
  'about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|up to|as many as|as much as|more than|over|at least|no fewer than|no less than|fewer than|less than|under|at most|no more than|just over|just under|upwards of|an average of';
const AT_LEAST = /^(?:more than|over|at least|no fewer than|no less than|just over|upwards of)$/i;
const AT_MOST =
  /^(?:up to|as many as|as much as|fewer than|less than|under|at most|no more than|just under)$/i;
/** `40-odd`, `50 or so`, `100 or more` */
const LOOSE_AFTER = /^(?:[- ]odd\b|-plus\b|\+| or so\b| or more\b)/i;

/** @throws {LexiconError} Where the list of units does not keep to its format. */
export function createQuantityReader(knowledge: KnowledgeFiles): QuantityReader {
  const rows = readRows(knowledge, 'statements/units.tsv').map(({ cells }) => ({
    word: cells['word'] as string,
    unit: cells['unit'] as string,
    kind: cells['kind'] as 'money' | 'share' | 'measure',
  }));
  const units = new Map(rows.map((row) => [row.word, row]));
  const signs = rows.filter(({ word, kind }) => kind === 'money' && /[^\p{L}\s.]$/u.test(word));
  const after = alternatives(rows.map(({ word }) => word).filter((word) => !word.endsWith('$')));
  const sign = alternatives(signs.map(({ word }) => word));
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,]|[\\p{L}\\d][-–])(?:(?<loose>${APPROXIMATE})\\s+)?(?<frame>between |from )?(?<sign>(?:${sign})\\s?)?` +
      `(?<first>${NUMBER_PATTERN})(?<mid>[ -]?(?:%|percent|per cent))?` +
      `(?:(?<join>\\s?[-–—]\\s?| to | and (?=[\\d$€£]|\\p{L}+ ))(?<sign2>${sign})?\\s?(?<second>${NUMBER_PATTERN}))?` +
      `(?:[ -]?(?<unit>${after})(?![\\p{L}\\d]))?`,
    'giu',
  );
  return (text, from, end) => {
    const found: Quantity[] = [];
    const stretch = text.slice(from, end);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch)) {
      const quantity = toQuantity(match, from, units, text);
      if (quantity === null) continue;
      found.push(quantity);
      // Where only the first of two numbers was taken, the second is read on its own.
      if (quantity.after - from > match.index) pattern.lastIndex = quantity.after - from;
    }
    return found;
  };
}

function toQuantity(
  match: RegExpMatchArray,
  from: number,
  units: ReadonlyMap<string, { unit: string; kind: 'money' | 'share' | 'measure' }>,
  text: string,
): Quantity | null {
  const part = match.groups as Record<string, string | undefined>;
  const start = from + (match.index ?? 0);
  let stop = start + match[0].length;
  let first = parseNumber(part['first'] as string);
  let second = part['second'] === undefined ? null : parseNumber(part['second']);
  if (first === null || /[\p{L}\d]/u.test(/^\d/.test(part['first'] as string) ? '' : (text[stop] ?? '')))
    return null;
  const isTwo = part['join'] === ' and ' && part['frame'] !== 'between ';
  if (second !== null && (isTwo || differInUnit(part))) {
    // "five and six ships", "12% to $45 billion": two numbers, not a range.
    stop = start + match[0].indexOf(part['join'] as string, match[0].indexOf(part['first'] as string));
    second = null;
  }
  const isAlone = part['second'] !== undefined && second === null;
  if (second !== null && second >= 1000 && first < 1000 && SCALED.test(part['second'] as string)) {
    const scale = second / (parseNumber((part['second'] as string).replace(SCALED, '')) ?? second);
    if (!SCALED.test(part['first'] as string)) first *= scale;
  }
  const unit = units.get(
    ((isAlone ? undefined : part['unit']) ?? part['mid'] ?? part['sign'] ?? '')
      .trim()
      .toLowerCase()
      .replace(/^-/, ''),
  );
  const sign = part['sign'] === undefined ? undefined : units.get(part['sign'].trim().toLowerCase());
  const named = sign ?? unit;
  const loose = (part['loose'] ?? '').toLowerCase();
  const trailing = LOOSE_AFTER.exec(text.slice(stop, stop + 10));
  const range = second !== null && second > first;
  return {
    span: { start, end: stop + (trailing?.[0].length ?? 0) },
    at: start + match[0].indexOf(part['first'] as string, (part['loose'] ?? '').length),
    after: stop + (trailing?.[0].length ?? 0),
    value: range ? (first + (second as number)) / 2 : first,
    ...(range ? { low: first, high: second as number } : {}),
    ...(!range && AT_LEAST.test(loose) ? { low: first } : {}),
    ...(!range && AT_MOST.test(loose) ? { high: first } : {}),
    approximate: range || loose !== '' || trailing !== null,
    ...(named === undefined ? {} : { unit: named.unit, kind: named.kind }),
  };
}

/** A share before the join and money after it: "grew 12% to $45 billion". */
function differInUnit(part: Record<string, string | undefined>): boolean {
  return part['mid'] !== undefined && (part['sign2'] !== undefined || !SHARE.test(part['unit'] ?? '%'));
}

const SHARE = /^(?:%|percent|per cent|pct|percentage points?|basis points?)$/i;

/** A number's scale word: ` billion`, `bn`. */
const SCALED = /[ -]?(?:thousand|lakh|million|crore|billion|trillion|mn|mln|bn|bln|tn|[mkb])$/i;

/** An alternation of literal words, the longest first. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
