import { isNoParty, type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const OBLIQUE = relationIndex('obl');
const AGENT = relationIndex('obl:agent');
const CASE = relationIndex('case');
/** "by one of her aides" */
const PARTITIVE = new Set([relationIndex('nmod')]);
const PASSIVE = new Set([relationIndex('aux:pass')]);

/**
 * "by" behind a passive names who does it (obl:agent), but for a time or a means ("by Monday", "by train").
 *
 * @see https://universaldependencies.org/en/dep/obl-agent.html
 */
export const nameAgents: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const isAgent = canAct(sentence, token);
    if (sentence.relation(token) === AGENT && !isAgent) sentence.relate(token, OBLIQUE);
    if (sentence.relation(token) === OBLIQUE && isAgent && isBehindPassive(sentence, token))
      sentence.relate(token, AGENT);
  }
};

function canAct(sentence: ParsedSentence, token: number): boolean {
  if (isNoParty(sentence, token)) return false;
  return sentence.xpos(token) !== 'CD' || sentence.hasChild(token, PARTITIVE);
}

function isBehindPassive(sentence: ParsedSentence, token: number): boolean {
  const verb = sentence.head(token);
  return (
    verb >= 0 &&
    token > verb &&
    sentence.hasChild(verb, PASSIVE) &&
    sentence
      .children(token)
      .some((child) => sentence.relation(child) === CASE && sentence.lower(child) === 'by')
  );
}
