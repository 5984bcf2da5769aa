/**
 * Make a checkout ready, doing only what is missing: `node scripts/setup.mjs [--build] [--browser]`.
 * Plain JavaScript on Node alone, since it runs before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MIN_NODE = [20, 19];

requireNode();
if (!isInstalled()) {
  say('installing packages');
  npm('ci');
}
if (process.argv.includes('--build') && !isBuilt()) {
  say('building');
  npm('run', '--silent', 'build');
}
if (process.argv.includes('--browser')) await requireBrowser();

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  fail(`Node ${MIN_NODE.join('.')} or later is needed; this is ${process.versions.node}`);
}

/** Whether node_modules holds what the lock file asks for; packages for other platforms may be missing. */
function isInstalled() {
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  if (installed === null || wanted === null) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** Whether dist/ is newer than everything that it is made from. */
function isBuilt() {
  const built = join(ROOT, 'dist', 'interfaces', 'cli', 'main.js');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [
    ...sources,
    ...['package.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(ROOT, name)),
  ].every((file) => statSync(file).mtimeMs <= builtAt);
}

async function requireBrowser() {
  const { findBrowser, installSystemBrowser } = await import('./browser.mjs');
  if ((await findBrowser()) !== null) return;
  say('installing Chromium from the system packages');
  installSystemBrowser();
  if ((await findBrowser()) === null)
    fail('no Chromium that starts was found; install one and name it in CHROMIUM_PATH');
}

function npm(...args) {
  try {
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
      cwd: ROOT,
      stdio: ['ignore', 2, 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    fail(`npm ${args.join(' ')} failed, see above`);
  }
}

function say(text) {
  process.stderr.write(`setup: ${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
