/** FNV-1a over UTF-16 code units, 32 bits, mixed at the end so that its low bits may be sampled. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const OTHER_SEED = 0x2545f491;

/** A short name that follows from a text: a prefix and 16 hexadecimal digits. */
export function nameFrom(prefix: string, text: string): string {
  const hex = (hash: number) => hash.toString(16).padStart(8, '0');
  return `${prefix}-${hex(hash32(text))}${hex(hash32(text, OTHER_SEED))}`;
}
