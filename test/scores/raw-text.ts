/**
 * Scores of an engine on raw text, as the CoNLL 2018 evaluation counts them: gold and system words are aligned by where
 * their characters stand, white space left out; a word is right where both ends agree, an arc where the head's do too.
 *
 * @see Zeman et al. 2018, CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies
 */
import { type ConlluSentence, conlluToDoc, readConllu } from '../../src/language/conllu.ts';
import type { Doc, LanguageEngine } from '../../src/language/index.ts';

/** F1 of each, from 0 to 1. */
export interface RawTextScores {
  readonly tokens: number;
  readonly sentences: number;
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
  readonly clas: number;
}

const FUNCTION = new Set(['aux', 'case', 'cc', 'clf', 'cop', 'det', 'mark', 'punct']);

/**
 * Parse the raw text of a CoNLL-U file and compare.
 *
 * @param documents - Parse a document ("# newdoc") at a time; one that is not kept is neither parsed nor counted.
 */
export function scoreRawText(
  conllu: string,
  engine: LanguageEngine,
  keep: (document: string) => boolean = () => true,
): RawTextScores {
  const count = new Counts();
  for (const sentences of splitDocuments(readConllu(conllu))) {
    if (!keep(documentName(sentences))) continue;
    const gold = conlluToDoc(toConllu(sentences));
    count.add(units(gold), units(engine.parse(rawText(sentences))));
  }
  return count.scores();
}

/** The text as it was before it was split: paragraphs with an empty line between them. */
export function rawText(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map(({ comments, words }, at) => {
      const text =
        comments.find((line) => line.startsWith('# text = '))?.slice(9) ??
        words.map(({ form, spaceAfter }) => form + (spaceAfter ? ' ' : '')).join('');
      const begins = comments.some((line) => /^# new(?:par|doc)/.test(line));
      return at === 0 ? text : (begins ? '\n\n' : ' ') + text;
    })
    .join('');
}

function splitDocuments(sentences: readonly ConlluSentence[]): readonly (readonly ConlluSentence[])[] {
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const begins = sentence.comments.some((line) => line.startsWith('# newdoc'));
    if (begins || documents.length === 0) documents.push([]);
    documents.at(-1)?.push(sentence);
  }
  return documents;
}

function documentName(sentences: readonly ConlluSentence[]): string {
  const line = sentences[0]?.comments.find((comment) => comment.startsWith('# newdoc'));
  return line?.split('= ')[1] ?? '';
}

function toConllu(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map(({ words }) =>
      words
        .map((word, at) =>
          [
            at + 1,
            word.form,
            word.lemma,
            word.upos,
            word.xpos,
            '_',
            word.head,
            word.deprel,
            '_',
            word.spaceAfter ? '_' : 'SpaceAfter=No',
          ].join('\t'),
        )
        .join('\n'),
    )
    .join('\n\n');
}

/** The words and sentences of a text by where they stand among its visible characters. */
interface Units {
  /** "start-end" to "UPOS". */
  readonly words: ReadonlyMap<string, Word>;
  readonly sentences: ReadonlySet<string>;
}

interface Word {
  readonly upos: string;
  /** Place of the head, "root" at the root. */
  readonly head: string;
  readonly relation: string;
}

function units(doc: Doc): Units {
  const places: string[] = [];
  const sentences = new Set<string>();
  let at = 0;
  for (let token = 0; token < doc.length; token++) {
    const length = doc.form(token).replace(/\s/g, '').length;
    places.push(`${at}-${at + length}`);
    at += length;
  }
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const { first, end } = doc.sentenceTokens(sentence);
    sentences.add(`${places[first]?.split('-')[0]}-${places[end - 1]?.split('-')[1]}`);
  }
  const words = places.map((place, token) => {
    const head = doc.head(token);
    const word = {
      upos: doc.upos(token),
      head: head < 0 ? 'root' : (places[head] as string),
      relation: doc.relation(token),
    };
    return [place, word] as const;
  });
  return { words: new Map(words), sentences };
}

class Counts {
  #gold = 0;
  #guessed = 0;
  #goldContent = 0;
  #guessedContent = 0;
  #goldSentences = 0;
  #guessedSentences = 0;
  readonly #right = { tokens: 0, sentences: 0, upos: 0, uas: 0, las: 0, clas: 0 };

  add(gold: Units, guessed: Units): void {
    this.#gold += gold.words.size;
    this.#guessed += guessed.words.size;
    this.#goldSentences += gold.sentences.size;
    this.#guessedSentences += guessed.sentences.size;
    this.#goldContent += contentWords(gold);
    this.#guessedContent += contentWords(guessed);
    for (const sentence of gold.sentences) this.#right.sentences += Number(guessed.sentences.has(sentence));
    for (const [place, word] of gold.words) {
      const other = guessed.words.get(place);
      if (other !== undefined) this.#compare(word, other);
    }
  }

  scores(): RawTextScores {
    const f1 = (right: number, gold: number, guessed: number) => (2 * right) / Math.max(1, gold + guessed);
    const words = (right: number) => f1(right, this.#gold, this.#guessed);
    const { tokens, sentences, upos, uas, las, clas } = this.#right;
    return {
      tokens: words(tokens),
      sentences: f1(sentences, this.#goldSentences, this.#guessedSentences),
      upos: words(upos),
      uas: words(uas),
      las: words(las),
      clas: f1(clas, this.#goldContent, this.#guessedContent),
    };
  }

  #compare(gold: Word, guessed: Word): void {
    const right = this.#right;
    const isHead = gold.head === guessed.head;
    const isArc = isHead && gold.relation === guessed.relation;
    right.tokens++;
    right.upos += Number(gold.upos === guessed.upos);
    right.uas += Number(isHead);
    right.las += Number(isArc);
    right.clas += Number(isArc && !FUNCTION.has(gold.relation));
  }
}

function contentWords({ words }: Units): number {
  let count = 0;
  for (const { relation } of words.values()) count += Number(!FUNCTION.has(relation));
  return count;
}
