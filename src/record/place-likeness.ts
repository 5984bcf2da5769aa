import type { RecordLexicon } from './lexicon.ts';

export interface Place {
  readonly name: string;
  readonly country?: string;
}

/** `within`: one lies in the other, or may well do so; `other`: elsewhere, as far as is known in the same state; `far`: in another state. */
export type PlaceLikeness = 'same' | 'within' | 'other' | 'far';

/** How two names of places go together: "Lima" and "Lima, Peru" are the same, "Lima" lies within "Peru". */
export function placeLikeness(a: Place, b: Place, lexicon: RecordLexicon): PlaceLikeness {
  const x = a.name.toLowerCase();
  const y = b.name.toLowerCase();
  if (x === y || startsWithName(x, y) || startsWithName(y, x)) return 'same';
  const [stateOfX, stateOfY] = [lexicon.stateNamed(x), lexicon.stateNamed(y)];
  const countryOfX = stateOfX ?? a.country;
  const countryOfY = stateOfY ?? b.country;
  if (countryOfX === undefined || countryOfY === undefined) return 'other';
  if (countryOfX !== countryOfY) return 'far';
  const isPart = stateOfX !== undefined || stateOfY !== undefined || lexicon.isSite(x) !== lexicon.isSite(y);
  return isPart ? 'within' : 'other';
}

/** "lima, peru" starts with the name "lima"; "limassol" does not. */
function startsWithName(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && !/^[\p{L}\p{N}]/u.test(longer.slice(shorter.length));
}
