/** Scores of an engine on gold tokens, as the CoNLL 2018 evaluation counts them. */
import { readFileSync } from 'node:fs';
import { deprelIndex, layOut, readConllu } from '../../src/language/conllu.ts';
import type { TokenEngine } from '../../src/language/create-engine.ts';
import { DEPRELS } from '../../src/language/labels.ts';

export interface TreeScores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  readonly clas: number;
  /** F1 by full relation, arc and label right. */
  readonly relations: ReadonlyMap<string, number>;
}

const FUNCTION = new Set(['aux', 'case', 'cc', 'clf', 'cop', 'det', 'mark', 'punct']);

/** Parse the file's tokens and compare with its tags and trees. Shares are of 1. */
export function scoreFile(path: string, engine: TokenEngine): TreeScores {
  const sentences = readConllu(readFileSync(path, 'utf8'));
  const doc = engine.parseTokens(layOut(sentences));
  const count = {
    words: 0,
    upos: 0,
    xpos: 0,
    lemma: 0,
    uas: 0,
    las: 0,
    content: 0,
    contentGold: 0,
    contentGuess: 0,
  };
  const gold = new Map<string, number>();
  const guessed = new Map<string, number>();
  const both = new Map<string, number>();
  sentences.forEach(({ words }, sentence) => {
    const { first } = doc.sentenceTokens(sentence);
    words.forEach((word, at) => {
      const token = first + at;
      const head = doc.head(token);
      const isHead = (head < 0 ? 0 : head - first + 1) === word.head;
      const bare = word.deprel.split(':')[0] as string;
      const isArc = isHead && doc.relation(token) === bare;
      const full = DEPRELS[deprelIndex(word.deprel)] as string;
      count.words++;
      count.upos += Number(doc.upos(token) === word.upos);
      count.xpos += Number(doc.xpos(token) === word.xpos);
      count.lemma += Number(doc.lemma(token) === word.lemma);
      count.uas += Number(isHead);
      count.las += Number(isArc);
      count.contentGold += Number(!FUNCTION.has(bare));
      count.contentGuess += Number(!FUNCTION.has(doc.relation(token)));
      count.content += Number(isArc && !FUNCTION.has(bare));
      add(gold, full);
      add(guessed, doc.deprel(token));
      if (isHead && doc.deprel(token) === full) add(both, full);
    });
  });
  const { words } = count;
  return {
    words,
    upos: count.upos / words,
    xpos: count.xpos / words,
    lemma: count.lemma / words,
    uas: count.uas / words,
    las: count.las / words,
    clas: (2 * count.content) / (count.contentGold + count.contentGuess),
    relations: new Map(
      [...gold].map(([name, total]) => [
        name,
        (2 * (both.get(name) ?? 0)) / (total + (guessed.get(name) ?? 0)),
      ]),
    ),
  };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

export function showScores(scores: TreeScores): string {
  const percent = (share: number): string => (100 * share).toFixed(2);
  const { upos, xpos, lemma, uas, las, clas } = scores;
  return `UPOS ${percent(upos)} XPOS ${percent(xpos)} lemma ${percent(lemma)} UAS ${percent(uas)} LAS ${percent(las)} CLAS ${percent(clas)}`;
}
