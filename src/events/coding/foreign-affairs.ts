/**
 * Reports on dealings between governments: what one of the sides says or does concerns the other, even where no word names it.
 */
import type { Actor, Event } from '../../contract.ts';
import type { MentionInText, Reading } from '../../reading.ts';
import type { FoundParty } from '../arguments/parties.ts';

/** So many events between countries, and one at least in so many sentences. */
const LEAST_DEALINGS = 2;
const LEAST_SHARE = 1 / 10;
/** A second pair of countries with more than this share of the first's events makes it unclear which two the report is about. */
const SECOND_SHARE = 0.75;
/** Sectors of those who deal for a state. */
const OFFICIAL = new Set(['GOV', 'MIL', 'IGO', 'LEG', 'SPY']);

/** A state, a body of states, those who hold an office of either, or a nation that stands for its state ("the Danes"). */
export function isOfficial({ kind, sector, country }: Actor): boolean {
  if (country === undefined) return false;
  if (sector === undefined && kind === 'group') return true;
  return kind === 'state' || (sector !== undefined && OFFICIAL.has(sector)) || country === 'IGO';
}

/** A mention of a side, and whose. */
interface SideMention {
  readonly actor: Actor;
  readonly mention: MentionInText;
}

/** Which countries a report is about. Made once for each document, from the events whose parties its words name. */
export class ForeignAffairs {
  /** Whether the report is about dealings between countries: many of its sentences tell of one. */
  readonly isSubject: boolean;
  /** Mentions of the two sides in the order of the text, by country; empty where it is not clear which two. */
  readonly #sides: ReadonlyMap<string, readonly SideMention[]>;

  constructor(events: readonly Event[], sentences: number, reading: Pick<Reading, 'actors' | 'mentions'>) {
    const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
    const pairs = countPairs(events, actors);
    const ranked = [...pairs].sort(([, a], [, b]) => b - a);
    const [[pair, first] = ['', 0], [, second] = ['', 0]] = ranked;
    const total = ranked.reduce((sum, [, count]) => sum + count, 0);
    this.isSubject = total >= LEAST_DEALINGS && total >= sentences * LEAST_SHARE;
    const isClear = this.isSubject && second <= first * SECOND_SHARE;
    const countries = isClear ? pair.split(' ') : [];
    this.#sides = new Map(
      countries.map((country) => [country, mentionsOf(country, actors, reading.mentions)]),
    );
  }

  /**
   * The other side, as last named before a token; empty where the actors are not of exactly one of the two sides.
   */
  otherSide(actors: readonly Actor[], token: number): readonly FoundParty[] {
    const own = new Set(actors.map(({ country }) => country));
    const [country] = own;
    if (own.size !== 1 || country === undefined || !this.#sides.has(country)) return [];
    return [...this.#sides]
      .filter(([side]) => side !== country)
      .flatMap(([, mentions]) => lastBefore(token, mentions));
  }

  /** Both sides, as last named before a token; empty where one of the actors belongs to them. */
  bothSides(actors: readonly Actor[], token: number): readonly FoundParty[] {
    if (actors.some(({ country }) => country === undefined || this.#sides.has(country))) return [];
    return [...this.#sides.values()].flatMap((mentions) => lastBefore(token, mentions));
  }
}

/** How many events join two countries or a country and a body of states, by pair: "CHN USA". */
function countPairs(
  events: readonly Event[],
  actors: ReadonlyMap<string, Actor>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actors: doers, recipients } of events) {
    const countries = new Set(
      [...doers, ...recipients].flatMap(({ actor }) => actors.get(actor)?.country ?? []),
    );
    if (countries.size !== 2) continue;
    const pair = [...countries].sort().join(' ');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function mentionsOf(
  country: string,
  actors: ReadonlyMap<string, Actor>,
  mentions: readonly MentionInText[],
): readonly SideMention[] {
  return mentions.flatMap((mention) => {
    const actor = actors.get(mention.mention.actor);
    return actor !== undefined && actor.country === country && isOfficial(actor) ? [{ actor, mention }] : [];
  });
}

/** The last mention before a token, of the state itself where it is named at all. */
function lastBefore(token: number, mentions: readonly SideMention[]): readonly FoundParty[] {
  const states = mentions.filter(({ actor }) => actor.kind === 'state');
  const choice = states.length > 0 ? states : mentions;
  const last = choice.findLast(({ mention }) => mention.first < token) ?? choice[0];
  if (last === undefined) return [];
  const { start, end } = last.mention.mention;
  return [{ actor: last.actor, span: { start, end }, token: last.mention.head, inferred: true }];
}

/** What is known of a text before its events are read. */
export const NO_FOREIGN_AFFAIRS = new ForeignAffairs([], 0, { actors: [], mentions: [] });
