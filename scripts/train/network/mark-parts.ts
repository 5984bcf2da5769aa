/** The parts of the mark network: a look at the rows of a network that has learnt already, and the marks themselves. */
import { MARK_SIDES, type MarkSize } from '../../../src/language/network/marks.ts';
import { padded } from '../../../src/language/network/shape.ts';
import { type Batch, eachRow, eachSentence, type Losses, type Part, type Rows } from './batch.ts';
import type { Workspace } from './workspace.ts';

export interface MarkSentence extends Rows {
  /** Rows of the network's last layer but one, and of its last. */
  readonly lower: Float32Array;
  readonly upper: Float32Array;
  /** Word by word, 0 or 1 for each mark. */
  readonly marks: Uint8Array;
}

/** A row for each row of the network, brought to the width of the marks' layers. */
export class LookPart implements Part<MarkSentence> {
  readonly #work: Workspace;
  readonly #size: MarkSize;
  readonly #rates: { readonly dropInput: number; readonly dropLayer: number };

  constructor(
    work: Workspace,
    size: MarkSize,
    rates: { readonly dropInput: number; readonly dropLayer: number },
  ) {
    this.#work = work;
    this.#size = size;
    this.#rates = rates;
    for (const side of MARK_SIDES) {
      work.addRows(size.below, side, `d${side}`, `${side}mask`);
      work.initialise(side, 2 * size.below);
    }
    work.addRows(size.width, 'squashed0', 'in0', 'din0', 'mask0', 'part');
  }

  forward(batch: Batch<MarkSentence>, rows: number): void {
    const work = this.#work;
    const { below, width } = this.#size;
    const to = work.buffer('squashed0');
    const part = work.buffer('part');
    work.clear(to, rows * width);
    for (const side of MARK_SIDES) {
      const at = work.buffer(side);
      eachSentence(batch, (sentence, first) => {
        work.floats.set(sentence[side], at / 4 + first * below);
      });
      work.drop(batch, at, work.buffer(`${side}mask`), below, this.#rates.dropInput);
      work.multiply(side, part, width, at, rows, below, side === 'upper' ? 'upper.bias' : undefined);
      work.kernels.addScaled(to, part, 1, rows * width);
    }
    work.kernels.squash(to, rows * width);
    work.copy(work.buffer('in0'), to, rows * width);
    work.drop(batch, work.buffer('in0'), work.buffer('mask0'), width, this.#rates.dropLayer);
  }

  backward(_: Batch<MarkSentence>, rows: number): void {
    const work = this.#work;
    const { below, width } = this.#size;
    const gradient = work.buffer('din0');
    work.kernels.multiplyBy(gradient, work.buffer('mask0'), rows * width);
    work.kernels.squashBack(gradient, work.buffer('squashed0'), rows * width);
    for (const side of MARK_SIDES) {
      const bias = side === 'upper' ? 'upper.bias' : undefined;
      const [x, dx] = [work.buffer(side), work.buffer(`d${side}`)];
      work.multiplyBack(side, gradient, width, x, dx, rows, below, bias);
    }
  }
}

/** Marks of each word, learnt one by one (logistic loss). */
export class MarkPart implements Part<MarkSentence> {
  readonly #work: Workspace;
  readonly #size: MarkSize;

  constructor(work: Workspace, size: MarkSize) {
    this.#work = work;
    this.#size = size;
    work.addRows(padded(size.marks), 'mark');
    work.initialise('mark', size.width);
  }

  forward(_: Batch<MarkSentence>, rows: number): void {
    const { width, layers, marks } = this.#size;
    const work = this.#work;
    work.multiply(
      'mark',
      work.buffer('mark'),
      padded(marks),
      work.buffer(`in${layers}`),
      rows,
      width,
      'mark.bias',
    );
  }

  backward(batch: Batch<MarkSentence>, rows: number, losses: Losses): void {
    const work = this.#work;
    const { width, layers, marks } = this.#size;
    const columns = padded(marks);
    const { floats } = work;
    eachRow(batch, ({ row, at, length, sentence }) => {
      const scores = work.buffer('mark') / 4 + row * columns;
      for (let mark = 0; mark < columns; mark++) {
        if (mark >= marks || at + 1 === length) {
          floats[scores + mark] = 0;
          continue;
        }
        const share = 1 / (1 + Math.exp(-(floats[scores + mark] as number)));
        const right = sentence.marks[at * marks + mark] as number;
        losses.mark -= Math.log(Math.max(right === 1 ? share : 1 - share, 1e-12));
        floats[scores + mark] = (share - right) / losses.words;
      }
    });
    const [layer, gradient] = [work.buffer(`in${layers}`), work.buffer(`din${layers}`)];
    work.multiplyBack('mark', work.buffer('mark'), columns, layer, gradient, rows, width, 'mark.bias');
  }
}
