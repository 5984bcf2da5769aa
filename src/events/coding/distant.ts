/** Parties named by a pronoun far from any word that names them: what "it" is two sentences later is anybody's guess. */
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty, PartyContext } from '../arguments/parties.ts';

/** Pronouns that stand for things as well as for states and bodies. */
const VAGUE = new Set([
  'it',
  'its',
  'itself',
  'they',
  'them',
  'their',
  'themselves',
  'this',
  'that',
  'these',
  'those',
]);

/** The roles without parties that a vague pronoun names where nothing in its own or the sentence before names them. */
export function withoutDistant(roles: Roles, context: PartyContext): Roles {
  const isNear = (party: FoundParty) => !isDistant(party, context);
  if (roles.actors.every(isNear) && roles.recipients.every(isNear)) return roles;
  return { actors: roles.actors.filter(isNear), recipients: roles.recipients.filter(isNear) };
}

function isDistant({ actor, token }: FoundParty, { actors, doc }: PartyContext): boolean {
  if (!VAGUE.has(doc.lower(token)) || doc.upos(token) === 'NOUN') return false;
  const { first } = doc.sentenceTokens(Math.max(0, doc.sentenceOf(token) - 1));
  for (let before = token - 1; before >= first; before--) {
    const mention = actors.mentionAt(before)?.mention;
    if (mention !== undefined && mention.kind !== 'pronoun' && mention.actor === actor.id) return false;
  }
  return actors.mentionAt(token)?.mention.actor === actor.id;
}
