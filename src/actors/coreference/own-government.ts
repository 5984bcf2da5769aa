/** The country of an office or ministry that a report names without one, as newspapers do of their own government. */
import type { Office } from '../lexicon/office.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';

/** Offices whose holders a report introduces without a country where it is clear; envoys and officers serve abroad. */
const AT_HOME = new Set(['leader', 'minister', 'spokes', 'legislator']);
/** Those who are named with theirs: "Undersecretary Ana Vidal", "opposition leader Juan Mora". */
const AT_HOME_BY_NAME = new Set(['official', 'party']);
const OF_GOVERNMENT = new Set(['GOV', 'LEG', 'JUD', 'OPP', 'MIL', 'COP', 'SPY']);

/**
 * "QUITO, May 3 -- Foreign Minister Ana Vidal said …": that of the capital where the report was filed.
 *
 * @param sector - Of the person or body.
 * @returns A country code; empty where the report was filed elsewhere, or has just told what another state does.
 */
export function ownGovernment(context: ResolveContext, draft: Draft, sector: string): string {
  return OF_GOVERNMENT.has(sector) && isIntroducedAlone(draft) ? homeOf(context, draft) : '';
}

/**
 * "the Ministry of Fisheries", a name that no list knows: as `ownGovernment`.
 *
 * @param sector - Of the body.
 */
export function ownBody(context: ResolveContext, draft: Draft, sector: string): string {
  return OF_GOVERNMENT.has(sector) && draft.chunk.determiner >= 0 ? homeOf(context, draft) : '';
}

/** Where an office of this name stands alone, without "for", it is the American one. */
const AMERICAN = 'secretary of state';

function homeOf(context: ResolveContext, draft: Draft): string {
  const { discourse } = context;
  if (isSomebodys(context, draft)) return '';
  if (draft.role?.element.noun.office?.name === AMERICAN && discourse.countries().includes('USA'))
    return 'USA';
  const fronted = frontedCapital(context, draft);
  if (fronted !== '') return fronted;
  const speaking = speakingState(discourse, draft.head);
  if (speaking !== '') return speaking;
  const homes = discourse.homes();
  if (homes.length === 0) return '';
  const near = statesBefore(discourse, draft.first);
  const isNear = (home: string) => near.some(({ country }) => country === home);
  const [home, other] = homes.length === 1 ? homes : homes.filter(isNear);
  if (home === undefined || other !== undefined) return '';
  return isNear(home) || !near.some(({ isSubject }) => isSubject) ? home : '';
}

const SEATS = new Set(['capital', 'seat']);

/**
 * "In Quito, police spokesman Juan Mora disagreed": a sentence that begins in a capital tells of those who govern there.
 *
 * @returns A country code; empty where the sentence begins otherwise.
 */
export function frontedCapital({ text: { doc, tokens, lexicon } }: ResolveContext, draft: Draft): string {
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(draft.head));
  if (doc.lower(first) !== 'in') return '';
  const place = lexicon.names.longestAt(tokens, first + 1, end);
  const entry = place?.entries.find(({ sense }) => SEATS.has(sense));
  const isFronted = place !== null && doc.lower(place.end) === ',' && place.end <= draft.first;
  return isFronted ? (entry?.actor.tenures[0]?.country ?? '') : '';
}

/** Verbs that tell what a government has to say; the sentence behind one goes on with those who say it. */
const SPEAKING = new Set(
  'say tell call reject deny warn vow pledge threaten protest condemn denounce welcome dismiss insist demand urge accuse blame criticise criticize announce respond react answer complain describe brand deplore decry'.split(
    ' ',
  ),
);

/**
 * "Russia called the move hostile. Foreign ministry spokesman Igor Volny …": the state that alone speaks in the sentence before.
 *
 * @returns A country code; empty where no state speaks there, or several do, or this sentence tells of one itself.
 */
function speakingState({ doc, entities }: Discourse, token: number): string {
  const here = doc.sentenceOf(token);
  const states = entities.filter(({ kind }) => kind === 'state');
  const isTold = states.some(({ mentions }) =>
    mentions.some(({ sentence, head, isSubject }) => sentence === here && head < token && isSubject),
  );
  if (isTold) return '';
  const speaking = states.filter(({ mentions }) =>
    mentions.some(
      ({ sentence, head, isSubject }) =>
        sentence === here - 1 && isSubject && SPEAKING.has(doc.lemma(doc.head(head))),
    ),
  );
  return speaking.length === 1 ? (speaking[0]?.country ?? '') : '';
}

/** So many countries of a report may be meant by an office that it names without one. */
const MAIN_COUNTRIES = 3;

/**
 * "President Adjavon" in a report on Denmark and Togo: of its main countries only one has such an office at its head, or only
 * one whose leader the report does not name; where none of them has, of all that it names.
 *
 * @returns A country code; empty where several have one or none.
 */
export function onlyCountryWithOffice({ discourse, ...context }: ResolveContext, draft: Draft): string {
  const office = draft.role?.element.noun.office;
  if (office?.level !== 'leader' || draft.name === '') return '';
  if (!isIntroducedAlone(draft) || isSomebodys({ discourse, ...context }, draft)) return '';
  const all = discourse.countries().filter((country) => hasOffice(discourse, country, office));
  const main = discourse.countries().slice(0, MAIN_COUNTRIES);
  const inMain = all.filter((country) => main.includes(country));
  const having = inMain.length > 0 ? inMain : all;
  if (having.length === 1) return having[0] ?? '';
  const others = having.filter((country) => !hasLeader(discourse, country));
  return others.length === 1 ? (others[0] ?? '') : '';
}

function hasOffice({ lexicon, date }: Discourse, country: string, { name }: Office): boolean {
  return lexicon.holders.at(country, name, date).length > 0;
}

/** Whether the report names who leads a country (by an office that it has: a "chancellor" of Peru does not lead it), so that another leader is not of it. */
function hasLeader(discourse: Discourse, country: string): boolean {
  return discourse.entities.some(
    (entity) =>
      entity.kind === 'person' &&
      entity.isNamed &&
      entity.country === country &&
      [...entity.offices.values()].some(
        (office) => office.level === 'leader' && (office.isVague || hasOffice(discourse, country, office)),
      ),
  );
}

/** "Foreign Minister Ana Vidal", "the minister", "the Ministry": one holder or body, not "a minister", "former ministers". */
function isIntroducedAlone({ name, role, isPlural, definiteness }: Draft): boolean {
  if (!role || isPlural || role.isFormer || definiteness === 'indefinite') return false;
  const { office } = role.element.noun;
  if (office && !AT_HOME.has(office.level) && !(name !== '' && AT_HOME_BY_NAME.has(office.level)))
    return false;
  return definiteness !== 'bare' || role.element.isCapital || name !== '';
}

/** "the bloc's envoy", "its minister", "a spokesman for Brandt": whose it is the phrase tells, known or not. */
function isSomebodys({ links }: ResolveContext, draft: Draft): boolean {
  const { chunk, modifiers, properModifiers } = draft;
  if (chunk.possessor || chunk.pronoun >= 0 || modifiers.length > 0 || properModifiers.length > 0)
    return true;
  return links.complements(draft).some(({ preposition }) => OF_SOMEBODY.has(preposition));
}

const OF_SOMEBODY = new Set(['of', 'for', 'from', 'at', 'with']);

/** The states that the sentence names before a token, else those of the sentence before it. */
function statesBefore(
  { doc, entities }: Discourse,
  token: number,
): readonly { readonly country: string; readonly isSubject: boolean }[] {
  const here = doc.sentenceOf(token);
  for (let sentence = here; sentence >= Math.max(0, here - 1); sentence--) {
    const found = entities
      .filter(({ kind }) => kind === 'state')
      .flatMap(({ country, mentions }) =>
        mentions
          .filter((mention) => mention.sentence === sentence && mention.head < token)
          .map(({ isSubject }) => ({ country, isSubject })),
      );
    if (found.length > 0) return found;
  }
  return [];
}
