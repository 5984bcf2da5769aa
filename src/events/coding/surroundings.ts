/** What stands around a clause while its parties are sought. */
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty, PartyContext } from '../arguments/parties.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import type { UntoldChooser } from '../untold/chooser.ts';
import type { Trail } from '../untold/trail.ts';
import type { ForeignAffairs } from './foreign-affairs.ts';
import type { MeetingMemory } from './partner.ts';

export interface Surroundings {
  readonly context: PartyContext;
  readonly sentence: number;
  readonly meetings: MeetingMemory;
  readonly foreign: ForeignAffairs;
  readonly trail: Trail;
  readonly untold: UntoldChooser;
  /** Roles of the events coded so far in the sentence, by the token of their trigger. */
  readonly coded: ReadonlyMap<number, Roles>;
  /** Event words read so far, by token. */
  readonly above: ReadonlyMap<number, Trigger>;
}

/** Parties that stand elsewhere in the text, marked as such. */
export function inferred(parties: readonly FoundParty[]): readonly FoundParty[] {
  return parties.map((party) => ({ ...party, inferred: true }));
}
