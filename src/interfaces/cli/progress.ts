/** Progress of long work, drawn on one line of a terminal. */
export interface Progress {
  /** Tell how much is done; cheap enough to call for every document. */
  update(done: number): void;
  /** Take the bar away. Safe to call twice. */
  end(): void;
}

const SHOW_AFTER_MS = 2000;
const REDRAW_EVERY_MS = 100;
const BAR_WIDTH = 24;

/** For output that nobody watches. */
export const NO_PROGRESS: Progress = { update: () => {}, end: () => {} };

/**
 * @param total - Number of units of work; left out where it is not known: then a bare count is shown.
 * @param draw - Writes to the terminal as it is, without a line break.
 * @param now - Clock in milliseconds.
 */
export function createProgress(options: {
  readonly label: string;
  readonly total?: number | undefined;
  readonly draw: (text: string) => void;
  readonly now?: () => number;
}): Progress {
  const now = options.now ?? Date.now;
  const begun = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    update(done) {
      const at = now();
      if (at - begun < SHOW_AFTER_MS || at - drawn < REDRAW_EVERY_MS) return;
      drawn = at;
      isShown = true;
      options.draw(`\r\x1b[K${progressLine(options.label, done, options.total, at - begun)}`);
    },
    end() {
      if (isShown) options.draw('\r\x1b[K');
      isShown = false;
    },
  };
}

/** @example progressLine('coding', 50, 100, 4000) // "coding ████████████░░░░░░░░░░░░ 50/100, 13/s" */
export function progressLine(
  label: string,
  done: number,
  total: number | undefined,
  elapsedMs: number,
): string {
  const rate = `${Math.round((done * 1000) / Math.max(1, elapsedMs))}/s`;
  if (total === undefined || total === 0) return `${label} ${done}, ${rate}`;
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}, ${rate}`;
}
