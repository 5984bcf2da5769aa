/** Bodies with a name of their own that a description means: "the group" of Hezbollah, "China's coast guard", "the alliance". */
import { fold } from '../lexicon/fold.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';
import { mostSalient } from './salience.ts';

/** Code of organisations of states. */
const BODY_OF_STATES = 'IGO';

/** "the group Hezbollah", "UNIFIL, the peacekeeping force,": the organisation whose name stands right beside the words; null where none does. */
export function bodyNamedBeside(context: ResolveContext, draft: Draft): Entity | null {
  const name = nameBehind(context, draft) ?? nameBehindComma(context, draft) ?? nameBefore(context, draft);
  const entity = name ? context.resolve(name) : null;
  if (entity?.kind !== 'organisation') return null;
  const [country] = draft.countries;
  if (country && entity.country !== '' && entity.country !== country) return null;
  entity.nouns.add(fold(draft.role?.element.noun.words ?? ''));
  return entity;
}

function nameBehind({ links }: ResolveContext, draft: Draft): Draft | null {
  const next = links.startingAt(draft.end);
  return next?.first === draft.end && next.what === 'organisation' && next.chunk.possessor === null
    ? next
    : null;
}

/** "the mission, ATMIS, left" */
function nameBehindComma({ links, text: { doc } }: ResolveContext, draft: Draft): Draft | null {
  const name = doc.form(draft.end) === ',' ? links.startingAt(draft.end + 1) : null;
  if (name?.what !== 'organisation' || name.first !== draft.end + 1 || draft.definiteness !== 'definite')
    return null;
  const isApposed = doc.relation(name.head) === 'appos' && doc.head(name.head) === draft.head;
  return isApposed && name.end < doc.length && /^[,.;)]$/.test(doc.form(name.end)) ? name : null;
}

/** A description between two commas, or a comma and the sentence's end, behind a name. */
function nameBefore({ links, text: { doc } }: ResolveContext, draft: Draft): Draft | null {
  if (doc.relation(draft.head) !== 'appos' || draft.first < 2 || doc.form(draft.first - 1) !== ',')
    return null;
  if (draft.end < doc.length && !/^[,.;)]$/.test(doc.form(draft.end))) return null;
  const host = links.draftAt(doc.head(draft.head));
  return host?.what === 'organisation' && host.end === draft.first - 1 ? host : null;
}

/** Sectors of the named bodies that a noun alone may mean. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  group: ['REB', 'PRM', 'OPP', 'CRM', 'UAF', 'NGO'],
  movement: ['REB', 'PRM', 'OPP', 'PTY'],
  militia: ['PRM', 'REB'],
  'armed group': ['REB', 'PRM'],
  'militant group': ['REB', 'PRM'],
  'rebel group': ['REB', 'PRM'],
  'terrorist group': ['REB', 'PRM'],
  'paramilitary group': ['PRM'],
  'paramilitary force': ['PRM'],
  party: ['PTY'],
  company: ['BUS'],
  firm: ['BUS'],
  agency: ['SPY'],
  service: ['SPY'],
  'spy agency': ['SPY'],
  'intelligence agency': ['SPY'],
  army: ['MIL'],
  military: ['MIL'],
  court: ['JUD'],
  tribunal: ['JUD'],
};

/** Of armed bodies, those that are no branch: a coast guard is not "the military". */
const WHOLE_FORCES = /\b(?:Army|Armed|Defen[cs]e|Military)\b/;

/** "the group": whether a body that the report named is of the kind that a noun without anything around it says. */
export function isOfKind({ known, sector, name }: Entity, draft: Draft): boolean {
  const { role, definiteness, chunk, modifiers, properModifiers } = draft;
  if (known === null || !role || (definiteness !== 'definite' && definiteness !== 'demonstrative'))
    return false;
  if (chunk.possessor || chunk.pronoun >= 0 || modifiers.length + properModifiers.length > 0) return false;
  if (sector === 'MIL' && !WHOLE_FORCES.test(name)) return false;
  return KINDS[fold(role.words)]?.includes(sector) ?? false;
}

/** "China's coast guard": the body that the lexicon has under the state's name or adjective; null where it has none. */
export function knownBody({ discourse }: ResolveContext, country: string, words: string): Entity | null {
  const { countries, names } = discourse.lexicon;
  for (const form of countries.get(country)?.forms ?? [])
    for (const { actor } of names.get(`${form} ${words}`)) {
      const [tenure] = actor.tenures;
      if (actor.kind !== 'organisation' || tenure?.country !== country) continue;
      return discourse.ofKnown(actor, () => ({ country, sector: tenure.sector }));
    }
  return null;
}

const OF_STATES = new Set(['bloc', 'grouping', 'alliance']);
/** "the regional body" */
const REGIONAL = /^(?:sub-?)?(?:regional|continental) (?:body|organi[sz]ation|union|group)$/i;

/** Whether a description means an organisation of states. */
export function isOfStates({ role, description }: Draft): boolean {
  return OF_STATES.has(role?.element.noun.words ?? '') || REGIONAL.test(description);
}

const ALLIANCE = 'alliance';
/** "North Atlantic Treaty Organization" */
const OF_ALLIES = /\b(?:Treaty|Alliance|Allied)\b/;

/** "the bloc": the organisation of states that the reader has in mind, of "the alliance" one of allies; null where the report has named none. */
export function bodyOfStates(context: ResolveContext, { head, role }: Draft): Entity | null {
  const { discourse } = context;
  const bodies = discourse.entities.filter(
    ({ kind, country }) => kind === 'organisation' && country === BODY_OF_STATES,
  );
  if (role?.element.noun.words !== ALLIANCE) return mostSalient(discourse, bodies, head).best;
  const allied = mostSalient(
    discourse,
    bodies.filter(({ name }) => OF_ALLIES.test(name)),
    head,
  ).best;
  return allied ?? allianceOfChief(context) ?? mostSalient(discourse, bodies, head).best;
}

/** "NATO Secretary-General Ana Vidal": an alliance that the report names in somebody's office alone. */
function allianceOfChief({ discourse }: ResolveContext): Entity | null {
  for (const { kind, role } of discourse.entities) {
    const [first = ''] = kind === 'person' ? role.split(' ') : [];
    const actor = discourse.lexicon.names
      .get(first)
      .find(({ actor: { name } }) => OF_ALLIES.test(name))?.actor;
    if (actor) return discourse.ofKnown(actor, () => ({ country: BODY_OF_STATES }));
  }
  return null;
}
