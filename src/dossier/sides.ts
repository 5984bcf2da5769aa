import type { Happening } from '../record/index.ts';

/** Who deals with whom in a happening, as a reader is told. */
export interface Sides {
  /** Those who act, and those they act on; both empty where all do the same or where somebody is on neither side. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Everybody. */
  readonly all: readonly string[];
}

/** Codes of classes of actors of no country ("IGO"), which say less than a name. */
const CLASSES: ReadonlySet<string> = new Set(['IGO', 'NGO', 'MNC', 'IMG', 'NGM', 'UIS', 'INT']);

/**
 * The sides of a happening.
 *
 * @param nameOf - What a party's key is called: a state's code, the name of an organisation in small letters; undefined for a key that a
 *   reader is not shown. Where an organisation has a name, the code of its class is left out.
 */
export function sidesOf(
  { sources, targets, participants }: Pick<Happening, 'sources' | 'targets' | 'participants'>,
  nameOf: (key: string) => string | undefined,
): Sides {
  const isCode = (key: string) => participants.includes(key);
  const organisations = [...new Set([...sources, ...targets])].filter((key) => !isCode(key) && nameOf(key));
  const codes = participants.filter((code) => organisations.length === 0 || !CLASSES.has(code));
  const keys = [...codes, ...organisations];
  const named = (some: readonly string[]) => some.map((key) => nameOf(key) ?? key);
  const from = keys.filter((key) => sources.includes(key) && !targets.includes(key));
  const to = keys.filter((key) => targets.includes(key) && !sources.includes(key));
  const isDirected = from.length > 0 && to.length > 0 && from.length + to.length === keys.length;
  return { from: isDirected ? named(from) : [], to: isDirected ? named(to) : [], all: named(keys) };
}
