/**
 * The reports of cases as documents for `chancery code`, a JSON object a line:
 *
 *   npx tsx bench/case-documents.ts [CASES] | node bin/chancery.js code - > coded.jsonl
 *
 * CASES (default: `bench/cases`) holds a folder for each happening, with its reports and `gold.json`. A report's day is handed over only
 * where its text does not tell it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Gold {
  readonly documents: readonly {
    readonly file: string;
    readonly publishedAt?: string;
    readonly publishedFrom: string;
  }[];
}

const [folder = 'bench/cases'] = process.argv.slice(2);
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name, 'gold.json');
  if (!existsSync(file)) continue;
  const { documents } = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  for (const { file: report, publishedAt, publishedFrom } of documents) {
    const text = readFileSync(join(folder, name, report), 'utf8');
    const day = publishedFrom === 'given' ? { publishedAt } : {};
    console.log(JSON.stringify({ id: `${name}/${report}`, text, ...day }));
  }
}
