import type { Actor } from '../../contract.ts';
import type { Office } from './office.ts';
import type { PartialDate } from './partial-date.ts';

/** What an actor of the knowledge files was in a period: an office held, a sector, a country acted for. */
export interface Tenure {
  readonly country: string;
  readonly sector: string;
  /** In words, as the file has them: "minister of foreign affairs"; empty where the file gives only codes. */
  readonly role: string;
  /** The entry of `offices.tsv` that the words name. */
  readonly office: Office | null;
  readonly from: PartialDate;
  readonly until: PartialDate;
}

/** An actor that the knowledge files know, with everything it has been, in the order of the file. */
export interface KnownActor {
  readonly id: string;
  readonly kind: Actor['kind'];
  readonly name: string;
  readonly gender: 'm' | 'f' | '';
  readonly tenures: Tenure[];
  /** Another body bears the bare name too, as the files say by a parenthesis: "Ministry of Defence (…)". */
  readonly isNamesake?: boolean;
  /** Countries that are members, by code; only where it matters. */
  readonly members: readonly string[];
  /** The organisation between states whose organ it is, by name: the European Union of the European Commission. */
  readonly partOf?: string;
}

/** In which sense a name stands for its actor: "Mali", "Malian" (adjective or one of its people), "Bamako". */
export type NameSense = 'name' | 'adjective' | 'demonym' | 'capital' | 'seat' | 'surname';

/** One way to name a known actor. */
export interface NameEntry {
  readonly actor: KnownActor;
  readonly sense: NameSense;
  /** As the file writes it: decides which letters must be capitals in a text. */
  readonly form: string;
  /** Whether the form has no small letter ("WHO"), begins with a capital, or with none. */
  readonly capitals: 'all' | 'first' | 'none';
  /** True for a plural demonym ("Malians"). */
  readonly plural: boolean;
  /** Higher wins: 0 for the shipped files, 1 for a user's. */
  readonly priority: number;
}
