/**
 * A stream of documents in, their coded documents as JSON out, in the same order, on all cores; or batch by batch, for
 * a process that stays up.
 */
export { type BatchCoder, createBatchCoder } from './batch-coder.ts';
export { type CodeDocumentsOptions, type CodedItem, codeDocuments, createCodeAll } from './code-documents.ts';
