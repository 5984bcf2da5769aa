/**
 * Bytes to text: UTF-8, UTF-16 and Windows-1252 are told apart; what is none of them is no text.
 */
import { InputError } from '../errors.ts';

/** Names as the WHATWG Encoding standard has them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How many bytes are looked at to tell an encoding. */
const SAMPLE_BYTES = 65_536;
/** Above this share of control characters a file is binary: text has hardly any. */
const MAX_CONTROL_SHARE = 0.02;
/** UTF-16 of a Latin text has a zero in almost every second byte, and only there. */
const MIN_ZERO_SHARE = 0.35;

/**
 * Decode a text file or page.
 *
 * @param declared - Charset that the HTTP header or the page names; believed unless the bytes say otherwise.
 * @throws {InputError} `input-unreadable` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const encoding = detectEncoding(bytes) ?? declaredEncoding(declared) ?? guessEightBit(bytes);
  const text = decodeAs(bytes, encoding);
  assertText(text);
  return text;
}

/** UTF-8 and UTF-16 show themselves by a byte-order mark or by their pattern; null where neither does. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = countZeros(bytes.subarray(0, SAMPLE_BYTES));
  if (zeros.odd >= MIN_ZERO_SHARE && zeros.even < 0.02) return 'utf-16le';
  if (zeros.even >= MIN_ZERO_SHARE && zeros.odd < 0.02) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : null;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters; the five unused places stay those. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's own decoder reads Windows-1252 as Latin-1 and so loses curly quotes and dashes. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder's only way to say no.
    return false;
  }
}

/** Shares of zero bytes at even and at odd places. */
function countZeros(sample: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  const half = Math.max(1, sample.length / 2);
  return { even: even / half, odd: odd / half };
}

/** Charsets that the platform's decoder knows; others, and UTF-8 that was found not to be, count for nothing. */
function declaredEncoding(declared: string | undefined): string | null {
  if (declared === undefined) return null;
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    // An unknown name: the bytes themselves must tell.
    return null;
  }
}

/**
 * What is left is Windows-1252, unless it is UTF-8 that was damaged on its way: then most of its high bytes still
 * stand in sound sequences, which read as Windows-1252 would be gibberish.
 */
function guessEightBit(bytes: Uint8Array): Encoding {
  const { sound, stray } = countSequences(bytes.subarray(0, SAMPLE_BYTES));
  if (sound <= stray) return 'windows-1252';
  throw new InputError(
    'input-unreadable',
    `UTF-8 with damaged characters (${stray} stray bytes among ${sound} sound characters); save it again as UTF-8`,
  );
}

/** UTF-8 sequences of two bytes or more, and high bytes outside of any. */
function countSequences(sample: Uint8Array): { readonly sound: number; readonly stray: number } {
  let sound = 0;
  let stray = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follow = 0;
    while (follow < length && ((sample[at + 1 + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length) {
      sound++;
      at += length;
    } else stray++;
  }
  return { sound, stray };
}

/** @throws {InputError} Where the decoded characters are not those of a text. */
function assertText(text: string): void {
  const sample = text.slice(0, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) controls++;
  }
  if (controls > sample.length * MAX_CONTROL_SHARE)
    throw new InputError(
      'input-unreadable',
      'binary, not text; give .txt, .md, .html, .json, .jsonl or .xml',
    );
}
