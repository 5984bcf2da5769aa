/**
 * Text in, `Doc` out: tokens, sentences, tags, features, lemmas and dependency trees after Universal Dependencies 2.
 */
export { bylinePlace } from './byline.ts';
export { conlluToDoc, docToConllu, type TokenColumns } from './conllu.ts';
export { createEngine, type TokenEngine } from './create-engine.ts';
export { dateLineEnd } from './date-line-end.ts';
export { Doc, type DocColumns } from './doc.ts';
export { drawTree, drawTreeAsSvg } from './draw-tree.ts';
export type { LanguageEngine } from './engine.ts';
export { fillConllu } from './fill-conllu.ts';
export { hashText, key1, key2 } from './hash.ts';
export { type Label, labelAt, labelBefore } from './label.ts';
export {
  DEPRELS,
  type Deprel,
  FEATURE_BITS,
  type Feature,
  MARKS,
  type Mark,
  UPOS,
  type Upos,
} from './labels.ts';
export { PERSONAL_ADJECTIVES } from './personal-adjectives.ts';
export { tokenize } from './tokenize.ts';
