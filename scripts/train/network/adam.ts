/** Steps down the gradient with moments of both orders (Adam, Kingma and Ba 2015). */
import type { Workspace } from './workspace.ts';

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
/** Longer gradients are shortened to this length. */
const LONGEST_GRADIENT = 2;

export class Adam {
  readonly #work: Workspace;
  #steps = 0;
  #rate = 0;

  constructor(work: Workspace) {
    this.#work = work;
    for (const moment of ['first', 'second']) work.addTable(moment, work.layout.total);
  }

  /** Keep moments for a table of rows too: buffers `name` and `dname` hold its values and their gradients. */
  addTable(name: string, floats: number): void {
    for (const moment of ['first', 'second']) this.#work.addTable(`${moment} ${name}`, floats);
  }

  /** A step of all parameters; their gradients are 0 afterwards. */
  step(rate: number): void {
    const { kernels, parameters, gradients, layout } = this.#work;
    const b = (name: string): number => this.#work.buffer(name);
    this.#steps++;
    this.#rate = (rate * Math.sqrt(1 - BETA2 ** this.#steps)) / (1 - BETA1 ** this.#steps);
    this.#shorten();
    const { total } = layout;
    kernels.adam(parameters, gradients, b('first'), b('second'), total, this.#rate, BETA1, BETA2, EPSILON);
  }

  /** A step, at the rate of the last one, of those rows of a table that have gradients. */
  stepRows(name: string, rows: Iterable<number>, width: number): void {
    const [values, gradients, first, second] = [name, `d${name}`, `first ${name}`, `second ${name}`].map(
      (buffer) => this.#work.buffer(buffer),
    ) as [number, number, number, number];
    for (const row of rows) {
      const at = 4 * row * width;
      this.#work.kernels.adam(
        values + at,
        gradients + at,
        first + at,
        second + at,
        width,
        this.#rate,
        BETA1,
        BETA2,
        EPSILON,
      );
    }
  }

  /** Shorten a gradient that is far longer than usual. */
  #shorten(): void {
    const { floats, gradients, layout } = this.#work;
    const from = gradients / 4;
    const end = from + layout.total;
    let sum = 0;
    for (let at = from; at < end; at++) sum += (floats[at] as number) ** 2;
    const length = Math.sqrt(sum);
    if (!Number.isFinite(length)) throw new Error('the gradient is no number any more: lower the rate');
    if (length <= LONGEST_GRADIENT) return;
    const factor = LONGEST_GRADIENT / length;
    for (let at = from; at < end; at++) floats[at] = (floats[at] as number) * factor;
  }
}
