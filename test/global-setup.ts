import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './support/imports.ts';

/** Some tests run the built program: build it where it is older than its sources. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'setup.mjs'), '--build'], {
    stdio: ['ignore', 2, 'inherit'],
  });
  // What the compiler finds wrong with types is for `tsc` to tell; it has written the program all the same.
  if (status !== 0) console.error('the build found faults, see above; tests go on with what it wrote');
}
