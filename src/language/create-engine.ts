/** Puts the engine together from a weights file: tokens → tags → trees → lemmas and features. Uses no Node API. */
import type { TokenColumns } from './conllu.ts';
import { Doc } from './doc.ts';
import type { LanguageEngine } from './engine.ts';
import { MARKS, ROOT_RELATION, UPOS } from './labels.ts';
import { Lemmatizer } from './lemmatizer.ts';
import { Morphology, markVoice } from './morphology.ts';
import { Arena } from './network/kernels.ts';
import { NetworkParser, type NetworkTree } from './network/parser.ts';
import { readMarks, readNetworks } from './network/read-network.ts';
import { repairTree } from './repair/repair-tree.ts';
import { tokenize } from './tokenize.ts';
import { WeightsFile } from './weights.ts';
import { WordClasses } from './word-classes.ts';
import { type WordInfo, WordInfos } from './word-info.ts';

/** An engine that also parses tokens that are given. */
export interface TokenEngine extends LanguageEngine {
  /** Tag and parse tokens as they are; sentences as given, however long. */
  parseTokens(tokens: TokenColumns): Doc;
}

/** What the network is told of word forms, from the classes of a weights file. */
export function readWordInfos(file: WeightsFile): WordInfos {
  const columnCount = file.list('word-class-columns').length;
  return new WordInfos(
    new WordClasses({ columnCount, keys: file.keys('classes.keys'), values: file.words('classes.values') }),
  );
}

/**
 * Make the engine from the bytes of its weights file.
 *
 * @param marks - Bytes of a file that marks words for attributions (see `MARKS`); without it `Doc` knows no marks.
 * @throws {ChanceryError} `model-invalid` where the bytes are not a weights file of this version.
 */
export function createEngine(weights: Uint8Array, marks?: Uint8Array): TokenEngine {
  const file = new WeightsFile(weights);
  const tags = file.list('tags');
  const uposOf = Uint8Array.from(tags, (tag) => UPOS.indexOf(tag.split('|')[0] as (typeof UPOS)[number]));
  const xposOf = tags.map((tag) => tag.split('|')[1] ?? '_');
  const infos = readWordInfos(file);
  const arena = new Arena();
  const networks = readNetworks(arena, file, marks === undefined ? null : readMarks(new WeightsFile(marks)));
  const parser = new NetworkParser(arena, networks, ROOT_RELATION);
  const lemmatizer = new Lemmatizer({
    rules: file.list('lemma-rules'),
    keys: file.keys('lemmas.keys'),
    values: file.words('lemmas.values'),
    verbs: file.list('verbs'),
  });
  const morphology = new Morphology({
    byTag: Uint32Array.from(file.list('tag-features'), Number),
    keys: file.keys('features.keys'),
    bits: Uint32Array.from(file.words('features.values'), (at) => Number(file.list('feature-sets')[at])),
  });
  const parseTokens = (tokens: TokenColumns): Doc => {
    const length = tokens.starts.length;
    const upos = new Uint8Array(length);
    const xpos: string[] = new Array(length);
    const feats = new Uint32Array(length);
    const lemmas: string[] = new Array(length);
    const forms: string[] = new Array(length);
    const lowers: string[] = new Array(length);
    const heads = new Int32Array(length).fill(-1);
    const deprels = new Uint8Array(length).fill(ROOT_RELATION);
    const shares = marks === undefined ? undefined : new Uint8Array(length * MARKS.length);
    const lower = (token: number): string => lowers[token] ?? '';
    const isCapital = (token: number): boolean => /^\p{Lu}/u.test(forms[token] ?? '');
    const verbOf = (token: number): string | null => lemmatizer.verbOf(forms[token] ?? '');
    const sentences: { readonly first: number; readonly end: number; readonly words: readonly WordInfo[] }[] =
      [];
    for (let sentence = 0; sentence + 1 < tokens.bounds.length; sentence++) {
      const first = tokens.bounds[sentence] as number;
      const end = tokens.bounds[sentence + 1] as number;
      const words: WordInfo[] = [];
      for (let token = first; token < end; token++) {
        const word = infos.get(tokens.text.slice(tokens.starts[token], tokens.ends[token]));
        forms[token] = word.text;
        lowers[token] = word.small;
        words.push(word);
      }
      if (words.length > 0) sentences.push({ first, end, words });
    }
    const trees = parser.parse(sentences.map(({ words }) => words));
    sentences.forEach(({ first, end, words }, sentence) => {
      const tree = trees[sentence] as NetworkTree;
      if (tree.marks !== null) shares?.set(tree.marks, first * MARKS.length);
      for (let at = 0; at < words.length; at++) {
        const token = first + at;
        const tag = tree.tags[at] as number;
        const head = tree.heads[at] as number;
        upos[token] = uposOf[tag] as number;
        xpos[token] = xposOf[tag] as string;
        feats[token] = morphology.bits(tag, (words[at] as WordInfo).lower);
        lemmas[token] = lemmatizer.lemma(forms[token] as string, tag, UPOS[upos[token] as number] ?? '');
        heads[token] = head === words.length ? -1 : first + head;
        deprels[token] = tree.relations[at] as number;
      }
      repairTree({ upos, xpos, lemmas, feats, heads, deprels, lower, isCapital, verbOf }, first, end);
      markVoice(feats, heads, deprels, first, end);
    });
    return new Doc({
      ...tokens,
      forms,
      lowers,
      upos,
      xpos,
      feats,
      lemmas,
      heads,
      deprels,
      ...(shares === undefined ? {} : { marks: shares }),
    });
  };

  return {
    name: 'chancery-en',
    parseTokens,
    parse: (text) => parseTokens(tokenize(text)),
  };
}
