import type { Doc } from './doc.ts';

/** Turns text into a parsed document. Another parser can stand behind it: nothing else of the engine is visible. */
export interface LanguageEngine {
  readonly name: string;
  /** Never throws on text. The empty string gives a `Doc` without tokens. Linear in the length of the text. */
  parse(text: string): Doc;
}
