/** Nouns for people, whose plural or indefinite makes a source without a name. */
const PERSON_NOUN =
  /^(?:person|people|official|source|diplomat|aide|adviser|advisor|officer|minister|lawmaker|senator|spokesman|spokeswoman|spokesperson|expert|analyst|observer|critic|supporter|witness|resident|reporter|journalist|leader|man|woman|member|representative|envoy|ambassador|commander|soldier|economist|scholar|professor|researcher|doctor|lawyer|executive|voter|insider|figure|chief|head|secretary|negotiator|delegate|participant|activist|worker|author|president|general|colleague|counterpart|premier|chancellor|king|queen|prince|governor|mayor|deputy|parliamentarian|legislator|politician|congressman|congresswoman|citizen|pilot|captain|sailor|refugee|migrant|mediator|interpreter|translator|speaker|judge|prosecutor|investigator|inspector|ally|guest|host|friend|opponent|rival|partner|veteran|farmer|fisherman|trader|banker|businessman|teacher|student|victim|relative|survivor|eyewitness|attorney|commissioner|chairman|chairwoman|chairperson|candidate|consul|attaché|regulator|strategist|historian|columnist|editor|correspondent|protester|campaigner|rebel|fighter|militant|confidant|associate|staffer|employee|coordinator|rapporteur|monk|priest|bishop|cleric|imam|professional|engineer|scientist|nurse|medic|paramedic|rescuer|villager|fan|tourist|passenger|driver)$/;

/** @param lemma - Of a common noun, in any case. */
export function isPersonNoun(lemma: string): boolean {
  return PERSON_NOUN.test(lemma.toLowerCase());
}
