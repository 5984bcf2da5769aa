/** Puts the engine together from a weights file: tokens → tags → trees → lemmas and features. Uses no Node API. */
import { ArcLabeler, ROOT_LABEL } from './arc-labeler.ts';
import { Beam } from './beam.ts';
import type { TokenColumns } from './conllu.ts';
import { Doc } from './doc.ts';
import type { LanguageEngine } from './engine.ts';
import { DEPRELS, UPOS } from './labels.ts';
import { Lemmatizer } from './lemmatizer.ts';
import { Morphology, markVoice } from './morphology.ts';
import { ParseInput } from './parse-features.ts';
import type { ParseState } from './parse-state.ts';
import { ACTION_COUNT, Parser } from './parser.ts';
import { PackedScorer, ThreeWayScorer } from './scorer.ts';
import { Tagger } from './tagger.ts';
import { tokenize } from './tokenize.ts';
import { WeightsFile } from './weights.ts';
import { WordClasses } from './word-classes.ts';
import { type WordInfo, WordInfos } from './word-info.ts';

/** An engine that also parses tokens that are given. */
export interface TokenEngine extends LanguageEngine {
  /** Tag and parse tokens as they are; sentences as given, however long. */
  parseTokens(tokens: TokenColumns): Doc;
}

/**
 * Make the engine from the bytes of its weights file.
 *
 * @throws {ChanceryError} `model-invalid` where the bytes are not a weights file of this version.
 */
export function createEngine(weights: Uint8Array): TokenEngine {
  const file = new WeightsFile(weights);
  const tags = file.list('tags');
  const uposOf = Uint8Array.from(tags, (tag) => UPOS.indexOf(tag.split('|')[0] as (typeof UPOS)[number]));
  const xposOf = tags.map((tag) => tag.split('|')[1] ?? '_');
  const columnCount = Number(file.list('word-class-columns').length);
  const infos = new WordInfos(
    new WordClasses({ columnCount, keys: file.keys('classes.keys'), values: file.words('classes.values') }),
  );
  const tagger = new Tagger(new PackedScorer(file.scorer('tags', tags.length)));
  const parser = createParser(file);
  const lemmatizer = new Lemmatizer({
    rules: file.list('lemma-rules'),
    keys: file.keys('lemmas.keys'),
    values: file.words('lemmas.values'),
  });
  const morphology = new Morphology({
    byTag: Uint32Array.from(file.list('tag-features'), Number),
    keys: file.keys('features.keys'),
    bits: Uint32Array.from(file.words('features.values'), (at) => Number(file.list('feature-sets')[at])),
  });
  const input = new ParseInput();

  const parseTokens = (tokens: TokenColumns): Doc => {
    const length = tokens.starts.length;
    const upos = new Uint8Array(length);
    const xpos: string[] = new Array(length);
    const feats = new Uint32Array(length);
    const lemmas: string[] = new Array(length);
    const heads = new Int32Array(length).fill(-1);
    const deprels = new Uint8Array(length).fill(ROOT_LABEL);
    for (let sentence = 0; sentence + 1 < tokens.bounds.length; sentence++) {
      const first = tokens.bounds[sentence] as number;
      const end = tokens.bounds[sentence + 1] as number;
      const words: WordInfo[] = [];
      const forms: string[] = [];
      for (let token = first; token < end; token++) {
        const form = tokens.text.slice(tokens.starts[token], tokens.ends[token]);
        forms.push(form);
        words.push(infos.get(form));
      }
      const sentenceTags = new Int32Array(words.length);
      tagger.tag(words, sentenceTags);
      input.start(words, sentenceTags, uposOf);
      const state = parser.parse(input);
      for (let at = 0; at < words.length; at++) {
        const token = first + at;
        const tag = sentenceTags[at] as number;
        upos[token] = uposOf[tag] as number;
        xpos[token] = xposOf[tag] as string;
        feats[token] = morphology.bits(tag, (words[at] as WordInfo).lower);
        lemmas[token] = lemmatizer.lemma(forms[at] as string, tag, UPOS[upos[token] as number] ?? '');
        const head = state.heads[at + 1] as number;
        heads[token] = head === state.root ? -1 : first + head - 1;
        deprels[token] = (state.labels[at + 1] as number) - 1;
      }
      markVoice(feats, heads, deprels, first, end);
    }
    return new Doc({ ...tokens, upos, xpos, feats, lemmas, heads, deprels });
  };

  return {
    name: 'chancery-en',
    parseTokens,
    parse: (text) => parseTokens(tokenize(text)),
  };
}

/** A parser for the file's weights: with a beam where they were learnt for one. */
function createParser(file: WeightsFile): { parse(input: ParseInput): ParseState } {
  const actions = new ThreeWayScorer(file.scorer('actions', ACTION_COUNT));
  const labeler = new ArcLabeler(new PackedScorer(file.scorer('relations', DEPRELS.length)));
  const [width = 1, margin = 0] = file.optionalList('beam').map(Number);
  return width > 1 ? new Beam(actions, labeler, { width, margin }) : new Parser(actions, labeler);
}
