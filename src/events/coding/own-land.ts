/** Places of a state's own: where it does something, and no second party. */
import type { Roles } from '../arguments/fill-roles.ts';
import type { Sense } from '../lexicon/sense.ts';

/** The roles without recipients that are places of the state that acts: "moved two brigades to its port of Varna". */
export function withoutOwnLand({ type, mode }: Sense, roles: Roles): Roles {
  const { actors, recipients } = roles;
  const country = actors[0]?.actor.country;
  const isMove = type === 'MOBILIZE' || type === 'CONCEDE' || (type === 'RETREAT' && mode === 'withdraw');
  if (!isMove || country === undefined) return roles;
  if (actors.some(({ actor }) => actor.country !== country)) return roles;
  const others = recipients.filter(({ actor }) => actor.kind !== 'place' || actor.country !== country);
  return others.length === recipients.length ? roles : { actors, recipients: others };
}
