/**
 * What separates tokens: Unicode white space and line separators, zero-width space, byte order mark, word joiner and
 * direction marks. Soft hyphens and zero-width joiners belong to the word they stand in.
 */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x85) return code === 0x7f;
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return true;
  if (code < 0x2000 || code > 0x2069) return false;
  if (code <= 0x200b || code === 0x200e || code === 0x200f) return true;
  return (code >= 0x2028 && code <= 0x202f) || code === 0x205f || code === 0x2060 || code >= 0x2066;
}
