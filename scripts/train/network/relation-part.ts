/** Relations of words to their heads, learnt with the right heads. */
import { distanceStep, type NetworkSize } from '../../../src/language/network/shape.ts';
import { type Batch, eachRow, type Losses, type Part } from './batch.ts';
import { softmaxLoss } from './softmax-loss.ts';
import type { Workspace } from './workspace.ts';

const SIDES = ['label.dependent', 'label.head'] as const;

export class RelationPart implements Part {
  readonly #work: Workspace;
  readonly #size: NetworkSize;
  readonly #drop: number;

  constructor(work: Workspace, size: NetworkSize, drop: number) {
    this.#work = work;
    this.#size = size;
    this.#drop = drop;
    const { label, relations, width } = this.#size;
    for (const side of SIDES) {
      work.addRows(label, side, `d${side}`);
      work.initialise(side, width);
    }
    work.addRows(label, 'edge', 'dedge', 'edgemask');
    work.addRows(relations, 'relation');
    work.initialise('relation', label);
  }

  forward(batch: Batch, rows: number): void {
    const work = this.#work;
    const { label, relations, width, layers } = this.#size;
    const edge = work.buffer('edge');
    for (const side of SIDES)
      work.multiply(side, work.buffer(side), label, work.buffer(`in${layers}`), rows, width);
    work.clear(edge, rows * label);
    this.#eachArc(batch, (row, headRow, step) => {
      const to = edge + 4 * row * label;
      const add = (from: number): void => work.kernels.addScaled(to, from, 1, label);
      add(work.buffer('label.dependent') + 4 * row * label);
      add(work.buffer('label.head') + 4 * headRow * label);
      add(work.p('label.bias'));
      add(work.p('label.distance') + 4 * step * label);
    });
    work.kernels.squash(edge, rows * label);
    work.drop(batch, edge, work.buffer('edgemask'), label, this.#drop);
    work.multiply('relation', work.buffer('relation'), relations, edge, rows, label, 'relation.bias');
  }

  backward(batch: Batch, rows: number, losses: Losses): void {
    const work = this.#work;
    const { label, relations, width, layers } = this.#size;
    const b = (name: string): number => work.buffer(name);
    const { floats } = work;
    eachRow(batch, ({ row, at, length, sentence }) => {
      const scores = b('relation') / 4 + row * relations;
      if (at + 1 === length) floats.fill(0, scores, scores + relations);
      else
        losses.relation += softmaxLoss(
          floats,
          scores,
          relations,
          sentence.relations[at] as number,
          1 / losses.words,
        );
    });
    work.clear(b('dedge'), rows * label);
    work.multiplyBack(
      'relation',
      b('relation'),
      relations,
      b('edge'),
      b('dedge'),
      rows,
      label,
      'relation.bias',
    );
    work.kernels.multiplyBy(b('dedge'), b('edgemask'), rows * label);
    work.undrop(b('edge'), b('edgemask'), rows * label);
    work.kernels.squashBack(b('dedge'), b('edge'), rows * label);
    for (const side of SIDES) work.clear(b(`d${side}`), rows * label);
    this.#eachArc(batch, (row, headRow, step) => {
      const from = b('dedge') + 4 * row * label;
      const add = (to: number): void => work.kernels.addScaled(to, from, 1, label);
      add(b('dlabel.dependent') + 4 * row * label);
      add(b('dlabel.head') + 4 * headRow * label);
      add(work.g('label.bias'));
      add(work.g('label.distance') + 4 * step * label);
    });
    for (const side of SIDES)
      work.multiplyBack(side, b(`d${side}`), label, b(`in${layers}`), b(`din${layers}`), rows, width);
  }

  #eachArc(batch: Batch, visit: (row: number, headRow: number, step: number) => void): void {
    eachRow(batch, ({ row, at, length, first, sentence }) => {
      if (at + 1 === length) return;
      const head = sentence.heads[at] as number;
      visit(row, first + head, distanceStep(at, head, length - 1));
    });
  }
}
