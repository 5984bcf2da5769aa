import type { Actor, CodedDocument, Event, Mention, Party } from '../contract.ts';
import type { EventFact, PersonFact } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import type { ContactLevel } from './types.ts';

/** A trigger is a word or two. */
const SHORT_TRIGGER = 30;
/** ISO 3166-1 alpha-3, or one of PLOVER's classes of actors of no country. */
const CODE = /^[A-Z]{3}$/;
/** Codes of classes, not of states: many organisations bear one. */
const CLASSES = new Set(['IGO', 'NGO', 'MNC', 'NGM', 'IMG', 'UIS', 'INT']);
/** Sectors whose organisations act for themselves, not for their state. */
const PRIVATE_SECTORS = new Set(['BUS', 'MNC', 'NGO', 'MED', 'JRN', 'CVL', 'EDU', 'IGO', 'PTY', 'LAB']);
/** Sectors whose bodies belong to a state, though the text may not say to which: "the government", "our forces". */
const STATE_SECTORS = new Set(['GOV', 'MIL']);
const NAME_KINDS: ReadonlySet<Mention['kind']> = new Set(['name', 'metonym']);

/** The actors of a document and where it names them. */
export interface PartiesIndex {
  readonly actors: ReadonlyMap<string, Actor>;
  /** Where names of some actors, or words for their governments, stand. */
  namesOf(actors: readonly Actor[]): readonly Mention[];
}

export function partiesIndex({ actors, mentions }: CodedDocument): PartiesIndex {
  const names = new Map<string, Mention[]>();
  for (const mention of mentions)
    if (NAME_KINDS.has(mention.kind)) {
      const entry = names.get(mention.actor);
      if (entry === undefined) names.set(mention.actor, [mention]);
      else entry.push(mention);
    }
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    namesOf: (parties) => parties.flatMap(({ id }) => names.get(id) ?? []),
  };
}

type PartyFacts = Pick<
  EventFact,
  'sources' | 'targets' | 'lands' | 'inferred' | 'participants' | 'people' | 'level'
>;

/** Who stands on which side of an event; `members` are the actors themselves. */
export function eventParties(
  event: Event,
  text: string,
  { actors }: PartiesIndex,
  lexicon: RecordLexicon,
): PartyFacts & { readonly members: readonly Actor[] } {
  const sides = [event.actors, event.recipients] as const;
  const [sources, targets] = sides.map((side) => membersOf(side, actors)) as [Actor[], Actor[]];
  const members = [...new Set([...sources, ...targets])];
  const stated = membersOf(
    sides.flat().filter(({ inferred }) => !inferred),
    actors,
  );
  const known = members.filter(isKnown);
  const keysOfKnown = (side: readonly Actor[]) => keysOf(known.length > 0 ? side.filter(isKnown) : side);
  const people = members
    .filter(({ kind, named }) => kind === 'person' && named)
    .map((actor) => person(actor, lexicon));
  const trigger = text.slice(event.trigger.start, event.trigger.end);
  return {
    members,
    sources: keysOfKnown(sources),
    targets: keysOfKnown(targets),
    lands: landsOf(members),
    inferred: without(keysOf(members), keysOf(stated)),
    participants: [
      ...new Set(members.flatMap(({ country }) => (country && CODE.test(country) ? country : []))),
    ].sort(),
    people,
    level: levelOf(members, people, trigger, lexicon),
  };
}

/** "The government" of a state that the text does not tell is no party that another report could name as well. */
function isKnown({ country, sector, kind, named }: Actor): boolean {
  const isPerson = kind === 'person' && named;
  return isPerson || country !== undefined || sector === undefined || !STATE_SECTORS.has(sector);
}

function without(keys: readonly string[], others: readonly string[]): readonly string[] {
  return keys.filter((key) => !others.includes(key));
}

/** The actors of one side; a group that stands for actors of this document is replaced by them. */
function membersOf(parties: readonly Party[], actors: ReadonlyMap<string, Actor>): readonly Actor[] {
  return parties.flatMap(({ actor: id }) => {
    const actor = actors.get(id);
    if (actor === undefined) return [];
    const members = (actor.members ?? []).flatMap((member) => actors.get(member) ?? []);
    return members.length > 0 ? members : [actor];
  });
}

function keysOf(actors: readonly Actor[]): readonly string[] {
  return [...new Set(actors.map(partyKey))].sort();
}

/** A state acts through its people and offices, and so does an organisation between states; companies and parties act in their own name. */
function partyKey(actor: Actor): string {
  const land = isPrivate(actor) ? undefined : landOf(actor);
  return land ?? (actor.organisation ?? actor.name).toLowerCase();
}

function isPrivate({ kind, sector }: Actor): boolean {
  return kind === 'organisation' && sector !== undefined && PRIVATE_SECTORS.has(sector);
}

function landOf({ country }: Actor): string | undefined {
  return country !== undefined && CODE.test(country) && !CLASSES.has(country) ? country : undefined;
}

function landsOf(actors: readonly Actor[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    actors.filter(isPrivate).flatMap((actor) => {
      const land = landOf(actor);
      return land === undefined ? [] : [[partyKey(actor), land] as const];
    }),
  );
}

function person(actor: Actor, lexicon: RecordLexicon): PersonFact {
  return {
    name: actor.name,
    ...(actor.country === undefined ? {} : { party: actor.country }),
    level: actor.sector === 'MIL' ? 'military' : actor.role ? lexicon.level(actor.role) : 'unknown',
  };
}

/** The highest level at which any side is present; armed forces dealing with one another are at their own. */
function levelOf(
  actors: readonly Actor[],
  people: readonly PersonFact[],
  trigger: string,
  lexicon: RecordLexicon,
): ContactLevel {
  const levels = new Set<ContactLevel>([
    // A summit is held by leaders, whoever is named.
    ...(trigger.length < SHORT_TRIGGER ? [lexicon.level(trigger)] : []),
    ...people.map(({ level }) => level),
    ...actors.flatMap(({ kind, named, name, role, sector }) => {
      if (kind === 'person' && named) return [];
      if (sector === 'MIL') return ['military' as const];
      return kind === 'state' ? [] : [lexicon.level(role ?? name)];
    }),
  ]);
  return (
    (['leader', 'minister', 'military', 'official'] as const).find((level) => levels.has(level)) ?? 'unknown'
  );
}
