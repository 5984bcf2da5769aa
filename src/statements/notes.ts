/**
 * What is wrong with the text itself: sentences cut off, words doubled or garbled, full stops gone astray, and what the
 * text says of its own making. Works on tokens alone; a note never changes the text.
 */
import type { Note } from '../contract.ts';
import { type KnowledgeFiles, readRows } from '../knowledge.ts';
import type { Doc } from '../language/index.ts';
import type { Quotation } from './quotations.ts';

interface Phrase {
  readonly kind: string;
  readonly words: string;
}

export type NotesReader = (doc: Doc, quotations: readonly Quotation[]) => readonly Note[];

/** Words after which an English sentence cannot end. */
const UNFINISHED = new Set(
  'a an the and or nor but of into onto from with at than as because although unless whether if their its our your every that'.split(
    ' ',
  ),
);
/** Words that may follow themselves: "had had", "that that", "very, very" without its comma, "bye bye". */
const MAY_DOUBLE = new Set(
  'had that very really so is no yes ha bye well long far much many more never please now go'.split(' '),
);
const WORD = /^[\p{L}][\p{L}'’-]*$/u;
/** This many small faults make the whole text look machine-made. */
const FAULTS_OF_A_MACHINE = 3;

/** @throws {LexiconError} Where the list of phrases does not keep to its format. */
export function createNotesReader(knowledge: KnowledgeFiles): NotesReader {
  const phrases: readonly Phrase[] = readRows(knowledge, 'statements/notes.tsv').map(({ cells }) => ({
    kind: cells['kind'] as string,
    words: cells['phrase'] as string,
  }));
  return (doc, quotations) => {
    const notes: Note[] = [
      ...ownWords(doc, phrases),
      ...cutOff(doc),
      ...doubled(doc),
      ...strayStops(doc),
      ...lostMarks(doc, quotations),
    ];
    const faults = notes.filter(({ kind }) => kind === 'garbled' || kind === 'stray-stop');
    const spaced = spacedMarks(doc);
    if (faults.length + spaced.length >= FAULTS_OF_A_MACHINE) notes.push(...spaced, ofMachine(doc, faults));
    return notes.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

/** What the text says of itself: "This is a condensed version". */
function ownWords(doc: Doc, phrases: readonly Phrase[]): Note[] {
  const notes: Note[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const span = doc.sentenceSpan(sentence);
    // Such lines are short; a long sentence that holds the phrase is about something else.
    if (span.end - span.start > 220) continue;
    const words = doc.text.slice(span.start, span.end).toLowerCase();
    const phrase = phrases.find((one) => words.includes(one.words));
    if (phrase !== undefined)
      notes.push({ ...span, kind: phrase.kind, detail: `the text says of itself: “${phrase.words}”` });
  }
  return notes;
}

/** Sentences that break off: after a word that needs another one, at "that there was.", or at the text's end. */
function cutOff(doc: Doc): Note[] {
  const notes: Note[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const { first, end } = doc.sentenceTokens(sentence);
    let last = end - 1;
    while (last > first && doc.upos(last) === 'PUNCT') last--;
    if (end - first < 4) continue;
    const stopped = /[.!]/.test(doc.form(end - 1)) || sentence === doc.sentenceCount - 1;
    const detail = stopped ? whyCutOff(doc, first, last) : null;
    if (detail !== null) notes.push({ ...doc.span(first, end), kind: 'truncated', detail });
    else if (sentence === doc.sentenceCount - 1 && end - first > 8 && endsOpen(doc, end - 1))
      notes.push({ ...doc.span(first, end), kind: 'truncated', detail: 'the text ends without a full stop' });
  }
  return notes;
}

function whyCutOff(doc: Doc, first: number, last: number): string | null {
  const word = doc.lower(last);
  if (UNFINISHED.has(word) && !doc.has(last, 'PronType=Dem') && doc.upos(last) !== 'ADV') {
    const asParticle = word === 'that' || word === 'as' || doc.deprel(last) === 'compound:prt';
    if (!asParticle) return `the sentence breaks off after “${doc.form(last)}”`;
  }
  // An existential clause without what exists, and no comparison or relative to supply it ("more than there was").
  const verb = doc.lemma(last) === 'be' ? last : -1;
  if (verb > first + 1 && doc.lower(verb - 1) === 'there') {
    const before = doc.lower(verb - 2);
    if (!['than', 'as', 'what', 'whatever', 'where', 'if', 'all', 'whether'].includes(before))
      return `the sentence breaks off after “${doc.form(verb - 1)} ${doc.form(verb)}”`;
  }
  return null;
}

function endsOpen(doc: Doc, last: number): boolean {
  const form = doc.form(last);
  return (
    /[,;:—–-]$/.test(form) || form === '…' || form === '...' || (WORD.test(form) && !isHeadline(doc, last))
  );
}

/** A text of one sentence without a stop is a headline, and links or credits at the end have hardly a verb. */
function isHeadline(doc: Doc, last: number): boolean {
  const sentence = doc.sentenceOf(last);
  if (doc.sentenceCount < 3) return true;
  const { first, end } = doc.sentenceTokens(sentence);
  for (let token = first; token < end; token++)
    if (doc.has(token, 'VerbForm=Fin') && doc.upos(token) !== 'AUX') return false;
  return true;
}

/** Doubled words ("the the") and names begun twice ("the United States United maintains"). */
function doubled(doc: Doc): Note[] {
  const notes: Note[] = [];
  for (let token = 1; token < doc.length; token++) {
    if (doc.sentenceOf(token) !== doc.sentenceOf(token - 1) || !WORD.test(doc.form(token))) continue;
    if (repeats(doc, token, token - 1) && !MAY_DOUBLE.has(doc.lower(token)) && !isName(doc, token))
      notes.push(note(doc, token - 1, token + 1));
    else if (beginsAgain(doc, token))
      notes.push(note(doc, token - 2, Math.min(token + 2, sentenceEnd(doc, token))));
  }
  return notes;
}

function note(doc: Doc, first: number, end: number): Note {
  const span = doc.span(first, end);
  return { ...span, kind: 'garbled', detail: `words repeated: “${doc.text.slice(span.start, span.end)}”` };
}

function repeats(doc: Doc, a: number, b: number): boolean {
  return doc.lower(a) === doc.lower(b) && /^\s+$/.test(doc.text.slice(doc.end(b), doc.start(a)));
}

/** "Boutros Boutros-Ghali", "New York New York": a name may repeat itself. */
function isName(doc: Doc, token: number): boolean {
  return doc.upos(token) === 'PROPN' && /^\p{Lu}/u.test(doc.form(token));
}

/** A two-word name whose first word comes again after it, before something that is no name. */
function beginsAgain(doc: Doc, token: number): boolean {
  if (token < 2 || doc.lower(token) !== doc.lower(token - 2) || doc.lower(token) === doc.lower(token - 1))
    return false;
  if (doc.sentenceOf(token) !== doc.sentenceOf(token - 2)) return false;
  const capital = [token - 2, token - 1, token].every((one) => /^\p{Lu}\p{Ll}/u.test(doc.form(one)));
  const plain = /^\s+\s*$/.test(doc.text.slice(doc.end(token - 1), doc.start(token)));
  const follows = token + 1 < doc.length ? doc.form(token + 1) : '.';
  return capital && plain && !/^\p{Lu}/u.test(follows) && !/^[-–]/.test(follows);
}

function sentenceEnd(doc: Doc, token: number): number {
  return doc.sentenceTokens(doc.sentenceOf(token)).end;
}

/** Full stops inside a sentence: what follows begins in lower case, or one name stands alone at a paragraph's end. */
function strayStops(doc: Doc): Note[] {
  const notes: Note[] = [];
  for (const match of doc.text.matchAll(STRAY_STOP)) {
    const start = match.index;
    const word = match[1] as string;
    if (ABBREVIATION.test(word)) continue;
    notes.push({
      start,
      end: start + match[0].length,
      kind: 'stray-stop',
      detail: 'a full stop stands inside a sentence',
    });
  }
  return notes;
}

/** "during the talks. in Geneva": a word of four letters or more, a stop, a space, a word in lower case. */
const STRAY_STOP = /(?<![\p{L}.])(\p{Ll}{4,})\. \p{Ll}{2,}(?![\p{L}.])/gu;
const ABBREVIATION = /^(?:approx|circa|dept|cont|assn|govt|univ|subst|intl|natl|prof|capt|sgts?)$/;

/** Spaces before commas and full stops. */
function spacedMarks(doc: Doc): Note[] {
  return [...doc.text.matchAll(SPACED_MARK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'garbled',
    detail: 'a space stands before a mark',
  }));
}

/** "investment , services" */
const SPACED_MARK = /\p{L} [,.;](?=\s)/gu;

/** Quotations that are never closed. */
function lostMarks(doc: Doc, quotations: readonly Quotation[]): Note[] {
  return quotations
    .filter(({ closed, continues, depth }) => !closed && !continues && depth === 0)
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'unclosed-quotation',
      detail: `the mark ${doc.text[start]} is never closed`,
    }));
}

function ofMachine(doc: Doc, faults: readonly Note[]): Note {
  const span = doc.length > 0 ? doc.span(0, doc.length) : { start: 0, end: 0 };
  return {
    ...span,
    kind: 'machine-rewritten',
    detail: `${faults.length} garbled places: signs of machine translation or rewording`,
  };
}
