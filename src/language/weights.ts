/**
 * The weights file: a magic word, a JSON header that names the sections, then the sections' bytes. Sorted keys are
 * kept as the gaps between them.
 */
import { ChanceryError } from '../errors.ts';

const MAGIC = 0x4c4d4843; // "CHML", little endian
const HEADER_AT = 8;

export interface WeightsHeader {
  readonly version: number;
  /** What the file was learnt from and when it may be used. */
  readonly notice: string;
  readonly sections: readonly { readonly name: string; readonly length: number }[];
  /** Small lists: tags, lemma rules, … by name. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export const WEIGHTS_VERSION = 2;

/** A weights file taken apart. Section bytes are views, nothing is copied. */
export class WeightsFile {
  readonly header: WeightsHeader;
  readonly #sections = new Map<string, Uint8Array>();

  /** @throws {ChanceryError} `model-invalid` where the bytes are not a weights file of this version. */
  constructor(source: Uint8Array) {
    // A Node Buffer is a Uint8Array whose `slice` does not copy: see it as a plain one.
    const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
    this.header = readHeader(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = HEADER_AT + view.getUint32(4, true);
    for (const { name, length } of this.header.sections) {
      if (at + length > bytes.length) throw invalid(`section ${name} ends after the file's end`);
      this.#sections.set(name, bytes.subarray(at, at + length));
      at += length;
    }
  }

  list(name: string): readonly string[] {
    const list = this.header.lists[name];
    if (list === undefined) throw invalid(`list ${name} is missing`);
    return list;
  }

  /** The error of a file that lacks something. */
  invalid(what: string): ChanceryError {
    return invalid(what);
  }

  bytes(name: string): Uint8Array {
    const section = this.#sections.get(name);
    if (section === undefined) throw invalid(`section ${name} is missing`);
    return section;
  }

  keys(name: string): Int32Array {
    return readGaps(this.bytes(name));
  }

  words(name: string): Uint16Array {
    const copy = this.bytes(name).slice();
    return new Uint16Array(copy.buffer, 0, copy.length >> 1);
  }
}

function readHeader(bytes: Uint8Array): WeightsHeader {
  if (bytes.length < HEADER_AT) throw invalid(`${bytes.length} bytes are too few`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw invalid('the file does not begin as a weights file does');
  const length = view.getUint32(4, true);
  if (HEADER_AT + length > bytes.length) throw invalid('the header ends after the end of the file');
  const text = new TextDecoder().decode(bytes.subarray(HEADER_AT, HEADER_AT + length));
  const header = JSON.parse(text) as WeightsHeader;
  if (header.version !== WEIGHTS_VERSION)
    throw invalid(`version ${header.version} found, version ${WEIGHTS_VERSION} expected`);
  return header;
}

function readGaps(bytes: Uint8Array): Int32Array {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) < 128) count++;
  const keys = new Int32Array(count);
  let at = 0;
  let key = 0;
  for (let row = 0; row < count; row++) {
    let gap = 0;
    let shift = 0;
    let byte = bytes[at++] as number;
    while (byte >= 128) {
      gap |= (byte & 127) << shift;
      shift += 7;
      byte = bytes[at++] as number;
    }
    gap |= byte << shift;
    key = (key + gap) | 0;
    keys[row] = key;
  }
  return keys;
}

function invalid(what: string): ChanceryError {
  return new ChanceryError(
    'model-invalid',
    `the language weights cannot be read: ${what}; reinstall the package`,
  );
}

/** Put a weights file together; sections keep the order of the map. */
export function writeWeights(
  sections: ReadonlyMap<string, Uint8Array>,
  lists: Readonly<Record<string, readonly string[]>>,
  notice: string,
): Uint8Array {
  const header: WeightsHeader = {
    version: WEIGHTS_VERSION,
    notice,
    sections: [...sections].map(([name, bytes]) => ({ name, length: bytes.length })),
    lists,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const total = [...sections.values()].reduce((sum, bytes) => sum + bytes.length, HEADER_AT + head.length);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  file.set(head, HEADER_AT);
  let at = HEADER_AT + head.length;
  for (const bytes of sections.values()) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

/** Sorted keys as gaps in variable-length integers, seven bits a byte, lowest first. */
export function writeGaps(sorted: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (let row = 0; row < sorted.length; row++) {
    const key = (sorted[row] as number) >>> 0;
    let gap = key - previous;
    previous = key;
    while (gap >= 128) {
      bytes.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}
