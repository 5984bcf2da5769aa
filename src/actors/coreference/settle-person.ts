import type { KnownActor, Tenure } from '../lexicon/known-actor.ts';
import { standingAt, tenuresAt } from '../lexicon/tenures.ts';
import type { Draft, RoleReading } from '../mentions/draft.ts';
import type { Entity } from './entity.ts';

/** Sector of those who no longer hold office. */
export const FORMER_SECTOR = 'ELI';

/** What the knowledge files say of a person at a date, as fields of an entity. */
export function knownPerson(known: KnownActor, date: string | undefined): Partial<Entity> {
  const { when, tenure } = standingAt(known, date);
  const base = { country: tenure.country, gender: known.gender };
  if (when === 'current') return { ...base, sector: tenure.sector, role: tenure.role };
  if (when === 'former')
    return { ...base, sector: formerSector(tenure), role: tenure.role && `former ${tenure.role}` };
  return base;
}

function formerSector(tenure: Tenure): string {
  return tenure.office || tenure.sector === 'GOV' ? FORMER_SECTOR : tenure.sector;
}

/**
 * Choose among people of one name by what the phrase says of them, then by who was in office.
 *
 * @returns Null where the phrase's country speaks against all of them.
 */
export function choosePerson(
  people: readonly KnownActor[],
  draft: Pick<Draft, 'role' | 'countries'>,
  date: string | undefined,
): KnownActor | null {
  const country = draft.countries[0];
  let best: KnownActor | null = null;
  let top = -1;
  for (const person of people) {
    const countries = person.tenures.map((tenure) => tenure.country);
    if (country && !countries.includes(country) && people.length > 1) continue;
    const { when } = standingAt(person, date);
    const office = draft.role?.element.noun.office;
    const heldOffice =
      office !== undefined && office !== null && person.tenures.some((tenure) => tenure.office === office);
    const score = (heldOffice ? 4 : 0) + (when === 'current' ? 2 : when === 'former' ? 1 : 0);
    if (score > top) {
      best = person;
      top = score;
    }
  }
  return best;
}

/** Take over what a phrase says of a person: office, sector, gender. The text wins over the knowledge files. */
export function addRole(entity: Entity, reading: RoleReading, words: string, date: string | undefined): void {
  const { noun } = reading.element;
  if (noun.office) entity.offices.set(noun.office.name, noun.office);
  entity.nouns.add(noun.words);
  const role = reading.isFormer && !words.startsWith('former') ? `former ${words}` : words;
  if (contradictsKnowledge(entity, reading, date)) return;
  const isWeak = noun.office?.isVague === true || noun.office === null;
  if (entity.role !== '' && isWeak && !reading.isFormer) {
    entity.sector ||= reading.sector;
    return;
  }
  if (entity.hasTextRole && !(reading.isFuture || reading.isThen || isHigher(reading, entity))) {
    if (role === entity.role) entity.sector ||= reading.sector;
    return;
  }
  entity.role = role;
  entity.hasTextRole = !isWeak;
  entity.sector = reading.isFormer ? FORMER_SECTOR : reading.sector || entity.sector;
}

/** The first office that a text gives stays, unless it was a rank or title and the next is an office. */
function isHigher(reading: RoleReading, entity: Entity): boolean {
  const isOffice = reading.element.noun.office !== null;
  const first = [...entity.offices.values()][0];
  return isOffice && first === undefined;
}

/**
 * An office that the person is known to hold at another time than the report's is told as it stands at the report's
 * date: "President Biden" in 2015 is the vice president.
 */
function contradictsKnowledge(entity: Entity, reading: RoleReading, date: string | undefined): boolean {
  const { office } = reading.element.noun;
  if (
    !entity.known ||
    !office ||
    reading.isFormer ||
    reading.isThen ||
    reading.isFuture ||
    entity.role === ''
  )
    return false;
  const held = entity.known.tenures.filter((tenure) => tenure.office === office);
  if (held.length === 0 || held.some((tenure) => tenure.from === '')) return false;
  return !tenuresAt(entity.known, date).some((tenure) => tenure.office === office);
}
