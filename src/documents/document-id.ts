import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 80 bits: among a billion documents two share an id with a chance of one in a million. */
const ID_BYTES = 10;

/**
 * A name for a document that follows from its content alone: the same report read twice has the same id, the same
 * words from another publisher or another address have another.
 *
 * @returns `d-` and 20 hexadecimal digits of a SHA-256.
 */
export function documentId(parts: {
  readonly text: string;
  readonly publishedAt?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}): string {
  const content = JSON.stringify([
    parts.text,
    parts.publishedAt ?? null,
    parts.publisher ?? null,
    parts.url ?? null,
  ]);
  return `d-${bytesToHex(sha256(utf8ToBytes(content)).subarray(0, ID_BYTES))}`;
}
