/** One batch through all parts of a network and back, which leaves gradients for a step. */
import { type Batch, countRows, type Losses, noLosses, type Part, type Rows } from './batch.ts';
import type { Workspace } from './workspace.ts';

/** Adds onto the gradients of all parameters. Tells the summed losses. */
export function passBatch<Sentence extends Rows>(
  work: Workspace,
  { width, layers }: { readonly width: number; readonly layers: number },
  parts: readonly Part<Sentence>[],
  batch: Batch<Sentence>,
): Losses {
  const rows = countRows(batch);
  const losses = noLosses(rows - batch.length);
  for (const part of parts) part.forward(batch, rows);
  for (let layer = 0; layer <= layers; layer++) work.clear(work.buffer(`din${layer}`), rows * width);
  for (const part of parts.toReversed()) part.backward(batch, rows, losses);
  return losses;
}
