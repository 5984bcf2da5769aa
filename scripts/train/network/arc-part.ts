/** A score for every node as head of every word (deep biaffine attention). */
import { distanceStep, type NetworkSize } from '../../../src/language/network/shape.ts';
import { type Batch, eachSentence, type Losses, type NetworkSentence, type Part } from './batch.ts';
import { softmaxLoss } from './softmax-loss.ts';
import type { Workspace } from './workspace.ts';

/** Score of a word as its own head. */
const NEVER = -1e9;
const SIDES = ['dependent', 'head'] as const;

export class ArcPart implements Part {
  readonly #work: Workspace;
  readonly #size: NetworkSize;
  readonly #drop: number;

  /** @param longest - Most rows of one sentence. */
  constructor(work: Workspace, size: NetworkSize, longest: number, drop: number) {
    this.#work = work;
    this.#size = size;
    this.#drop = drop;
    const { arc, width } = this.#size;
    for (const side of SIDES) {
      work.addRows(arc, side, `d${side}`, `${side}mask`);
      work.initialise(side, width);
    }
    work.addRows(arc, 'product', 'dproduct');
    work.initialise('arc', arc, 0.5);
    const most = strideOf(longest);
    work.addTable('scores', most * most);
    work.addTable('turned', most * Math.max(arc, most));
  }

  forward(batch: Batch, rows: number): void {
    const work = this.#work;
    const { arc, width, layers } = this.#size;
    for (const side of SIDES) {
      const to = work.buffer(side);
      work.multiply(side, to, arc, work.buffer(`in${layers}`), rows, width, `${side}.bias`);
      work.kernels.squash(to, rows * arc);
      work.drop(batch, to, work.buffer(`${side}mask`), arc, this.#drop);
    }
    work.multiply('arc', work.buffer('product'), arc, work.buffer('dependent'), rows, arc);
  }

  backward(batch: Batch, rows: number, losses: Losses): void {
    const work = this.#work;
    const { arc, width, layers } = this.#size;
    const b = (name: string): number => work.buffer(name);
    for (const name of ['ddependent', 'dhead', 'dproduct']) work.clear(b(name), rows * arc);
    eachSentence(batch, (sentence, first) => {
      this.#score(sentence, first);
      this.#scoreBack(sentence, first, losses);
    });
    work.multiplyBack('arc', b('dproduct'), arc, b('dependent'), b('ddependent'), rows, arc);
    for (const side of SIDES) {
      const gradient = b(`d${side}`);
      work.kernels.multiplyBy(gradient, b(`${side}mask`), rows * arc);
      work.undrop(b(side), b(`${side}mask`), rows * arc);
      work.kernels.squashBack(gradient, b(side), rows * arc);
      work.multiplyBack(
        side,
        gradient,
        arc,
        b(`in${layers}`),
        b(`din${layers}`),
        rows,
        width,
        `${side}.bias`,
      );
    }
  }

  /** Scores of one sentence: how word and head fit, how the head pulls, and how far it is. */
  #score({ length }: NetworkSentence, first: number): void {
    const work = this.#work;
    const { arc } = this.#size;
    const { floats } = work;
    const stride = strideOf(length);
    const words = length - 1;
    const scores = work.buffer('scores');
    const turned = work.buffer('turned');
    const head = work.buffer('head') + 4 * first * arc;
    const product = work.buffer('product') + 4 * first * arc;
    work.clear(scores, words * stride);
    work.clear(turned, arc * stride);
    work.kernels.transpose(turned, stride, head, arc, length, arc);
    work.kernels.multiplyAdd(scores, stride, product, arc, turned, stride, words, arc, stride);
    const pullAt = work.p('arc.head') / 4;
    const distanceAt = work.p('arc.distance') / 4;
    for (let j = 0; j <= words; j++) {
      let pull = 0;
      for (let i = 0; i < arc; i++)
        pull += (floats[pullAt + i] as number) * (floats[head / 4 + j * arc + i] as number);
      for (let t = 0; t < words; t++) {
        const at = scores / 4 + t * stride + j;
        const distance = floats[distanceAt + distanceStep(t, j, words)] as number;
        floats[at] = j === t ? NEVER : (floats[at] as number) + pull + distance;
      }
    }
  }

  #scoreBack({ length, heads }: NetworkSentence, first: number, losses: Losses): void {
    const work = this.#work;
    const { arc } = this.#size;
    const { floats, kernels } = work;
    const words = length - 1;
    const stride = strideOf(length);
    const scores = work.buffer('scores');
    const pulls = new Float32Array(length);
    const distanceBack = work.g('arc.distance') / 4;
    for (let t = 0; t < words; t++) {
      const at = scores / 4 + t * stride;
      losses.arc += softmaxLoss(floats, at, length, heads[t] as number, 1 / losses.words);
      floats.fill(0, at + length, at + stride);
      for (let j = 0; j < length; j++) {
        const gradient = floats[at + j] as number;
        const step = distanceBack + distanceStep(t, j, words);
        pulls[j] = (pulls[j] as number) + gradient;
        floats[step] = (floats[step] as number) + gradient;
      }
    }
    const offset = 4 * first * arc;
    const head = work.buffer('head') + offset;
    const dhead = work.buffer('dhead') + offset;
    const turned = work.buffer('turned');
    const turnedStride = strideOf(words);
    kernels.multiplyAdd(work.buffer('dproduct') + offset, arc, scores, stride, head, arc, words, length, arc);
    work.clear(turned, stride * turnedStride);
    kernels.transpose(turned, turnedStride, scores, stride, words, length);
    const product = work.buffer('product') + offset;
    kernels.multiplyAdd(dhead, arc, turned, turnedStride, product, arc, length, words, arc);
    for (let j = 0; j < length; j++) {
      const pull = pulls[j] as number;
      kernels.addScaled(work.g('arc.head'), head + 4 * j * arc, pull, arc);
      kernels.addScaled(dhead + 4 * j * arc, work.p('arc.head'), pull, arc);
    }
  }
}

function strideOf(length: number): number {
  return (length + 3) & ~3;
}
