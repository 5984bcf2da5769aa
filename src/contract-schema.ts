import { z } from 'zod';
import { CodedDocument } from './contract.ts';

/** The JSON Schema (draft 2020-12) of a coded document, as `schema/coded-document.schema.json` ships it. */
export function codedDocumentSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(CodedDocument, { target: 'draft-2020-12', io: 'input' }),
    $id: 'coded-document.schema.json',
    title: 'Coded document',
    description:
      'One report with everything that was read from it. Offsets count UTF-16 code units into document.text, half open.',
  };
}
