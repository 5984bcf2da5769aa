/** Phrases that a tree runs into each other: a day and the name behind it, an infinitive and its object. */
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const COMPOUND = relationIndex('compound');
const CASE = relationIndex('case');
const OBLIQUE = relationIndex('obl');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const MARK = relationIndex('mark');
const COMPLEMENT = relationIndex('xcomp');
const HELPERS = new Set((['aux', 'aux:pass', 'mark'] as const).map(relationIndex));
const PHRASES = new Set([OBLIQUE, SUBJECT]);
const NAME_PARTS = new Set((['flat', 'compound', 'appos', 'nmod:desc'] as const).map(relationIndex));
const CALENDAR = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday`.split(/\s+/),
);

/** "In August China banned imports": a month or day behind a preposition tells when, and the name behind it acts. */
export const partDayAndName: Repair = (sentence) => {
  for (let name = sentence.first + 2; name < sentence.end; name++) {
    const verb = sentence.head(name);
    if (!PHRASES.has(sentence.relation(name)) || verb < name || !isFiniteVerb(sentence, verb, name)) continue;
    const children = sentence.children(name);
    const day = [...children, ...children.flatMap((child) => sentence.children(child))].find(
      (word) => sentence.relation(word) === COMPOUND && CALENDAR.has(sentence.lower(word)),
    );
    if (day === undefined) continue;
    const preposition = [...children, ...sentence.children(day)].find(
      (child) => sentence.relation(child) === CASE,
    );
    if (preposition !== day - 1 || children.some((child) => child < preposition)) continue;
    const isTaken = sentence
      .children(verb)
      .some((child) => child !== name && SUBJECTS.has(sentence.relation(child)));
    if (isTaken) continue;
    sentence.relate(day, OBLIQUE, verb);
    sentence.relate(preposition, CASE, day);
    sentence.relate(name, SUBJECT);
    if (sentence.xpos(verb) === 'VB') sentence.makeVerb(verb, 'VBD');
  }
};

/** A finite verb, or, right behind its subject, a form that is the past as well ("quit"). */
function isFiniteVerb(sentence: ParsedSentence, verb: number, subject: number): boolean {
  if (FINITE.has(sentence.xpos(verb))) return true;
  return sentence.xpos(verb) === 'VB' && verb === subject + 1 && !sentence.hasChild(verb, HELPERS);
}

/** "On Tuesday Ana Vidal left": the same where a tree takes the name for a part of the day's. */
export const partDayFromName: Repair = (sentence) => {
  for (let day = sentence.first + 1; day + 1 < sentence.end; day++) {
    if (!CALENDAR.has(sentence.lower(day)) || sentence.relation(day) !== OBLIQUE) continue;
    const name = day + 1;
    const verb = sentence.head(day);
    if (sentence.head(name) !== day || sentence.xpos(name) !== 'NNP' || CALENDAR.has(sentence.lower(name)))
      continue;
    if (!NAME_PARTS.has(sentence.relation(name)) || verb < name || !FINITE.has(sentence.xpos(verb))) continue;
    if (sentence.hasChild(verb, SUBJECTS)) continue;
    for (const child of [...sentence.children(day)])
      if (child > name) sentence.relate(child, sentence.relation(child), name);
    sentence.relate(name, SUBJECT, verb);
  }
};

/** "offered to host talks": an infinitive behind "to" is no part of the noun behind it, which is its object. */
export const openInfinitives: Repair = (sentence) => {
  for (let verb = sentence.first + 1; verb + 1 < sentence.end; verb++) {
    if (sentence.xpos(verb - 1) !== 'TO' || sentence.relation(verb) !== COMPOUND) continue;
    const noun = sentence.head(verb);
    const main = sentence.head(noun);
    if (noun < verb || main < 0 || main > verb || sentence.verbOf(verb) === null) continue;
    if (sentence.xpos(verb) !== 'VB') sentence.makeVerb(verb, 'VB');
    sentence.relate(verb - 1, MARK, verb);
    sentence.relate(verb, COMPLEMENT, main);
    sentence.relate(noun, OBJECT, verb);
  }
};

/** "…, Sarsenov told reporters": a name before the verb is no part of the noun behind it, but the subject. */
export const partSubjectAndObject: Repair = (sentence) => {
  for (let noun = sentence.first + 2; noun < sentence.end; noun++) {
    const verb = sentence.head(noun);
    if (sentence.relation(noun) !== SUBJECT || verb < sentence.first || verb > noun) continue;
    const name = verb - 1;
    if (name < sentence.first || sentence.head(name) !== noun || sentence.relation(name) !== COMPOUND)
      continue;
    sentence.relate(name, SUBJECT, verb);
    sentence.relate(noun, OBJECT);
  }
};
