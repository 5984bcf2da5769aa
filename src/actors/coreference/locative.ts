import { type Doc, dateLineEnd } from '../../language/index.ts';
import type { Draft } from '../mentions/draft.ts';

const PLACE_PREPOSITIONS = new Set(
  'in at near outside around across through via within inside throughout over'.split(' '),
);

/** Nouns behind which "in" names whom they are directed at: "influence in Pyongyang". */
const ATTITUDES = new Set('influence trust confidence faith interest stake disappointment'.split(' '));

/** Prepositions that tell a place only behind words of movement: "flew to Beijing", but "a message to Beijing". */
const PATHS = new Set(['to', 'from', 'into', 'for', 'towards', 'toward']);

const MOVEMENT = new Set(
  'visit trip travel travel fly flight go come return arrive arrival leave depart departure head journey move drive march tour route train way bring take carry send rush airlift bus commute sail voyage relocate transfer evacuate stop mile kilometre kilometer km south north east west capital city'.split(
    ' ',
  ),
);

/** "the Gulf of Aden", "the port of Odesa": with what stands behind "of" they name a place. */
const GEOGRAPHIC = new Set(
  'gulf bay sea strait coast port province governorate district region island lake river mount valley peninsula cape horn outskirts suburb street airport archdiocese university battle siege treaty'.split(
    ' ',
  ),
);

/** Of these, waters, which are not even the land of the state that they are named after. */
const WATERS = new Set(['gulf', 'bay', 'sea', 'strait']);

/** Words before a name that make another place of it: "Lake Victoria" is not in the Seychelles. */
const BEFORE_NAMES = new Set(['lake', 'mount', 'mt', 'fort', 'cape', 'river', 'camp']);

/** "the Gulf of Oman", "the Sea of Japan", "Lake Victoria": the name says nothing of the state. */
export function isOfWaters(doc: Doc, { first }: Draft): boolean {
  if (first > 0 && BEFORE_NAMES.has(doc.lower(first - 1)) && doc.form(first - 1) !== doc.lower(first - 1))
    return true;
  return first > 1 && doc.lower(first - 1) === 'of' && WATERS.has(doc.lowerLemma(first - 2));
}

/** Verbs whose object is a place one is or goes to. */
const PLACE_VERBS = new Set(
  'visit leave reach enter tour attack shell bomb strike hit bombard seize capture storm besiege surround'.split(
    ' ',
  ),
);

/** Whether a capital's name stands for the city and not for who governs there. */
export function isPlaceOnly(doc: Doc, draft: Draft): boolean {
  const { head, first } = draft;
  const relation = doc.relation(head);
  const before = first > 0 ? doc.lower(first - 1) : '';
  const preposition =
    doc
      .childrenBy(head, 'case')
      .map((child) => doc.lower(child))
      .find((word) => word !== "'s" && word !== '’s') ?? '';
  if (preposition === 'in' && relation === 'nmod' && ATTITUDES.has(doc.lowerLemma(doc.head(head))))
    return false;
  if (PLACE_PREPOSITIONS.has(preposition) || PLACE_PREPOSITIONS.has(before)) return true;
  const governor = doc.head(head);
  const lemma = governor >= 0 ? doc.lowerLemma(governor) : '';
  if (relation === 'obj' && PLACE_VERBS.has(lemma)) return true;
  if (preposition === 'of' && GEOGRAPHIC.has(lemma)) return true;
  if ((PATHS.has(preposition) || preposition === 'of') && MOVEMENT.has(lemma))
    return !(preposition === 'to' && isGivenBack(doc, governor));
  if (['appos', 'list', 'root'].includes(relation) && isDateline(doc, draft)) return true;
  if (isWithinDateLine(doc, draft)) return true;
  // A place after a comma closes an address: "Palo Alto, California".
  return relation === 'appos' && doc.upos(governor) === 'PROPN';
}

/** "returned four villages to Baku": who gets back what was his is no place. */
function isGivenBack(doc: Doc, verb: number): boolean {
  return doc.lowerLemma(verb) === 'return' && doc.upos(verb) === 'VERB' && doc.childBy(verb, 'obj') >= 0;
}

/** Tokens from a sentence's first up to which the places of a date line stand. */
const DATE_LINE_REACH = 8;

/** "OSLO/RIGA, 10 November (Agency) -": every place of the line, wherever the tree hangs it. */
function isWithinDateLine(doc: Doc, { first, end }: Draft): boolean {
  const start = doc.sentenceTokens(doc.sentenceOf(first)).first;
  return first <= start + DATE_LINE_REACH && dateLineEnd(doc.text, doc.start(start)) >= doc.end(end - 1);
}

/** "WASHINGTON, 10 November (Agency) -" and "BEIJING —" */
function isDateline(doc: Doc, { first, end }: Draft): boolean {
  const sentence = doc.sentenceOf(first);
  const { first: start } = doc.sentenceTokens(sentence);
  if (first > start + 4) return false;
  const form = doc.form(end - 1);
  return form === form.toUpperCase();
}
