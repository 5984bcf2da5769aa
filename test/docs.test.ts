/** The documents tell what the program has: every command, flag, route, error code and label; and links lead somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as contract from '../src/contract.ts';
import { makeDocument } from '../src/documents/index.ts';
import { ERROR_CODES } from '../src/errors.ts';
import { explainCoded } from '../src/interfaces/cli/explain-coded.ts';
import { createProgram } from '../src/interfaces/cli/main.ts';
import { createProcessIo } from '../src/interfaces/cli/process-io.ts';
import { GLOSSARY } from '../src/interfaces/glossary.ts';
import { createApp } from '../src/interfaces/server/app.ts';
import type { FilingDesk } from '../src/interfaces/server/filing-desk.ts';
import type { Names } from '../src/interfaces/server/names.ts';
import { loadCoder, loadEngine, loadJoiner, readKnowledge } from '../src/node.ts';
import { CONTACT_LEVELS, COPY_KINDS, EXPECTATION_KINDS, OUTCOMES } from '../src/record/index.ts';
import { FILING_OUTCOMES, RecordStore } from '../src/store/index.ts';
import { filesBelow, ROOT } from './support/imports.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const reference = read('docs/reference.md');
const readme = read('README.md');

/** The part of the reference under a heading, up to the next of its level or above. */
function section(heading: string): string {
  const [, level = '', rest = ''] = new RegExp(`^(#+) ${heading}\\n([\\s\\S]*)`, 'm').exec(reference) ?? [];
  return rest.split(new RegExp(`^#{1,${Math.max(1, level.length)}} `, 'm'))[0] ?? '';
}

describe('the reference', () => {
  const io = createProcessIo();
  const { commands } = createProgram(io);
  io.close();

  it.each(commands.map((command) => [command.name(), command] as const))(
    'tells every flag of "%s", and the README the command',
    (name, command) => {
      const flags = command.options.map(({ long }) => long ?? '');
      expect(flags.filter((flag) => !new RegExp(`\`${flag}[ \`]`).test(section(name)))).toEqual([]);
      expect(readme).toContain(`\`chancery ${name}`);
    },
  );

  it('tells every route', async () => {
    const store = await RecordStore.open(':memory:', { joiner: loadJoiner() });
    const desk = {} as FilingDesk;
    const { routes } = createApp({
      store,
      desk,
      names: {} as Names,
      scores: new Map(),
      handoverToken: '',
      isLoopback: true,
    });
    await store.close();
    const paths = new Set(
      routes
        .filter(({ path, method }) => path !== '/*' && method !== 'ALL')
        .map(({ path, method }) =>
          method === 'POST' ? `POST ${path}` : path.replace(/^\/api(?=\/|$)/, '') || '/',
        ),
    );
    expect(paths.size).toBeGreaterThan(10);
    expect([...paths].filter((path) => !section('Routes').includes(`\`${path}\``))).toEqual([]);
  });

  it.each(Object.entries(ERROR_CODES))('tells exit and HTTP status of %s', (code, { exit, http }) => {
    expect(section('Error codes')).toContain(`| \`${code}\` | ${exit} | ${http} |`);
  });
});

describe('the glossary', () => {
  const labels = GLOSSARY.flatMap((group) => group.labels.map(({ label }) => label));

  it('explains every label', () => {
    const used = [
      ...contract.EVENT_TYPES,
      ...contract.EVENT_STATUSES,
      ...contract.STATEMENT_FORMS,
      ...contract.PUBLISHED_FROM,
      ...contract.ACTOR_KINDS,
      ...contract.MENTION_KINDS,
      ...EXPECTATION_KINDS,
      ...OUTCOMES,
      ...CONTACT_LEVELS,
      ...COPY_KINDS,
      ...FILING_OUTCOMES,
    ];
    expect(used.filter((label) => !labels.includes(label))).toEqual([]);
  });

  it('stands in docs/glossary.md; "npm run docs" writes it anew', () => {
    const written = read('docs/glossary.md');
    for (const { labels } of GLOSSARY)
      for (const { label, meaning } of labels) expect(written).toContain(`| ${label} | ${meaning} |`);
  });
});

describe('the README', () => {
  it('has an example that the program gave; "npm run docs" writes it anew', () => {
    const example = /<!-- example:begin -->\n([\s\S]*)\n<!-- example:end -->/.exec(readme)?.[1] ?? '';
    const [, json = '', output = ''] =
      /^```text\n\$ echo '(.*)' \| chancery code --explain\n([\s\S]*)\n```$/.exec(example) ?? [];
    const coded = loadCoder().code(makeDocument({ input: 'example', ...JSON.parse(json) }));
    const reasons = { engine: loadEngine(), knowledge: readKnowledge() };
    expect(output).toBe(explainCoded(coded, reasons).trim());
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...`${readme}${read('CONTRIBUTING.md')}`.matchAll(/`npm run (?:-- )?([a-z-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('links', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
    ...['docs', 'samples', 'knowledge', 'bench'].map((folder) => filesBelow(folder, /\.md$/)),
  );

  it.each(documents)('of %s lead somewhere', (file) => {
    const text = read(file).replace(/```[\s\S]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter(
      (target) =>
        !/^https?:/.test(target) && !existsSync(join(ROOT, dirname(file), target.split('#')[0] ?? '')),
    );
    expect(broken).toEqual([]);
  });
});
