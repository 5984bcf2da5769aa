/** Learns the mark network by gradient descent, over the rows of a network that stays as it is. */
import type { Arena } from '../../../src/language/network/kernels.ts';
import { layOutMarks, type MarkSize } from '../../../src/language/network/marks.ts';
import { Adam } from './adam.ts';
import type { Batch, Losses, Part } from './batch.ts';
import { LayerPart } from './layer-part.ts';
import { LookPart, MarkPart, type MarkSentence } from './mark-parts.ts';
import { passBatch } from './pass.ts';
import type { TrainingRates } from './trainer.ts';
import { Workspace } from './workspace.ts';

export class MarkTrainer {
  readonly #work: Workspace;
  readonly #size: MarkSize;
  readonly #parts: readonly Part<MarkSentence>[];
  readonly #adam: Adam;
  readonly #rate: number;

  /** @param mostRows - Most rows of a batch. */
  constructor(
    arena: Arena,
    size: MarkSize,
    mostRows: number,
    rates: Omit<TrainingRates, 'dropWord'>,
    random: () => number,
  ) {
    const work = new Workspace(arena, layOutMarks(size), mostRows, random);
    this.#work = work;
    this.#size = size;
    this.#rate = rates.rate;
    this.#parts = [
      new LookPart(work, size, rates),
      ...Array.from(
        { length: size.layers },
        (_, at) => new LayerPart(work, at + 1, size.width, rates.dropLayer),
      ),
      new MarkPart(work, size),
    ];
    this.#adam = new Adam(work);
  }

  /** Learn from a batch at a share of the full rate. Tells the summed losses. */
  learn(batch: Batch<MarkSentence>, share: number): Losses {
    const losses = passBatch(this.#work, this.#size, this.#parts, batch);
    this.#adam.step(share * this.#rate);
    return losses;
  }

  /** A copy of all parameters as they are. */
  values(): Float32Array {
    return this.#work.values();
  }
}
