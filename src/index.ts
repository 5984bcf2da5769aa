/**
 * Chancery as a library on Node: read documents, code them, keep and query a record.
 *
 * @example
 *   const coder = loadCoder();
 *   const document = makeDocument({ input: 'a report', text: 'LIMA, 3 March 2022 - The two ministers met.' });
 *   const coded = coder.code(document); // events, statements, actors …, each with its span in document.text
 */
export * from './contract.ts';
export { codedDocumentSchema } from './contract-schema.ts';
export {
  type InputItem,
  makeDocument,
  type RawReport,
  type ReadInputsOptions,
  readDocuments,
  readInputs,
  type Source,
  type SourceKind,
} from './documents/index.ts';
export {
  ChanceryError,
  ERROR_CODES,
  type ErrorCode,
  InputError,
  LexiconError,
  type Problem,
  StoreError,
} from './errors.ts';
export { type CodeDocumentsOptions, type CodedItem, codeDocuments } from './interfaces/workers/index.ts';
export { type KnowledgeFiles, overlayKnowledge } from './knowledge.ts';
export type { LanguageEngine } from './language/index.ts';
export { loadCoder, loadEngine, loadJoiner, readKnowledge } from './node.ts';
export { type Coder, createCoder } from './pipeline.ts';
export { createJoiner, type Joiner } from './record/index.ts';
export * from './record/types.ts';
export { RecordStore } from './store/index.ts';
export { CODER_VERSION } from './version.ts';
