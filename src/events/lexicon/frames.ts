/** Frames: where in a clause or noun phrase the actor and the recipient of an event stand. */
import { LexiconError } from '../../errors.ts';
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';

export interface Frame {
  readonly name: string;
  /** Places tried in order, as named at the head of `frames.tsv`. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** The parties act on each other: a plural subject alone names both sides. */
  readonly mutual: boolean;
}

export type Frames = ReadonlyMap<string, Frame>;

/** Read `events/frames.tsv`. */
export function loadFrames(files: KnowledgeFiles): Frames {
  const frames = new Map<string, Frame>();
  for (const { cells } of readRows(files, 'events/frames.tsv')) {
    const name = cells['frame'] ?? '';
    frames.set(name, {
      name,
      actor: places(cells['actor']),
      recipient: places(cells['recipient']),
      mutual: cells['mutual'] === 'yes',
    });
  }
  return frames;
}

/**
 * The frame of a name.
 *
 * @throws {LexiconError} Where no such frame is in `frames.tsv`.
 */
export function frameNamed(frames: Frames, name: string, where: string): Frame {
  const frame = frames.get(name);
  if (frame === undefined) throw new LexiconError(`${where}: no frame "${name}" in events/frames.tsv`);
  return frame;
}

function places(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').filter((place) => place !== '');
}
