/** "the Busia crossing": nouns in -ing behind a name, which a tree may take for participles of the name. */
import { UPOS } from '../labels.ts';
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const OF_NOUN = relationIndex('acl');
const CLAUSE = relationIndex('advcl');
const COMPOUND = relationIndex('compound');
const DETERMINER = new Set([relationIndex('det')]);
const OBJECTS = new Set((['obj', 'xcomp', 'ccomp'] as const).map(relationIndex));
const NOUN = UPOS.indexOf('NOUN');

/** Words in -ing that are things, events or places more often than they describe the name before them. */
const NOUNS = new Set(
  'crossing meeting gathering landing hearing briefing ruling uprising sitting bombing shelling shooting killing poisoning building training filing signing'.split(
    ' ',
  ),
);

export const nameIngNouns: Repair = (sentence) => {
  for (let word = sentence.first + 1; word < sentence.end; word++) {
    if (sentence.xpos(word) !== 'VBG' || !NOUNS.has(sentence.lower(word))) continue;
    const name = word - 1;
    if (sentence.xpos(name) !== 'NNP' || !isBehind(sentence, word, name)) continue;
    if (!sentence.hasChild(name, DETERMINER) || sentence.hasChild(word, OBJECTS)) continue;
    becomeHead(sentence, word, name);
  }
};

/** Whether a tree hangs a word on the name before it, or beside that name on the same verb. */
function isBehind(sentence: ParsedSentence, word: number, name: number): boolean {
  const head = sentence.head(word);
  if (sentence.relation(word) === OF_NOUN) return head === name;
  return sentence.relation(word) === CLAUSE && head < name && head === sentence.head(name);
}

function becomeHead(sentence: ParsedSentence, noun: number, name: number): void {
  sentence.relate(noun, sentence.relation(name), sentence.head(name));
  for (const child of [...sentence.children(name)])
    if (child !== noun) sentence.relate(child, sentence.relation(child), noun);
  sentence.relate(name, COMPOUND, noun);
  sentence.tag(noun, NOUN, 'NN');
}
