/** "In 2008 Quito severed relations with Bogota after its planes had crossed": a year, and the main clause behind it. */
import { type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const OBLIQUE = relationIndex('obl');
const CASE = relationIndex('case');
const CLAUSE = relationIndex('advcl');
const ADJECTIVE = relationIndex('amod');
const MARKS = new Set([relationIndex('mark')]);
const OPENERS = new Set(['in', 'since', 'by', 'during', 'until']);
const YEAR = /^(?:1[6-9]|20)\d\d$/;
const PAST = new Set(['VBD', 'VBN']);

/** A past tense behind a year and a name that a tree takes for an adjective of its object is the main verb. */
export const openWithYear: Repair = (sentence) => {
  const { first, end } = sentence;
  const year = first + 1;
  if (!OPENERS.has(sentence.lower(first)) || !YEAR.test(sentence.lower(year))) return;
  const name = year + 1;
  let behind = name;
  while (behind < end && sentence.xpos(behind) === 'NNP') behind++;
  const verb = behindAside(sentence, behind);
  if (behind === name || !PAST.has(sentence.xpos(verb)) || sentence.relation(verb) !== ADJECTIVE) return;
  const object = sentence.head(verb);
  const above = sentence.head(object);
  const later = above >= name && above < verb ? -1 : above;
  if (object < verb || (later >= 0 && !isSubordinate(sentence, later, object))) return;
  makeMain(sentence, { year, name, verb, object, later });
};

/** The word behind ", then premier," where a name has such an aside, else the word itself. */
function behindAside(sentence: ParsedSentence, from: number): number {
  if (sentence.lower(from) !== ',') return from;
  for (let token = from + 1; token < Math.min(sentence.end, from + LONGEST_ASIDE); token++)
    if (sentence.lower(token) === ',') return token + 1;
  return from;
}

const LONGEST_ASIDE = 9;

/** A finite clause behind the object that opens with a conjunction and has a subject of its own. */
function isSubordinate(sentence: ParsedSentence, clause: number, object: number): boolean {
  return (
    clause > object &&
    sentence.relation(clause) === ROOT &&
    sentence.children(clause).some((child) => MARKS.has(sentence.relation(child)) && child > object) &&
    sentence.hasChild(clause, SUBJECTS)
  );
}

function makeMain(
  sentence: ParsedSentence,
  {
    year,
    name,
    verb,
    object,
    later,
  }: {
    readonly year: number;
    readonly name: number;
    readonly verb: number;
    readonly object: number;
    readonly later: number;
  },
): void {
  sentence.relate(verb, ROOT, -1);
  sentence.makeVerb(verb, 'VBD');
  if (later >= 0) sentence.relate(later, CLAUSE, verb);
  sentence.relate(object, OBJECT, verb);
  sentence.relate(year, OBLIQUE, verb);
  sentence.relate(sentence.first, CASE, year);
  sentence.relate(name, SUBJECT, verb);
}
