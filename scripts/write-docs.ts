/** Writes what the program itself can tell into the documents: the glossary, and the example of the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '../src/documents/index.ts';
import { explainCoded } from '../src/interfaces/cli/explain-coded.ts';
import { GLOSSARY } from '../src/interfaces/glossary.ts';
import { loadCoder, loadEngine, PACKAGE_FOLDER, readKnowledge } from '../src/node.ts';

const BEGIN = '<!-- example:begin -->';
const END = '<!-- example:end -->';

const EXAMPLE =
  'The foreign ministers of Norway and Chile met in Oslo on Friday and agreed to resume talks on fisheries in June. ' +
  'Chile had accused Norway of breaking the agreement of 2019. ' +
  '"We have lost a year," the Chilean minister told reporters.';
const DAY = '2024-05-05';

const file = (name: string) => join(PACKAGE_FOLDER, name);

writeFileSync(file('docs/glossary.md'), glossary());
const readme = readFileSync(file('README.md'), 'utf8');
const from = readme.indexOf(BEGIN) + BEGIN.length;
writeFileSync(
  file('README.md'),
  `${readme.slice(0, from)}\n${example()}\n${readme.slice(readme.indexOf(END))}`,
);

function example(): string {
  const document = makeDocument({ input: 'example', id: 'fisheries', text: EXAMPLE, publishedAt: DAY });
  const output = explainCoded(loadCoder().code(document), {
    engine: loadEngine(),
    knowledge: readKnowledge(),
  }).trim();
  return [
    '```text',
    `$ echo '{"id": "fisheries", "publishedAt": "${DAY}", "text": "${EXAMPLE.replaceAll('"', '\\"')}"}' | chancery code --explain`,
    output,
    '```',
  ].join('\n');
}

/** The same as the glossary page. */
function glossary(): string {
  const groups = GLOSSARY.map(({ name, about, labels }) =>
    [
      `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      '',
      about,
      '',
      '| label | meaning |',
      '| --- | --- |',
      ...labels.map(({ label, meaning }) => `| ${label} | ${meaning} |`),
    ].join('\n'),
  );
  return `# Glossary\n\nWhat the labels mean, on the pages and in the output of the commands. \`npm run docs\` writes this file.\n\n${groups.join('\n\n')}\n`;
}
