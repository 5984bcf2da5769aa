/**
 * Reading of amounts: "three", "twenty-five", "two and a half", "2.5", "several", "a", "a couple of".
 */
import type { Scan } from '../scan.ts';

/** An amount as TIMEX3 writes it ("3", "2.5", "X") and the piece after it; `n` is NaN where it is vague. */
export interface Quantity {
  readonly text: string;
  readonly n: number;
  readonly end: number;
}

/** Read an amount that begins at a piece; null where none does. Does not read "and a half" after a unit. */
export function readQuantity(scan: Scan, at: number): Quantity | null {
  return (
    readBracketed(scan, at) ??
    readVague(scan, at) ??
    withHalf(scan, readDigits(scan, at) ?? readWords(scan, at)) ??
    readArticle(scan, at)
  );
}

/** "[two]", put into a quotation by whoever quotes it. */
function readBracketed(scan: Scan, at: number): Quantity | null {
  const quantity = scan.is(at, '[') ? (readDigits(scan, at + 1) ?? readWords(scan, at + 1)) : null;
  return quantity !== null && scan.is(quantity.end, ']') ? { ...quantity, end: quantity.end + 1 } : null;
}

/** "a few", "several", "a couple of", "dozens of", "the many". */
function readVague(scan: Scan, at: number): Quantity | null {
  const first = scan.is(at, 'a', 'an', 'the', 'these', 'those') ? at + 1 : at;
  if (scan.is(first, 'couple', 'pair')) {
    const end = scan.is(first + 1, 'of') ? first + 2 : first + 1;
    return { text: '2', n: 2, end: scan.is(end, 'more') ? end + 1 : end };
  }
  if (scan.value(first, 'vague') === undefined) return null;
  return { text: 'X', n: Number.NaN, end: scan.is(first + 1, 'of') ? first + 2 : first + 1 };
}

/** "24", "2.5", "1,000". */
function readDigits(scan: Scan, at: number): Quantity | null {
  const whole = scan.digits(at, 4);
  if (whole === undefined) return null;
  const next = scan.digits(at + 2, 3);
  const hasTail = next !== undefined && scan.touches(at + 1) && scan.touches(at + 2);
  if (hasTail && scan.is(at + 1, '.')) {
    const text = `${whole}.${scan.form(at + 2)}`;
    return { text, n: Number(text), end: at + 3 };
  }
  if (hasTail && scan.is(at + 1, ',') && scan.form(at + 2).length === 3) {
    const n = whole * 1000 + next;
    return { text: String(n), n, end: at + 3 };
  }
  return { text: String(whole), n: whole, end: at + 1 };
}

/** "three", "twenty-five", "two hundred". */
function readWords(scan: Scan, at: number): Quantity | null {
  const first = scan.numeric(at, 'number');
  if (first === undefined) return null;
  let n = first;
  let end = at + 1;
  const tail = scan.is(end, '-') ? end + 1 : end;
  const ones = scan.numeric(tail, 'number');
  if (first >= 20 && first < 100 && ones !== undefined && ones < 10) {
    n += ones;
    end = tail + 1;
  }
  const scale = scan.numeric(end, 'number');
  if (scale !== undefined && scale >= 100 && n < 100) {
    n *= scale;
    end++;
  }
  return { text: String(n), n, end };
}

/** "a", "an". */
function readArticle(scan: Scan, at: number): Quantity | null {
  return scan.is(at, 'a', 'an') ? { text: '1', n: 1, end: at + 1 } : null;
}

/** "two and a half", "3 1/2" is left alone. */
function withHalf(scan: Scan, quantity: Quantity | null): Quantity | null {
  if (quantity === null) return null;
  const end = scan.match(quantity.end, ['and', 'a', 'half']);
  if (end < 0) return quantity;
  return { text: `${quantity.text}.5`, n: quantity.n + 0.5, end };
}

/** Day of a month: "3", "3rd", "third"; the value 1 to 31 and the piece after it, or null. */
export function readDayOfMonth(
  scan: Scan,
  at: number,
): { readonly day: number; readonly end: number } | null {
  const digits = scan.digits(at, 2);
  if (digits !== undefined) {
    if (digits < 1 || digits > 31) return null;
    const hasSuffix = scan.touches(at + 1) && scan.is(at + 1, 'st', 'nd', 'rd', 'th');
    return { day: digits, end: hasSuffix ? at + 2 : at + 1 };
  }
  const ordinal = readOrdinal(scan, at);
  return ordinal === null || ordinal.n > 31 ? null : { day: ordinal.n, end: ordinal.end };
}

/** "third", "twenty-first", "17th"; null where none begins. */
export function readOrdinal(scan: Scan, at: number): { readonly n: number; readonly end: number } | null {
  const digits = scan.digits(at, 2);
  if (digits !== undefined)
    return scan.touches(at + 1) && scan.is(at + 1, 'st', 'nd', 'rd', 'th')
      ? { n: digits, end: at + 2 }
      : null;
  const tens = scan.numeric(at, 'number');
  if (tens !== undefined && tens >= 20 && tens < 100 && scan.is(at + 1, '-')) {
    const ones = scan.numeric(at + 2, 'ordinal');
    return ones !== undefined && ones < 10 ? { n: tens + ones, end: at + 3 } : null;
  }
  const ordinal = scan.numeric(at, 'ordinal');
  return ordinal === undefined ? null : { n: ordinal, end: at + 1 };
}

/** A plausible calendar year of four digits (1000 to 2199); undefined where the piece is none. */
export function yearAt(scan: Scan, at: number): number | undefined {
  const year = scan.form(at).length === 4 ? scan.digits(at, 4) : undefined;
  return year !== undefined && year >= 1000 && year < 2200 ? year : undefined;
}
