/** From the token that heads a role's phrase to the actors it names, with the words that name them. */
import type { ActorIndex } from '../../actors/index.ts';
import type { Actor, Span } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { type PhraseBounds, phraseTokens } from './phrase.ts';
import { speakersOf } from './speaker.ts';
import { caseOf, conjunctsOf, isIng, lemmaOf } from './words.ts';

/** An actor in a role, and the phrase that put it there. */
export interface FoundParty {
  readonly actor: Actor;
  readonly span: Span;
  readonly token: number;
  /** No word of the clause names it: what stands around it tells. */
  readonly inferred?: true;
}

export interface PartyContext extends PhraseBounds {
  readonly doc: Doc;
  readonly actors: ActorIndex;
  /** The actor that a place name stands for where nobody else is named: the curfew is "on Basra"; null for other words. */
  placeAt(token: number): Actor | null;
  /** Who says what a word stands in, where no verb of saying names anybody: the body whose own statement the text is; null elsewhere. */
  authorAt(token: number): FoundParty | null;
  /** The unnamed people or the unknown name that a noun stands for, where it is no mention: "37 prisoners"; null for things. */
  someoneAt(token: number): Actor | null;
}

/** Prepositions behind which a phrase names whose it is or whom it concerns, the nearest kinship first. */
const INSIDE = [
  'of',
  'by',
  'from',
  'between',
  'with',
  'in',
  'to',
  'against',
  'on',
  'for',
  'at',
  'among',
  'near',
  'around',
  'into',
  'inside',
  'over',
];
const DOER_FIRST = ['by', ...INSIDE];
/** Those that name whose it is: "peacekeepers to Mali" are not Mali's. */
const OWNING = INSIDE.slice(0, INSIDE.indexOf('to'));
const OWNING_A_THING = OWNING.filter((word) => word !== 'in');
const PREMODIFIERS = new Set(['amod', 'compound', 'nmod:desc', 'flat', 'nmod:poss']);
const NOUN_PHRASES = new Set(['nmod']);
/** "the sending of soldiers": a gerund in a noun's place has phrases as a verb has them. */
const GERUND_PHRASES = new Set(['nmod', 'obl', 'obj']);
const TERRITORIAL = new Set(['of', 'in', 'to', 'on', 'near', 'around', 'at']);
const MAX_DEPTH = 3;

/**
 * The actors that a phrase names, those coordinated with its head included.
 *
 * A named party inside wins over a generic head ("members of the Senate"), and stands for a thing that is no actor
 * ("Moscow's decision", "a Chinese balloon"). Groups are given as their members. The words of a party are the whole phrase
 * where a possessor or an adjective names it or people of it stand there ("workers at a mine in Peru"), and its own phrase
 * where it stands behind the preposition of a thing ("a ban on Oslo").
 *
 * @param options.taken - Parties of the other role: one of them inside a phrase does not stand for it ("its blockade of Oslo").
 * @param options.isActing - Whether it is sought who acts: "an envoy to Oslo" is not Oslo's.
 * @returns Empty where the phrase names no actor.
 */
export function partiesOf(
  token: number,
  context: PartyContext,
  {
    taken = [],
    isActing = false,
  }: { readonly taken?: readonly FoundParty[]; readonly isActing?: boolean } = {},
): readonly FoundParty[] {
  const heads = [token, ...conjunctsOf(context.doc, token)].map((head) => speakerOfPronoun(head, context));
  const search = { context, isActing, isTaken: taken.length === 0 ? NOBODY : isAmong(taken) };
  return distinct(
    heads.flatMap((head) => {
      const named = resolve(head, search, 0);
      const isWhole = named.length === 1 && isSomebody(head, context);
      return named.map(({ actor, head: phrase }) => ({
        actor,
        span: wordsOf(isWhole ? head : phrase, context),
        token: head,
      }));
    }),
  );
}

/** A party search that passes over some actors inside phrases. */
interface Search {
  readonly context: PartyContext;
  isTaken(actor: Actor): boolean;
  /** Whether it is sought who acts. */
  readonly isActing: boolean;
}

/** Tells the parties of a role, and the states that they are of: in "reaffirmed Oslo's support for Lima" Oslo is the Norwegian minister's own. */
function isAmong(parties: readonly FoundParty[]): (actor: Actor) => boolean {
  const ids = new Set(parties.map(({ actor }) => actor.id));
  const countries = new Set(parties.map(({ actor }) => actor.country));
  return ({ id, kind, country }) =>
    ids.has(id) ||
    ((kind === 'state' || country === 'IGO') && country !== undefined && countries.has(country));
}

const NOBODY = (): boolean => false;

const THIRD_PERSON = new Set(['he', 'she', 'it', 'they']);

/** "The rebels said they would leave": where nobody is known behind the pronoun, the subject of the verb of saying. */
function speakerOfPronoun(token: number, { actors, doc }: PartyContext): number {
  if (!THIRD_PERSON.has(doc.lower(token)) || actors.mentionAt(token) !== null) return token;
  if (doc.relation(token) !== 'nsubj' || doc.head(token) < 0) return token;
  const [speaker] = speakersOf(doc, doc.head(token));
  return speaker === undefined || speaker > token ? token : speaker;
}

/** People or a body ("members of the Senate"), and no thing or act ("a visit to the Senate"). */
function isSomebody(head: number, { actors, doc, someoneAt }: PartyContext): boolean {
  return actors.mentionAt(head) !== null || (doc.upos(head) === 'NOUN' && someoneAt(head) !== null);
}

/** The words of a phrase, at least those of the mention that its head carries. */
function wordsOf(head: number, context: PartyContext): Span {
  const { actors, doc } = context;
  const { first, end } = phraseTokens(doc, head, context);
  const mention = actors.mentionAt(head);
  return doc.span(Math.min(first, mention?.first ?? first), Math.max(end, mention?.end ?? end));
}

/** The place that a phrase names, as a party: for acts upon a territory. Empty where it names none. */
export function placePartiesOf(token: number, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  for (const name of [token, ...partsOf(doc, token)]) {
    const actor = context.placeAt(name);
    if (actor !== null) return [{ actor, span: wordsOf(token, context), token }];
  }
  return [];
}

/** Unnamed people or an unknown name as parties, those coordinated with them included. Empty for things. */
export function someoneOf(token: number, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  return [token, ...conjunctsOf(doc, token)].flatMap((head) => {
    const actor =
      context.someoneAt(head) ??
      measured(doc, head)
        .map((part) => context.someoneAt(part))
        .find(Boolean);
    return actor == null ? [] : [{ actor, span: wordsOf(head, context), token: head }];
  });
}

/** What "dozens of", "tens of thousands of" measure out. */
function measured(doc: Doc, token: number, depth = 0): readonly number[] {
  const parts = doc
    .children(token)
    .filter((child) => doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of');
  return depth > 1 ? parts : parts.flatMap((part) => [part, ...measured(doc, part, depth + 1)]);
}

/** Words inside a phrase that may name where the thing is: "Basra's markets", "a visit to Oslo", "parts of the valley". */
function partsOf(doc: Doc, token: number): readonly number[] {
  return doc
    .children(token)
    .filter(
      (child) =>
        PREMODIFIERS.has(doc.deprel(child)) ||
        (doc.relation(child) === 'nmod' &&
          !SUFFERED.has(lemmaOf(doc, token)) &&
          TERRITORIAL.has(caseOf(doc, child) ?? '')),
    );
}

/** Each actor once, with its first phrase. */
export function distinct(parties: readonly FoundParty[]): readonly FoundParty[] {
  const seen = new Set<string>();
  return parties.filter(({ actor }) => !seen.has(actor.id) && seen.add(actor.id));
}

/** An actor and the head of the phrase whose words name it. */
interface Named {
  readonly actor: Actor;
  readonly head: number;
}

function resolve(token: number, search: Search, depth: number): readonly Named[] {
  const { actors, doc } = search.context;
  const mention = isAmmunition(doc, token)
    ? null
    : (actors.mentionAt(token) ?? ownName(token, search.context));
  const actor = mention === null ? null : actors.byId(mention.mention.actor);
  if (actor !== null && !isGeneric(actor))
    return actors.membersOf(actor).map((member) => ({ actor: member, head: token }));
  const inner = depth >= MAX_DEPTH ? [] : inside(token, search, depth);
  if (inner.length > 0) return inner;
  if (actor !== null) return [{ actor, head: token }];
  return appositions(doc, token).flatMap((other) => resolve(other, search, depth + 1));
}

const AMMUNITION = new Set(
  'rifle round ammunition bullet cartridge pistol grenade gun launcher weapon ak-47 shell'.split(' '),
);

/** "seized nine rifles and 20 magazines": those are no journals. */
function isAmmunition(doc: Doc, token: number): boolean {
  if (lemmaOf(doc, token) !== 'magazine' || !doc.has(token, 'Number=Plur')) return false;
  const first = doc.relation(token) === 'conj' ? doc.head(token) : token;
  return [first, ...conjunctsOf(doc, first)].some((word) => AMMUNITION.has(lemmaOf(doc, word)));
}

/** The mention of a name whose head the tree sets elsewhere: the narrowest one that covers the token. */
function ownName(token: number, { actors, doc }: PartyContext) {
  const mention = actors.covering(token);
  if (mention === null) return null;
  const isPart = doc.ancestors(mention.head).includes(token) || doc.ancestors(token).includes(mention.head);
  return isPart ? mention : null;
}

/** Neither named nor of a known country nor made of known members: "officials", "the group". */
function isGeneric(actor: Actor): boolean {
  return !actor.named && actor.country === undefined && (actor.members ?? []).length === 0;
}

/** Nouns for those who stand opposite whom they name: "opponents of the government" are not the government. */
const AGAINST = new Set(
  'opponent critic foe enemy rival adversary detractor challenger survivor defector deserter exile opposition counterpart neighbour neighbor'.split(
    ' ',
  ),
);

/** Deeds that are told with those who suffer them behind "of": in "condemned the bombing of Oslo" it is not Oslo's. */
const SUFFERED = new Set(
  `invasion occupation annexation bombing shelling bombardment overthrow ouster ousting killing murder assassination execution
  detention arrest jailing imprisonment abduction kidnapping torture poisoning persecution deportation expulsion destruction
  demolition seizure capture siege blockade encirclement partition hijacking beating shooting slaying massacre slaughter genocide
  storming ransacking removal violation infringement breach harassment intimidation repression oppression mistreatment treatment
  sentencing trial prosecution conviction exclusion targeting downing sinking burning looting rape lynching stoning`.split(
    /\s+/,
  ),
);
const NAMING_THE_SUFFERER = new Set(['of', 'to', 'against', 'on', 'at']);

/** Whom a deed was done to, unless it is a person by name: a state's own people are mostly its victims, and stand for it. */
function isSufferer({ actor }: Named): boolean {
  return !(actor.kind === 'person' && actor.named);
}

/** "attacked shops, leading to arrests by the police": what comes of a deed is nobody's whom it is done to. */
const RESULTING = new Set(['lead', 'result', 'cause', 'prompt', 'trigger', 'spark', 'force']);

/** Parties inside a phrase: its possessor, else an adjective or noun before its head, else a prepositional phrase. */
function inside(token: number, search: Search, depth: number): readonly Named[] {
  const { doc } = search.context;
  if (AGAINST.has(lemmaOf(doc, token))) return [];
  const children = doc.children(token);
  const before = [
    children.filter((child) => doc.deprel(child) === 'nmod:poss' && !isOwnFeeling(doc, token, child)),
    FOUNDING.has(doc.lower(token)) ? [] : children.filter((child) => PREMODIFIERS.has(doc.deprel(child))),
  ];
  for (const group of before) {
    const found = resolveAll(group, search, depth).map(({ actor }) => ({ actor, head: token }));
    if (found.length > 0) return found;
  }
  const relations = doc.upos(token) === 'VERB' ? GERUND_PHRASES : NOUN_PHRASES;
  const phrases = children.filter((child) => relations.has(doc.relation(child)));
  const isSuffered = SUFFERED.has(lemmaOf(doc, token));
  const prepositions = prepositionsInside(token, search, isSuffered);
  for (const preposition of phrases.length === 0 ? [] : prepositions) {
    const group = phrases.filter(
      (child) => caseOf(doc, child) === preposition && !(isSuffered && RULES.has(lemmaOf(doc, child))),
    );
    if (group.length === 0) continue;
    const found = resolveAll(group, search, depth).filter(
      (named) => !isSuffered || !NAMING_THE_SUFFERER.has(preposition) || !isSufferer(named),
    );
    if (found.length > 0) return found;
  }
  if (!search.isActing && isSomebody(token, search.context)) return [];
  // "sanctions imposed on Oslo"; "accused the press of lying to Oslo" is not about Oslo
  const participles = children.filter(
    (child) =>
      doc.deprel(child) === 'acl' &&
      doc.childBy(child, 'mark') < 0 &&
      !(isIng(doc, child) && RESULTING.has(lemmaOf(doc, child))),
  );
  return resolveAll(
    participles.flatMap((verb) => doc.childrenBy(verb, 'obl', 'obj')),
    search,
    depth,
  );
}

/** Texts that are called after a body: "the right that the UN Charter gives" is no dealing with the United Nations. */
const FOUNDING = new Set(['charter', 'convention', 'conventions', 'covenant', 'statute']);

/** "a violation of the UN resolution" is done to nobody whose resolution it is. */
const RULES = new Set([
  'resolution',
  'charter',
  'convention',
  'law',
  'treaty',
  'agreement',
  'accord',
  'rule',
  'norm',
]);

/** "expressed their gratitude": a feeling is of whoever expresses it, and "their" nobody else. */
function isOwnFeeling(doc: Doc, noun: number, possessor: number): boolean {
  return doc.upos(possessor) === 'PRON' && FEELINGS.has(lemmaOf(doc, noun));
}

const FEELINGS = new Set(
  'solidarity support gratitude thanks appreciation concern regret condolence sympathy outrage anger dismay alarm admiration respect readiness willingness hope backing condemnation satisfaction disappointment'.split(
    ' ',
  ),
);

/** A thing that is somewhere acts for nobody there: "a storm in Oslo", "a bear in Oslo". */
function prepositionsInside(
  token: number,
  { context, isActing }: Search,
  isSuffered: boolean,
): readonly string[] {
  if (isActing) return isSomebody(token, context) ? OWNING : OWNING_A_THING;
  return isSuffered ? DOER_FIRST : INSIDE;
}

function resolveAll(tokens: readonly number[], search: Search, depth: number): readonly Named[] {
  return tokens
    .flatMap((token) =>
      [token, ...conjunctsOf(search.context.doc, token)].flatMap((head) => resolve(head, search, depth + 1)),
    )
    .filter(({ actor }) => !search.isTaken(actor));
}

function appositions(doc: Doc, token: number): readonly number[] {
  return doc.children(token).filter((child) => doc.deprel(child) === 'appos');
}
