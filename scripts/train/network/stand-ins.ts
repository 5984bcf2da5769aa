import type { TrainingSentence, TrainingWord } from '../treebank.ts';
import { GoldTree } from './gold-tree.ts';

/** Words that can stand in for parts of a clause. */
export interface StandIns {
  /** Names of one word that are subjects somewhere. */
  readonly names: readonly TrainingWord[];
  /** Verbs that have an object somewhere, in the past (VBD) and in the third person of the present (VBZ). */
  readonly verbs: Readonly<Record<'VBD' | 'VBZ', readonly TrainingWord[]>>;
  /** Plural nouns that are objects somewhere with nothing beside them. */
  readonly objects: readonly TrainingWord[];
}

export function collectStandIns(sentences: readonly TrainingSentence[]): StandIns {
  const names: TrainingWord[] = [];
  const past = new Map<string, TrainingWord>();
  const present = new Map<string, TrainingWord>();
  const objects: TrainingWord[] = [];
  for (const sentence of sentences) {
    const tree = new GoldTree(sentence);
    sentence.words.forEach((word, at) => {
      const children = tree.children(at + 1);
      const isBare = children.length === 0;
      if (isBare && word.xpos === 'NNP' && tree.relation(at + 1) === 'nsubj') names.push(word);
      if (isBare && word.xpos === 'NNS' && tree.relation(at + 1) === 'obj') objects.push(word);
      if (!word.xpos.startsWith('VB') || !children.some((child) => tree.relation(child) === 'obj')) return;
      if (!/^[a-z]+$/.test(word.lemma) || NO_STAND_INS.has(word.lemma)) return;
      present.set(word.lemma, thirdPerson(word));
      if (word.xpos === 'VBD') past.set(word.lemma, { ...word, form: word.form.toLowerCase() });
    });
  }
  return { names, objects, verbs: { VBD: [...past.values()], VBZ: [...present.values()] } };
}

/** Verbs that are auxiliaries as well. */
const NO_STAND_INS = new Set(['be', 'have', 'do', 'get']);

function thirdPerson({ lemma, upos }: TrainingWord): TrainingWord {
  const form = /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const feats = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
  return { form, lemma, upos, xpos: 'VBZ', feats };
}
