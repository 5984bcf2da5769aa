import type { Mention } from '../../contract.ts';
import type { Chunk } from './chunk.ts';
import type { NameElement, RoleElement } from './element.ts';

/** An office or kind of actor that a phrase gives, with the words around it. */
export interface RoleReading {
  readonly element: RoleElement;
  /** In words, without country and article: "deputy chief cabinet secretary". */
  readonly words: string;
  readonly sector: string;
  readonly isFormer: boolean;
  /** "then Speaker": the office at the time told of, whatever it is at the report's date. */
  readonly isThen: boolean;
  /** "president-elect", "prime minister designate" */
  readonly isFuture: boolean;
}

/** What a phrase says of the actor it names or describes, before it is known which actor of the report that is. */
export interface Draft {
  readonly chunk: Chunk;
  readonly first: number;
  readonly end: number;
  /** Syntactic head. */
  readonly head: number;
  readonly mentionKind: Mention['kind'];
  readonly what: 'person' | 'state' | 'organisation' | 'nominal' | 'pronoun';
  /** The name alone, as written; empty for nominals. */
  readonly name: string;
  /** What the lexicon knows under the name; null where it knows nothing. */
  readonly known: NameElement | null;
  readonly role: RoleReading | null;
  /** Countries that adjectives, compounds or names before the head give, in order. */
  readonly countries: readonly string[];
  /** Names of organisations or persons before the head ("NATO" official, "Biden" aide). */
  readonly modifiers: readonly NameElement[];
  /** Names before the head that the lexicon does not know: "Biden" in "Biden administration". */
  readonly properModifiers: readonly string[];
  readonly gender: 'm' | 'f' | '';
  readonly isPlural: boolean;
  readonly definiteness: 'definite' | 'indefinite' | 'bare' | 'demonstrative';
  /** How many the phrase says there are ("two", "both"), 0 where it does not. */
  readonly count: number;
  /** The phrase without its article: "senior U.S. official". */
  readonly description: string;
  /** The place of whose people a noun tells ("an American"). */
  readonly isDemonym: boolean;
}

/** "his successor": the next holder of somebody's office. */
export function isSuccessor({ role }: Draft): boolean {
  return role?.element.noun.words === 'successor';
}

/** "his predecessor", "her successor": who held or is to hold somebody's office. */
export function isNextToHolder({ role }: Draft): boolean {
  const words = role?.element.noun.words;
  return words === 'successor' || words === 'predecessor';
}

/** "her counterpart", "his Turkish colleague": the holder of the same office on the other side; a colleague of no country is any. */
export function isCounterpart({ role, countries, chunk }: Draft): boolean {
  const words = role?.element.noun.words;
  if (words === 'counterpart') return true;
  return words === 'colleague' && countries.length === 1 && (chunk.pronoun >= 0 || chunk.possessor !== null);
}
