/** One layer that reads the sentence forwards with half its width and backwards with the other (simple recurrent unit). */
import { type Batch, eachSentence, type Part, type Rows } from './batch.ts';
import type { Workspace } from './workspace.ts';

/** Half the width of the even random numbers that the gates' weights of the state begin with. */
const FIRST_STATE = 0.5;

export class LayerPart implements Part<Rows> {
  readonly #work: Workspace;
  readonly #layer: number;
  readonly #width: number;
  readonly #drop: number;

  constructor(work: Workspace, layer: number, width: number, drop: number) {
    this.#work = work;
    this.#layer = layer;
    this.#width = width;
    this.#drop = drop;
    work.addRows(3 * width, `u${layer}`, `du${layer}`);
    work.addRows(width, `state${layer}`, `in${layer}`, `din${layer}`, `mask${layer}`);
    work.initialise(`layer${layer}`, width);
    work.initialise(`layer${layer}.state`, 3 / FIRST_STATE ** 2);
  }

  forward(batch: Batch<Rows>, rows: number): void {
    const work = this.#work;
    const width = this.#width;
    const layer = this.#layer;
    const below = work.buffer(`in${layer - 1}`);
    const out = work.buffer(`in${layer}`);
    work.multiply(`layer${layer}`, work.buffer(`u${layer}`), 3 * width, below, rows, width);
    this.#eachDirection(batch, (steps, direction, { wide, thin, gates }) => {
      work.kernels.recur(
        work.buffer(`u${layer}`) + wide,
        3 * width,
        below + thin,
        width,
        work.p(`layer${layer}.state`) + gates,
        work.p(`layer${layer}.bias`) + gates,
        work.buffer(`state${layer}`) + thin,
        width,
        out + thin,
        width,
        steps,
        width / 2,
        direction,
      );
    });
    work.drop(batch, out, work.buffer(`mask${layer}`), width, this.#drop);
  }

  backward(batch: Batch<Rows>, rows: number): void {
    const work = this.#work;
    const width = this.#width;
    const layer = this.#layer;
    const below = work.buffer(`in${layer - 1}`);
    const dbelow = work.buffer(`din${layer - 1}`);
    const dout = work.buffer(`din${layer}`);
    const du = work.buffer(`du${layer}`);
    work.kernels.multiplyBy(dout, work.buffer(`mask${layer}`), rows * width);
    work.clear(du, rows * 3 * width);
    this.#eachDirection(batch, (steps, direction, { wide, thin, gates }) => {
      work.kernels.recurBack(
        work.buffer(`u${layer}`) + wide,
        3 * width,
        below + thin,
        width,
        work.p(`layer${layer}.state`) + gates,
        work.buffer(`state${layer}`) + thin,
        width,
        dout + thin,
        width,
        du + wide,
        dbelow + thin,
        work.g(`layer${layer}.state`) + gates,
        work.g(`layer${layer}.bias`) + gates,
        steps,
        width / 2,
        direction,
      );
    });
    work.multiplyBack(`layer${layer}`, du, 3 * width, below, dbelow, rows, width);
  }

  /** Offsets in bytes of a sentence's rows in buffers of three widths and of one, and of the gates' parameters. */
  #eachDirection(
    batch: Batch<Rows>,
    run: (
      steps: number,
      direction: number,
      at: { readonly wide: number; readonly thin: number; readonly gates: number },
    ) => void,
  ): void {
    const width = this.#width;
    const half = width / 2;
    eachSentence(batch, ({ length }, first) => {
      for (let direction = 0; direction < 2; direction++)
        run(length, direction, {
          wide: 4 * (first * 3 * width + direction * 3 * half),
          thin: 4 * (first * width + direction * half),
          gates: 4 * direction * width,
        });
    });
  }
}
