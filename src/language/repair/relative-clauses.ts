/** Clauses that describe the subject of a sentence, and which a tree takes for the sentence. */
import { FINITE, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const CONJUNCT = relationIndex('conj');
const PUNCT = relationIndex('punct');
const RELATIVE = relationIndex('acl:relcl');
const OF_NOUN = relationIndex('acl');
const CLAUSE = relationIndex('advcl');
const APPOSITIONS = new Set([relationIndex('appos')]);
const CASES = new Set([relationIndex('case')]);
const HELPERS = new Set((['aux', 'aux:pass', 'obl:agent', 'cop'] as const).map(relationIndex));
const OWNING = new Set(['whose', 'which', 'who', 'whom']);
const NOUN = /^NN/;
const PAST = /^VB[DN]$/;

/** "Kenya, whose farms would suffer, shut the road and called on both": the second verb is the sentence's, and so are those behind it. */
export const findVerbBehindWhose: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb < sentence.end; verb++) {
    const inner = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || inner < 0 || inner > verb) continue;
    const subject = sentence.children(verb).find((child) => sentence.relation(child) === SUBJECT);
    if (subject === undefined || subject > inner || sentence.lower(subject + 1) !== ',') continue;
    if (!OWNING.has(sentence.lower(subject + 2)) || sentence.lower(verb - 1) === 'and') continue;
    const behind = sentence
      .children(inner)
      .filter((child) => child > verb && sentence.relation(child) === CONJUNCT);
    sentence.relate(verb, sentence.relation(inner), sentence.head(inner));
    sentence.relate(inner, RELATIVE, subject);
    for (const other of behind) sentence.relate(other, CONJUNCT, verb);
  }
};

/** "The bloc, sitting in Lagos, warned both": what stands before the comma and the -ing form is the subject that the verb lacks. */
export const nameBeforeParticiple: Repair = (sentence) => {
  for (let participle = sentence.first + 2; participle < sentence.end; participle++) {
    const verb = sentence.head(participle);
    if (sentence.relation(participle) !== CLAUSE || sentence.xpos(participle) !== 'VBG' || verb < participle)
      continue;
    if (sentence.lower(participle - 1) !== ',' || sentence.lower(verb - 1) !== ',') continue;
    if (!FINITE.has(sentence.xpos(verb)) || sentence.hasChild(verb, SUBJECTS)) continue;
    const before = sentence
      .children(participle)
      .filter((child) => child < participle - 1 && sentence.relation(child) !== PUNCT);
    const noun = before.at(-1);
    if (noun === undefined || !NOUN.test(sentence.xpos(noun)) || sentence.hasChild(noun, CASES)) continue;
    sentence.relate(noun, SUBJECT, verb);
    for (const other of before.slice(0, -1)) sentence.relate(other, sentence.relation(other), noun);
  }
};

/** "Mali's envoy, Ana Vidal, confirmed on Sunday that …": the past form behind the name and its comma is the sentence's verb. */
export const findVerbBehindName: Repair = (sentence) => {
  const root = sentence.root();
  if (root < 0 || !NOUN.test(sentence.xpos(root)) || sentence.lower(sentence.end - 1) !== '.') return;
  if (sentence.hasChild(root, SUBJECTS) || sentence.hasChild(root, HELPERS)) return;
  const name = sentence
    .children(root)
    .find((child) => child > root && APPOSITIONS.has(sentence.relation(child)));
  if (name === undefined || sentence.lower(root + 1) !== ',' || sentence.xpos(name) !== 'NNP') return;
  const comma = Math.max(...sentence.subtree(name)) + 1;
  const verb = [comma, comma + 1].find((token) => PAST.test(sentence.xpos(token)));
  if (verb === undefined || sentence.lower(verb - 1) !== ',' || sentence.head(verb) !== root) return;
  if (sentence.relation(verb) !== OF_NOUN || sentence.hasChild(verb, HELPERS)) return;
  sentence.relate(verb, ROOT, -1);
  sentence.makeVerb(verb, 'VBD');
  sentence.relate(root, SUBJECT, verb);
  for (const child of [...sentence.children(root)])
    if (child > verb) sentence.relate(child, sentence.relation(child), verb);
};
