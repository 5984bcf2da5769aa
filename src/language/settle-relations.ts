/**
 * Relations that the words of a clause settle, whatever the scores of single arcs say:
 *
 * - "by" behind a passive names who does it (obl:agent), but for a time or a means ("by Monday", "by train");
 * - a participle without a subject of its own, before a verb that has a clause behind it, is an adverbial ("Speaking in Lima, she
 *   said that …"): no verb has two clauses for its object;
 * - a noun without a preposition before a finite verb without a subject is its subject, unless it is a time;
 * - "after", "before" and the like before a noun and a finite verb without a subject begin a clause ("flew home after gunmen
 *   attacked"), though a tree hangs the noun on the verb above;
 * - "last" and "first" between a subject and its verb tell when ("The presidents last spoke in May"), and describe no noun;
 * - what has yet to be done completes its verb;
 * - a name, a past form and a noun, with no other verb before the full stop, are a clause ("Kenya shared intelligence."), no noun
 *   phrase;
 * - an indirect object stands beside a direct one or a clause; alone it is the object;
 * - of two names with a comma between them before a verb, as headlines put them, none is addressed: both are its subject ("Israel,
 *   Egypt sign gas deal").
 *
 * @see https://universaldependencies.org/en/dep/obl-agent.html
 */
import { DEPRELS, FEATURE_BITS, ROOT_RELATION, UPOS } from './labels.ts';

const index = (name: (typeof DEPRELS)[number]): number => DEPRELS.indexOf(name);
const OBL = index('obl');
const AGENT = index('obl:agent');
const CASE = index('case');
const MARK = index('mark');
const PUNCT = index('punct');
const AMOD = index('amod');
const COMPOUND = index('compound');
const XCOMP = index('xcomp');
const ADVMOD = index('advmod');
const ADV = UPOS.indexOf('ADV');
const NSUBJ = index('nsubj');
const OBJ = index('obj');
const IOBJ = index('iobj');
const BESIDE_IOBJ = new Set([OBJ, index('ccomp'), index('xcomp'), index('nsubj:pass')]);
const CONJ = index('conj');
const VOCATIVE = index('vocative');
const CCOMP = index('ccomp');
const ADVCL = index('advcl');
const AUX_PASS = index('aux:pass');
const SUBJECTS = new Set([index('nsubj'), index('nsubj:pass'), index('csubj'), index('expl')]);
const OF_A_CLAUSE = new Set([...SUBJECTS, index('aux'), AUX_PASS, index('cop'), index('mark')]);

/** Words that "by" makes a time or a means of. */
const NO_AGENT = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december day week month year night noon midnight dawn dusk morning evening afternoon end start beginning deadline
  time hour minute then now today tomorrow car train air sea land ship boat plane rail road bus ferry phone telephone mail email
  post letter fax video hand mistake accident law percent force consensus margin`
    .split(/\s+/)
    .filter(Boolean),
);

/** A past participle may be taken for a simple past, which could not do without a subject: "Asked about it, he said …". */
const PARTICIPLES = new Set(['VBG', 'VBN', 'VBD']);

/** The columns of a parsed sentence, heads over the whole document. */
export interface SettledColumns {
  readonly upos: Uint8Array;
  readonly xpos: string[];
  readonly lemmas: readonly string[];
  readonly heads: Int32Array;
  readonly deprels: Uint8Array;
  readonly feats: Uint32Array;
  lower(token: number): string;
}

/** Works in place on tokens [first, end). */
export function settleRelations(columns: SettledColumns, first: number, end: number): void {
  const { heads, deprels } = columns;
  const children = new Map<number, number[]>();
  for (let token = first; token < end; token++) {
    const head = heads[token] as number;
    if (head >= 0) children.set(head, [...(children.get(head) ?? []), token]);
  }
  for (let token = first + 1; token + 1 < end; token++) settleAdverb(columns, token, children);
  const has = (head: number, isRight: (child: number) => boolean): boolean =>
    (children.get(head) ?? []).some(isRight);
  for (let token = first; token < end; token++) {
    const head = heads[token] as number;
    if (head < 0) {
      makeClause(columns, token, { first, end }, children);
      continue;
    }
    if (deprels[token] === ADVCL) {
      takeSubject(columns, token, children);
      if (isYetTo(columns, token, head, has)) deprels[token] = XCOMP;
    }
    if (deprels[token] === OBL && isSubject(columns, token, head, has)) deprels[token] = NSUBJ;
    if (deprels[token] === OBL && isAgent(columns, token, head, has)) deprels[token] = AGENT;
    else if (deprels[token] === AGENT && isNoAgent(columns, token)) deprels[token] = OBL;
    if (deprels[token] === NSUBJ) joinNames(columns, token, head, first, has);
    if (deprels[token] === IOBJ && isLoneObject(columns, head, has)) deprels[token] = OBJ;
    if (deprels[token] === CCOMP && isOpener(columns, token, head, has)) deprels[token] = ADVCL;
  }
}

type Has = (head: number, isRight: (child: number) => boolean) => boolean;

/** Verbs whose hearer or receiver stays one where nothing else is told: "Ask her", "they paid him". */
const GIVING = new Set(
  'tell ask teach show pay give send write owe promise text email read bring cost grant hand lend offer'.split(
    ' ',
  ),
);

function isLoneObject({ lemmas, deprels }: SettledColumns, verb: number, has: Has): boolean {
  return (
    !GIVING.has(lemmas[verb] as string) && !has(verb, (child) => BESIDE_IOBJ.has(deprels[child] as number))
  );
}

/** Words that are prepositions before a noun and conjunctions before a clause. */
const CONJUNCTIONS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than']);

/** Give an adverbial clause the noun before it for its subject, where the noun's "preposition" is the clause's conjunction. */
function takeSubject(
  { heads, deprels, xpos, lower }: SettledColumns,
  verb: number,
  children: ReadonlyMap<number, readonly number[]>,
): void {
  const own = children.get(verb) ?? [];
  if (!FINITE.has(xpos[verb] as string)) return;
  if (own.some((child) => SUBJECTS.has(deprels[child] as number) || CASES.has(deprels[child] as number)))
    return;
  const above = heads[verb] as number;
  for (const noun of children.get(above) ?? []) {
    if (deprels[noun] !== OBL || noun < above || noun > verb || NO_AGENT.has(lower(noun))) continue;
    const marker = (children.get(noun) ?? []).find((child) => deprels[child] === CASE);
    if (marker === undefined || !CONJUNCTIONS.has(lower(marker))) continue;
    if (hasPunctuation(deprels, noun, verb)) continue;
    heads[noun] = verb;
    deprels[noun] = NSUBJ;
    heads[marker] = verb;
    deprels[marker] = MARK;
    return;
  }
}

const WHEN = new Set(['last', 'first']);

/** Make "last" in "They last spoke" an adverb of the verb, and what a tree took for its noun or subject the verb's subject. */
function settleAdverb(
  { heads, deprels, upos, xpos, lower }: SettledColumns,
  token: number,
  children: ReadonlyMap<number, readonly number[]>,
): void {
  const verb = token + 1;
  if (!WHEN.has(lower(token)) || !FINITE.has(xpos[verb] as string)) return;
  if (!/^(?:NNS|NNPS?|PRP)$/.test(xpos[token - 1] as string) || deprels[token] === ADVMOD) return;
  for (const child of children.get(token) ?? [])
    if (SUBJECTS.has(deprels[child] as number) || child === token - 1) {
      heads[child] = verb;
      deprels[child] = NSUBJ;
    }
  heads[token] = verb;
  deprels[token] = ADVMOD;
  upos[token] = ADV;
  xpos[token] = 'RB';
}

/** "has yet to reply": the infinitive completes its verb. */
function isYetTo({ lemmas, lower }: SettledColumns, token: number, head: number, has: Has): boolean {
  return (
    ['have', 'be'].includes(lemmas[head] as string) &&
    has(head, (child) => lower(child) === 'yet' && child > head && child < token) &&
    has(token, (child) => lower(child) === 'to' && child < token)
  );
}

function hasPunctuation(deprels: Uint8Array, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (deprels[token] === PUNCT) return true;
  return false;
}

/** Turn the noun phrase "Kenya shared intelligence with Somalia ." into the clause it is. */
function makeClause(
  { heads, deprels, xpos, lower, feats }: SettledColumns,
  noun: number,
  { first, end }: { readonly first: number; readonly end: number },
  children: ReadonlyMap<number, readonly number[]>,
): void {
  if (!/^NNS?$/.test(xpos[noun] as string) || lower(end - 1) !== '.') return;
  const own = children.get(noun) ?? [];
  const verb = own.find(
    (child) => deprels[child] === AMOD && (xpos[child] === 'VBN' || xpos[child] === 'VBD'),
  );
  const name = own.find((child) => deprels[child] === COMPOUND && child < noun);
  if (verb === undefined || name === undefined || name !== first || name !== verb - 1) return;
  if (xpos[name] !== 'NNP' || own.some((child) => OF_A_CLAUSE.has(deprels[child] as number))) return;
  for (let token = first; token < end; token++)
    if (token !== verb && (FINITE.has(xpos[token] as string) || xpos[token] === 'MD')) return;
  heads[verb] = -1;
  deprels[verb] = ROOT_RELATION;
  heads[name] = verb;
  deprels[name] = NSUBJ;
  heads[noun] = verb;
  deprels[noun] = OBJ;
  heads[end - 1] = verb;
  feats[verb] = FEATURE_BITS['Tense=Past'] | FEATURE_BITS['VerbForm=Fin'] | FEATURE_BITS['Mood=Ind'];
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
const CASES = new Set([CASE, index('mark')]);

function isSubject({ deprels, xpos, lower }: SettledColumns, token: number, verb: number, has: Has): boolean {
  if (token > verb || !FINITE.has(xpos[verb] as string) || !/^NN/.test(xpos[token] as string)) return false;
  if (NO_AGENT.has(lower(token)) || has(token, (child) => CASES.has(deprels[child] as number))) return false;
  return !has(verb, (child) => SUBJECTS.has(deprels[child] as number));
}

function isNoAgent({ lower, xpos }: Pick<SettledColumns, 'lower' | 'xpos'>, token: number): boolean {
  return NO_AGENT.has(lower(token)) || xpos[token] === 'CD';
}

function isAgent({ deprels, lower, xpos }: SettledColumns, token: number, verb: number, has: Has): boolean {
  if (token < verb || isNoAgent({ lower, xpos }, token)) return false;
  return (
    has(verb, (child) => deprels[child] === AUX_PASS) &&
    has(token, (child) => deprels[child] === CASE && lower(child) === 'by')
  );
}

/** Make a name before a comma, at the head of the sentence, the subject, and the name behind the comma its conjunct. */
function joinNames(
  { heads, deprels, xpos, lower }: SettledColumns,
  second: number,
  verb: number,
  begin: number,
  has: Has,
): void {
  const comma = second - 1;
  const name = second - 2;
  if (name !== begin || second > verb || lower(comma) !== ',' || heads[name] !== verb) return;
  if (deprels[name] !== VOCATIVE || xpos[name] !== 'NNP' || xpos[second] !== 'NNP') return;
  if (has(second, (child) => child < second && child !== comma)) return;
  deprels[name] = NSUBJ;
  heads[second] = name;
  deprels[second] = CONJ;
}

function isOpener({ deprels, xpos }: SettledColumns, token: number, verb: number, has: Has): boolean {
  if (token > verb || !PARTICIPLES.has(xpos[token] as string)) return false;
  return (
    !has(token, (child) => OF_A_CLAUSE.has(deprels[child] as number)) &&
    has(verb, (child) => child > verb && deprels[child] === CCOMP) &&
    has(verb, (child) => child > token && child < verb && SUBJECTS.has(deprels[child] as number))
  );
}
