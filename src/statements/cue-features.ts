/**
 * What tells whether a word attributes something: its class, its grammar, and the marks beside it.
 */
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import { markStep, markStepAt, topMarkStep } from './mark-steps.ts';

const CANDIDATES = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'ADP', 'AUX', 'SCONJ', 'INTJ']);
/** Relations of dependents that say much of a word's use. */
const TELLING = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'acl',
  'acl:relcl',
  'advcl',
  'parataxis',
  'cop',
  'aux',
  'aux:pass',
  'mark',
  'compound:prt',
  'case',
  'det',
  'expl',
]);

/** Words that the parser marks as cues with less than these shares are none: to look closer costs a tenth of all time. */
const LEAST_SHARE = { listed: 0.02, other: 0.05 };

/** Can this token head a cue at all? Names and pronouns cannot; a colon can. */
export function isCueCandidate(context: AttributionContext, token: number): boolean {
  const { doc } = context;
  if (doc.form(token) === ':') return true;
  if (!CANDIDATES.has(doc.upos(token))) return false;
  const share = doc.mark(token, 'cue');
  if (share === null || share >= LEAST_SHARE.other) return true;
  const entry = context.cueAt(token);
  return entry !== null && (entry.strength === 'strong' || share >= LEAST_SHARE.listed);
}

/** Features of a token as the head of a cue. No feature holds a name, or more than two words. */
export function cueFeatures(context: AttributionContext, token: number): readonly string[] {
  const { doc, quotedBy } = context;
  const lemma = lemmaKey(doc, token);
  const upos = doc.upos(token);
  const entry = context.cueAt(token);
  const cls = entry === null ? '-' : `${entry.kind[0]}:${entry.key}`;
  const form = shape(doc, token);
  const deprel = doc.deprel(token);
  const head = doc.head(token);
  const inQuotes = (quotedBy[token] as number) >= 0;
  const previous = token > 0 ? lemmaKey(doc, token - 1) : '^';
  const next = token + 1 < doc.length ? lemmaKey(doc, token + 1) : '$';
  const features = [
    'bias',
    `l ${lemma}`,
    `lu ${lemma} ${upos}`,
    `c ${cls}`,
    `u ${upos}`,
    `s ${entry?.strength ?? '-'}`,
    `d ${deprel}`,
    `cd ${cls} ${deprel}`,
    `f ${form} ${cls}`,
    `lf ${lemma} ${form}`,
    `ld ${lemma} ${deprel}`,
    `p ${previous}`,
    `n ${next}`,
    `lp ${previous} ${lemma}`,
    `ln ${lemma} ${next}`,
    `cp ${cls} ${previous}`,
    `cn ${cls} ${next}`,
    `q ${inQuotes}`,
    `cq ${cls} ${inQuotes}`,
  ];
  if (entry !== null) {
    features.push(`e ${entry.cue}`);
    for (const one of entry.classes) features.push(`k ${one} ${form}`);
  }
  if (head >= 0) {
    const headEntry = context.cueAt(head);
    features.push(`hu ${deprel} ${doc.upos(head)}`, `hl ${deprel} ${lemmaKey(doc, head)}`);
    if (headEntry !== null) features.push(`hc ${deprel} ${headEntry.key}`);
  } else features.push(`root ${cls}`);
  addDependents(context, token, lemma, cls, features);
  addMarks(context, token, cls, lemma, features);
  addReading(context, token, cls, lemma, features);
  return features;
}

function addDependents(
  context: AttributionContext,
  token: number,
  lemma: string,
  cls: string,
  features: string[],
): void {
  const { doc } = context;
  const seen = new Set<string>();
  for (const child of doc.children(token)) {
    const deprel = doc.deprel(child);
    if (!TELLING.has(deprel)) continue;
    const side = child < token ? '<' : '>';
    if (!seen.has(deprel)) {
      seen.add(deprel);
      features.push(`x ${deprel}`, `xc ${deprel}${side} ${cls}`, `xl ${deprel} ${lemma}`);
    }
    if (deprel === 'nsubj' || deprel === 'nmod:poss' || deprel === 'nsubj:pass')
      features.push(`sl ${deprel} ${lemmaKey(doc, child)}`, `su ${cls} ${doc.upos(child)}`);
    else if (deprel === 'aux' || deprel === 'cop') features.push(`al ${doc.lemma(child)} ${cls}`);
    else if (deprel === 'ccomp' || deprel === 'xcomp' || deprel === 'acl') {
      const mark = doc.childBy(child, 'mark');
      const word = mark >= 0 ? doc.lower(mark) : '-';
      features.push(
        `m ${deprel} ${word} ${cls}`,
        `ml ${deprel} ${word} ${lemma}`,
        `mv ${deprel} ${shape(doc, child)} ${cls}`,
      );
    } else if (deprel === 'obl' || deprel === 'nmod') {
      const preposition = doc.childBy(child, 'case');
      const word = preposition >= 0 ? doc.lower(preposition) : '-';
      features.push(`o ${deprel} ${word} ${cls}`, `ol ${lemma} ${word}`);
    } else if (deprel === 'obj') features.push(`jl ${lemmaKey(doc, child)}`, `ju ${doc.upos(child)} ${cls}`);
    else if (deprel === 'mark' || deprel === 'case') features.push(`w ${doc.lower(child)} ${cls}`);
  }
  for (const missing of ['nsubj', 'obj', 'ccomp', 'xcomp'])
    if (!seen.has(missing)) features.push(`no ${missing} ${cls}`);
  features.push(
    `xs ${cls} ${['nsubj', 'obj', 'ccomp', 'xcomp', 'obl', 'nmod', 'acl'].filter((one) => seen.has(one)).join('+')}`,
  );
}

/** Quotation marks and colons near the word, seen over its subject and adverbs. */
function addMarks(
  context: AttributionContext,
  token: number,
  cls: string,
  lemma: string,
  features: string[],
): void {
  const { doc, quotedBy } = context;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(token));
  const own = quotedBy[token] as number;
  const quotedAt = (at: number): boolean =>
    at >= 0 && at < doc.length && (quotedBy[at] as number) >= 0 && quotedBy[at] !== own;
  let before = -1;
  for (let at = token - 1; at >= Math.max(0, token - 12); at--)
    if (quotedAt(at)) {
      before = token - at;
      break;
    }
  let after = -1;
  for (let at = token + 1; at < Math.min(doc.length, token + 12); at++)
    if (quotedAt(at)) {
      after = at - token;
      break;
    }
  const bucket = (distance: number): string =>
    distance < 0 ? '-' : distance <= 2 ? '1' : distance <= 5 ? '3' : '6';
  features.push(
    `qb ${bucket(before)} ${cls}`,
    `qa ${bucket(after)} ${cls}`,
    `qba ${bucket(before)} ${bucket(after)}`,
  );
  if (before > 0) features.push(`qbl ${bucket(before)} ${lemma}`);
  if (after > 0) features.push(`qal ${bucket(after)} ${lemma}`);
  features.push(`pos ${token - first < 3 ? 'first' : end - token < 4 ? 'last' : 'mid'} ${cls}`);
  if (context.paragraphs[token] === 0) features.push(`title ${cls}`);
  for (let at = token + 1; at < Math.min(end, token + 5); at++)
    if (doc.form(at) === ':') features.push(`colon ${cls}`);
}

/** What the parser makes of the word and its neighbours, where it marks cues. */
function addReading(
  { doc }: AttributionContext,
  token: number,
  cls: string,
  lemma: string,
  features: string[],
): void {
  const own = markStep(doc, 'cue', [token]);
  if (own === null) return;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(token));
  const around = [-3, -2, -1, 1, 2, 3].map((step) => token + step).filter((at) => at >= first && at < end);
  const beside = topMarkStep(doc, 'cue', around) ?? '-';
  const children = doc.children(token);
  features.push(
    `mq ${own}`,
    `mqc ${own} ${cls}`,
    `mql ${own} ${lemma}`,
    `mqn ${own} ${markStepAt(doc, 'cue', token - 1)} ${markStepAt(doc, 'cue', token + 1)}`,
    `mqb ${own} ${beside}`,
    `mqu ${own} ${doc.upos(token)} ${doc.deprel(token)}`,
    `ms ${own} ${topMarkStep(doc, 'source', children) ?? '-'}`,
    `mc ${own} ${topMarkStep(doc, 'content', children) ?? '-'}`,
    `mo ${markStep(doc, 'content', [token])} ${own}`,
  );
}
