/**
 * Quotation marks of a text: curly, straight, single, guillemets, nested, left open, and over several paragraphs.
 *
 * Works on characters alone, one paragraph (line) at a time, so that no token boundary can move a mark.
 */
import type { Span } from '../contract.ts';
import { closesSingle, opensSingle } from './single-quotes.ts';

/** A run of quoted words. `start` and `end` take in the marks; offsets are UTF-16 code units. */
export interface Quotation extends Span {
  readonly kind: 'double' | 'single';
  /** False where the closing mark is missing: the span then ends where the paragraph or the next quotation begins. */
  readonly closed: boolean;
  /** 0 for quotations in plain text, 1 for those inside another one. */
  readonly depth: number;
  /** True where the same quotation goes on in the next paragraph, which then begins with an opening mark. */
  readonly continues: boolean;
}

interface Open {
  readonly start: number;
  readonly kind: 'double' | 'single';
  readonly style: 'curly' | 'straight' | 'guillemet';
}

const DOUBLE_OPENERS = '“„«';
const DOUBLE_CLOSERS = '”»';
const SINGLE_MARKS = "‘’'‚";
const SPACE = /\s/;
/** How many characters ahead a mark is looked for: longer than any quoted paragraph, and it keeps the reading linear. */
const FAR = 3000;
/** What may stand before an opening mark: `(“`, `—"`, `['`. */
const BEFORE_OPENING = /[\s([{—–\-/:…“‘"'«]/;

/**
 * Find every quotation of a text.
 *
 * @returns Quotations in the order of their starts, outer before inner; empty where there is no mark.
 * @example readQuotations('She said: "Come in."') // [{ start: 10, end: 20, closed: true, depth: 0, … }]
 */
export function readQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    readParagraph(text, from, end, found);
    from = end + 1;
  }
  return joinParagraphs(
    text,
    found.sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

function readParagraph(text: string, from: number, end: number, found: Quotation[]): void {
  const open: Open[] = [];
  const close = (at: number, closed: boolean): void => {
    const last = open.pop();
    if (last === undefined) return;
    const stop = closed ? at : trimmedEnd(text, last.start + 1, at);
    if (stop > last.start + 2)
      found.push({
        start: last.start,
        end: stop,
        kind: last.kind,
        closed,
        depth: open.length,
        continues: false,
      });
  };
  const top = (): Open | undefined => open[open.length - 1];
  const isOpen = (kind: Open['kind']): boolean => open.some((one) => one.kind === kind);
  /** Close everything down to the outermost open quotation of a kind; inner ones are then missing their marks. */
  const closeKind = (kind: Open['kind'], at: number): void => {
    while (top() !== undefined && top()?.kind !== kind) open.pop();
    close(at, true);
  };

  for (let at = from; at < end; at++) {
    if (isNoMark(text.charCodeAt(at))) continue;
    const char = text[at] as string;
    const width = doubledWidth(text, at);
    if (width > 0 || char === '"') {
      const length = Math.max(width, 1);
      if (isOpen('double') && !reopens(text, from, at, length, end)) closeKind('double', at + length);
      else if (opensStraight(text, from, at, length, end)) {
        if (isOpen('double')) {
          while (top()?.kind !== 'double') open.pop();
          close(at, false);
        }
        open.push({ start: at, kind: 'double', style: 'straight' });
      }
      at += length - 1;
    } else if (DOUBLE_OPENERS.includes(char) || DOUBLE_CLOSERS.includes(char)) {
      const opensHere = facesOpen(text, from, at, end, DOUBLE_OPENERS.includes(char));
      if (!opensHere) {
        if (isOpen('double')) closeKind('double', at + 1);
      } else {
        if (isOpen('double') && top()?.kind === 'double' && top()?.style !== 'guillemet') close(at, false);
        open.push({ start: at, kind: 'double', style: char === '«' ? 'guillemet' : 'curly' });
      }
    } else if (SINGLE_MARKS.includes(char)) {
      if (top()?.kind === 'single') {
        if (closesSingle(text, at, top()?.start as number, end)) close(at + 1, true);
      } else if (opensSingle(text, from, at, end)) {
        open.push({ start: at, kind: 'single', style: char === "'" ? 'straight' : 'curly' });
      }
    }
  }
  while (open.length > 0) {
    if (top()?.kind === 'single') open.pop();
    else close(end, false);
  }
}

/** Most characters: those of ASCII but for `"`, `'` and the backtick. */
function isNoMark(code: number): boolean {
  return code < 128 && code !== 34 && code !== 39 && code !== 96;
}

/** Two single marks that stand for a double one: `''so''` or ` ``so'' `; 0 where they do not. */
function doubledWidth(text: string, at: number): number {
  const pair = text.slice(at, at + 2);
  return pair === "''" || pair === '``' || pair === '’’' || pair === '‘‘' ? 2 : 0;
}

/** With a quotation open: can this straight mark only begin another one, the first one's end being lost? */
function reopens(text: string, from: number, at: number, length: number, end: number): boolean {
  const before = at === from ? ' ' : (text[at - 1] as string);
  const after = at + length >= end ? ' ' : (text[at + length] as string);
  if (!SPACE.test(before) || !/[\p{L}\d]/u.test(after)) return false;
  // A mark is left to close the new one: otherwise this is a closing mark with a stray space before it.
  const rest = text.slice(at + length, Math.min(end, at + FAR));
  return (rest.split(/"|''|“|”/).length - 1) % 2 === 1;
}

/** A straight mark with nothing open: not an inch sign (`6'2"`), not at a word's end. */
function opensStraight(text: string, from: number, at: number, length: number, end: number): boolean {
  const before = at === from ? ' ' : (text[at - 1] as string);
  const after = at + length >= end ? ' ' : (text[at + length] as string);
  if (SPACE.test(after)) return false;
  return BEFORE_OPENING.test(before) || !/[\p{L}\d.,!?]/u.test(before);
}

/** Does a curly mark open here? Its shape says so unless its surroundings say plainly that it was set the wrong way. */
function facesOpen(text: string, from: number, at: number, end: number, shapedOpen: boolean): boolean {
  const before = at === from ? ' ' : (text[at - 1] as string);
  const after = at + 1 >= end ? ' ' : (text[at + 1] as string);
  if (shapedOpen) return !(SPACE.test(after) && !SPACE.test(before));
  return SPACE.test(before) && /[\p{L}\d]/u.test(after);
}

function trimmedEnd(text: string, from: number, end: number): number {
  let stop = end;
  while (stop > from && SPACE.test(text[stop - 1] as string)) stop--;
  return stop;
}

/** A quotation left open at the end of its paragraph goes on where the next paragraph begins with an opening mark. */
function joinParagraphs(text: string, quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.map((quotation, index) => {
    if (quotation.closed || quotation.depth > 0) return quotation;
    const next = quotations.slice(index + 1, index + 4).find((one) => one.depth === 0);
    if (next === undefined) return quotation;
    const between = text.slice(quotation.end, next.start);
    return between.includes('\n') && between.trim() === '' ? { ...quotation, continues: true } : quotation;
  });
}

/** Index of the first quotation that ends after an offset; the number of quotations where none does. Binary search. */
export function firstQuotationFrom(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outerEnd(quotations, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ends rise only among outer quotations: an inner one counts as reaching to its outer one's end. */
function outerEnd(quotations: readonly Quotation[], index: number): number {
  let at = index;
  while (at > 0 && (quotations[at] as Quotation).depth > 0) at--;
  return (quotations[at] as Quotation).end;
}
