import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CodedDocument } from '../src/contract.ts';
import { codedDocumentSchema } from '../src/contract-schema.ts';
import { readInputs } from '../src/documents/index.ts';
import { loadCoder } from '../src/node.ts';
import { collect } from './support/collect.ts';
import { ROOT } from './support/imports.ts';

const shipped = JSON.parse(readFileSync(join(ROOT, 'schema/coded-document.schema.json'), 'utf8'));

describe('the JSON Schema that ships', () => {
  it('is that of the contract; "npm run schema" writes it anew', () => {
    expect(shipped).toEqual(codedDocumentSchema());
  });

  it('accepts every sample report as it is coded, and so do the types', async () => {
    const validate = new Ajv2020({ strict: false }).compile(shipped);
    const coder = loadCoder();
    const items = await collect(readInputs([join(ROOT, 'samples')]));
    expect(items.length).toBeGreaterThanOrEqual(16);
    for (const item of items) {
      if ('problem' in item) throw item.problem.error;
      const coded = JSON.parse(JSON.stringify(coder.code(item.document)));
      expect({ id: item.input, valid: validate(coded), errors: validate.errors }).toMatchObject({
        valid: true,
      });
      CodedDocument.parse(coded);
    }
  });

  it('refuses what is not in the contract', () => {
    const validate = new Ajv2020({ strict: false }).compile(shipped);
    expect(validate({ document: { id: 'a' } })).toBe(false);
  });
});
