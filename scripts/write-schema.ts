/** Writes the JSON Schema of the contract anew: `npm run schema`, after a change of `src/contract.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { codedDocumentSchema } from '../src/contract-schema.ts';

mkdirSync('schema', { recursive: true });
writeFileSync('schema/coded-document.schema.json', `${JSON.stringify(codedDocumentSchema(), null, 2)}\n`);
