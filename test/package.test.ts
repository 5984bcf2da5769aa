/** The package as it is published, in a folder of its own with what it depends on and nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/imports.ts';
import { tempFolder } from './support/temp-folder.ts';

const folder = tempFolder();
const modules = join(folder.path, 'node_modules');
const bin = join(modules, 'chancery', 'bin', 'chancery.js');
const LINE = '{"id":"one","text":"The foreign ministers of Norway and Chile met in Oslo."}\n';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(command: string, args: readonly string[], options: { cwd: string; input?: string }): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Packages that are installed with this one, as folders. */
function dependencies(): readonly string[] {
  const listed = run(npm, ['ls', '--omit=dev', '--all', '--parseable'], { cwd: ROOT });
  const inRoot = join(ROOT, 'node_modules');
  return listed
    .split('\n')
    .map((path) => relative(inRoot, path.trim()))
    .filter((name) => name !== '' && !name.startsWith('..') && !name.includes('node_modules'));
}

beforeAll(() => {
  const [packed] = JSON.parse(
    run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path], { cwd: ROOT }),
  );
  run('tar', ['-xzf', packed.filename], { cwd: folder.path });
  for (const name of dependencies()) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  symlinkSync(join(folder.path, 'package'), join(modules, 'chancery'), 'junction');
}, 300_000);

describe('the package', { timeout: 180_000 }, () => {
  it('codes documents', () => {
    const coded = JSON.parse(run(process.execPath, [bin, 'code'], { cwd: folder.path, input: LINE }));
    expect(coded.document.id).toBe('one');
    expect(coded.events.length).toBeGreaterThan(0);
  });

  it('keeps a record and prints a dossier of it', () => {
    run(process.execPath, [bin, 'read', '-', '--quiet'], { cwd: folder.path, input: LINE });
    const listed = run(process.execPath, [bin, 'list', 'documents'], { cwd: folder.path });
    expect(JSON.parse(listed).id).toBe('one');
    expect(run(process.execPath, [bin, 'dossier', 'China', 'US'], { cwd: folder.path })).toContain('China');
  });

  it('is a library with types and a schema', () => {
    const use = `
      import { loadCoder, makeDocument } from 'chancery';
      import { createCoder } from 'chancery/browser';
      import schema from 'chancery/schema' with { type: 'json' };
      const { events } = loadCoder().code(makeDocument({ input: 'a', text: 'The foreign ministers of Norway and Chile met in Oslo.' }));
      console.log(events[0].type, typeof createCoder, Object.keys(schema.properties).includes('events'));`;
    const said = run(process.execPath, ['--no-warnings', '--input-type=module', '-e', use], {
      cwd: folder.path,
    });
    expect(said.trim()).toBe('CONSULT function true');
  });

  it('has what the pages are made of', () => {
    const use = `
      import { existsSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      const at = (path) => fileURLToPath(new URL(path, import.meta.resolve('chancery/package.json')));
      console.log(['web/style.css', 'web/cards.js', 'dist/index.d.ts', 'LICENSE', 'NOTICE', 'README.md'].filter((path) => !existsSync(at(path))).join());`;
    const missing = run(process.execPath, ['--input-type=module', '-e', use], { cwd: folder.path });
    expect(missing.trim()).toBe('');
  });
});
