/** Vectors of common words: near to each other where the words are used alike. */
import { ChanceryError } from '../../errors.ts';

export interface WordVectors {
  /** Numbers in a vector. */
  readonly width: number;
  /** Vector of unit length for a word in lower case, or null where it is not known. */
  of(word: string): Float32Array | null;
}

/** Numbers are kept as whole parts of this. */
const SCALE = 127;

/**
 * Read vectors: a line `words W width D`, a line of the words parted by spaces, then W × D signed bytes.
 *
 * @throws {ChanceryError} `model-invalid` where the bytes are not of that form.
 */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  const decoder = new TextDecoder();
  const header = /^words (\d+) width (\d+)$/.exec(decoder.decode(bytes.subarray(0, Math.max(first, 0))));
  const words = decoder.decode(bytes.subarray(first + 1, Math.max(second, 0))).split(' ');
  const width = Number(header?.[2]);
  if (
    header === null ||
    words.length !== Number(header[1]) ||
    bytes.length !== second + 1 + words.length * width
  )
    throw new ChanceryError(
      'model-invalid',
      'the word vectors are damaged: expected "words W width D", the words, and W × D bytes',
    );
  const rows = new Map(words.map((word, at) => [word, second + 1 + at * width]));
  return {
    width,
    of(word) {
      const start = rows.get(word);
      if (start === undefined) return null;
      return Float32Array.from(
        { length: width },
        (_, at) => (((bytes[start + at] as number) << 24) >> 24) / SCALE,
      );
    },
  };
}

/** The form that `readWordVectors` reads. */
export function writeWordVectors(vectors: ReadonlyMap<string, ArrayLike<number>>, width: number): Uint8Array {
  const head = new TextEncoder().encode(
    `words ${vectors.size} width ${width}\n${[...vectors.keys()].join(' ')}\n`,
  );
  const bytes = new Uint8Array(head.length + vectors.size * width);
  bytes.set(head);
  let at = head.length;
  for (const vector of vectors.values())
    for (let i = 0; i < width; i++) bytes[at++] = Math.round((vector[i] ?? 0) * SCALE) & 255;
  return bytes;
}
