/** Tags from the rows of one layer. */
import type { NetworkSize } from '../../../src/language/network/shape.ts';
import { type Batch, eachRow, type Losses, type Part } from './batch.ts';
import { softmaxLoss } from './softmax-loss.ts';
import type { Workspace } from './workspace.ts';

export class TagPart implements Part {
  readonly #work: Workspace;
  readonly #size: NetworkSize;

  constructor(work: Workspace, size: NetworkSize) {
    this.#work = work;
    this.#size = size;
    work.addRows(this.#size.tags, 'tag');
    work.initialise('tag', this.#size.width);
  }

  forward(_: Batch, rows: number): void {
    const work = this.#work;
    const { tags, width, tagLayer } = this.#size;
    work.multiply('tag', work.buffer('tag'), tags, work.buffer(`in${tagLayer}`), rows, width, 'tag.bias');
  }

  backward(batch: Batch, rows: number, losses: Losses): void {
    const work = this.#work;
    const { tags, width, tagLayer } = this.#size;
    const { floats } = work;
    eachRow(batch, ({ row, at, length, sentence }) => {
      const scores = work.buffer('tag') / 4 + row * tags;
      if (at + 1 === length) floats.fill(0, scores, scores + tags);
      else losses.tag += softmaxLoss(floats, scores, tags, sentence.tags[at] as number, 1 / losses.words);
    });
    const layer = work.buffer(`in${tagLayer}`);
    const gradient = work.buffer(`din${tagLayer}`);
    work.multiplyBack('tag', work.buffer('tag'), tags, layer, gradient, rows, width, 'tag.bias');
  }
}
