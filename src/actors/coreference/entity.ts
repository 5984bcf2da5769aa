import type { Actor } from '../../contract.ts';
import type { KnownActor } from '../lexicon/known-actor.ts';
import type { Office } from '../lexicon/office.ts';

/** An actor of the report while it is being read. Grows with every mention. */
export interface Entity {
  readonly order: number;
  kind: Actor['kind'];
  known: KnownActor | null;
  name: string;
  country: string;
  sector: string;
  /** The organisation between states that it belongs to or acts for, by name; empty where there is none or it is that itself. */
  organisation: string;
  /** In words; empty where the text and the knowledge tell none. */
  role: string;
  /** Offices that the text gives it, by the names of `offices.tsv`. */
  readonly offices: Map<string, Office>;
  /** Folded head nouns of its descriptions: "ministry", "official". */
  readonly nouns: Set<string>;
  gender: 'm' | 'f' | '';
  isPlural: boolean;
  /** How many the words of a group say there are; 0 where they do not. */
  count: number;
  isNamed: boolean;
  readonly members: Entity[];
  readonly ambiguous: Set<Entity>;
  /** True where the role is the text's own, which knowledge does not replace. */
  hasTextRole: boolean;
  /** True where the text says whom a person serves, be it of no country that is known: "the president of Brandtek". */
  isSomebodys: boolean;
  /** True where the country is not told: that of the place where the report was filed, of the state that spoke before, … */
  isCountryGuessed: boolean;
  readonly mentions: EntityMention[];
}

/** Where an entity is mentioned, for whoever asks how present it is to the reader. */
export interface EntityMention {
  readonly head: number;
  readonly sentence: number;
  readonly isSubject: boolean;
}

export function makeEntity(order: number, given: Partial<Entity> & Pick<Entity, 'kind' | 'name'>): Entity {
  return {
    order,
    known: null,
    country: '',
    sector: '',
    organisation: '',
    role: '',
    offices: new Map(),
    nouns: new Set(),
    gender: '',
    isPlural: false,
    count: 0,
    isNamed: true,
    members: [],
    ambiguous: new Set(),
    hasTextRole: false,
    isSomebodys: false,
    isCountryGuessed: false,
    mentions: [],
    ...given,
  };
}
