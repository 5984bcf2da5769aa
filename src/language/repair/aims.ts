/** Infinitives that tell what a noun aims at: "the decision by Oslo to close the port". */
import { isNoParty, type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const CLAUSE = relationIndex('advcl');
const OF_A_NOUN = relationIndex('acl');

/** Nouns that an infinitive completes: "Oslo's plan to build a bridge" tells of a plan, and is no clause. */
export const WITH_AIM = new Set(
  `plan bid effort attempt decision deal right way chance move pledge ability offer vow threat refusal failure call request order
  vote push race need time power permission promise readiness willingness proposal agreement pact bill law motion opportunity
  pressure campaign drive scheme plot mission battle fight struggle desire hope wish intention commitment demand invitation duty
  obligation reason incentive capacity freedom mandate resolution step measure project programme program strategy tool first last
  next likely ready set due able unable free keen eager willing reluctant unlikely prepared poised`.split(
    /\s+/,
  ),
);

/** An infinitive right behind the phrase of such a noun completes it, though a tree hangs it on the verb above. */
export const hangAims: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    if (sentence.lower(verb - 1) !== 'to') continue;
    const noun =
      sentence.relation(verb) === CLAUSE ? nounBefore(sentence, verb) : nounAboveTime(sentence, verb);
    if (noun >= 0) sentence.relate(verb, OF_A_NOUN, noun);
  }
};

/** "the decision on Friday to close the port": a day has no aim, the noun above it has; -1 where there is none. */
function nounAboveTime(sentence: ParsedSentence, verb: number): number {
  const time = sentence.head(verb);
  if (sentence.relation(verb) !== OF_A_NOUN || !isNoParty(sentence, time)) return -1;
  const noun = sentence.head(time);
  return noun >= 0 && noun < time && WITH_AIM.has(sentence.lemma(noun)) ? noun : -1;
}

/** The noun with an aim whose phrase ends right before "to", below the verb above; -1 where there is none. */
function nounBefore(sentence: ParsedSentence, verb: number): number {
  const above = sentence.head(verb);
  let at = sentence.head(verb - 2);
  while (at > above && at < verb && !WITH_AIM.has(sentence.lemma(at))) at = sentence.head(at);
  return at > above && at < verb ? at : -1;
}
