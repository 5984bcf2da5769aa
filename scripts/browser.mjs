/**
 * Find a Chromium that starts on this machine: the one that is named, one that is installed, or the one that comes as a
 * package of the npm registry. Nothing is downloaded here.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What every launch needs: tests may run as root and in containers with little shared memory. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** Variables that the browser's package sets when it is loaded. */
const VARIABLES = ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

/** @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> } | null>} */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  const installed = (named ? [named] : INSTALLED).find((path) => starts(path, {}));
  if (installed) return { executablePath: installed, args: ARGS, env: {} };
  if (named || process.platform !== 'linux') return null;
  return packagedBrowser();
}

/** Debian's Chromium, where root may install it. A failure is told by `findBrowser` finding nothing. */
export function installSystemBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    try {
      execFileSync('apt-get', args, { stdio: ['ignore', 2, 'inherit'] });
    } catch (error) {
      process.stderr.write(`setup: apt-get ${args[0]} failed: ${error.message}\n`);
    }
  }
}

/**
 * The package holds the browser and, for machines without them, the few libraries that it needs; both are unpacked
 * into the temporary folder. It unpacks the libraries only where it believes to run on Lambda, so it is told so.
 */
async function packagedBrowser() {
  const libraries = { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') };
  const before = VARIABLES.map((name) => [name, process.env[name]]);
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    for (let attempt = 0; attempt < 2; attempt++) {
      const executablePath = await chromium.executablePath();
      const args = [...ARGS, ...chromium.args.filter((arg) => arg === '--no-zygote')];
      for (const env of [{}, libraries])
        if (starts(executablePath, env)) return { executablePath, args, env };
      // A run that was cut short may have left half a browser: unpack it once more.
      rmSync(executablePath, { force: true });
    }
    return null;
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function starts(executablePath, env) {
  if (!existsSync(executablePath)) return false;
  try {
    execFileSync(executablePath, ['--version'], {
      stdio: 'ignore',
      timeout: 20_000,
      env: { ...process.env, ...env },
    });
    return true;
  } catch {
    return false;
  }
}
