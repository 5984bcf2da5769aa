/**
 * Sentences as a headline would put them, to learn from beside the treebanks, which hold few: articles and forms of "be" fall out,
 * "and" between subjects becomes a comma, the full stop goes; some are written with a capital on every word.
 */
import { DEPRELS, UPOS } from '../../../src/language/labels.ts';
import type { TrainingSentence, TrainingWord } from '../treebank.ts';
import { keepWords, rootOf } from './keep-words.ts';

const LENGTH = { least: 4, most: 30 };
const ARTICLES = new Set(['a', 'an', 'the']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);
const BE_RELATIONS = new Set(['aux', 'aux:pass', 'cop']);
/** Words that stay in small letters in titles. */
const SMALL_IN_TITLES = new Set(
  "a an the of in on at to for and or nor but as by with from 's n't".split(' '),
);
const COMMA: Pick<TrainingWord, 'form' | 'lemma' | 'upos' | 'xpos' | 'feats'> = {
  form: ',',
  lemma: ',',
  upos: UPOS.indexOf('PUNCT'),
  xpos: ',',
  feats: '_',
};

/** The sentence as a headline; null where it is too short or too long for one. */
export function toHeadline(sentence: TrainingSentence): TrainingSentence | null {
  const { words, heads, labels } = sentence;
  if (words.length < LENGTH.least || words.length > LENGTH.most) return null;
  const count = words.length;
  const relation = (node: number): string => DEPRELS[labels[node] as number] ?? '';
  const hasChildren = new Set(heads.subarray(1, count + 1));
  const isDropped = (node: number): boolean => {
    if (hasChildren.has(node)) return false;
    const lower = (words[node - 1]?.form ?? '').toLowerCase();
    if (relation(node) === 'det') return ARTICLES.has(lower);
    if (BE_RELATIONS.has(relation(node))) return BE.has(lower);
    return node === count && lower === '.';
  };
  const kept = Array.from({ length: count }, (_, at) => at + 1).filter((node) => !isDropped(node));
  if (kept.length < LENGTH.least - 1) return null;
  const root = rootOf(sentence);
  const headline = keepWords(sentence, kept, root, labels[root] as number);
  const newLabels = headline.labels.slice();
  const newWords = headline.words.map((word, at) => {
    if (!joinsSubjects(sentence, kept[at] as number, relation)) return word;
    newLabels[at + 1] = DEPRELS.indexOf('punct');
    return COMMA;
  });
  return { ...headline, words: newWords, labels: newLabels };
}

/** "and" in "Israel and Egypt sign": between two names that are the subject. */
function joinsSubjects(
  { words, heads }: TrainingSentence,
  node: number,
  relation: (node: number) => string,
): boolean {
  if (relation(node) !== 'cc' || words[node - 1]?.form.toLowerCase() !== 'and') return false;
  const second = heads[node] as number;
  const first = heads[second] as number;
  return (
    relation(second) === 'conj' &&
    relation(first).startsWith('nsubj') &&
    UPOS[words[second - 1]?.upos ?? 0] === 'PROPN'
  );
}

/** The sentence with a capital on every word but small ones. */
export function inTitleCase(sentence: TrainingSentence): TrainingSentence {
  const words = sentence.words.map((word) =>
    SMALL_IN_TITLES.has(word.form)
      ? word
      : { ...word, form: word.form.charAt(0).toUpperCase() + word.form.slice(1) },
  );
  return { ...sentence, words };
}
