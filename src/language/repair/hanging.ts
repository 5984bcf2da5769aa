/** Where words hang that a repair takes from their old heads, and phrases and clauses that hang too low. */
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const PUNCT = relationIndex('punct');
const OBLIQUE = relationIndex('obl');
const APART = relationIndex('parataxis');
const CASE = new Set([relationIndex('case')]);

/** The highest word above `from` that lies in [first, end). */
export function topOf(sentence: ParsedSentence, from: number, first: number, end: number): number {
  let top = from;
  while (sentence.head(top) >= first && sentence.head(top) < end) top = sentence.head(top);
  return top;
}

const BEHIND = new Set((['ccomp', 'parataxis', 'advcl', 'conj'] as const).map(relationIndex));

/** The finite verb behind a root that has a subject right behind a comma ("Asked about it, he said"); -1 where there is none. */
export function mainVerbBehind(sentence: ParsedSentence, root: number): number {
  return (
    sentence
      .children(root)
      .find(
        (child) =>
          child > root &&
          BEHIND.has(sentence.relation(child)) &&
          FINITE.has(sentence.xpos(child)) &&
          isBehindComma(sentence, child),
      ) ?? -1
  );
}

/** Whether a verb has a subject, and what stands before that is a comma. */
function isBehindComma(sentence: ParsedSentence, verb: number): boolean {
  const subject = sentence.children(verb).find((child) => SUBJECTS.has(sentence.relation(child)));
  if (subject === undefined || subject > verb) return false;
  const words = sentence.subtree(subject).filter((word) => sentence.relation(word) !== PUNCT);
  return sentence.lower(Math.min(...words) - 1) === ',';
}

/** How a phrase that a tree has left over hangs on the verb before it. */
export function relationBehind(sentence: ParsedSentence, token: number): number {
  if (sentence.relation(token) === PUNCT) return PUNCT;
  return sentence.hasChild(token, CASE) ? OBLIQUE : APART;
}

const PART = relationIndex('nmod');
const OBJECTS = new Set((['obj', 'obl', 'iobj'] as const).map(relationIndex));
/** Occasions on which something is said. */
const OCCASIONS = new Set('call conversation talk meeting letter'.split(' '));

/** "assured Chad of its support in a phone call with the premier": what is said on an occasion is no part of it. */
export const hangOccasions: Repair = (sentence) => {
  for (let noun = sentence.first + 2; noun < sentence.end; noun++) {
    if (sentence.relation(noun) !== PART || !OCCASIONS.has(sentence.lemma(noun))) continue;
    if (!sentence.children(noun).some((child) => child < noun && sentence.lower(child) === 'in')) continue;
    let top = sentence.head(noun);
    while (sentence.relation(top) === PART) top = sentence.head(top);
    const verb = sentence.head(top);
    if (!OBJECTS.has(sentence.relation(top)) || verb < 0 || verb > top) continue;
    if (!OCCASIONS.has(sentence.lemma(top)) && sentence.xpos(verb).startsWith('V'))
      sentence.relate(noun, OBLIQUE, verb);
  }
};

const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const CLAUSE = relationIndex('advcl');
/** Verbs of saying that go on with what the speaker did. */
const SAYING = new Set(
  'accuse say cite blame warn call claim denounce urge condemn describe argue insist complain'.split(' '),
);

/** "gave the envoy a day to leave, accusing Oslo of greed": behind a comma a speaker's words go with the finite verb, and no infinitive. */
export const hangSpeech: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    const infinitive = sentence.head(verb);
    if (sentence.relation(verb) !== CLAUSE || sentence.xpos(verb) !== 'VBG' || infinitive < 0) continue;
    if (!SAYING.has(sentence.lemma(verb)) || sentence.lower(verb - 1) !== ',') continue;
    if (infinitive > verb || sentence.xpos(infinitive) !== 'VB' || sentence.hasChild(infinitive, AUXILIARIES))
      continue;
    const main = verbAbove(sentence, infinitive, (above) => FINITE.has(sentence.xpos(above)));
    if (main >= 0 && main < verb) sentence.relate(verb, CLAUSE, main);
  }
};

/** The nearest word at or above a token that passes; -1 where there is none. */
export function verbAbove(
  sentence: ParsedSentence,
  from: number,
  passes: (token: number) => boolean,
): number {
  for (let at = from; at >= 0; at = sentence.head(at)) if (passes(at)) return at;
  return -1;
}
