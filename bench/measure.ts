import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ROOT } from '../test/support/imports.ts';

/** What a run of the program took. */
export interface Measured {
  readonly seconds: number;
  /** Highest resident memory in megabytes; null where the system does not tell. */
  readonly peakMegabytes: number | null;
}

const LOOK_EVERY_MS = 50;

/**
 * Run the built program on a stream of input and measure it from outside.
 *
 * @param onLine - Told of every line on standard output.
 * @throws Where the program ends with a code other than 0.
 */
export async function measure(
  args: readonly string[],
  input: Iterable<string>,
  onLine: (line: string) => void = () => {},
): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['bin/chancery.js', ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let peakMegabytes: number | null = null;
  const timer = setInterval(() => {
    peakMegabytes = highWater(child.pid) ?? peakMegabytes;
  }, LOOK_EVERY_MS);
  createInterface({ input: child.stdout }).on('line', onLine);
  Readable.from(input).pipe(child.stdin);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`chancery ${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, peakMegabytes };
}

/** Linux keeps the high-water mark of every process. */
function highWater(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    // The process has ended, or this is no Linux: there is nothing to read.
    return null;
  }
}
