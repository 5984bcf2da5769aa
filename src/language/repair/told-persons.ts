/** What somebody is told, or told to do, which a tree takes for a description of who is told. */
import { UPOS } from '../labels.ts';
import { type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const OF_NOUN = relationIndex('acl');
const COMPLEMENT = relationIndex('xcomp');
const CONTENT = relationIndex('ccomp');
const MARK = relationIndex('mark');
const DESCRIBING = new Set([OF_NOUN, COMPLEMENT, relationIndex('acl:relcl')]);
const OBJECTS = new Set((['obj', 'iobj'] as const).map(relationIndex));
const COPULAS = new Set([relationIndex('cop')]);

/** Verbs of getting somebody to do something. */
const URGING = new Set(
  `tell urge ask order instruct persuade press pressure invite encourage warn direct oblige compel convince implore beg advise beseech
  exhort force summon command pressurise`.split(/\s+/),
);
/** Verbs of telling somebody that something is so. */
const TELLING = new Set('tell inform assure warn remind notify convince persuade'.split(' '));
/** Those whom they are about: people, bodies and states. */
const PERSONS = new Set(
  `country state nation government minister leader official ministry authority army military troop force police soldier
  officer president premier king ambassador envoy diplomat counterpart neighbour neighbor member ally partner rival militia group rebel
  council parliament lawmaker company firm citizen national resident voter protester reporter journalist delegation team mission
  commander general union bloc people cabinet court agency city power chief chancellor secretary spokesman audience
  conference executive chairman chairwoman negotiator mediator junta regime administration congress senate crowd navy airline`.split(
    /\s+/,
  ),
);

/** "urged both sides to stop": the infinitive is what they are urged to do, and describes no sides. */
export const completeTelling: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (!DESCRIBING.has(sentence.relation(verb)) || noun < 0 || noun > verb) continue;
    const teller = sentence.head(noun);
    if (teller < 0 || teller > noun || !OBJECTS.has(sentence.relation(noun))) continue;
    if (!isPerson(sentence, noun) || sentence.hasChild(noun, COPULAS)) continue;
    const mark = sentence.children(verb).find((child) => child < verb && sentence.relation(child) === MARK);
    if (mark === undefined || mark < noun) continue;
    const link = sentence.lower(mark);
    if (link === 'to' && URGING.has(sentence.lemma(teller))) sentence.relate(verb, COMPLEMENT, teller);
    else if (link === 'that' && TELLING.has(sentence.lemma(teller)) && sentence.hasChild(verb, SUBJECTS))
      sentence.relate(verb, CONTENT, teller);
  }
};

const OBJECT = relationIndex('obj');
const CLAUSES = new Set((['xcomp', 'ccomp', 'advcl'] as const).map(relationIndex));

/** "warned Baku not to shut the port": who is told to do something is told, and no subject of what is to be done. */
export const nameTold: Repair = (sentence) => {
  for (let told = sentence.first + 1; told < sentence.end; told++) {
    if (!SUBJECTS.has(sentence.relation(told)) || !/^NNPS?$/.test(sentence.xpos(told))) continue;
    const verb = sentence.head(told);
    const teller = verb < 0 ? -1 : sentence.head(verb);
    if (verb < told || teller !== told - 1 || !CLAUSES.has(sentence.relation(verb))) continue;
    if (!URGING.has(sentence.lemma(teller)) && sentence.lemma(teller) !== 'want') continue;
    const to = sentence.children(verb).find((child) => sentence.relation(child) === MARK);
    if (to === undefined || to < told || sentence.lower(to) !== 'to') continue;
    sentence.relate(told, OBJECT, teller);
    sentence.relate(verb, COMPLEMENT);
  }
};

function isPerson(sentence: ParsedSentence, noun: number): boolean {
  return /^NNPS?$/.test(sentence.xpos(noun)) || PERSONS.has(sentence.lemma(noun));
}

const PARTICLE = UPOS.indexOf('PART');
const OBLIQUES = new Set((['obl', 'nmod'] as const).map(relationIndex));
const DIRECT = new Set([relationIndex('obj')]);

/** "threatened to wage war": what has an object is no noun behind "to", but an infinitive. */
export const openWithObject: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb + 1 < sentence.end; verb++) {
    const to = verb - 1;
    const main = sentence.head(verb);
    if (sentence.lower(to) !== 'to' || sentence.head(to) !== verb || main < 0 || main > to) continue;
    if (!OBLIQUES.has(sentence.relation(verb)) || !sentence.hasChild(verb, DIRECT)) continue;
    if (sentence.verbOf(verb) === null || sentence.verbOf(verb) !== sentence.lower(verb)) continue;
    if (!sentence.xpos(main).startsWith('V')) continue;
    sentence.makeVerb(verb, 'VB');
    sentence.relate(verb, COMPLEMENT);
    sentence.relate(to, MARK);
    sentence.tag(to, PARTICLE, 'TO');
  }
};
