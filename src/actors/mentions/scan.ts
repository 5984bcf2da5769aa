import type { Doc } from '../../language/index.ts';
import { fold } from '../lexicon/fold.ts';
import type { NameEntry } from '../lexicon/known-actor.ts';
import type { ActorLexicon } from '../lexicon/lexicon.ts';
import { type NameTokens, nameTokens } from '../lexicon/name-index.ts';
import type { RoleNoun } from '../lexicon/nouns.ts';
import { SUFFIXES } from '../lexicon/surnames.ts';
import { isCalendarWord, isNameOfMonth } from './calendar.ts';
import { halvesOf, isHalf } from './divided-country.ts';
import type { Element, NameElement, RoleElement } from './element.ts';

/** A text with its folded words. */
export interface ScannedText {
  readonly doc: Doc;
  readonly tokens: NameTokens;
  readonly lexicon: ActorLexicon;
  /** Last words of longer names of the text, as written: family names that the tagger may not know when they stand alone. */
  readonly lastNames: ReadonlySet<string>;
  /** States of a divided country by the word that tells them apart. */
  readonly halves: ReadonlyMap<string, readonly NameEntry[]>;
}

export function scanText(doc: Doc, lexicon: ActorLexicon, anyCase = false): ScannedText {
  const forms = Array.from({ length: doc.length }, (_, token) => doc.form(token));
  return {
    doc,
    lexicon,
    tokens: nameTokens(forms, anyCase),
    lastNames: lastNamesOf(doc, lexicon),
    halves: halvesOf(doc, lexicon),
  };
}

function lastNamesOf(doc: Doc, lexicon: ActorLexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (let token = 1; token < doc.length; token++) {
    if (doc.deprel(token) !== 'flat' || doc.upos(token) !== 'PROPN' || doc.upos(token - 1) !== 'PROPN')
      continue;
    found.add(doc.form(token));
    // "Wang Yi": where the family name stands first
    if (doc.head(token) === token - 1 && lexicon.nameHomes.isFamily(fold(doc.form(token - 1))))
      found.add(doc.form(token - 1));
  }
  return found;
}

/** Cut tokens [first, end) into elements; tokens of no noun phrase (verbs, prepositions, …) give none. */
export function scanElements(text: ScannedText, first: number, end: number): readonly Element[] {
  const elements: Element[] = [];
  let token = first;
  while (token < end) {
    const element = elementAt(text, token, end);
    if (element === null) {
      token++;
      continue;
    }
    const last = elements.at(-1);
    if (element.kind === 'proper' && last?.kind === 'proper' && last.end === element.first)
      elements[elements.length - 1] = { ...last, end: element.end };
    else elements.push(element);
    token = element.end;
  }
  return elements;
}

function elementAt(text: ScannedText, token: number, limit: number): Element | null {
  const name = nameAt(text, token, limit);
  const role = roleAt(text, token, limit);
  const title = titleAt(text, token, limit);
  const nameEnd = name?.end ?? 0;
  const roleEnd = role?.end ?? 0;
  if (title && title.end >= nameEnd && title.end >= roleEnd) return title;
  if (name && nameEnd >= roleEnd) return name;
  if (role) return role;
  return plainAt(text, token, limit);
}

function nameAt(text: ScannedText, token: number, limit: number): NameElement | null {
  const { tokens, lexicon, doc } = text;
  const found =
    lexicon.names.longestAt(tokens, token, limit) ??
    withoutInitial(text, token, limit) ??
    halfAt(text, token);
  if (!found || !mayBeName(doc, token, found.end) || isOfWater(tokens, token)) return null;
  if (isOfContinent(tokens, token) || isDayOfMonth(text, token, found.end)) return null;
  const entries = found.entries.filter(
    (entry) => hasItsArticle(entry, doc, token, found.end) && hasItsCapital(entry, doc, token, found.end),
  );
  if (entries.length === 0) return null;
  const isPerson = entries.some(({ actor }) => actor.kind === 'person');
  // "Harry Harris Jr." is nobody else than "Harry Harris"
  const hasSuffix = isPerson && found.end < limit && SUFFIXES.has(tokens.keys[found.end] as string);
  return { kind: 'name', first: token, end: found.end + (hasSuffix ? 1 : 0), entries };
}

/** "the North" */
function halfAt({ doc, halves }: ScannedText, token: number): ReturnType<typeof withoutInitial> {
  const entries = halves.size > 0 && isHalf(doc, token) ? halves.get(doc.lower(token)) : undefined;
  return entries === undefined ? null : { end: token + 1, entries };
}

const WATERS = new Set(['gulf', 'strait', 'straits', 'bay', 'sea', 'horn', 'cape', 'isthmus']);

/** "the Gulf of Oman", "the Sea of Japan": waters that are called after a country tell nothing of it. */
function isOfWater({ keys }: NameTokens, token: number): boolean {
  return token > 1 && keys[token - 1] === 'of' && WATERS.has(keys[token - 2] as string);
}

const CONTINENTS = new Set(['america', 'american', 'americans']);
const PARTS_OF_CONTINENTS = new Set(['south', 'north', 'central', 'latin']);

/** "South America", "Latin American leaders": no word of the United States. */
function isOfContinent({ keys }: NameTokens, token: number): boolean {
  return (
    token > 0 && CONTINENTS.has(keys[token] as string) && PARTS_OF_CONTINENTS.has(keys[token - 1] as string)
  );
}

/** "on November 17" is a day, and only "the November 17 group" a name. */
function isDayOfMonth({ doc, tokens }: ScannedText, first: number, end: number): boolean {
  if (end - first !== 2) return false;
  const keys = tokens.keys.slice(first, end);
  const isDate = keys.some(isCalendarWord) && keys.some((key) => /^\d\d?$/.test(key));
  return isDate && !(end < doc.length && /^(?:group|movement|organi[sz]ation|youth)$/.test(doc.lower(end)));
}

/** "Lebanese Forces" are a party, "Lebanese forces" are not: a plural for armed people is a name in capitals only. */
function hasItsCapital({ form, actor }: NameEntry, doc: Doc, first: number, end: number): boolean {
  if (end - first < 2 || actor.tenures[0]?.sector === 'MIL' || !ARMED_PLURAL.test(form)) return true;
  return isCapital(doc.form(end - 1)) || !isCapital(form);
}

const ARMED_PLURAL = /\b(?:Forces|Guards|Rebels|Fighters|Brigades)$/;

/** "The Australian" and "The Hindu" are newspapers; "Australian imports" and "a Hindu temple" have nothing to do with them. */
function hasItsArticle({ form }: NameEntry, doc: Doc, first: number, end: number): boolean {
  if (!/^The /.test(form)) return true;
  // "the East African bloc"
  if (end - first > 1) return doc.relation(end - 1) !== 'amod';
  return first > 0 && doc.lower(first - 1) === 'the' && doc.relation(first) !== 'amod';
}

/** "Joseph R. Biden" is "Joseph Biden" with an initial that no list has. */
function withoutInitial(
  { tokens, lexicon }: ScannedText,
  token: number,
  limit: number,
): { readonly end: number; readonly entries: readonly NameEntry[] } | null {
  if (token + 2 >= limit || !INITIAL.test(tokens.forms[token + 1] as string)) return null;
  const keys = [tokens.keys[token] as string, tokens.keys[token + 2] as string];
  const forms = [tokens.forms[token] as string, tokens.forms[token + 2] as string];
  const found = lexicon.names.longestAt({ keys, forms, anyCase: tokens.anyCase }, 0, 2);
  return found?.end === 2 ? { end: token + 3, entries: found.entries } : null;
}

/** "R." */
const INITIAL = /^\p{Lu}\.$/u;

/** A single word that the tagger holds for a verb or a function word is no name ("May", "Reading"). */
function mayBeName(doc: Doc, first: number, end: number): boolean {
  if (end - first > 1) return true;
  switch (doc.upos(first)) {
    case 'PROPN':
    case 'NOUN':
    case 'ADJ':
    case 'X':
    case 'SYM':
      return true;
    case 'VERB':
    case 'ADV':
    case 'INTJ':
    case 'NUM':
      return doc.sentenceTokens(doc.sentenceOf(first)).first !== first && isCapital(doc.form(first));
    default:
      return false;
  }
}

function roleAt(text: ScannedText, token: number, limit: number): RoleElement | null {
  const { doc, tokens, lexicon } = text;
  const found = lexicon.nouns.roles.longestAt(tokens.keys, token, limit);
  if (!found) return null;
  const noun = found.entries[0] as RoleNoun;
  const head = roleHead(doc, token, found.end);
  // The tags of a phrase alone in small letters tell little.
  if (!tokens.anyCase && !['NOUN', 'PROPN', 'ADJ', 'X'].includes(doc.upos(head))) return null;
  const inner: NameElement[] = [];
  for (let at = token; at < found.end; at++) {
    const name = nameAt(text, at, found.end);
    if (name && !isPaper(name)) inner.push(name);
  }
  return { kind: 'role', first: token, end: found.end, noun, inner, isCapital: isCapital(doc.form(head)) };
}

/** The word that carries a role's number: the one before "of", else the last. */
export function roleHead(doc: Doc, first: number, end: number): number {
  for (let token = first + 1; token < end; token++) if (doc.upos(token) === 'ADP') return token - 1;
  return end - 1;
}

function titleAt(text: ScannedText, token: number, limit: number): Element | null {
  const { doc, tokens, lexicon } = text;
  if (tokens.keys[token] === tokens.forms[token]) return null; // in small letters
  const found = lexicon.nouns.titles.longestAt(tokens.keys, token, limit);
  if (!found || found.end >= limit || !isCapital(doc.form(token))) return null;
  const next = doc.form(found.end);
  if (!isCapital(next) || doc.upos(found.end) === 'PRON' || doc.upos(found.end) === 'DET') return null;
  const [title] = found.entries;
  return title ? { kind: 'title', first: token, end: found.end, title } : null;
}

/** Lower-case words that may stand inside a name. */
const NAME_LINKS = new Set(
  'al el bin ibn bint von der van den de da di do dos das del della la le du ter ten zu af ould'.split(' '),
);

function plainAt(text: ScannedText, token: number, limit: number): Element | null {
  const { doc, tokens } = text;
  const key = tokens.keys[token] as string;
  const isLink = NAME_LINKS.has(key) && token + 1 < limit && doc.upos(token + 1) === 'PROPN';
  const upos = doc.upos(token);
  if (
    upos === 'PROPN' ||
    isMistaggedName(text, token) ||
    (isLink && upos !== 'DET' && isAfterProper(doc, token))
  ) {
    if (isCalendarWord(key) && !isNamedAsMonth(text, token)) return null;
    return { kind: 'proper', first: token, end: isGivenNameOfTwo(doc, token, limit) ? token + 3 : token + 1 };
  }
  if (isHyphenBetween(doc, token, limit)) return { kind: 'word', first: token, end: token + 1 };
  const isModifierVerb = upos === 'VERB' && doc.relation(token) === 'amod';
  const isModifierAdverb =
    upos === 'ADV' && MODIFIER_ADVERB.test(key) && isBeforeAdjective(doc, token, limit);
  if (['NOUN', 'ADJ', 'NUM', 'SYM'].includes(upos) || isModifierVerb || isModifierAdverb)
    return isCalendarWord(key) ? null : { kind: 'word', first: token, end: token + 1 };
  return null;
}

/** "Jan Nowak", "Park Jun": a month that the tree joins to the capital beside it, and no figure stands by. */
function isNamedAsMonth({ doc, tokens }: ScannedText, token: number): boolean {
  if (!isNameOfMonth(tokens.keys[token] as string) || doc.form(token).endsWith('.')) return false;
  if ([token - 1, token + 1].some((at) => at >= 0 && at < doc.length && doc.upos(at) === 'NUM')) return false;
  const isWith = (other: number) =>
    doc.upos(other) === 'PROPN' && !isCalendarWord(tokens.keys[other] as string);
  if (doc.relation(token) === 'flat') return isWith(token - 1);
  return (
    token + 1 < doc.length &&
    doc.relation(token + 1) === 'flat' &&
    doc.head(token + 1) === token &&
    isWith(token + 1)
  );
}

/** "newly elected", "then foreign minister" */
const MODIFIER_ADVERB = /ly$|^(?:then|once|most|long|now|far|well)$/;

const PRONOUNS = new Set(
  'i you he she it we they me him her us them who whom what which this that these those one there all both each some any none mine yours his hers its ours theirs my your our their'.split(
    ' ',
  ),
);

/** A family name that the tagger holds for a noun, or a short one for a pronoun or an exclamation ("Xi"). */
function isMistaggedName({ doc, tokens, lexicon, lastNames }: ScannedText, token: number): boolean {
  const key = tokens.keys[token] as string;
  if (doc.upos(token) === 'NOUN') return lastNames.has(doc.form(token));
  if (!['PRON', 'X', 'INTJ'].includes(doc.upos(token)) || !isCapital(doc.form(token)) || PRONOUNS.has(key))
    return false;
  return lexicon.bearers(key).length > 0;
}

function isAfterProper(doc: Doc, token: number): boolean {
  return token > 0 && doc.upos(token - 1) === 'PROPN' && doc.sentenceOf(token - 1) === doc.sentenceOf(token);
}

/** The hyphen of "China-U.S. ties", with no space on either side. */
function isHyphenBetween(doc: Doc, token: number, limit: number): boolean {
  return (
    /^[-‐‑–]$/.test(doc.form(token)) &&
    token > 0 &&
    token + 1 < limit &&
    doc.end(token - 1) === doc.start(token) &&
    doc.end(token) === doc.start(token + 1)
  );
}

/** "Tae-min" in "Yoo Tae-min": the tree makes the second half a part of the name. */
function isGivenNameOfTwo(doc: Doc, token: number, limit: number): boolean {
  return (
    doc.relation(token) === 'flat' &&
    isHyphenBetween(doc, token + 1, limit) &&
    doc.relation(token + 2) === 'flat' &&
    /^\p{L}+$/u.test(doc.form(token + 2))
  );
}

function isBeforeAdjective(doc: Doc, token: number, limit: number): boolean {
  return token + 1 < limit && ['ADJ', 'VERB'].includes(doc.upos(token + 1));
}

export function isCapital(form: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(form);
}

/** In "minister of foreign affairs" no magazine of that name is meant. */
function isPaper({ entries }: NameElement): boolean {
  return entries.every(({ actor }) => actor.tenures[0]?.sector === 'JRN');
}
