import { createHash } from 'node:crypto';
import type { Document } from '../contract.ts';

/**
 * A fingerprint of what coding depends on: the text, its title and what is known of its date and publisher. Two reports
 * with the same fingerprint are the same report read twice.
 *
 * @returns 32 hexadecimal digits of SHA-256.
 */
export function contentHash(document: Document): string {
  const { text, title, publishedAt, publisher } = document;
  return createHash('sha256')
    .update(JSON.stringify([text, title ?? null, publishedAt ?? null, publisher ?? null]))
    .digest('hex')
    .slice(0, 32);
}
