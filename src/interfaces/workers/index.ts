/**
 * A stream of documents in, their coded documents as JSON out, in the same order, on all cores.
 */
export { type CodeDocumentsOptions, type CodedItem, codeDocuments, createCodeAll } from './code-documents.ts';
