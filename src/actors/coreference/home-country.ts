/** The country of bodies and groups whose own words name none: "lawmakers in Tbilisi", "the government" that rebels of a country fight. */
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';

/** Servants and legislators of a state: where nothing else is said they are of the place that they are in. */
const OF_A_STATE = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'SPY', 'OPP']);
/** Those whose enemies are of their own country. */
const AT_HOME = new Set(['REB', 'OPP', 'PTY', 'CRM', 'UAF']);
const PLACED = new Set(['in', 'from', 'of', 'at']);

/**
 * @param sector - Of the body or group.
 * @returns A country code; empty where nothing tells, and for what several countries may have in one report.
 */
export function homeCountry(context: ResolveContext, draft: Draft, sector: string): string {
  if (!OF_A_STATE.has(sector) || draft.countries.length > 0) return '';
  const host = hostOfMission(context, draft);
  if (host !== '') return senderOf(context, draft, host);
  return (
    commandingCountry(context, draft) ||
    ministersCountry(context, draft, sector) ||
    capitalCountry(context, draft, sector) ||
    deployingCountry(context, draft) ||
    foeCountry(context, draft) ||
    frontedState(context, draft) ||
    mainCountry(context, draft)
  );
}

/** Those who serve abroad: an envoy in Tbilisi is of another country. */
const ABROAD = new Set(['envoy']);

/** Bodies abroad: the embassy in Tbilisi is another country's. */
const MISSIONS = new Set(
  'embassy;consulate;mission;high commission;consulate general;diplomatic mission;representative office'.split(
    ';',
  ),
);

/** The country of the capital that an embassy is told to be in; empty for other bodies. */
function hostOfMission(context: ResolveContext, draft: Draft): string {
  return MISSIONS.has(draft.role?.element.noun.words ?? '') ? capitalBehind(context, draft) : '';
}

/** "Washington protested, and the embassy in Tbilisi closed": that of whoever acted before in the sentence, not the host's. */
function senderOf({ discourse, text: { doc } }: ResolveContext, draft: Draft, host: string): string {
  const sentence = doc.sentenceOf(draft.head);
  const acting = discourse.entities.filter(
    ({ country, mentions }) =>
      discourse.lexicon.countries.has(country) &&
      country !== host &&
      mentions.some(
        (mention) => mention.sentence === sentence && mention.isSubject && mention.head < draft.head,
      ),
  );
  const [country, other] = new Set(acting.map((entity) => entity.country));
  return country !== undefined && other === undefined ? country : '';
}

/** "lawmakers in Tbilisi", "an official in Oslo": a capital or seat of power behind the noun, which elsewhere is only a place. */
export function capitalCountry(context: ResolveContext, draft: Draft, sector: string): string {
  const { noun } = draft.role?.element ?? {};
  if (!OF_A_STATE.has(sector) || ABROAD.has(noun?.office?.level ?? '') || MISSIONS.has(noun?.words ?? ''))
    return '';
  return capitalBehind(context, draft);
}

function capitalBehind({ links }: ResolveContext, draft: Draft): string {
  const entries = links
    .complements(draft)
    .filter(({ preposition }) => PLACED.has(preposition))
    .flatMap(({ drafts }) => drafts.map(({ known }) => known?.entries[0]));
  const capital = entries.find((entry) => entry?.sense === 'capital' || entry?.sense === 'seat');
  return capital?.actor.tenures[0]?.country ?? '';
}

/** Verbs of those who give orders to what serves their own state. */
export const COMMANDING: ReadonlySet<string> = new Set(
  'instruct order direct task command authorise authorize'.split(' '),
);
const COMMANDED = new Set(['obj', 'iobj']);

/** "The king ordered the army to leave": that of who commands it. */
function commandingCountry({ links, resolve, text: { doc } }: ResolveContext, draft: Draft): string {
  const verb = doc.head(draft.head);
  if (draft.definiteness !== 'definite' || verb < 0 || !COMMANDED.has(doc.relation(draft.head))) return '';
  const subject = COMMANDING.has(doc.lemma(verb)) ? doc.childBy(verb, 'nsubj') : -1;
  const commander = subject < 0 ? null : links.draftAt(subject);
  return (commander === null ? null : resolve(commander))?.country ?? '';
}

const FORCES = new Set(['MIL', 'COP']);
const SAYING = new Set('say tell announce add confirm state warn insist'.split(' '));

/** "Peru's defence minister said the navy had left": the forces of whose government speaks of them. */
function ministersCountry(
  { links, resolve, text: { doc } }: ResolveContext,
  draft: Draft,
  sector: string,
): string {
  if (!FORCES.has(sector) || draft.definiteness !== 'definite') return '';
  const clause = doc.head(draft.head);
  const verb = clause < 0 || doc.relation(clause) !== 'ccomp' ? -1 : doc.head(clause);
  const subject = verb < 0 || !SAYING.has(doc.lemma(verb)) ? -1 : doc.childBy(verb, 'nsubj');
  const speaker = subject < 0 || subject > draft.head ? null : links.draftAt(subject);
  const entity = speaker === null ? null : resolve(speaker);
  return entity?.kind === 'person' && OF_A_STATE.has(entity.sector) ? entity.country : '';
}

/** Verbs of what a state does with forces of its own. */
const DEPLOYING = new Set(
  'deploy send dispatch move mass station rush withdraw pull redeploy amass scramble'.split(' '),
);

/** "Brazil moved armoured vehicles to the border": forces that are told of without an article are those of who moves them. */
function deployingCountry({ links, resolve, text: { doc } }: ResolveContext, draft: Draft): string {
  const verb = doc.head(draft.head);
  if (draft.definiteness !== 'bare' || verb < 0 || doc.relation(draft.head) !== 'obj') return '';
  const subject = DEPLOYING.has(doc.lemma(verb)) ? doc.childBy(verb, 'nsubj') : -1;
  const mover = subject < 0 ? null : links.draftAt(subject);
  return (mover === null ? null : resolve(mover))?.country ?? '';
}

/** "The rebels blamed the government": that of the country whose rebels or opposition stand in the sentence. */
function foeCountry({ discourse, text: { doc } }: ResolveContext, draft: Draft): string {
  if (draft.definiteness !== 'definite') return '';
  const sentence = doc.sentenceOf(draft.head);
  const foes = discourse.entities.filter(
    ({ country, mentions, sector }) =>
      AT_HOME.has(sector) &&
      country.length === 3 &&
      mentions.some((mention) => mention.sentence === sentence),
  );
  const countries = new Set(foes.map(({ country }) => country));
  return countries.size === 1 ? ([...countries][0] ?? '') : '';
}

/** "In Norway, the premier urged parliament …": a sentence that begins in a state tells of those who govern there. */
function frontedState({ text: { doc, tokens, lexicon } }: ResolveContext, draft: Draft): string {
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(draft.head));
  if (doc.lower(first) !== 'in' || draft.definiteness === 'indefinite') return '';
  const place = lexicon.names.longestAt(tokens, first + 1, end);
  const state = place?.entries.find(({ actor }) => actor.kind === 'state');
  const isFronted = place !== null && doc.lower(place.end) === ',' && place.end <= draft.first;
  return isFronted ? (state?.actor.tenures[0]?.country ?? '') : '';
}

/** Code of organisations of states. */
const BETWEEN_STATES = 'IGO';
/** What no organisation of states has. */
const OF_ONE_STATE =
  /\b(?:state|national|border|police|army|navy|air force|ministry|opposition|province|municipal)\b/i;

/** Single ships and units, which a report on a country may as well tell of another's. */
const UNITS =
  /\b(?:flotilla|armada|group|squadron|warship|frigate|destroyer|submarine|cruiser|corvette|vessel|ship|boat|carrier|warplane|jet|plane|aircraft|drone|helicopter|tank)$/i;

const MANY = new Set(['countries', 'nations', 'states', 'many', 'several', 'various']);

/** In a report that is nearly all about one country, "the police" and "parliament" are its own. */
function mainCountry(
  { discourse, text: { doc } }: ResolveContext,
  { definiteness, description, end }: Draft,
): string {
  // "warships of several nations"
  const isOfMany =
    end + 2 < doc.length &&
    doc.lower(end) === 'of' &&
    [end + 1, end + 2].some((at) => MANY.has(doc.lower(at)));
  if (definiteness === 'indefinite' || isOfMany || UNITS.test(description)) return '';
  const main = discourse.mainCountry();
  return main === BETWEEN_STATES && OF_ONE_STATE.test(description) ? '' : main;
}
