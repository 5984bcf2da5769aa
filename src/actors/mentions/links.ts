import type { Doc } from '../../language/index.ts';
import type { Chunk } from './chunk.ts';
import { type Draft, isCounterpart, isNextToHolder } from './draft.ts';

/** A prepositional complement of a draft: "ambassador | to the United States". */
export interface Complement {
  readonly preposition: string;
  readonly drafts: readonly Draft[];
}

/** How the drafts of a text hang together. */
export interface DraftLinks {
  /** Drafts of the possessor ("China's"), the last of them first; empty where there is none. */
  possessor(draft: Draft): readonly Draft[];
  complements(draft: Draft): readonly Complement[];
  /** The draft that stands in apposition to it, on either side, or null. */
  apposition(draft: Draft): Draft | null;
  /** The first draft that starts at this token, or right behind it ("the"), or null. */
  startingAt(token: number): Draft | null;
  /** The draft whose head is this token, or null. */
  draftAt(token: number): Draft | null;
}

/** Prepositions that tie a phrase to the office or body before it. */
const TIES = new Set(['of', 'to', 'for', 'from', 'in', 'at', 'with', 'on', 'across', 'within', 'inside']);

export function linkDrafts(doc: Doc, drafts: readonly Draft[]): DraftLinks {
  const byChunk = new Map<Chunk, Draft[]>();
  const byFirst = new Map<number, Draft>();
  const byHead = new Map<number, Draft>();
  for (const draft of drafts) {
    const siblings = byChunk.get(draft.chunk);
    if (siblings) siblings.push(draft);
    else byChunk.set(draft.chunk, [draft]);
    if (!byFirst.has(draft.first)) byFirst.set(draft.first, draft);
    byHead.set(draft.head, draft);
  }
  const startingAt = (token: number): Draft | null => byFirst.get(token) ?? byFirst.get(token + 1) ?? null;
  const complements = (draft: Draft): readonly Complement[] => {
    const found: Complement[] = [];
    let at = draft.end;
    while (
      at + 1 < doc.length &&
      TIES.has(doc.lower(at)) &&
      doc.sentenceOf(at) === doc.sentenceOf(draft.head)
    ) {
      const first = possessed(startingAt(at + 1), doc, byFirst);
      if (!first) break;
      found.push({ preposition: doc.lower(at), drafts: coordinated(first) });
      at = first.end;
    }
    return found;
  };
  const coordinated = (first: Draft): readonly Draft[] => {
    const list = [first];
    for (const child of doc.childrenBy(first.head, 'conj')) {
      // "Saudi Arabia and Yemen's rebels": the second is whoever is possessed, not whose they are.
      const next = possessed(byHead.get(child) ?? null, doc, byFirst);
      if (next) list.push(next);
    }
    return list;
  };
  const pairs = new Map([
    ...pairBehindCommas(doc, drafts, byFirst),
    ...pairAcrossComplements(doc, drafts, complements, byFirst),
  ]);
  return {
    possessor: ({ chunk }) => (chunk.possessor ? [...(byChunk.get(chunk.possessor) ?? [])].reverse() : []),
    complements,
    apposition: (draft) => pairs.get(draft) ?? appositionOf(doc, draft, byHead, startingAt),
    startingAt,
    draftAt: (token) => byHead.get(token) ?? null,
  };
}

/** "the ambassador to Peru | Ana Vidal": the name right behind an office's complement is its holder's. */
function pairAcrossComplements(
  doc: Doc,
  drafts: readonly Draft[],
  complements: (draft: Draft) => readonly Complement[],
  byFirst: ReadonlyMap<number, Draft>,
): ReadonlyMap<Draft, Draft> {
  const pairs = new Map<Draft, Draft>();
  for (const draft of drafts) {
    if (draft.name !== '' || !draft.role?.element.noun.office) continue;
    const last = complements(draft).at(-1)?.drafts.at(-1);
    const name = last && (byFirst.get(last.end) ?? nameBehindComma(doc, last.end, byFirst));
    if (!name || !isPair(draft, name)) continue;
    pairs.set(draft, name);
    pairs.set(name, draft);
  }
  return pairs;
}

/** "the premier and his Thai counterpart, Ana Vidal,": the name behind an office that one holds is the holder's, in a list too. */
function pairBehindCommas(
  doc: Doc,
  drafts: readonly Draft[],
  byFirst: ReadonlyMap<number, Draft>,
): ReadonlyMap<Draft, Draft> {
  const pairs = new Map<Draft, Draft>();
  for (const draft of drafts) {
    const name = doc.form(draft.end) === ',' && isHeldByOne(draft) ? byFirst.get(draft.end + 1) : undefined;
    if (!name?.name.includes(' ') || name.role || !isPair(draft, name) || !isClosed(doc, name)) continue;
    pairs.set(draft, name);
    pairs.set(name, draft);
  }
  return pairs;
}

/** "his counterpart", "the foreign minister", not "a foreign minister". */
function isHeldByOne(draft: Draft): boolean {
  const isOne = draft.role?.element.noun.office?.isSingle === true || isCounterpart(draft);
  return draft.name === '' && isOne && draft.definiteness !== 'indefinite';
}

/** "the premier of Peru, Ana Vidal, said": a name between two commas, not one of a list. */
function nameBehindComma(doc: Doc, at: number, byFirst: ReadonlyMap<number, Draft>): Draft | undefined {
  const name = at < doc.length && doc.form(at) === ',' ? byFirst.get(at + 1) : undefined;
  if (!name?.name.includes(' ') || name.end + 1 >= doc.length) return undefined;
  const isClosed = doc.form(name.end) === ',' && !LIST_WORD.test(doc.lower(name.end + 1));
  return isClosed && doc.upos(name.end + 1) !== 'PROPN' ? name : undefined;
}

const LIST_WORD = /^(?:and|or|as|the|a|an)$/;

/** In "of China's army" the complement is the army, which "China" only owns. */
function possessed(draft: Draft | null, doc: Doc, byFirst: ReadonlyMap<number, Draft>): Draft | null {
  if (!draft || doc.upos(draft.end) !== 'PART') return draft;
  return byFirst.get(draft.end + 1) ?? draft;
}

function appositionOf(
  doc: Doc,
  draft: Draft,
  byHead: ReadonlyMap<number, Draft>,
  startingAt: (token: number) => Draft | null,
): Draft | null {
  if (doc.deprel(draft.head) === 'appos') {
    const host = byHead.get(doc.head(draft.head));
    if (host && isPair(host, draft) && isSetOff(doc, draft)) return host;
  }
  for (const child of doc.childrenBy(draft.head, 'appos')) {
    const guest = byHead.get(child);
    if (guest && isPair(draft, guest) && isSetOff(doc, guest)) return guest;
  }
  // Where the tree has it otherwise: a comma, and right behind it a description of whoever was named, or the name.
  if (doc.form(draft.end) !== ',' || isListed(doc, draft)) return null;
  const next = startingAt(draft.end + 1);
  return next && isPair(draft, next) && isClosed(doc, next) ? next : null;
}

/** A person's name and an office or kind of person, in either order, both of one. */
function isPair(a: Draft, b: Draft): boolean {
  if (a.isPlural || b.isPlural) return false;
  const isNamed = (draft: Draft) =>
    draft.what === 'person' || (draft.what === 'nominal' && draft.name !== '');
  const isRole = (draft: Draft) => draft.what === 'nominal' && draft.name === '' && isHuman(draft);
  return (isNamed(a) && isRole(b)) || (isRole(a) && isNamed(b));
}

/** An apposition stands behind a comma, a dash or a bracket, unless it is a bare name. */
function isSetOff(doc: Doc, guest: Draft): boolean {
  if (guest.name !== '') return true;
  const owner = guest.chunk.possessor ?? guest.chunk;
  const before = Math.min(guest.first, owner.first) - 1;
  return (
    before >= 0 &&
    (doc.upos(before) === 'PUNCT' || doc.upos(before) === 'ADV' || doc.upos(before) === 'CCONJ') &&
    !QUOTE.test(doc.form(before))
  );
}

const QUOTE = /["“”‘]/;

function isHuman(draft: Draft): boolean {
  const noun = draft.role?.element.noun;
  return (
    noun?.office !== null || noun?.agent?.kind === 'person' || isCounterpart(draft) || isNextToHolder(draft)
  );
}

function isListed(doc: Doc, draft: Draft): boolean {
  return doc.childrenBy(draft.head, 'conj').length > 0 || doc.relation(draft.head) === 'conj';
}

/** The description ends at a comma or the sentence's end, or goes on with its own complement. */
function isClosed(doc: Doc, draft: Draft): boolean {
  const next = draft.end < doc.length ? doc.form(draft.end) : '.';
  return [',', '.', ';', ')', '—', '–'].includes(next) || TIES.has(next);
}
