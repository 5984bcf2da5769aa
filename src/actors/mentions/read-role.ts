import type { RoleReading } from './draft.ts';
import type { Element, NameElement, RoleElement } from './element.ts';
import type { ScannedText } from './scan.ts';

/** Words before an office that say it has ended by now. */
const FORMER = new Set(
  'former ex onetime erstwhile ousted deposed late retired toppled disgraced sacked'.split(' '),
);
const FUTURE = new Set(['elect', 'designate', 'incoming', 'designated']);
/** Adjectives that are part of an office's name; others ("senior", "embattled") are not. */
const RANKS = new Set(
  'deputy vice assistant acting interim chief special permanent first second principal under associate joint foreign national general federal prime lead executive honorary executive royal political cultural economic commercial military naval nuclear legal'.split(
    ' ',
  ),
);

/**
 * Read an office or agent noun together with the words before it.
 *
 * @param at - Where in `elements` the role stands.
 */
export function readRole(text: ScannedText, elements: readonly Element[], at: number): RoleReading {
  const element = elements[at] as RoleElement;
  const parts = [wordsOf(text, element)];
  let sector = '';
  let isFormer = false;
  let isThen = isThenBefore(text, element);
  let isFuture = isElect(element);
  let isOpen = true;
  for (let before = at - 1; before >= 0; before--) {
    const modifier = elements[before] as Element;
    const keys = text.tokens.keys.slice(modifier.first, modifier.end);
    if (keys.some((key) => FORMER.has(key))) isFormer = true;
    if (keys.includes('then')) isThen = true;
    if (keys.some((key) => FUTURE.has(key))) isFuture = true;
    sector ||= modifierSector(text, elements, before, at);
    isOpen &&= !endsRole(modifier);
    if (isOpen && belongsToRole(text, modifier)) parts.unshift(wordsOf(text, modifier));
  }
  return {
    element,
    words: parts.join(' ').replace(/ - /g, '-'),
    sector: sectorOf(element, sector),
    isFormer,
    isThen,
    isFuture,
  };
}

/** "Nancy Pelosi, then Speaker": the adverb may stand outside the noun phrase. */
function isThenBefore({ tokens }: ScannedText, { first }: RoleElement): boolean {
  return first > 0 && tokens.keys[first - 1] === 'then';
}

function isElect({ noun }: RoleElement): boolean {
  return /-elect$|-designate$/.test(noun.office?.name ?? '');
}

/** A country or another title begins what is before the office. */
function endsRole(modifier: Element): boolean {
  if (modifier.kind === 'title') return true;
  return modifier.kind === 'name' && modifier.entries.some(({ actor }) => actor.kind !== 'organisation');
}

function belongsToRole({ doc, tokens, lexicon }: ScannedText, modifier: Element): boolean {
  if (modifier.kind === 'role' || modifier.kind === 'proper') return true;
  if (modifier.kind === 'name') return modifier.entries.some(({ sense }) => sense === 'name');
  if (modifier.kind === 'title') return false;
  const key = tokens.keys[modifier.first] as string;
  if (key === '') return false;
  if (doc.upos(modifier.first) === 'NOUN') return !FORMER.has(key);
  return RANKS.has(key) || lexicon.nouns.sectors.get(key).length > 0;
}

/** Sector that a modifier of a vague noun tells: "army official", "religious leader", "FSB officer". */
function modifierSector(
  { tokens, lexicon }: ScannedText,
  elements: readonly Element[],
  before: number,
  at: number,
): string {
  const modifier = elements[before] as Element;
  if (modifier.kind === 'name') return organisationSector(modifier);
  const end = (elements[at] as Element).first;
  const found = lexicon.nouns.sectors.longestAt(tokens.keys, modifier.first, end);
  const [sector] = found?.entries ?? [];
  if (sector !== undefined) return sector;
  if (modifier.kind !== 'role') return '';
  return (
    modifier.noun.agent?.sector ?? (modifier.noun.office?.isVague ? '' : (modifier.noun.office?.sector ?? ''))
  );
}

function organisationSector({ entries }: NameElement): string {
  return entries.find(({ actor }) => actor.kind === 'organisation')?.actor.tenures.at(-1)?.sector ?? '';
}

/** A vague noun takes the sector of its modifier, any other one only where it has none. */
function sectorOf({ noun }: RoleElement, modifier: string): string {
  const own = noun.office?.sector ?? noun.agent?.sector ?? '';
  const isVague = noun.office?.isVague ?? noun.agent?.isVague ?? false;
  return isVague ? modifier || own : own || modifier;
}

/** The words of an element, in lower case but for acronyms and names. */
export function wordsOf({ doc }: ScannedText, { kind, first, end }: Element): string {
  const words = doc.text.slice(doc.start(first), doc.end(end - 1)).replace(/\s+/g, ' ');
  if (kind === 'name') return words;
  return words.replace(/\S+/g, (word) => (/\p{Ll}/u.test(word) ? word.toLowerCase() : word));
}
