/**
 * Words as features: lemmas in the sentence, between the parties, on the path between them, and by their place in the
 * clauses over the one who acts. Words with a capital are no features, so no name is one; no feature holds more than two
 * successive words.
 */
import type { Doc } from '../../language/index.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import { type Features, setFeature } from './features.ts';
import type { MarkedTree } from './marked-tree.ts';

const SKIPPED = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM', 'X']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor']);
const ARGUMENTS = new Set('obj obl advmod compound iobj nmod nsubj acl ccomp xcomp advcl'.split(' '));
/** Weight of words in other sentences of the same text. */
const ELSEWHERE = 0.5;

/** Whether a token can be a feature: a word of the language, not a name, a number or a mark. */
export function isPlainWord(doc: Doc, token: number): boolean {
  return !SKIPPED.has(doc.upos(token)) && doc.form(token) === doc.lower(token);
}

export function wordView(tree: MarkedTree, features: Features): void {
  const { doc, top, between, path, recipient } = tree;
  const sentence = top < 0 ? -1 : doc.sentenceOf(top);
  for (let token = 0; token < doc.length; token++) {
    if (!isPlainWord(doc, token)) continue;
    const lemma = lemmaOf(doc, token);
    if (doc.sentenceOf(token) !== sentence) {
      setFeature(features, `elsewhere ${lemma}`, ELSEWHERE);
      continue;
    }
    setFeature(features, `word ${lemma}`);
    if (token >= between.first && token < between.end) setFeature(features, `between ${lemma}`);
    if (path.has(token) && !recipient.has(token)) setFeature(features, `path ${lemma}`);
  }
  for (const [verb, depth] of tree.chain) chainWord(tree, verb, depth, features);
}

function chainWord(tree: MarkedTree, verb: number, depth: number, features: Features): void {
  const { doc, actor } = tree;
  const level = Math.min(depth, 1);
  const lemma = lemmaOf(doc, verb);
  if (isPlainWord(doc, verb)) {
    setFeature(features, `verb ${lemma}`);
    setFeature(features, `verb${level} ${lemma}`);
  }
  for (const modifier of modifiersOf(doc, verb)) {
    setFeature(features, `mod ${modifier}`);
    setFeature(features, `mod${level} ${modifier}`);
  }
  for (const child of doc.children(verb)) {
    if (actor.has(child)) continue;
    const relation = doc.relation(child);
    const preposition = relation === 'obl' ? caseOf(doc, child) : null;
    if (preposition !== null) {
      setFeature(features, `prep ${preposition}`);
      setFeature(features, `prep ${preposition} ${lemma}`);
    }
    if (!isPlainWord(doc, child)) continue;
    if (doc.deprel(child) === 'compound:prt') setFeature(features, `verb ${lemma} ${lemmaOf(doc, child)}`);
    if (!ARGUMENTS.has(relation)) continue;
    setFeature(features, `${relation} ${lemmaOf(doc, child)}`);
    setFeature(features, `arg ${lemmaOf(doc, child)}`);
  }
}

/** What turns a clause: its auxiliaries, negation, voice, copula. */
export function modifiersOf(doc: Doc, verb: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const child of doc.children(verb)) {
    if (doc.relation(child) === 'aux') found.add(lemmaOf(doc, child));
    if (NEGATIONS.has(doc.lower(child))) found.add('negated');
    if (doc.relation(child) === 'cop') found.add('copula');
    if (doc.deprel(child) === 'aux:pass' || doc.deprel(child) === 'nsubj:pass') found.add('passive');
  }
  return found;
}
