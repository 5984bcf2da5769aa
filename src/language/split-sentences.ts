/**
 * Where sentences end. A blank line always ends one; a single line break only after a line that looks like a heading;
 * a full stop ends one where what follows can begin a sentence, so that a stray stop before a small letter does not. A date
 * line ("LIMA, Nov. 17 (Agency) --") is a sentence of its own, and so are the hour of an entry and the name of who speaks.
 */
import { dateLineEnd } from './date-line-end.ts';
import { lineHeadEnd } from './line-head.ts';
import { TITLES } from './token-patterns.ts';

/** Longest sentence in tokens; a longer one is cut, at punctuation where there is some in its second half. */
export const LONGEST_SENTENCE = 200;

const TERMINAL = /^(?:[.?!]+|…+\.?|\.{2,}|[!?.]+)$/; // . ?! ...
const CLOSING = /^(?:["'”’»)\]]|''|’’)$/; // ”
const OPENING = /^(?:["'“‘«([]|``|‘‘)$/; // “
const QUESTION = /[?!]/;
const ABBREVIATED = /^\p{L}[\p{L}.]*\.$/u; // U.S., Inc.
const CUT_AT = /^[;:,–—-]+$/;
const NUMBER = /^[0-9]{1,3}$/; // 17
const SMALL_WORD = /^\p{Ll}/u; // is
const SPEAKING =
  /^(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|answered|tweeted|warned|shouted|declared|wondered|exclaimed|continued)$/;

/** Words that often begin a sentence; after an abbreviation only they do. */
const STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at by for from with after
   before during since while when where as if although though however but and or so yet also then there here what
   who why how meanwhile moreover both some many most all each no not under over among between despite according
   to last earlier later still even only one two three if once until because`.split(/\s+/),
);

/**
 * Words in small letters that begin a sentence where somebody types without capitals, and hardly ever go on with one behind a
 * stray stop ("during the meeting. in Lima").
 */
const TYPED_START: ReadonlySet<string> = new Set(
  'i we you they it there why how what maybe please thanks also my your if but so dont im ive'.split(' '),
);
/** How letters end: "Kind regards, …" */
const LETTER_END = /^(?:regards|sincerely|thanks|cheers|yours|respectfully|love|wishes|truly|faithfully)$/i;
const LETTER_END_LENGTH = 4;
const MAIL_DATE = /^[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{2,4}$/; // 02/13/2001
const CLOCK = /^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$/; // 08:02

const SMILEY = /^[:;]-?[)(DPp]$/; // :-)
const ELLIPSIS = /^(?:\.{2,}|…)/;
/** A line drawn with signs. */
const RULE = /^(?:_{6,}|-{6,}|={6,}|\*{6,}|~{6,})$/;

export interface SentenceBounds {
  /** First token of each sentence and, last, the token count; empty without tokens. */
  readonly bounds: Int32Array;
  /** Those of the bounds at which an overlong sentence was cut. */
  readonly cuts: Int32Array;
}

export function splitSentences(text: string, starts: Int32Array, ends: Int32Array): SentenceBounds {
  const count = starts.length;
  if (count === 0) return { bounds: new Int32Array(0), cuts: new Int32Array(0) };
  const lines = new LineBreaks(text);
  const formOf = (at: number): string => text.slice(starts[at], ends[at]);
  const bounds = [0];
  const cuts: number[] = [];
  let first = 0;
  let lineEnd = headEnd(text, starts[0] as number);
  for (let token = 0; token + 1 < count; token++) {
    const next = token + 1;
    const gap = lines.between(ends[token] as number, starts[next] as number);
    const ended =
      gap === PARAGRAPH || (gap === LINE && lines.endsHeading(ends[token] as number, starts[next] as number));
    if (ended) lineEnd = headEnd(text, starts[next] as number);
    const endsDateLine = (ends[token] as number) < lineEnd && (starts[next] as number) >= lineEnd;
    if (!ended && !endsDateLine && (starts[next] as number) < lineEnd) continue;
    if (ended || endsDateLine || endsSentence(formOf, starts, ends, token, first)) {
      first = next;
      bounds.push(first);
      continue;
    }
    if (next - first >= LONGEST_SENTENCE) {
      first = cutPoint(text, starts, ends, first, next);
      bounds.push(first);
      cuts.push(first);
    }
  }
  bounds.push(count);
  return { bounds: Int32Array.from(bounds), cuts: Int32Array.from(cuts) };
}

/** Where what stands before the first sentence of a line ends; -1 where nothing does. */
function headEnd(text: string, start: number): number {
  return Math.max(dateLineEnd(text, start), lineHeadEnd(text, start));
}

/** After which token of [first, end) an overlong sentence is cut: at the last punctuation of its second half. */
function cutPoint(text: string, starts: Int32Array, ends: Int32Array, first: number, end: number): number {
  for (let token = end - 1; token > first + LONGEST_SENTENCE / 2; token--)
    if (CUT_AT.test(text.slice(starts[token], ends[token]))) return token + 1;
  return end;
}

function endsSentence(
  formOf: (at: number) => string,
  starts: Int32Array,
  ends: Int32Array,
  token: number,
  first: number,
): boolean {
  const form = formOf(token);
  // Most tokens end in a letter: decide without patterns.
  const last = form.charCodeAt(form.length - 1);
  if (last === 44) return endsLetterPart(formOf, token, first);
  if (beginsMailHead(formOf, token + 1, starts.length) || isAddressAfterAddress(formOf, token)) return true;
  if ((last >= 97 && last <= 122) || (last >= 48 && last <= 57)) return false;
  if (last === 77) return endsMailHead(formOf, token, first);
  if (RULE.test(form)) return true;
  const isSpaced = (starts[token + 1] as number) > (ends[token] as number);
  if (isReference(formOf, token + 1, starts.length)) return false;
  let stop = beforeReferences(formOf, token, first);
  const lastOfSentence = stop;
  while (stop > first && CLOSING.test(formOf(stop)) && starts[stop] === ends[stop - 1]) stop--;
  const mark = formOf(stop);
  const next = formOf(token + 1);
  if (TERMINAL.test(mark)) {
    if (!isSpaced && CLOSING.test(next)) return false;
    if (stop < lastOfSentence && QUESTION.test(mark) && speaks(formOf, token + 1, starts.length))
      return false;
    // A number in a list: "1. Introduction".
    if (mark === '.' && stop === first + 1 && /^[0-9]{1,3}$/.test(formOf(first))) return false;
    if (stop === token && isSpaced && mark.includes('?') && SMALL_WORD.test(next))
      return !speaks(formOf, token + 1, starts.length);
    if (SMILEY.test(next)) return false;
    if (stop === token && isSpaced && TYPED_START.has(next) && !ELLIPSIS.test(mark)) return true;
    return canBegin(formOf, token + 1, starts.length, isSpaced);
  }
  if (stop === token && isSpaced && ABBREVIATED.test(form)) {
    const bare = form.slice(0, -1).toLowerCase();
    if (TITLES.has(bare) || (bare.length === 1 && bare !== 'i')) return false;
    const opening = OPENING.test(next) ? formOf(Math.min(token + 2, starts.length - 1)) : next;
    return startsWithCapital(opening) && STARTERS.has(opening.toLowerCase());
  }
  return false;
}

/** "Kind regards, | Debra": the comma behind a letter's closing words, before a name. */
function endsLetterPart(formOf: (at: number) => string, token: number, first: number): boolean {
  if (token - first >= LETTER_END_LENGTH || token === first) return false;
  return LETTER_END.test(formOf(token - 1)) && startsWithCapital(formOf(token + 1));
}

/** "02/13/2001 08:02 PM | All, …": the day and hour at the head of a mail. */
function endsMailHead(formOf: (at: number) => string, token: number, first: number): boolean {
  const form = formOf(token);
  if (token - 2 < first || (form !== 'AM' && form !== 'PM')) return false;
  return (
    CLOCK.test(formOf(token - 1)) && MAIL_DATE.test(formOf(token - 2)) && startsWithCapital(formOf(token + 1))
  );
}

/** "Kay Mann | 04/26/2001 07:17 AM": the name stands on a line of its own. */
function beginsMailHead(formOf: (at: number) => string, token: number, count: number): boolean {
  if (token + 2 >= count || !MAIL_DATE.test(formOf(token)) || !CLOCK.test(formOf(token + 1))) return false;
  return formOf(token + 2) === 'AM' || formOf(token + 2) === 'PM';
}

/** A web address behind another, or what follows a mail address in angle brackets. */
function isAddressAfterAddress(formOf: (at: number) => string, token: number): boolean {
  const form = formOf(token);
  if (form === '>')
    return token > 0 && formOf(token - 1).includes('@') && startsWithCapital(formOf(token + 1));
  return form.startsWith('http') && formOf(token + 1).startsWith('http');
}

/** Whether a reference such as "[17]" begins here; it belongs to the sentence before it. */
function isReference(formOf: (at: number) => string, token: number, count: number): boolean {
  return (
    token + 2 < count && formOf(token) === '[' && NUMBER.test(formOf(token + 1)) && formOf(token + 2) === ']'
  );
}

/** The last token before the references that end with this one; the token itself where none does. */
function beforeReferences(formOf: (at: number) => string, token: number, first: number): number {
  let at = token;
  while (at - 3 > first && formOf(at) === ']' && isReference(formOf, at - 2, at + 1)) at -= 3;
  return at;
}

/** Whether a sentence can begin with this token: a capital, a digit, an opening mark before one, or no letter at all. */
function canBegin(formOf: (at: number) => string, token: number, count: number, isSpaced: boolean): boolean {
  let at = token;
  while (at < count - 1 && at < token + 3 && OPENING.test(formOf(at))) at++;
  const form = formOf(at);
  if (startsWithCapital(form)) return true;
  if (!isSpaced) return false;
  return /^[0-9$€£#@•*–—-]/.test(form) || !/\p{L}/u.test(form);
}

function startsWithCapital(form: string): boolean {
  const character = String.fromCodePoint(form.codePointAt(0) ?? 0);
  return character !== character.toLowerCase();
}

/** Whether words of speech follow a closed question or exclamation: "…?" the minister asked. */
function speaks(formOf: (at: number) => string, token: number, count: number): boolean {
  for (let at = token; at < count && at < token + 5; at++) {
    const form = formOf(at);
    if (TERMINAL.test(form)) return false;
    if (SPEAKING.test(form)) return true;
  }
  return false;
}

const NO_BREAK = 0;
const LINE = 1;
const PARAGRAPH = 2;
const LONG_LINE = 130;

/** The line breaks of a text, and how wide the lines around one are. */
class LineBreaks {
  readonly #text: string;
  #blockStart = -1;
  #blockEnd = -1;
  #blockWidth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  between(end: number, start: number): number {
    if (start - end < 1) return NO_BREAK;
    let found = 0;
    for (let at = end; at < start; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x2029 || code === 12) return PARAGRAPH;
      if (code === 10 || code === 0x2028 || (code === 13 && this.#text.charCodeAt(at + 1) !== 10)) found++;
    }
    return found === 0 ? NO_BREAK : found === 1 ? LINE : PARAGRAPH;
  }

  /**
   * Whether the line that ends at `end` is a heading, or a paragraph of its own: the next line does not begin with a
   * small letter, and its first word would have fitted on this line.
   */
  endsHeading(end: number, start: number): boolean {
    const text = this.#text;
    const next = text[start] as string;
    if (next !== next.toUpperCase()) return false;
    if (end > this.#blockEnd || end < this.#blockStart) this.#measure(end);
    if (this.#blockWidth > LONG_LINE) return true;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    let wordEnd = start;
    while (wordEnd < text.length && wordEnd - start < 40 && !/\s/.test(text[wordEnd] as string)) wordEnd++;
    return end - lineStart + 1 + (wordEnd - start) < this.#blockWidth * 0.8 || this.#blockWidth < 25;
  }

  /** Find the block of lines without a blank line around an offset, and its longest line. */
  #measure(offset: number): void {
    const text = this.#text;
    const before = text.lastIndexOf('\n\n', offset);
    const after = text.indexOf('\n\n', offset);
    this.#blockStart = Math.max(before, 0);
    this.#blockEnd = after < 0 ? text.length : after;
    this.#blockWidth = 0;
    let lineStart = this.#blockStart;
    for (let at = this.#blockStart; at <= this.#blockEnd; at++) {
      if (at < this.#blockEnd && text.charCodeAt(at) !== 10) continue;
      this.#blockWidth = Math.max(this.#blockWidth, at - lineStart);
      lineStart = at + 1;
    }
  }
}
