import { type Chunk, outerHead } from './chunk.ts';
import { classifyProper } from './classify-proper.ts';
import type { Draft, RoleReading } from './draft.ts';
import type { Element, NameElement, ProperElement, RoleElement } from './element.ts';
import { readRole, wordsOf } from './read-role.ts';
import { roleHead, type ScannedText } from './scan.ts';

/** Turn a noun phrase into drafts: of the actor that its last word names or describes, else of the names inside it. */
export function readChunk(text: ScannedText, chunk: Chunk): readonly Draft[] {
  const elements = joinNames(text, chunk.elements);
  const last = elements.at(-1) as Element;
  switch (last.kind) {
    case 'name':
      return readNamed(text, chunk, elements);
    case 'role':
      return [readNominal(text, chunk, elements)];
    case 'proper':
      return readProper(text, chunk, elements);
    default:
      return readInside(text, chunk, elements);
  }
}

/** Put together what the scan left apart: "Michael" + "Jordan", "Israel" + "Katz", "Human Rights" + "League". */
function joinNames(text: ScannedText, elements: readonly Element[]): readonly Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last && formsPersonName(text, last, element))
      joined[joined.length - 1] = { kind: 'proper', first: last.first, end: element.end };
    else joined.push(element);
  }
  return joined;
}

function formsPersonName(text: ScannedText, left: Element, right: Element): boolean {
  const { doc, tokens, lexicon } = text;
  const isSingle = (element: Element) => element.end - element.first === 1;
  const isPlace = (element: Element) =>
    element.kind === 'name' &&
    isSingle(element) &&
    element.entries.every(({ sense }) => sense === 'name' || sense === 'capital' || sense === 'seat');
  const isGiven = (element: Element) => lexicon.givenNames.has(tokens.keys[element.end - 1] as string);
  const isFlat = doc.relation(right.first) === 'flat' && doc.head(right.first) >= left.first;
  // A family name may be a word for a role as well: the tree then has it as part of the name before it.
  if (left.kind === 'proper' && right.kind === 'role') return isSingle(right) && right.isCapital && isFlat;
  if (left.kind === 'proper' && isPlace(right)) return isGiven(left) && isSingle(left);
  if (isPlace(left) && right.kind === 'proper') return isGiven(left) || isFlat;
  return false;
}

function readNamed(text: ScannedText, chunk: Chunk, elements: readonly Element[]): readonly Draft[] {
  const at = elements.length - 1;
  const element = elements[at] as NameElement;
  const isPerson = element.entries.some(({ actor }) => actor.kind === 'person');
  if (isPerson) return [readPerson(text, chunk, elements, element)];
  const [entry] = element.entries;
  if (!entry) return [];
  const isDemonym = element.entries.every(({ sense }) => sense === 'demonym' || sense === 'adjective');
  const isState = entry.actor.kind === 'state';
  // What stands before a body's name tells its country ("the Mexican National Guard") and is no mention of the state.
  const inner = readInside(text, chunk, elements.slice(0, -1)).filter(({ what }) => what !== 'state');
  const draft = makeDraft(text, chunk, elements, element, {
    mentionKind: element.entries.every(({ sense }) => sense === 'seat' || sense === 'capital')
      ? 'metonym'
      : 'name',
    what: isDemonym ? 'nominal' : isState ? 'state' : 'organisation',
    known: element,
    isDemonym,
    isPlural: isDemonym && element.entries.some(({ plural }) => plural),
    first: isDemonym ? chunk.first : withArticle(text, chunk, element),
  });
  return [...inner, draft];
}

/** A name takes in the article right before it ("the United States"), no adjective. */
function withArticle({ doc }: ScannedText, chunk: Chunk, element: Element): number {
  return chunk.determiner === element.first - 1 && doc.lower(chunk.determiner) === 'the'
    ? chunk.determiner
    : element.first;
}

function readProper(text: ScannedText, chunk: Chunk, elements: readonly Element[]): readonly Draft[] {
  const element = elements.at(-1) as ProperElement;
  const before = elements.at(-2);
  const flag = text.lexicon.shipPrefixes.get(text.doc.form(element.first));
  if (flag !== undefined && element.end - element.first > 1)
    return [
      makeDraft(text, chunk, elements, element, {
        what: 'organisation',
        first: withArticle(text, chunk, element),
        countries: [flag],
      }),
    ];
  const guess = classifyProper(text, element, before);
  if (guess === 'organisation') {
    const inner = readInside(text, chunk, elements.slice(0, -1));
    return [
      ...inner,
      makeDraft(text, chunk, elements, element, {
        what: 'organisation',
        first: withArticle(text, chunk, element),
      }),
    ];
  }
  // An unknown name stays a draft: it may be the family name of somebody whom the report names in full elsewhere.
  return [readPerson(text, chunk, elements, element, guess === 'person')];
}

/** A person's name with the titles and offices before it. */
function readPerson(
  text: ScannedText,
  chunk: Chunk,
  elements: readonly Element[],
  element: NameElement | ProperElement,
  isSure = true,
): Draft {
  const at = elements.length - 1;
  let start = at;
  while (start > 0 && isBeforeName(elements[start - 1] as Element)) start--;
  const roles = elements.slice(start, at).filter((part) => part.kind === 'role');
  const role =
    roles.length > 0 ? readRole(text, elements, elements.indexOf(roles.at(-1) as RoleElement)) : null;
  const titles = elements.slice(start, at).filter((part) => part.kind === 'title');
  const ranked = titleRole(titles);
  const begin = role || ranked ? 0 : start;
  return makeDraft(text, chunk, elements.slice(begin), element, {
    what: isSure ? 'person' : 'nominal',
    mentionKind: 'name',
    name: wordsOfName(text, element),
    known: element.kind === 'name' ? element : null,
    role: role ?? ranked,
    gender:
      titles.map(({ title }) => title.gender).find((gender) => gender !== '') ??
      role?.element.noun.office?.gender ??
      '',
    first: begin === 0 ? firstOf(chunk, elements, begin) : (elements[begin] as Element).first,
  });
}

function firstOf(chunk: Chunk, elements: readonly Element[], begin: number): number {
  const { first } = elements[begin] as Element;
  return begin === 0 ? Math.min(first, chunk.first) : first;
}

function isBeforeName({ kind }: Element): boolean {
  return kind === 'title' || kind === 'role';
}

/** An office that only a title tells ("Gen.", "Sen."). */
function titleRole(titles: readonly Extract<Element, { kind: 'title' }>[]): RoleReading | null {
  const title = titles.find((part) => part.title.role !== '');
  if (!title) return null;
  const { role, office, sector } = title.title;
  const noun = { office, agent: null, isPlural: false, words: role };
  const element: RoleElement = {
    kind: 'role',
    first: title.first,
    end: title.end,
    noun,
    inner: [],
    isCapital: true,
  };
  return { element, words: role, sector, isFormer: false, isThen: false, isFuture: false };
}

function wordsOfName({ doc }: ScannedText, { first, end }: Element): string {
  return doc.text.slice(doc.start(first), doc.end(end - 1)).replace(/\s+/g, ' ');
}

function readNominal(text: ScannedText, chunk: Chunk, elements: readonly Element[]): Draft {
  const at = elements.length - 1;
  const element = elements[at] as RoleElement;
  const role = readRole(text, elements, at);
  const kind = element.noun.agent?.kind;
  return makeDraft(text, chunk, elements, element, {
    what: 'nominal',
    mentionKind: 'nominal',
    role,
    gender: element.noun.office?.gender ?? '',
    isPlural: element.noun.isPlural || kind === 'people',
    first: chunk.first,
    head: outerHead(text.doc, element.first, roleHead(text.doc, element.first, element.end) + 1),
  });
}

/** Names inside a phrase whose last word is no actor: "China - U.S. relations", "the Kim - Putin partnership". */
function readInside(text: ScannedText, chunk: Chunk, elements: readonly Element[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const [at, element] of elements.entries()) {
    if (element.kind === 'name' && standsForActor(text, elements, at)) {
      const isPerson = element.entries.some(({ actor }) => actor.kind === 'person');
      const isState = element.entries[0]?.actor.kind === 'state';
      drafts.push(
        makeDraft(text, chunk, [element], element, {
          what: isPerson ? 'person' : isState ? 'state' : 'organisation',
          mentionKind: element.entries.every(({ sense }) => sense === 'seat') ? 'metonym' : 'name',
          name: wordsOfName(text, element),
          known: element,
          first: element.first,
        }),
      );
    } else if (element.kind === 'proper')
      drafts.push(
        makeDraft(text, chunk, [element], element, {
          what: 'nominal',
          mentionKind: 'name',
          name: wordsOfName(text, element),
          first: element.first,
        }),
      );
  }
  return drafts;
}

/** A capital before another noun is the city ("Beijing Olympics"), unless a hyphen joins it to another power. */
function standsForActor({ doc }: ScannedText, elements: readonly Element[], at: number): boolean {
  const element = elements[at] as NameElement;
  if (element.entries.some(({ sense }) => sense === 'name' || sense === 'adjective')) return true;
  if (element.entries.every(({ sense }) => sense === 'capital')) return false;
  if (element.entries.every(({ actor }) => actor.kind !== 'state')) return true;
  const joins = (other: Element | undefined) => other?.kind === 'word' && doc.upos(other.first) === 'PUNCT';
  return joins(elements[at - 1]) || joins(elements[at + 1]);
}

type Given = Partial<Omit<Draft, 'chunk' | 'end'>> & Pick<Draft, 'what' | 'first'>;

function makeDraft(
  text: ScannedText,
  chunk: Chunk,
  elements: readonly Element[],
  headElement: Element,
  given: Given,
): Draft {
  const { doc } = text;
  const before = elements.filter((element) => element.first < headElement.first);
  // "US Secretary of State Ida Lund": names inside an office before the name count as well
  const inner = [...before, headElement].flatMap((element) => (element.kind === 'role' ? element.inner : []));
  const names = [...before.filter((element) => element.kind === 'name'), ...inner].filter(
    (name) => !isOnlyBehind(text, name),
  );
  const start = doc.start((elements[0] as Element).first);
  return {
    chunk,
    end: headElement.end,
    head: given.head ?? outerHead(doc, given.first, headElement.end),
    mentionKind: 'name',
    name: headElement.kind === 'role' ? '' : wordsOf(text, { ...headElement, kind: 'name', entries: [] }),
    known: null,
    role: null,
    countries: names.flatMap(countriesOf),
    modifiers: names.filter(({ entries }) => entries.some(({ actor }) => actor.kind !== 'state')),
    properModifiers: before
      .filter(({ kind }) => kind === 'proper')
      .map((element) => wordsOfName(text, element)),
    gender: '',
    isPlural: false,
    isDemonym: false,
    definiteness: definitenessOf(text, chunk),
    count: countOf(text, chunk, elements),
    description: doc.text.slice(start, doc.end(headElement.end - 1)).replace(/\s+/g, ' '),
    ...given,
  };
}

/** What others do for somebody whom they are not: "Iran-backed group", "Russian-installed mayor". */
const DONE_BY_OTHERS = new Set(
  `backed aligned allied supported funded financed sponsored friendly leaning trained armed equipped supplied installed appointed linked
  mediated brokered proposed drafted made built occupied blockaded sanctioned designated`.split(/\s+/),
);

/** Whether a name tells who stands behind an actor and not whose it is. */
function isOnlyBehind({ doc }: ScannedText, { end }: NameElement): boolean {
  return end + 1 < doc.length && /^[-‐‑–]$/.test(doc.form(end)) && DONE_BY_OTHERS.has(doc.lower(end + 1));
}

function countriesOf({ entries }: NameElement): readonly string[] {
  const entry = entries.find(({ actor }) => actor.kind === 'state');
  const country = entry?.actor.tenures[0]?.country;
  return country ? [country] : [];
}

const INDEFINITE = new Set(
  'a an some several many another any no every each few most certain all'.split(' '),
);
const DEMONSTRATIVE = new Set('this that these those'.split(' '));

function definitenessOf({ doc }: ScannedText, chunk: Chunk): Draft['definiteness'] {
  if (chunk.possessor || chunk.pronoun >= 0) return 'definite';
  if (chunk.determiner < 0) return 'bare';
  const word = doc.lower(chunk.determiner);
  if (INDEFINITE.has(word)) return 'indefinite';
  return DEMONSTRATIVE.has(word) ? 'demonstrative' : 'definite';
}

const NUMBERS: Readonly<Record<string, number>> = {
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** "40", "50,000" and, as folded, "50000" */
const FIGURE = /^\d{1,3},?\d{0,3}$/;

function countOf({ doc, tokens }: ScannedText, chunk: Chunk, elements: readonly Element[]): number {
  if (chunk.determiner >= 0 && doc.lower(chunk.determiner) === 'both') return 2;
  for (const element of elements) {
    if (element.kind !== 'word') continue;
    const key = tokens.keys[element.first] as string;
    const number = NUMBERS[key] ?? (FIGURE.test(key) ? Number(key.replace(',', '')) : 0);
    if (number > 0) return number;
  }
  return 0;
}
