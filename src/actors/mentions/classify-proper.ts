import { fold } from '../lexicon/fold.ts';
import type { Element, ProperElement } from './element.ts';
import type { ScannedText } from './scan.ts';

/** What an unknown proper name stands for, as far as the words around it tell. */
export type ProperClass = 'person' | 'organisation' | 'unknown';

/** Endings of names of bodies that no noun list has. */
const BODY_ENDINGS = new Set(
  'inc corp ltd plc llc co gmbh ag sa group holdings times post tribune herald journal gazette news tv radio agency airlines airways motors industries systems technologies bank'.split(
    ' ',
  ),
);

/** Verbs whose subject is a person or a body that speaks. */
const SAYING = new Set(
  'agree decide sign talk hold want say tell add note announce warn argue claim insist explain write state declare believe think urge stress reply ask call accuse meet visit arrive resign die speak describe reject welcome condemn'.split(
    ' ',
  ),
);

/**
 * @param before - The element before the name in its noun phrase, if any.
 * @returns `unknown` where nothing speaks for a person or a body: better no actor than a wrong one.
 */
export function classifyProper(
  text: ScannedText,
  element: ProperElement,
  before: Element | undefined,
): ProperClass {
  const { doc, tokens } = text;
  const keys = tokens.keys.slice(element.first, element.end).filter((key) => key !== '');
  const last = keys.at(-1) ?? '';
  if (keys.length > 1 && BODY_ENDINGS.has(last)) return 'organisation';
  if (before?.kind === 'title') return 'person';
  if (before?.kind === 'role' && before.noun.office && !before.noun.isPlural) return 'person';
  if (before?.kind === 'role' && before.noun.agent?.kind === 'person' && keys.length > 1) return 'person';
  if (keys.length < 2 || keys.length > 5) return 'unknown';
  const mayBePlace = PLACE_BEGINNINGS.has(keys[0] as string) || PLACE_ENDINGS.has(last);
  if (!mayBePlace && isNameOfPerson(text, keys)) return 'person';
  if (KOREAN.test(doc.text.slice(doc.start(element.first), doc.end(element.end - 1)))) return 'person';
  const head = outer(text, element);
  if (isBesidePerson(text, head) || isNamedHolder(text, element, head) || isIntroduced(text, element))
    return 'person';
  if (!mayBePlace && isFlatName(text, element, head)) return 'person';
  const isSubject = doc.relation(head) === 'nsubj' && SAYING.has(doc.lemma(doc.head(head)));
  if (isSubject && keys.length <= 3) return 'person';
  return hasPersonalFollower(text, element) ? 'person' : 'unknown';
}

/** "Stoyan Ilchev": a given name of some country in front, or a second one before a family name. */
function isNameOfPerson({ lexicon }: ScannedText, keys: readonly string[]): boolean {
  const [first = '', ...rest] = keys;
  const last = rest.at(-1) ?? '';
  const { nameHomes, givenNames } = lexicon;
  return (
    givenNames.has(first) ||
    nameHomes.isGiven(first) ||
    (nameHomes.isFamily(last) && nameHomes.isGiven(rest[0] ?? ''))
  );
}

/** Trees join the words of people's names flatly, those of bodies as compounds: "Tervo Aksnes" where no preposition of place goes before. */
function isFlatName({ doc }: ScannedText, { first, end }: ProperElement, head: number): boolean {
  if (head !== first || end - first > 3 || doc.lower(first - 1) === 'the') return false;
  for (let token = first + 1; token < end; token++)
    if (doc.deprel(token) !== 'flat' || doc.head(token) !== first || doc.upos(token) !== 'PROPN')
      return false;
  const preposition = doc.childBy(first, 'case');
  return PERSONAL.has(doc.relation(first)) && (preposition < 0 || BEFORE_PEOPLE.has(doc.lower(preposition)));
}

const PERSONAL = new Set(['nsubj', 'obj', 'iobj', 'appos', 'conj', 'nmod', 'obl', 'root']);
const BEFORE_PEOPLE = new Set(["'s", '’s', 'by', 'with', 'for', 'against']);

const PLACE_BEGINNINGS = new Set(
  'st saint san santa santo sao el la los las port fort new cape mount rio'.split(' '),
);
/** Last words of the names of places, buildings and prizes, which are often called after people. */
const PLACE_ENDINGS = new Set(
  `street avenue road square park bridge river lake island islands bay beach cape mount mountain hill hills valley canyon county
  province district city town village port harbour harbor airport station stadium arena tower hall house hotel palace castle church
  cathedral mosque temple hospital clinic school college university institute academy library museum theatre theater center centre
  prize award cup trophy medal act doctrine plan line pass strait gulf sea ocean desert forest crossing terminal prison barracks shoal reef atoll cay islet plateau peninsula`.split(
    /\s+/,
  ),
);

/** "Lee Jae-hoon": a family name of one syllable before a given name of two, as newspapers write Korean names. */
const KOREAN = /^\p{Lu}\p{Ll}{1,6} \p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;

/** "Joe Biden and Xi Jinping": what is coordinated with a person is one. */
function isBesidePerson({ doc, tokens, lexicon }: ScannedText, head: number): boolean {
  if (doc.relation(head) !== 'conj') return false;
  const other = doc.head(head);
  const found = lexicon.names.longestAt(tokens, other, doc.length);
  if (found) return found.entries.some(({ actor }) => actor.kind === 'person');
  return doc.upos(other) === 'PROPN' && lexicon.givenNames.has(tokens.keys[other] as string);
}

const MOST_STEPS = 3;

/** "the foreign minister of Latvia, Ilze Kalnoz,": a name between commas behind an office is its holder's. */
function isNamedHolder({ doc, lexicon }: ScannedText, { first, end }: ProperElement, head: number): boolean {
  if (doc.relation(head) !== 'appos' || first === 0 || doc.form(first - 1) !== ',') return false;
  if (end < doc.length && !/^[,.;)]$/.test(doc.form(end))) return false;
  let host = doc.head(head);
  for (let step = 0; step < MOST_STEPS && host >= 0; step++, host = doc.head(host)) {
    const [noun] = lexicon.nouns.roles.get(fold(doc.lower(host)));
    if (noun?.office != null && !noun.isPlural) return true;
    if (doc.relation(host) !== 'nmod') return false;
  }
  return false;
}

/** "Ilze Kalnoz, the bloc's envoy": a description by an office right behind the comma is of whoever is named. */
function isIntroduced({ doc, tokens, lexicon }: ScannedText, { first, end }: ProperElement): boolean {
  if (end >= doc.length || doc.form(end) !== ',') return false;
  return doc.childrenBy(outer({ doc }, { first, end }), 'appos').some((guest) => {
    const [noun] = lexicon.nouns.roles.get(tokens.keys[guest] as string);
    return guest > end && noun?.office != null && !noun.isPlural;
  });
}

function outer(
  { doc }: Pick<ScannedText, 'doc'>,
  { first, end }: Pick<ProperElement, 'first' | 'end'>,
): number {
  for (let token = first; token < end; token++)
    if (doc.head(token) < first || doc.head(token) >= end) return token;
  return first;
}

/** "Ana Brnabić, 41," or "Ana Brnabić, who": what follows only a person's name. */
function hasPersonalFollower({ doc }: ScannedText, { end }: ProperElement): boolean {
  if (end + 1 >= doc.length || doc.form(end) !== ',') return false;
  const next = doc.form(end + 1);
  return (
    next === 'who' || next === 'whose' || (/^\d\d$/.test(next) && [',', '.'].includes(doc.form(end + 2)))
  );
}

/**
 * A name without initials and suffixes, for comparison: of "Joseph R. Biden" as of "Joseph Biden Jr.".
 *
 * @returns Empty for a name of one word, which many may bear.
 */
export function personKey(name: string): string {
  if (!/[^\p{L}\p{M}]/u.test(name)) return '';
  const words = fold(name)
    .split(' ')
    .filter((word) => word.length > 1 && word !== 'jr' && word !== 'sr');
  return words.length > 1 ? words.join(' ') : '';
}
