import type { Scan } from '../scan.ts';
import type { Proposal } from '../timex.ts';
import type { Refiner } from './refiner.ts';

/** Drop proposals whose words are used as other words: the verb "may", a march, Theresa May, April Glaspie, Mary Christmas. */
export const dropOtherWords: Refiner = (proposals, scan) =>
  proposals.filter((proposal) => !isOtherWord(proposal, scan));

/** Months that are first names as well. */
const FIRST_NAMES = ['april', 'june', 'may', 'august'];

/** Months that are verbs, nouns or names as well. */
const DOUBTFUL_MONTHS = ['may', 'march', 'april', 'june', 'august', 'jan'];

function isOtherWord({ first, end, meaning }: Proposal, scan: Scan): boolean {
  if (meaning.kind !== 'point') return false;
  if (meaning.holiday !== undefined && meaning.year === undefined) return isSurname(first, end, scan);
  if (meaning.month === undefined) return false;
  const hasNumber = meaning.day !== undefined || meaning.year !== undefined;
  if (hasNumber) return false;
  for (let piece = first; piece < end; piece++)
    if (DOUBTFUL_MONTHS.includes(scan.lower(piece)) && isPersonOrVerb(scan, piece)) return true;
  return false;
}

/** "Mary Christmas": one word behind a first name. */
function isSurname(first: number, end: number, scan: Scan): boolean {
  const token = scan.token(first);
  return end - first === 1 && scan.doc.relation(token) === 'flat' && scan.doc.upos(token - 1) === 'PROPN';
}

function isPersonOrVerb(scan: Scan, piece: number): boolean {
  const { doc } = scan;
  const token = scan.token(piece);
  const upos = doc.upos(token);
  if (upos === 'AUX' || upos === 'VERB' || upos === 'ADJ') return true;
  // "Theresa May", "May's government", "April Glaspie"
  if (doc.relation(token) === 'flat') return true;
  const isFirstName =
    doc.relation(token) === 'compound' &&
    doc.upos(doc.head(token)) === 'PROPN' &&
    doc.head(token) === token + 1;
  if (isFirstName && FIRST_NAMES.includes(scan.lower(piece))) return true;
  const next = token + 1;
  if (
    next < doc.length &&
    doc.head(next) === token &&
    doc.relation(next) === 'flat' &&
    doc.upos(next) === 'PROPN'
  )
    return true;
  const relation = doc.relation(token);
  const isSubject = relation === 'nsubj';
  const hasPreposition = doc.childrenBy(token, 'case').some((child) => child < token);
  return isSubject && !hasPreposition && upos === 'PROPN';
}
