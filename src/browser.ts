/**
 * The coder without Node: nothing here or below it reads files, opens sockets or knows the time, so it runs in a
 * browser tab, a worker or any other engine of ECMAScript 2023.
 *
 * @example
 *   const model = async (name) => new Uint8Array(await (await fetch(`models/${name}`)).arrayBuffer());
 *   const engine = createEngine(await model('english.bin'), await model('marks.bin'));
 *   const knowledge = new Map([['actors/countries.tsv', await (await fetch('knowledge/actors/countries.tsv')).text()], …]);
 *   const coded = createCoder({ engine, knowledge }).code(makeDocument({ input: 'pasted text', text }));
 */
export * from './contract.ts';
export { makeDocument } from './documents/make-document.ts';
export type { RawReport } from './documents/raw-report.ts';
export { ChanceryError, InputError, LexiconError } from './errors.ts';
export { type KnowledgeFiles, overlayKnowledge } from './knowledge.ts';
export { createEngine, type LanguageEngine } from './language/index.ts';
export { type Coder, createCoder } from './pipeline.ts';
export { CODER_VERSION } from './version.ts';
