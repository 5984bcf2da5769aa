/** Perfects whose participle a tree takes for an adjective. */
import { UPOS } from '../labels.ts';
import { type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const OBJECT = relationIndex('obj');
const MODIFIER = relationIndex('amod');
const AUXILIARY = relationIndex('aux');
const ADVERB = relationIndex('advmod');
const PUNCT = relationIndex('punct');
const APPOSITION = relationIndex('appos');
const HAVING = new Set(['has', 'have', 'had']);
const PARTICIPLE = /^VB[DN]$/;

/** "The council has since frozen funds for Chad": "since" between "has" and a participle is an adverb, and the noun is frozen. */
export const readSince: Repair = (sentence) => {
  for (let since = sentence.first + 1; since + 2 < sentence.end; since++) {
    const have = since - 1;
    const verb = since + 1;
    const noun = sentence.head(verb);
    if (sentence.lower(since) !== 'since' || !HAVING.has(sentence.lower(have))) continue;
    if (sentence.relation(verb) !== MODIFIER || !PARTICIPLE.test(sentence.xpos(verb)) || noun < verb)
      continue;
    const subject = sentence.children(have).find((child) => SUBJECTS.has(sentence.relation(child)));
    const root = sentence.root();
    const above = sentence.head(have);
    if (subject === undefined || (above !== root && above >= 0)) continue;
    makePerfect(sentence, { have, since, verb, noun, subject, root });
  }
};

interface Perfect {
  readonly have: number;
  readonly since: number;
  readonly verb: number;
  readonly noun: number;
  readonly subject: number;
  readonly root: number;
}

function makePerfect(sentence: ParsedSentence, { have, since, verb, noun, subject, root }: Perfect): void {
  sentence.relate(verb, ROOT, -1);
  sentence.tag(verb, UPOS.indexOf('VERB'), 'VBN');
  sentence.relate(subject, sentence.relation(subject), verb);
  sentence.relate(have, AUXILIARY, verb);
  sentence.relate(since, ADVERB, verb);
  sentence.relate(noun, OBJECT, verb);
  // ", measures that others called unfair"
  if (root !== have && root !== noun) sentence.relate(root, APPOSITION, noun);
  for (const child of [...sentence.children(have), ...sentence.children(root)])
    if (sentence.relation(child) === PUNCT && child === sentence.end - 1) sentence.relate(child, PUNCT, verb);
}
