/**
 * Which events are public affairs: dealings of states, governments, armed groups, parliaments, parties and international
 * bodies, also with the people. Sport, business, crime, accidents and candidates on each other are not, whatever verb tells them.
 */
import type { Actor, EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Domains } from './domains.ts';

/** Sectors of those who deal for a state or against it. */
const PUBLIC = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'OPP', 'REB', 'PTY', 'SPY', 'PRM', 'UAF', 'ELI', 'IGO']);
/** Sectors of public life, and of the police. */
const CIVIC = new Set(['COP', 'CVL', 'LAB', 'REL', 'JRN', 'NGO', 'EDU', 'REF', 'MED', 'AGR']);
/** Codes that stand for no state. */
const BODIES = new Set(['IGO', 'NGO', 'MNC', 'IMG']);
const VIOLENT: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
/** Domains in which only dealings between states or with armed groups are ours. */
const PRIVATE_DOMAINS = ['sport', 'accident', 'business', 'entertainment', 'crime'];

type Standing = 'public' | 'civic' | 'private';

/** How an actor stands to public affairs; a business or an unknown person is private. */
function standingOf(actor: Actor): Standing {
  const { country, kind, sector } = actor;
  if (kind === 'state' || kind === 'place') return country === undefined ? 'private' : 'public';
  if (sector !== undefined && PUBLIC.has(sector)) return 'public';
  if (sector !== undefined) return CIVIC.has(sector) ? 'civic' : 'private';
  if (country === undefined) return 'private';
  if (kind === 'organisation') return BODIES.has(country) ? 'public' : 'civic';
  return kind === 'group' ? 'civic' : 'private';
}

/** What a state does of its own accord: it is public whoever gains by it. */
const ACTS_OF_STATE: ReadonlySet<EventType> = new Set([
  'AID',
  'CONCEDE',
  'RETREAT',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
/** Speech and measures that an unknown name may direct at a state: names of leaders that no list knows. */
const UNKNOWN_MAY: ReadonlySet<EventType> = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'CONCEDE',
  'RETREAT',
  'AGREE',
]);

/**
 * Whether the roles and the surroundings of an event make it a public affair.
 *
 * @param domains - Of the text; `sentence` is the number of the event's sentence.
 * @param isForeign - Whether the report is about dealings between governments, whose people may be named without their office.
 */
export function isPublicAffair(
  sense: Sense,
  roles: Roles,
  sentence: number,
  domains: Domains,
  isForeign = false,
): boolean {
  const { type } = sense;
  if (domains.isHistory) return false;
  const isElsewhere = ['campaign', ...PRIVATE_DOMAINS].some((domain) => domains.countOf(domain) > 0);
  if (isElsewhere && roles.actors.length > 0 && roles.actors.every(({ actor }) => isNobodyKnown(actor)))
    return false;
  if (isAdviceToOwn(type, roles)) return false;
  const isCampaign = domains.isOf(sentence, 'campaign');
  const actors = roles.actors.map(({ actor }) => actor);
  const recipients = roles.recipients.map(({ actor }) => actor);
  const all = [...actors, ...recipients];
  if (type === 'PROTEST')
    return (
      domains.countOf('accident') <= domains.countOf('conflict') &&
      !domains.isOf(sentence, 'sport') &&
      !domains.isOf(sentence, 'business') &&
      !(isCampaign && (RALLIES.has(sense.head) || actors.every(isCandidate)))
    );
  if (isCampaign && actors.length > 0 && actors.every(isCandidate) && !recipients.some(isOpposed))
    return false;
  if (type === 'SANCTION' && actors.length === 0 && FAILING.has(sense.head)) return false;
  if (VIOLENT.has(type) && actors.length === 0 && isPrivateHarm(sense, recipients, domains)) return false;
  const conflictWords = domains.countIn(sentence, 'conflict');
  const isConflict = conflictWords > (domains.isOf(sentence, 'crime') ? 1 : 0);
  const isStrange = !isConflict && PRIVATE_DOMAINS.some((domain) => domains.isOf(sentence, domain));
  if (
    type === 'CONSULT' &&
    domains.countIn(sentence, 'sport') > 0 &&
    all.every(({ kind }) => kind === 'state')
  )
    return false;
  if (isBetweenCountries(all))
    return (
      (!isCampaign || !actors.some(isCandidate)) &&
      (isForeignAffair(sense, actors, recipients, isStrange) ||
        (isForeign && !isStrange && isTravel(sense, all)))
    );
  if (
    isHomePolitics(sense, all) &&
    (domains.countOf('campaign') >= CAMPAIGN_WORDS || areRivals(actors, recipients))
  )
    return false;
  if (isCampaign && !isConflict && !all.some(isOpposed)) return false;
  if (VIOLENT.has(type)) {
    const isCrime =
      !isConflict &&
      (domains.countOf('crime') > 2 ||
        (domains.countIn(sentence, 'crime') > 0 && domains.countOf('crime') > 1));
    return isPublicForce(actors, recipients, { isConflict, isStrange: isStrange || isCrime });
  }
  if (isStrange && type !== 'MOBILIZE') return false;
  if (isRoutine(sense, recipients) || isWithinGovernment(type, all)) return false;
  if (ACTS_OF_STATE.has(type) && actors.some(isRuling))
    return !FAVOURS.has(type) || mayBeFavoured(sense, actors, recipients);
  // ministers or a council among themselves
  if (type === 'CONSULT' && recipients.length === 0) return actors.some(isPublic);
  if (!all.some(isRuling) && !isPublicVerdict(actors, recipients)) return false;
  if (recipients.length === 0) return true;
  if (type === 'CONSULT')
    return [actors, recipients].every((side) =>
      side.some((actor) => isPublic(actor) && actor.kind !== 'place'),
    );
  if (type === 'AGREE' || type === 'SUPPORT')
    return [actors, recipients].every((side) => side.some(isDealing));
  if (
    actors.length === 0 &&
    ON_STATES.has(type) &&
    sense.object?.kind === 'words' &&
    recipients.some(isState)
  )
    return true;
  const mayDeal = (actor: Actor) => isKnown(actor) || (UNKNOWN_MAY.has(type) && actor.named);
  return [actors, recipients].every((side) => side.some(mayDeal));
}

/** What is done to states by states, whoever did it. */
const ON_STATES: ReadonlySet<EventType> = new Set(['SANCTION', 'CONCEDE']);

function isState({ kind, country }: Actor): boolean {
  return kind === 'state' && country !== undefined;
}

/** People whom a government tells what to do without dealing with them. */
const AUDIENCE = new Set(
  `citizen national consumer traveller traveler tourist voter resident people public motorist household family parent pupil student
  patient visitor shopper driver farmer expatriate`.split(/\s+/),
);

/** "urged citizens to leave Chad": advice of a government to its own people is no dealing. */
function isAdviceToOwn(type: EventType, { actors, recipients }: Roles): boolean {
  const isRuler = ({ actor }: Roles['actors'][number]) => actor.kind === 'state' || actor.sector === 'GOV';
  const isOwn = ({ actor: { kind, name, named, country } }: Roles['actors'][number]) =>
    kind === 'group' &&
    !named &&
    AUDIENCE.has(
      (name.split(' ').at(-1) ?? '').toLowerCase().replace(/(?:ie)?s$/, (end) => (end === 'ies' ? 'y' : '')),
    ) &&
    (country === undefined || actors.every(({ actor }) => actor.country === country));
  return type === 'REQUEST' && recipients.length > 0 && actors.every(isRuler) && recipients.every(isOwn);
}

/** A cable that was cut and a bomb of which only detectives know: where no word tells of a conflict, nobody is told to have done it for a cause. */
function isPrivateHarm({ head }: Sense, recipients: readonly Actor[], domains: Domains): boolean {
  if (domains.countOf('conflict') === 0)
    return BREAKING.has(head) && recipients.every(({ kind }) => kind === 'state' || kind === 'place');
  return (
    domains.tellsOfBombsAlone && recipients.every(({ country, named }) => country === undefined && !named)
  );
}

/** What happens to cables and pipes by anchors and diggers as well. */
const FAILING = new Set(['interrupt', 'cut', 'sever', 'disconnect']);
const BREAKING = new Set(['cut', 'sever', 'damage', 'slice', 'rupture']);

/** Words for a crowd that a candidate gathers as well as a protest. */
const RALLIES = new Set(['rally', 'march', 'campaign']);

/** Somebody who runs for office or speaks for those who do: a politician without an office in the government. */
function isCandidate({ kind, sector, country }: Actor): boolean {
  if (sector === 'PTY') return true;
  if (kind === 'state' || kind === 'place') return false;
  if (sector === undefined) return kind === 'person' || country === undefined;
  return kind === 'person' && (sector === 'LEG' || sector === 'ELI' || sector === 'JUD');
}

/** Those whom elections are contested with by other means than words. */
function isOpposed({ sector }: Actor): boolean {
  return sector === 'OPP' || sector === 'REB' || sector === 'PRM';
}

const FAVOURS: ReadonlySet<EventType> = new Set(['CONCEDE', 'AID', 'COOPERATE', 'RETREAT']);
/** Public, or a known body: one can agree with a union, and not with people. */
function isDealing(actor: Actor): boolean {
  return isPublic(actor) || actor.named || (isKnown(actor) && actor.sector !== 'CVL');
}

/** A public actor that rules, serves or fights; who only used to rule does none of it, and courts mostly judge private cases. */
function isRuling(actor: Actor): boolean {
  return isIdentified(actor) && actor.sector !== 'ELI' && actor.sector !== 'JUD';
}

/** A court's dealings with a body or group of public life. */
function isPublicVerdict(actors: readonly Actor[], recipients: readonly Actor[]): boolean {
  return (
    actors.some(({ sector }) => sector === 'JUD') &&
    recipients.some((actor) => isKnown(actor) && actor.kind !== 'person' && actor.sector !== 'GOV')
  );
}

/** At home a government yields to known groups, bodies and people; rebels and states to anybody. */
function mayBeFavoured(
  { type, weight }: Sense,
  actors: readonly Actor[],
  recipients: readonly Actor[],
): boolean {
  if (type === 'RETREAT') return true;
  if (actors.some(({ kind, sector }) => kind === 'state' || sector === 'REB' || sector === 'OPP'))
    return true;
  if (recipients.length === 0) return weight > 2;
  return recipients.some((actor) => actor.kind === 'person' || (isKnown(actor) && actor.kind !== 'place'));
}

const OFFICES = new Set(['GOV', 'LEG', 'PTY', 'ELI', 'JUD', 'MIL']);

/** A bare word such as "allow" or "help" between offices of one country tells of the run of government. */
function isRoutine({ type, weight }: Sense, recipients: readonly Actor[]): boolean {
  if (!FAVOURS.has(type) || weight > 2 || recipients.length === 0) return false;
  return recipients.every(({ sector }) => OFFICES.has(sector ?? ''));
}

/** A person of whom neither a country nor an office is told. */
function isNobodyKnown({ kind, country, sector, role }: Actor): boolean {
  return kind === 'person' && country === undefined && sector === undefined && role === undefined;
}

/** Dealings by word, which politicians of one country have all the time. */
const WORDS: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);
/** Sectors of those who run for office, hold it or report on it. */
const POLITICIANS = new Set(['GOV', 'LEG', 'PTY', 'ELI', 'JUD', 'JRN', 'CVL']);
/** So many words of campaigning in a text, and what its politicians say of each other is part of it. */
const CAMPAIGN_WORDS = 2;

/** Politicians of one country, or people of no known office, who speak of each other. */
function isHomePolitics({ type }: Sense, all: readonly Actor[]): boolean {
  return (
    WORDS.has(type) &&
    all.every(
      ({ kind, sector }) =>
        kind !== 'state' && (sector === undefined ? kind === 'person' : POLITICIANS.has(sector)),
    )
  );
}

/** Two single politicians of one country: what they say of each other is comment, unless one of them is of the opposition. */
function areRivals(actors: readonly Actor[], recipients: readonly Actor[]): boolean {
  const isRival = ({ kind, sector }: Actor) => kind === 'person' && sector !== 'OPP' && sector !== 'REB';
  return [actors, recipients].every((side) => side.length > 0 && side.every(isRival));
}

/** Between two countries somebody has to deal for one of them; where they meet, on both sides. */
function isForeignAffair(
  { type, mode }: Sense,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  isStrange: boolean,
): boolean {
  const all = [...actors, ...recipients];
  if (mode === 'visit')
    return all.filter(isIdentified).length > 1 && all.every(({ country }) => country !== undefined);
  if (type === 'CONSULT')
    return (
      all.filter(isPublic).length > 1 ||
      (all.some(isPublic) &&
        !isStrange &&
        all.every(
          ({ country, named, sector }) => country !== undefined && (named || sector !== undefined),
        )) ||
      (!isStrange && all.every((actor) => standingOf(actor) !== 'private'))
    );
  if (EXCHANGES.has(mode ?? '') && actors.length === 0) return true;
  const mayActUnknown = UNKNOWN_MAY.has(type) || VIOLENT.has(type) || actors.length === 0;
  // police who hold people of another country do so for their own
  const isByPolice = VIOLENT.has(type) && !isStrange && actors.some(({ sector }) => sector === 'COP');
  if (isByPolice && recipients.some(isKnown)) return true;
  return all.some(isPublic) && (mayActUnknown || actors.some(isKnown));
}

/** "In May Lund flew to Lima": somebody of one country, by name, and a place or somebody of another. */
function isTravel({ mode, type }: Sense, all: readonly Actor[]): boolean {
  return (
    (mode === 'visit' || WORDS.has(type)) &&
    all.some(({ kind, named, sector }) => kind === 'person' && named && sector === undefined) &&
    all.every(
      ({ country, kind, sector }) =>
        country !== undefined && (kind !== 'person' || sector === undefined || PUBLIC.has(sector)),
    )
  );
}

/** People of two countries who are set free or sent home are exchanged, whoever they are. */
const EXCHANGES = new Set(['release', 'return']);

function isKnown(actor: Actor): boolean {
  return standingOf(actor) !== 'private';
}

/** The parts of one government dealing with each other are no event of ours; nor are its armed servants doing its will. */
function isWithinGovernment(type: EventType, all: readonly Actor[]): boolean {
  const own = QUARRELS.has(type) ? GOVERNMENT : EXECUTIVE;
  const isRuler = ({ kind, sector }: Actor) => sector === 'GOV' || (kind === 'state' && own === EXECUTIVE);
  return (
    all.length > 1 &&
    all.some(isRuler) &&
    all.every((actor) => (isRuler(actor) || own.has(actor.sector ?? '')) && actor.country === all[0]?.country)
  );
}

const QUARRELS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'SANCTION',
  'COERCE',
]);
const GOVERNMENT = new Set(['GOV']);

const EXECUTIVE = new Set(['GOV', 'MIL', 'COP', 'SPY', 'LEG']);

/** Parties of two countries, or of a country and an international body. */
function isBetweenCountries(all: readonly Actor[]): boolean {
  return new Set(all.map(({ country }) => country).filter((country) => country !== undefined)).size > 1;
}

/** A public actor of a known country or with a name of its own, or rebels. */
function isIdentified(actor: Actor): boolean {
  if (standingOf(actor) !== 'public') return false;
  return actor.country !== undefined || actor.sector === 'REB' || actor.named;
}

function isPublic(actor: Actor): boolean {
  return standingOf(actor) === 'public';
}

/** Force by or against those who deal for a state or against it; against the people, where a conflict is told of. */
function isPublicForce(
  actors: readonly Actor[],
  recipients: readonly Actor[],
  { isConflict, isStrange }: { readonly isConflict: boolean; readonly isStrange: boolean },
): boolean {
  if (
    actors.some((actor) => isIdentified(actor) && (isConflict || actor.named || actor.country !== undefined))
  )
    return !(isStrange && actors.every(({ kind }) => kind === 'person'));
  if (isConflict)
    return [...actors, ...recipients].some(
      (actor) => standingOf(actor) !== 'private' || actor.kind === 'group',
    );
  if (isStrange) return false;
  if (actors.some(isPublic) && actors.some(({ kind }) => kind !== 'person')) return true;
  return recipients.some((actor) => isIdentified(actor) || isVulnerable(actor));
}

/** Those whom states silence: an act against them is rarely a private one. */
function isVulnerable({ sector }: Actor): boolean {
  return sector === 'JRN' || sector === 'NGO' || sector === 'REL' || sector === 'REF';
}
