/** Names as users type them ("China", "US", "Xi Jinping", "EU", "the Kremlin") to parties of the record. */
import { distance } from 'fastest-levenshtein';
import { type ActorLexicon, resolveActor } from '../actors/index.ts';
import { ChanceryError } from '../errors.ts';
import type { LanguageEngine } from '../language/index.ts';
import type { DossierParty } from './types.ts';

/** Codes of classes, not of states. */
const CLASSES = new Set(['IGO', 'NGO', 'MNC', 'NGM', 'IMG', 'UIS', 'INT']);

export interface PartyResolver {
  readonly engine: LanguageEngine;
  readonly lexicon: ActorLexicon;
}

/**
 * Find the party that a name means.
 *
 * @param asked - A code of a state, or a name of a state, a seat of power, an organisation or a person.
 * @throws {ChanceryError} `not-found` where the name means no party that is known.
 * @example resolveParty('the Kremlin', resolver) // { kind: 'state', key: 'RUS', name: 'Russia', … }
 */
export function resolveParty(asked: string, resolver: PartyResolver): DossierParty {
  const { lexicon } = resolver;
  const words = asked.trim();
  const code = words.toUpperCase();
  const byCode = lexicon.countries.get(code);
  if (byCode !== undefined) return { asked, kind: 'state', key: code, name: byCode.name, country: code };
  const { country, name, role } = resolveActor({ actor: words }, resolver);
  if (role !== undefined && name !== undefined)
    return { asked, kind: 'person', key: name, name, ...(country && { country }) };
  const state = country === undefined ? undefined : lexicon.countries.get(country);
  if (country !== undefined && state !== undefined)
    return { asked, kind: 'state', key: country, name: state.name, country };
  if (country !== undefined && CLASSES.has(country)) {
    const whole = wholeOf(name ?? words, lexicon);
    return { asked, kind: 'organisation', key: whole.toLowerCase(), name: whole };
  }
  throw unknown(words, lexicon);
}

/** The European Commission deals with others for the European Union. */
function wholeOf(name: string, { names }: ActorLexicon): string {
  return names.get(name).find(({ actor }) => actor.partOf !== undefined)?.actor.partOf ?? name;
}

function unknown(words: string, lexicon: ActorLexicon): ChanceryError {
  const near = nearNames(words, lexicon);
  const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
  return new ChanceryError(
    'not-found',
    `"${words}" names no party that is known: expected a state ("China", "CHN"), an organisation ("EU") or a person who holds or held an office${hint}`,
    { details: { asked: words, near } },
  );
}

const MOST_NEAR = 3;
const FARTHEST = 2;

/** Names of states that are a slip of the pen away. */
function nearNames(words: string, { countries }: ActorLexicon): readonly string[] {
  const typed = words.toLowerCase();
  return [...countries.values()]
    .map(({ name }) => ({ name, slips: distance(typed, name.toLowerCase()) }))
    .filter(({ slips }) => slips <= FARTHEST)
    .sort((x, y) => x.slips - y.slips)
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}
