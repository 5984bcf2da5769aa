/**
 * A network that tags and parses: word vectors and letters → a window of three words → layers that read the sentence both ways
 * → scores of tags; of every word as head of every other (deep biaffine attention, Dozat and Manning 2017); of relations to the heads.
 *
 * The layers are simple recurrent units (Lei and others 2018), whose products run over the whole sentence at once.
 */
import { key1 } from '../hash.ts';
import { styleOf } from '../word-info.ts';
import { Arena } from './kernels.ts';
import { type MARK_SIDES, MarkReader, type MarkWeights } from './marks.ts';
import { RecurrentLayers } from './recurrent.ts';
import { distanceStep, type Layout, layOutParameters, type NetworkSize, padded } from './shape.ts';

/** What the network is told of a word. */
export interface NetworkWord {
  /** Tells words apart: words with the same number are the same to the network. */
  readonly form: number;
  readonly lower: number;
  readonly keys: Int32Array;
  readonly letterCase: number;
}

/** Key of the root, which stands after the last word. */
export const ROOT_KEY = key1(50, 0);

/** Key that every word of a sentence of this style has, see `styleOf`. */
export function styleKey(style: number): number {
  return key1(51, style);
}

/** What a network is made of; parameters as in `layOutParameters`. */
export interface NetworkWeights {
  readonly size: NetworkSize;
  readonly parameters: Float32Array;
  /** Row of a word's vector by hash of the word in small letters; row 0 is all 0. */
  readonly vectorRow: (lower: number) => number;
  readonly vectors: Int8Array;
  readonly vectorUnit: number;
  /** Row of a key's vector; -1 for an unknown key. */
  readonly keyRow: (key: number) => number;
  readonly keyVectors: Int8Array;
  readonly keyUnit: number;
}

/** What the network makes of a sentence, word by word. Views that the next sentence overwrites. */
export interface NetworkScores {
  /** A score for each tag, in rows of `padded(tags)`. */
  readonly tags: Float32Array;
  /** A score for each word as head and for the root, which comes last, in rows of `arcStride(words)`. */
  readonly arcs: Float32Array;
  /** A share of 255 for each mark; null where nothing marks. */
  readonly marks: Uint8Array | null;
}

/** Floats from one word's row of arc scores to the next. */
export function arcStride(words: number): number {
  return (words + 4) & ~3;
}

const CACHED_WORDS = 12_000;
const FIRST_ROOM = 64;

export class Network {
  readonly #weights: NetworkWeights;
  readonly #layout: Layout;
  readonly #arena = new Arena();
  readonly #parameters: number;
  readonly #input: number;
  readonly #slots: number;
  readonly #slotOf = new Map<number, number>();
  readonly #rootSlot: number;
  readonly #layers: RecurrentLayers;
  readonly #marks: MarkReader | null;
  #room = 0;
  #b: Buffers = NO_BUFFERS;

  /** @param marks - What marks words by the rows of this network's last two layers, if anything does. */
  constructor(weights: NetworkWeights, marks: MarkWeights | null = null) {
    this.#weights = weights;
    this.#layout = layOutParameters(weights.size);
    this.#parameters = this.#arena.take(this.#layout.total);
    this.#input = this.#arena.take(weights.size.vector + weights.size.key);
    this.#slots = this.#arena.take((CACHED_WORDS + 1) * 3 * weights.size.width);
    this.#arena.floats.set(weights.parameters, this.#parameters / 4);
    const { width, layers } = weights.size;
    this.#layers = new RecurrentLayers(this.#arena, this.#layout, this.#parameters, width, layers);
    this.#addHeads();
    this.#marks = marks === null ? null : new MarkReader(this.#arena, marks, this.#layers.products);
    this.#makeRoom(FIRST_ROOM);
    this.#rootSlot = CACHED_WORDS;
    this.#project(this.#rootSlot, 0, [ROOT_KEY]);
  }

  get size(): NetworkSize {
    return this.#weights.size;
  }

  /** Read one sentence of at least one word. Quadratic in its length: callers bound it. */
  read(words: readonly NetworkWord[]): NetworkScores {
    const count = words.length;
    if (count + 1 > this.#room) this.#makeRoom(count + 1);
    this.#readWords(words);
    const { layers, tagLayer, tags } = this.#weights.size;
    this.#layers.start(count + 1);
    for (let layer = 1; layer <= layers; layer++) {
      this.#layers.read(layer, count + 1);
      if (layer === tagLayer) this.#scoreTags(count);
      if (layer === layers - 1) this.#marks?.lookLower(count + 1);
    }
    const marks = this.#marks?.read(count + 1, count) ?? null;
    this.#scoreArcs(count);
    return {
      tags: this.#view(this.#b.tag, count * padded(tags)),
      arcs: this.#view(this.#b.scores, count * arcStride(count)),
      marks,
    };
  }

  /** Rows of the last layer but one and of the last, for the words and the root: what marks are learnt from. */
  rowsOf(words: readonly NetworkWord[]): Readonly<Record<(typeof MARK_SIDES)[number], Float32Array>> {
    const rows = words.length + 1;
    if (rows > this.#room) this.#makeRoom(rows);
    this.#readWords(words);
    const { layers, width } = this.#weights.size;
    const copy = (): Float32Array =>
      this.#arena.floats.slice(this.#layers.output / 4, this.#layers.output / 4 + rows * width);
    this.#layers.start(rows);
    let lower: Float32Array = new Float32Array();
    for (let layer = 1; layer <= layers; layer++) {
      lower = layer === layers ? copy() : lower;
      this.#layers.read(layer, rows);
    }
    return { lower, upper: copy() };
  }

  #readWords(words: readonly NetworkWord[]): void {
    const { width } = this.#weights.size;
    const k = this.#arena.kernels;
    const count = words.length;
    if (this.#slotOf.size + count > CACHED_WORDS) this.#slotOf.clear();
    const style = styleOf(words);
    const slots = words.map((word) => this.#slot(word, style));
    slots.push(this.#rootSlot);
    const floats = this.#arena.floats;
    const bias = this.#p('window.bias') / 4;
    const out = this.#layers.input;
    for (let t = 0; t <= count; t++) {
      const to = out + 4 * t * width;
      floats.copyWithin(to / 4, bias, bias + width);
      const part = (slot: number, which: number): number => this.#slots + 4 * (slot * 3 + which) * width;
      k.addScaled(to, part(slots[t] as number, 1), 1, width);
      if (t > 0) k.addScaled(to, part(slots[t - 1] as number, 0), 1, width);
      if (t < count) k.addScaled(to, part(slots[t + 1] as number, 2), 1, width);
    }
    k.squash(out, (count + 1) * width);
  }

  /** Slot of the word's part in the window, worked out at first sight. */
  #slot(word: NetworkWord, style: number): number {
    const name = (word.form + style) | 0;
    const known = this.#slotOf.get(name);
    if (known !== undefined) return known;
    const slot = this.#slotOf.size;
    this.#slotOf.set(name, slot);
    this.#project(slot, this.#weights.vectorRow(word.lower), [...word.keys, styleKey(style)]);
    return slot;
  }

  #project(slot: number, vectorRow: number, keys: readonly number[]): void {
    const { size, vectors, vectorUnit, keyVectors, keyUnit, keyRow } = this.#weights;
    const floats = this.#arena.floats;
    const at = this.#input / 4;
    for (let j = 0; j < size.vector; j++)
      floats[at + j] = (vectors[vectorRow * size.vector + j] as number) * vectorUnit;
    floats.fill(0, at + size.vector, at + size.vector + size.key);
    for (const key of keys) {
      const row = keyRow(key);
      if (row < 0) continue;
      for (let j = 0; j < size.key; j++)
        floats[at + size.vector + j] =
          (floats[at + size.vector + j] as number) + (keyVectors[row * size.key + j] as number) * keyUnit;
    }
    const columns = 3 * size.width;
    const to = this.#slots + 4 * slot * columns;
    floats.fill(0, to / 4, to / 4 + columns);
    this.#arena.kernels.multiplyAdd(
      to,
      columns,
      this.#input,
      0,
      this.#p('window'),
      columns,
      1,
      size.vector + size.key,
      columns,
    );
  }

  #scoreTags(count: number): void {
    const { tags } = this.#weights.size;
    const scores = this.#b.tag;
    this.#repeat(scores, 'tag.bias', count, padded(tags));
    this.#layers.products.multiplyAdd('tag', scores, count);
  }

  #scoreArcs(count: number): void {
    const { arc } = this.#weights.size;
    const k = this.#arena.kernels;
    const { dependent, head, product, turned, scores } = this.#b;
    const rows = count + 1;
    this.#repeat(dependent, 'dependent.bias', rows, arc);
    this.#layers.products.multiplyAdd('dependent', dependent, rows);
    this.#repeat(head, 'head.bias', rows, arc);
    this.#layers.products.multiplyAdd('head', head, rows);
    k.squash(dependent, rows * arc);
    k.squash(head, rows * arc);
    const floats = this.#arena.floats;
    const bias = this.#p('arc.head') / 4;
    for (let row = 0; row < count; row++) floats.copyWithin(product / 4 + row * arc, bias, bias + arc);
    k.multiplyAdd(product, arc, dependent, arc, this.#p('arc'), arc, count, arc, arc);
    const stride = arcStride(count);
    floats.fill(0, turned / 4, turned / 4 + arc * stride);
    k.transpose(turned, stride, head, arc, rows, arc);
    floats.fill(0, scores / 4, scores / 4 + count * stride);
    k.multiplyAdd(scores, stride, product, arc, turned, stride, count, arc, stride);
    const distance = this.#p('arc.distance') / 4;
    for (let t = 0; t < count; t++)
      for (let j = 0; j < rows; j++) {
        const at = scores / 4 + t * stride + j;
        floats[at] = (floats[at] as number) + (floats[distance + distanceStep(t, j, count)] as number);
      }
  }

  /** A score for each relation of each word of the sentence that was read last to its head, in rows of `padded(relations)`. */
  relationScores(heads: Int32Array): Float32Array {
    const count = heads.length;
    const { label, relations } = this.#weights.size;
    const k = this.#arena.kernels;
    const { labelDependent, labelHead, edge, relation } = this.#b;
    const rows = count + 1;
    this.#repeat(labelDependent, 'label.bias', count, label);
    this.#layers.products.multiplyAdd('label.dependent', labelDependent, count);
    this.#clear(labelHead, rows * label);
    this.#layers.products.multiplyAdd('label.head', labelHead, rows);
    this.#arena.floats.copyWithin(edge / 4, labelDependent / 4, labelDependent / 4 + count * label);
    const distance = this.#p('label.distance');
    for (let t = 0; t < count; t++) {
      const at = heads[t] as number;
      k.addScaled(edge + 4 * t * label, labelHead + 4 * at * label, 1, label);
      k.addScaled(edge + 4 * t * label, distance + 4 * distanceStep(t, at, count) * label, 1, label);
    }
    k.squash(edge, count * label);
    this.#repeat(relation, 'relation.bias', count, padded(relations));
    k.multiplyAdd(
      relation,
      padded(relations),
      edge,
      label,
      this.#p('relation'),
      padded(relations),
      count,
      label,
      padded(relations),
    );
    return this.#view(relation, count * padded(relations));
  }

  /** Fill rows with a bias. */
  #repeat(to: number, bias: string, rows: number, columns: number): void {
    const floats = this.#arena.floats;
    const from = this.#p(bias) / 4;
    for (let row = 0; row < rows; row++) floats.copyWithin(to / 4 + row * columns, from, from + columns);
  }

  #clear(at: number, count: number): void {
    this.#arena.floats.fill(0, at / 4, at / 4 + count);
  }

  #view(at: number, count: number): Float32Array {
    return this.#arena.floats.subarray(at / 4, at / 4 + count);
  }

  #addHeads(): void {
    const { width, arc, label, tags } = this.#weights.size;
    const add = (name: string, columns: number): void =>
      this.#layers.products.add(name, this.#p(name), width, columns);
    add('tag', padded(tags));
    for (const name of ['dependent', 'head']) add(name, arc);
    for (const name of ['label.dependent', 'label.head']) add(name, label);
  }

  #makeRoom(rows: number): void {
    const { arc, label, tags, relations } = this.#weights.size;
    const room = Math.max(2 * this.#room, (rows + 3) & ~3);
    const take = (columns: number): number => this.#arena.take(room * columns);
    this.#room = room;
    this.#layers.makeRoom(room);
    this.#marks?.makeRoom(room);
    this.#b = {
      tag: take(padded(tags)),
      dependent: take(arc),
      head: take(arc),
      product: take(arc),
      turned: take(arc),
      scores: take(room),
      labelDependent: take(label),
      labelHead: take(label),
      edge: take(label),
      relation: take(padded(relations)),
    };
  }

  #p(name: string): number {
    return this.#parameters + 4 * (this.#layout.at.get(name) as number);
  }
}

/** Addresses of what is worked out for one sentence. */
interface Buffers {
  readonly tag: number;
  readonly dependent: number;
  readonly head: number;
  readonly product: number;
  readonly turned: number;
  readonly scores: number;
  readonly labelDependent: number;
  readonly labelHead: number;
  readonly edge: number;
  readonly relation: number;
}

const NO_BUFFERS: Buffers = {
  tag: 0,
  dependent: 0,
  head: 0,
  product: 0,
  turned: 0,
  scores: 0,
  labelDependent: 0,
  labelHead: 0,
  edge: 0,
  relation: 0,
};
