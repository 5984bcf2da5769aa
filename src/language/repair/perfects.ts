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

const QUOTES = /^(?:``|'')$/;
const CONTENTS = new Set((['ccomp', 'xcomp', 'conj', 'parataxis'] as const).map(relationIndex));

/** 'had "stupidly" paid it': a participle behind "had", adverbs and quotation marks makes a perfect with it. */
export const joinPerfect: Repair = (sentence) => {
  for (let have = sentence.first + 1; have + 1 < sentence.end; have++) {
    if (!HAVING.has(sentence.lower(have)) || sentence.relation(have) === AUXILIARY) continue;
    let verb = have + 1;
    while (sentence.xpos(verb) === 'RB' || QUOTES.test(sentence.xpos(verb))) verb++;
    if (sentence.xpos(verb) !== 'VBN' || !CONTENTS.has(sentence.relation(verb))) continue;
    if (sentence.hasChild(verb, SUBJECTS)) continue;
    const children = sentence.children(have).filter((child) => child < have);
    if (sentence.head(verb) !== have && sentence.head(verb) !== sentence.head(have)) continue;
    sentence.relate(verb, sentence.relation(have), sentence.head(have));
    for (const child of children) sentence.relate(child, sentence.relation(child), verb);
    sentence.relate(have, AUXILIARY, verb);
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
