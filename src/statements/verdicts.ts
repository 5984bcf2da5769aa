/**
 * What a reporter calls, at the end of a sentence, the words or deeds that it retells: ", a charge which Oslo denies",
 * ", words that angered Riga", " – something that nobody can check". It is the reporter's, and no part of what was said.
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { AttributionContext } from './context.ts';

/** Nouns for words or deeds that were just told; with an article, or bare in the plural. */
const VERDICTS = new Set(
  `charge claim accusation allegation assertion suggestion contention figure statement demand argument view remark promise pledge threat
  warning prospect version account line phrase position stance step move gesture decision reference allusion request appeal plea proposal offer complaint denial
  word comment assessment estimate number description explanation reading sentiment message call point condition characterization characterisation`.split(
    /\s+/,
  ),
);
const MOST_VERDICT_WORDS = 4;
const ARTICLES = new Set(['a', 'an']);
const BREAKS = new Set([',', '–', '—', '--']);

/** A content up to such a verdict; quoted words stay as they are. */
export function withoutVerdict(context: AttributionContext, { start, end }: Span): Span {
  const { doc, quotedBy } = context;
  const first = doc.tokenAt(start);
  for (let token = first + 3; token < doc.length && doc.end(token) <= end; token++) {
    const mark = doc.form(token - 1);
    if (!BREAKS.has(mark) || (quotedBy[token] as number) >= 0) continue;
    if (beginsVerdict(context, token) && (mark === ',' || !comesAgain(doc, mark, token, end)))
      return { start, end: doc.end(token - 2) };
  }
  return { start, end };
}

/** "the ban – a step that nobody wanted – would last": what a second dash closes is inserted. */
function comesAgain(doc: Doc, mark: string, from: number, end: number): boolean {
  for (let token = from; token < doc.length && doc.end(token) <= end; token++)
    if (doc.form(token) === mark) return true;
  return false;
}

function beginsVerdict(context: AttributionContext, token: number): boolean {
  const { doc } = context;
  const word = doc.lower(token);
  if (word === 'something') return isToldOf(doc, token);
  // "…, contrary to what Oslo had claimed"
  if (word === 'contrary') return doc.lower(token + 1) === 'to' && doc.lower(token + 2) === 'what';
  const hasArticle = ARTICLES.has(word);
  const last = Math.min(doc.length, token + MOST_VERDICT_WORDS);
  for (let noun = hasArticle ? token + 1 : token; noun < last; noun++) {
    if (doc.upos(noun) !== 'NOUN' || !isToldOf(doc, noun)) continue;
    if (hasArticle && isJudged(context, noun)) return true;
    if (!VERDICTS.has(doc.lemma(noun))) continue;
    const isBare = doc.has(noun, 'Number=Plur') && doc.childBy(noun, 'case') < 0;
    if (hasArticle || (isBare && !holdsClause(doc, noun))) return true;
  }
  return false;
}

/** A noun in apposition, with a clause that says more of it. */
function isToldOf(doc: Doc, noun: number): boolean {
  return (
    doc.relation(noun) !== 'nsubj' &&
    doc.relation(noun) !== 'obj' &&
    doc.children(noun).some((child) => child > noun && doc.relation(child) === 'acl')
  );
}

/** "a plan that critics call a blueprint for war": what others say of the thing. */
function isJudged({ doc, cueAt }: AttributionContext, noun: number): boolean {
  return doc.children(noun).some((child) => {
    const subject = child > noun && doc.relation(child) === 'acl' ? doc.childBy(child, 'nsubj') : -1;
    const isOthers = subject >= 0 && ['NOUN', 'PROPN'].includes(doc.upos(subject));
    return isOthers && doc.has(child, 'VerbForm=Fin') && cueAt(child)?.classes[0] === 'speech';
  });
}

/** "to wild, unfounded claims that Riga had paid": what the noun itself says. */
function holdsClause(doc: Doc, noun: number): boolean {
  return doc
    .children(noun)
    .some((child) => doc.relation(child) === 'acl' && doc.childrenBy(child, 'mark').length > 0);
}
