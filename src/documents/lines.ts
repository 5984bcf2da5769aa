/** A line of a byte stream, or that it was too long to keep. `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly bytes: null };

const NEWLINE = 10;

/**
 * Cut a stream of bytes into lines, holding no more than one line at a time. A line beyond the bound is passed over
 * without being kept. The line end is not part of the line; a last line need not have one.
 *
 * @param maxBytes - Bound on one line.
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    number++;
    const line: Line = { number, bytes: size <= maxBytes ? concat(parts, size) : null };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.slice(from));
  }
  if (size > 0) yield finish();
}

function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  const only = parts[0];
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
