/** Nouns for people, whose plural or indefinite makes a source without a name. */
const PERSON_NOUN =
  /^(?:person|people|official|source|diplomat|aide|adviser|advisor|officer|minister|lawmaker|senator|spokesman|spokeswoman|spokesperson|expert|analyst|observer|critic|supporter|witness|resident|reporter|journalist|leader|man|woman|member|representative|envoy|ambassador|commander|soldier|economist|scholar|professor|researcher|doctor|lawyer|executive|voter|insider|figure|chief|head|secretary|negotiator|delegate|participant|activist|worker|author|president|general)$/;

/** @param lemma - Of a common noun, in any case. */
export function isPersonNoun(lemma: string): boolean {
  return PERSON_NOUN.test(lemma.toLowerCase());
}
