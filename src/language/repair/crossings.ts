/** Words that a tree hangs across the verb or noun that their head belongs to. */
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const CONJUNCT = relationIndex('conj');
const OBLIQUE = relationIndex('obl');
const CONTENTS = new Set((['ccomp', 'parataxis'] as const).map(relationIndex));
/** Relations whose words stand right beside their heads; a relative clause may stand apart ("a man came who …"). */
const BESIDE = new Set(
  (['conj', 'advcl', 'obl', 'obl:agent', 'obl:unmarked', 'xcomp'] as const).map(relationIndex),
);
/** Relations of words before a noun that nothing behind it belongs to, and of what stands behind. */
const PARTS = new Set((['compound', 'amod', 'nmod:poss', 'nmod:desc'] as const).map(relationIndex));
const DESCRIBING = new Set((['acl', 'acl:relcl', 'nmod', 'appos'] as const).map(relationIndex));

/**
 * "Chad, which led them, left and invited Togo", "rebels backed by Togo took Doba in May": behind the main verb a word belongs to that, and
 * to no clause before it. "the drug company executive whom Mali holds": a clause behind a noun describes the noun, and none of its parts.
 */
export const hangBehind: Repair = (sentence) => {
  for (let token = sentence.first + 2; token < sentence.end; token++) {
    if (sentence.head(token) < 0 || sentence.head(token) > token) continue;
    const above = crossed(sentence, token);
    if (above >= 0) sentence.relate(token, sentence.relation(token), above);
  }
};

/** The last word above the head of a token that stands between the two, and that the token belongs to; or -1. */
function crossed(sentence: ParsedSentence, token: number): number {
  const head = sentence.head(token);
  const isName = sentence.relation(token) === CONJUNCT && !sentence.xpos(token).startsWith('V');
  const isBeside = BESIDE.has(sentence.relation(token)) && !isName;
  const isDescribing = DESCRIBING.has(sentence.relation(token));
  let found = -1;
  for (let at = head, above = sentence.head(at); above >= 0; at = above, above = sentence.head(at)) {
    if (above <= head || above >= token) continue;
    if (isDescribing && PARTS.has(sentence.relation(at))) found = above;
    if (!isBeside || !sentence.xpos(above).startsWith('V')) continue;
    if (!CONTENTS.has(sentence.relation(at)) || isOfTeller(sentence, token, above)) found = above;
  }
  return found;
}

/** "…, he told reporters after the talks, adding that": what stands behind a verb of saying may go on with what was said. */
function isOfTeller(sentence: ParsedSentence, token: number, teller: number): boolean {
  for (let word = teller + 1; word < token; word++) if (/^(?:``|'')$/.test(sentence.xpos(word))) return false;
  if (sentence.xpos(token) === 'VBG') return sentence.lower(token - 1) === ',';
  if (sentence.relation(token) !== OBLIQUE) return false;
  for (let word = teller + 1; word < token; word++) if (sentence.lower(word) === ',') return false;
  return true;
}
