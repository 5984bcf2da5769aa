/** Lists of names that a tree sets beside what stands before them, though they are the subject of the verb behind them. */
import {
  FINITE,
  isNoParty,
  type ParsedSentence,
  type Repair,
  relationIndex,
  SUBJECTS,
} from './parsed-sentence.ts';

const SUBJECT = relationIndex('nsubj');
const CONJUNCT = relationIndex('conj');
const COORDINATOR = relationIndex('cc');
const COORDINATORS = new Set([COORDINATOR]);
const APPOSITION = relationIndex('appos');
const CASE = new Set([relationIndex('case')]);
const OBJECT = relationIndex('obj');
const AUXILIARY = new Set((['aux', 'aux:pass'] as const).map(relationIndex));
/** Relations of words that may stand between a subject and its verb. */
const BETWEEN = new Set([...AUXILIARY, relationIndex('advmod')]);

/**
 * "When it met on Friday, Chad and Togo left", "sold the port, and Chad, Togo and Mali went home": the names right before a finite verb
 * without a subject are its subject from the comma on that parts them from a phrase with a preposition, or from an object.
 */
export const nameListedSubjects: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    if (!isFiniteVerb(sentence, verb) || sentence.hasChild(verb, SUBJECTS)) continue;
    const last = beforeVerb(sentence, verb);
    const name = /^NNPS?$/.test(sentence.xpos(last)) ? firstOfList(sentence, last) : -1;
    if (name < 0 || isNoParty(sentence, name) || isWithin(sentence, verb, name)) continue;
    const and = sentence
      .children(name)
      .find((child) => child < name && sentence.relation(child) === COORDINATOR);
    sentence.relate(name, SUBJECT, verb);
    if (and !== undefined) sentence.relate(and, COORDINATOR, verb);
  }
};

/** "The League, Togo and other states left": names on both sides of one comma, with "and" behind, are a list and no name of one another. */
export const nameMembers: Repair = (sentence) => {
  for (let name = sentence.first + 2; name + 2 < sentence.end; name++) {
    const first = sentence.head(name);
    if (sentence.relation(name) !== APPOSITION || first < 0 || first > name) continue;
    if (!isName(sentence, first) || !isName(sentence, name)) continue;
    const subtree = sentence.subtree(name);
    const last = Math.max(...subtree);
    const start = Math.min(...subtree);
    const comma = sentence.lower(start) === ',' ? start : start - 1;
    if (sentence.lower(comma) !== ',' || sentence.lower(last + 1) === ',') continue;
    const others = sentence.children(name).filter((child) => sentence.relation(child) === CONJUNCT);
    if (!others.some((other) => sentence.hasChild(other, COORDINATORS))) continue;
    sentence.relate(name, CONJUNCT);
    for (const other of others) sentence.relate(other, CONJUNCT, first);
  }
};

function isName(sentence: ParsedSentence, word: number): boolean {
  return /^NNPS?$/.test(sentence.xpos(word));
}

function isFiniteVerb(sentence: ParsedSentence, verb: number): boolean {
  return (
    FINITE.has(sentence.xpos(verb)) ||
    (sentence.xpos(verb).startsWith('V') && sentence.hasChild(verb, AUXILIARY))
  );
}

/** The last token before a verb, its auxiliaries and adverbs. */
function beforeVerb(sentence: ParsedSentence, verb: number): number {
  let at = verb - 1;
  while (at > sentence.first && sentence.head(at) === verb && BETWEEN.has(sentence.relation(at))) at--;
  return at;
}

/** The name behind the comma with which a list of names begins that ends at a token; -1 where it begins elsewhere. */
function firstOfList(sentence: ParsedSentence, last: number): number {
  let name = last;
  while (sentence.relation(name) !== CONJUNCT && sentence.head(name) >= 0 && sentence.head(name) < last)
    name = sentence.head(name);
  for (; sentence.relation(name) === CONJUNCT; name = sentence.head(name)) {
    const before = sentence.head(name);
    if (before >= name) return -1;
    const start = Math.min(...sentence.subtree(name));
    const and = [start, start - 1].find((word) => sentence.relation(word) === COORDINATOR);
    if (sentence.lower((and ?? start) - 1) !== ',' && sentence.lower(start) !== ',') continue;
    if (and === undefined && sentence.hasChild(before, CASE) && sentence.relation(before) !== CONJUNCT)
      return name;
    if (and !== undefined && sentence.relation(before) === OBJECT && name !== last) return name;
  }
  return -1;
}

/** Whether a verb hangs below a name, as in a clause that describes it. */
function isWithin(sentence: ParsedSentence, verb: number, name: number): boolean {
  for (let at = verb; at >= 0; at = sentence.head(at)) if (at === name) return true;
  return false;
}
