/** Text to tokens with exact offsets, and tokens to sentences, after the practice of the UD English treebanks. */
import type { TokenColumns } from './conllu.ts';
import { splitSentences } from './split-sentences.ts';
import * as pattern from './token-patterns.ts';
import { isSpace } from './white-space.ts';

/** Longest piece that patterns are run on; a longer one is cut, so that no text costs more than linear time. */
const LONGEST_PIECE = 300;

/** Tokens and sentences of a text. Every token is a slice of the text; white space belongs to none. */
export function tokenize(text: string): TokenColumns {
  const tokens = new TokenList(text);
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = pieceEnd(text, at);
    if (!splitPlain(tokens, at, end)) splitPiece(tokens, at, end);
    at = end;
  }
  const starts = Int32Array.from(tokens.starts);
  const ends = Int32Array.from(tokens.ends);
  return { text, starts, ends, ...splitSentences(text, starts, ends) };
}

class TokenList {
  readonly text: string;
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  add(start: number, end: number): void {
    if (end <= start) return;
    this.starts.push(start);
    this.ends.push(end);
  }
}

function pieceEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && end - start < LONGEST_PIECE && !isSpace(text.charCodeAt(end))) end++;
  const isCut = end < text.length && end - start === LONGEST_PIECE;
  const cutsPair = isCut && (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  return cutsPair ? end + 1 : end;
}

const PERIOD = 46;

/** The commonest pieces, without patterns: letters only, or letters and one mark. False where the piece is another. */
function splitPlain(tokens: TokenList, start: number, end: number): boolean {
  const { text } = tokens;
  let at = start;
  while (at < end && isAsciiLetter(text.charCodeAt(at))) at++;
  if (at === start || end - at > 1) return false;
  if (at < end) {
    const mark = text.charCodeAt(at);
    if (mark !== 44 && mark !== PERIOD) return false;
    if (mark === PERIOD && endsAbbreviation(text, start, at)) {
      tokens.add(start, end);
      return true;
    }
  }
  addWord(tokens, start, at);
  tokens.add(at, end);
  return true;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether the full stop at `stop` belongs to the word before it. */
function endsAbbreviation(text: string, start: number, stop: number): boolean {
  const length = stop - start;
  if (length === 1) return isInitial(text, start, stop);
  if (length > 6) return false;
  const word = text.slice(start, stop).toLowerCase();
  if (pattern.BEFORE_NUMBER.has(word)) return isDigitNext(text, stop + 1);
  if (!pattern.ABBREVIATIONS.has(word)) return false;
  return text.charCodeAt(start) < 97 || !CAPITAL_ONLY.has(word);
}

/** Abbreviations of names of states and the like, which are words when written small. */
const CAPITAL_ONLY: ReadonlySet<string> = new Set(
  'fla ala ark ill ind kan mich miss wash mass mo va del ga col gen fr rev hon mt ms pres det ret min max co ed tex ore dec'.split(
    ' ',
  ),
);

/**
 * A single letter with a stop is an initial, unless it is "I" or stands last in its paragraph after a small word; "c." is
 * one before a year, and the "X" that people write on is a platform.
 */
function isInitial(text: string, start: number, stop: number): boolean {
  const letter = text[start] as string;
  if (letter === 'I' && !isCapitalNext(text, stop + 1)) return false;
  if (letter === 'X' && text.slice(Math.max(0, start - 4), start) === ' on ') return false;
  if (letter === 'c') return isDigitNext(text, stop + 1);
  return letter !== letter.toLowerCase() || letter === 'p' || letter === 'v';
}

function nextVisible(text: string, at: number): string {
  let next = at;
  while (next < text.length && next < at + 4 && isSpace(text.charCodeAt(next))) next++;
  return text[next] ?? '';
}

function isDigitNext(text: string, at: number): boolean {
  const next = nextVisible(text, at);
  return next >= '0' && next <= '9';
}

function isCapitalNext(text: string, at: number): boolean {
  const next = nextVisible(text, at);
  return next !== next.toLowerCase();
}

function match(regex: RegExp, text: string, at: number, end: number): number {
  regex.lastIndex = at;
  if (!regex.test(text)) return -1;
  return regex.lastIndex <= end ? regex.lastIndex : -1;
}

/** Split a piece between white space, pattern after pattern. */
function splitPiece(tokens: TokenList, start: number, end: number): void {
  // Patterns look ahead, so they run on the piece alone.
  const piece = tokens.text.slice(start, end);
  const isAddress = piece.includes('@') || piece.includes('//') || piece.includes('.');
  let at = 0;
  while (at < piece.length) {
    const next = isAddress && canBeginAddress(piece, at) ? addressEnd(piece, at) : -1;
    if (next > at) {
      tokens.add(start + at, start + next);
      at = next;
      continue;
    }
    at = splitNext(tokens, piece, at, start);
  }
}

/** Addresses stand at a piece's start or after an opening mark; trying elsewhere would cost more than linear time. */
function canBeginAddress(piece: string, at: number): boolean {
  return at === 0 || '(<["\'“‘:='.includes(piece[at - 1] as string);
}

const TRAILING = /[.,;:!?'"’”)\]>]+$/;

function addressEnd(piece: string, at: number): number {
  for (const regex of [pattern.URL, pattern.EMAIL, pattern.DOMAIN, pattern.FILE_NAME, pattern.DOTTED_NAME]) {
    const end = match(regex, piece, at, piece.length);
    if (end < 0) continue;
    const trimmed = piece.slice(at, end).replace(TRAILING, '');
    if (trimmed.length > 3) return at + trimmed.length;
  }
  return -1;
}

const WHOLE = [
  pattern.ACRONYM,
  pattern.EMOTICON,
  pattern.RUN,
  pattern.HYPHEN_NUMBER,
  pattern.SLASH_NUMBER,
  pattern.NUMBER,
  pattern.NUMBER_BEFORE_UNIT,
  pattern.DECADE,
  pattern.HANDLE,
  pattern.AMPERSAND,
  pattern.SLASH_WORD,
  pattern.CURRENCY,
] as const;

/** Add the token or tokens at `at`; returns where the next begins. */
function splitNext(tokens: TokenList, piece: string, at: number, start: number): number {
  for (const regex of WHOLE) {
    if (regex === pattern.EMOTICON && at > 0) continue;
    const end = match(regex, piece, at, piece.length);
    if (end > at) {
      tokens.add(start + at, start + end);
      return end;
    }
  }
  if (at > 0) {
    const end = match(pattern.CLITIC, piece, at, piece.length);
    if (end > at) {
      tokens.add(start + at, start + end);
      return end;
    }
  }
  const end = match(pattern.WORD, piece, at, piece.length);
  if (end > at) return splitWord(tokens, piece, at, end, start);
  const step = (piece.codePointAt(at) as number) > 0xffff ? 2 : 1;
  tokens.add(start + at, start + at + step);
  return at + step;
}

function splitWord(tokens: TokenList, piece: string, at: number, end: number, start: number): number {
  const text = tokens.text;
  if (piece[end] === '.' && endsAbbreviation(text, start + at, start + end) && !isLetter(piece, end + 1)) {
    tokens.add(start + at, start + end + 1);
    return end + 1;
  }
  if (piece[end] === '-' && pattern.HYPHEN_PREFIXES.has(piece.slice(at, end).toLowerCase())) {
    // "non-U.S."
    const acronym = match(pattern.ACRONYM, piece, end + 1, piece.length);
    const tail = acronym > 0 ? acronym : match(pattern.AFTER_HYPHEN, piece, end, piece.length);
    if (tail > 0) {
      tokens.add(start + at, start + tail);
      return tail;
    }
  }
  addWord(tokens, start + at, start + end);
  return end;
}

function isLetter(piece: string, at: number): boolean {
  const character = piece[at] ?? '';
  return character.toLowerCase() !== character.toUpperCase();
}

/** Add a word, its clitics split off: "don't" → "do", "n't"; "cannot" → "can", "not". */
function addWord(tokens: TokenList, start: number, end: number): void {
  const { text } = tokens;
  const length = end - start;
  if (length >= 4 && length <= 8) {
    const first = pattern.CONTRACTIONS.get(text.slice(start, end).toLowerCase());
    if (first !== undefined) {
      tokens.add(start, start + first);
      tokens.add(start + first, end);
      return;
    }
  }
  const cuts: number[] = [];
  let rest = end;
  while (rest > start) {
    const clitic = hasApostrophe(text, start, rest)
      ? pattern.ENDING_CLITIC.exec(text.slice(start, rest))
      : null;
    if (clitic === null || clitic.index === 0) break;
    rest = start + clitic.index;
    cuts.unshift(rest);
  }
  let from = start;
  for (const cut of [...cuts, end]) {
    tokens.add(from, cut);
    from = cut;
  }
}

function hasApostrophe(text: string, start: number, end: number): boolean {
  for (let at = Math.max(start, end - 4); at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 39 || code === 0x2019 || code === 96) return true;
  }
  return false;
}
