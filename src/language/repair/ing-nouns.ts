/** "the Busia crossing": nouns in -ing behind a name, which a tree may take for participles of the name. */
import { UPOS } from '../labels.ts';
import { verbAbove } from './hanging.ts';
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const OF_NOUN = relationIndex('acl');
const CLAUSE = relationIndex('advcl');
const COMPLEMENT = relationIndex('xcomp');
const COMPOUND = relationIndex('compound');
const MARK = relationIndex('mark');
const CASE = relationIndex('case');
const OF_NOUN_PHRASE = relationIndex('nmod');
const OF_VERB_PHRASE = relationIndex('obl');
const DETERMINER = new Set([relationIndex('det')]);
const POSSESSOR = new Set([relationIndex('nmod:poss')]);
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
    // "its ferry crossing"
    const isOwn = sentence.xpos(name) === 'NN' && sentence.hasChild(name, POSSESSOR);
    if (!(sentence.xpos(name) === 'NNP' || isOwn) || !isBehind(sentence, word, name)) continue;
    if (!(isOwn || sentence.hasChild(name, DETERMINER)) || sentence.hasChild(word, OBJECTS)) continue;
    becomeHead(sentence, word, name);
  }
};

const NOUN_WORDS = new Set((['nmod:poss', 'det'] as const).map(relationIndex));
const VERBAL = new Set((['nsubj', 'aux', 'obj', 'xcomp', 'ccomp', 'advmod'] as const).map(relationIndex));
const OBJECT = new Set([relationIndex('obj')]);

/**
 * "shut its last border crossing with Chad", "the attack on a government building": a word in -ing with a noun before it that an article or
 * a possessor opens is a noun itself, the object of the verb that stands before it or the end of a phrase with a preposition.
 */
export const nameCompoundIng: Repair = (sentence) => {
  for (let word = sentence.first + 2; word < sentence.end; word++) {
    if (sentence.xpos(word) !== 'VBG' || !NOUNS.has(sentence.lower(word))) continue;
    const noun = word - 1;
    if (sentence.head(noun) !== word || sentence.relation(noun) !== COMPOUND) continue;
    if (sentence.hasChild(word, VERBAL)) continue;
    if (!sentence.hasChild(word, NOUN_WORDS) && !sentence.hasChild(noun, NOUN_WORDS)) continue;
    const head = sentence.head(word);
    const preposition = sentence.children(word).find((child) => sentence.relation(child) === MARK);
    if (preposition !== undefined) {
      sentence.relate(preposition, CASE);
      sentence.relate(word, sentence.relation(word) === OF_NOUN ? OF_NOUN_PHRASE : OF_VERB_PHRASE);
    } else if (sentence.relation(word) === CLAUSE && head < word && !sentence.hasChild(head, OBJECT)) {
      sentence.relate(word, relationIndex('obj'));
    } else continue;
    for (const child of [...sentence.children(word)])
      if (sentence.relation(child) === OF_VERB_PHRASE) sentence.relate(child, OF_NOUN_PHRASE);
    sentence.tag(word, NOUN, 'NN');
  }
};

const ROOT_OR_SAID = new Set((['root', 'ccomp', 'conj', 'advcl', 'parataxis'] as const).map(relationIndex));
const COPULA = relationIndex('cop');
const HELPER = relationIndex('aux');
const OBJECT_OF = relationIndex('obj');
const BE = new Set(['is', 'are', 'was', 'were']);
const SUBJECT = new Set([relationIndex('nsubj')]);

/** "Kenya was training rebels": between a form of "be" and a bare plural, a word in -ing is what a named subject does. */
export const readProgressive: Repair = (sentence) => {
  for (let word = sentence.first + 2; word + 1 < sentence.end; word++) {
    const be = word - 1;
    const noun = word + 1;
    if (!BE.has(sentence.lower(be)) || sentence.relation(be) !== COPULA || sentence.head(be) !== noun)
      continue;
    if (
      !sentence.lower(word).endsWith('ing') ||
      sentence.head(word) !== noun ||
      sentence.verbOf(word) === null
    )
      continue;
    if (sentence.xpos(noun) !== 'NNS' || !ROOT_OR_SAID.has(sentence.relation(noun))) continue;
    const subject = sentence.children(noun).find((child) => SUBJECT.has(sentence.relation(child)));
    if (subject === undefined || subject > be || sentence.xpos(subject) !== 'NNP') continue;
    becomeVerb(sentence, word, noun);
    sentence.relate(be, HELPER, word);
  }
};

function becomeVerb(sentence: ParsedSentence, verb: number, object: number): void {
  sentence.relate(verb, sentence.relation(object), sentence.head(object));
  for (const child of [...sentence.children(object)])
    if (child < verb || child > object) sentence.relate(child, sentence.relation(child), verb);
  sentence.relate(object, OBJECT_OF, verb);
  sentence.makeVerb(verb, 'VBG');
}

/** Whether a tree hangs a word on the name before it, or beside that name on the same verb. */
function isBehind(sentence: ParsedSentence, word: number, name: number): boolean {
  const head = sentence.head(word);
  if (sentence.relation(word) === OF_NOUN) return head === name;
  if (head < 0 || head > name || head !== sentence.head(name)) return false;
  return (
    sentence.relation(word) === CLAUSE ||
    (sentence.relation(word) === COMPLEMENT && !SEEING.has(sentence.lemma(head)))
  );
}
/** Verbs behind which a name may do what a word in -ing tells: "saw the Taliban shelling a village". */
const SEEING = new Set(
  'see watch hear catch find film keep leave spot observe record show photograph'.split(' '),
);

function becomeHead(sentence: ParsedSentence, noun: number, name: number): void {
  sentence.relate(noun, sentence.relation(name), sentence.head(name));
  for (const child of [...sentence.children(name)])
    if (child !== noun) sentence.relate(child, sentence.relation(child), noun);
  sentence.relate(name, COMPOUND, noun);
  sentence.tag(noun, NOUN, 'NN');
}

const CONJUNCT = relationIndex('conj');
const DESCRIBED = new Set((['det', 'amod', 'nmod:poss', 'compound', 'nummod'] as const).map(relationIndex));
const CLAUSES = new Set((['acl', 'acl:relcl', 'ccomp'] as const).map(relationIndex));
const CONTENT = relationIndex('ccomp');

/** "calling it a breach and warning that Oslo would act": a bare "warning" before "that", behind a participle, is one itself. */
export const readWarning: Repair = (sentence) => {
  for (let word = sentence.first + 2; word + 2 < sentence.end; word++) {
    if (sentence.lower(word) !== 'warning' || sentence.lower(word + 1) !== 'that') continue;
    if (sentence.lower(word - 1) !== 'and' || sentence.relation(word) !== CONJUNCT) continue;
    if (sentence.xpos(word) !== 'NN' || sentence.hasChild(word, DESCRIBED)) continue;
    const verb = verbAbove(sentence, sentence.head(word), (above) => sentence.xpos(above).startsWith('V'));
    const clause = sentence.head(word + 1);
    if (verb < 0 || sentence.xpos(verb) !== 'VBG' || !CLAUSES.has(sentence.relation(clause))) continue;
    sentence.relate(word, CONJUNCT, verb);
    sentence.makeVerb(word, 'VBG');
    sentence.relate(clause, CONTENT, word);
  }
};
