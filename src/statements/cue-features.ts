/**
 * What tells whether a word attributes something: its class, its grammar, and the marks beside it.
 */
import { type AttributionContext, lemmaKey, shape } from './context.ts';
import { type FeatureMaker, SharedValue } from './features.ts';
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
  if (!CANDIDATES.has(doc.upos(token)) || isThatSaid(context, token)) return false;
  const share = doc.mark(token, 'cue');
  if (share === null || share >= LEAST_SHARE.other) return true;
  const entry = context.cueAt(token);
  return entry !== null && (entry.strength === 'strong' || share >= LEAST_SHARE.listed);
}

/** "That said, …", "That being said, …": nobody says anything. */
function isThatSaid({ doc }: AttributionContext, token: number): boolean {
  if (doc.lower(token) !== 'said' || doc.form(token + 1) !== ',') return false;
  const that = doc.lower(token - 1) === 'being' ? token - 2 : token - 1;
  return doc.lower(that) === 'that' && that === doc.sentenceTokens(doc.sentenceOf(token)).first;
}

/** Features of a token as the head of a cue. No feature holds a name, or more than two words. */
export function cueFeatures<Feature>(
  context: AttributionContext,
  token: number,
  feature: FeatureMaker<Feature>,
): readonly Feature[] {
  const { doc, quotedBy } = context;
  const lemma = new SharedValue(lemmaKey(doc, token));
  const upos = doc.upos(token);
  const entry = context.cueAt(token);
  const cls = new SharedValue(entry === null ? '-' : entry.kindKey);
  const form = shape(doc, token);
  const deprel = new SharedValue(doc.deprel(token));
  const head = doc.head(token);
  const inQuotes = (quotedBy[token] as number) >= 0;
  const previous = new SharedValue(token > 0 ? lemmaKey(doc, token - 1) : '^');
  const next = new SharedValue(token + 1 < doc.length ? lemmaKey(doc, token + 1) : '$');
  const features: Feature[] = [
    feature('bias'),
    feature('l', lemma),
    feature('lu', lemma, upos),
    feature('c', cls),
    feature('u', upos),
    feature('s', entry?.strength ?? '-'),
    feature('d', deprel),
    feature('cd', cls, deprel),
    feature('f', form, cls),
    feature('lf', lemma, form),
    feature('ld', lemma, deprel),
    feature('p', previous),
    feature('n', next),
    feature('lp', previous, lemma),
    feature('ln', lemma, next),
    feature('cp', cls, previous),
    feature('cn', cls, next),
    feature('q', inQuotes),
    feature('cq', cls, inQuotes),
  ];
  if (entry !== null) {
    features.push(feature('e', entry.cue));
    for (const one of entry.classes) features.push(feature('k', one, form));
  }
  if (head >= 0) {
    const headEntry = context.cueAt(head);
    features.push(feature('hu', deprel, doc.upos(head)), feature('hl', deprel, lemmaKey(doc, head)));
    if (headEntry !== null) features.push(feature('hc', deprel, headEntry.key));
  } else features.push(feature('root', cls));
  addDependents(context, token, lemma, cls, features, feature);
  addMarks(context, token, cls, lemma, features, feature);
  addReading(context, token, cls, lemma, features, feature);
  return features;
}

function addDependents<Feature>(
  context: AttributionContext,
  token: number,
  lemma: SharedValue,
  cls: SharedValue,
  features: Feature[],
  feature: FeatureMaker<Feature>,
): void {
  const { doc } = context;
  const seen = new Set<string>();
  for (const child of doc.children(token)) {
    const deprel = doc.deprel(child);
    if (!TELLING.has(deprel)) continue;
    const side = child < token ? '<' : '>';
    if (!seen.has(deprel)) {
      seen.add(deprel);
      features.push(
        feature('x', deprel),
        feature('xc', `${deprel}${side}`, cls),
        feature('xl', deprel, lemma),
      );
    }
    if (deprel === 'nsubj' || deprel === 'nmod:poss' || deprel === 'nsubj:pass')
      features.push(feature('sl', deprel, lemmaKey(doc, child)), feature('su', cls, doc.upos(child)));
    else if (deprel === 'aux' || deprel === 'cop') features.push(feature('al', doc.lemma(child), cls));
    else if (deprel === 'ccomp' || deprel === 'xcomp' || deprel === 'acl') {
      const mark = doc.childBy(child, 'mark');
      const word = mark >= 0 ? doc.lower(mark) : '-';
      features.push(
        feature('m', deprel, word, cls),
        feature('ml', deprel, word, lemma),
        feature('mv', deprel, shape(doc, child), cls),
      );
    } else if (deprel === 'obl' || deprel === 'nmod') {
      const preposition = doc.childBy(child, 'case');
      const word = preposition >= 0 ? doc.lower(preposition) : '-';
      features.push(feature('o', deprel, word, cls), feature('ol', lemma, word));
    } else if (deprel === 'obj')
      features.push(feature('jl', lemmaKey(doc, child)), feature('ju', doc.upos(child), cls));
    else if (deprel === 'mark' || deprel === 'case') features.push(feature('w', doc.lower(child), cls));
  }
  for (const missing of ['nsubj', 'obj', 'ccomp', 'xcomp'])
    if (!seen.has(missing)) features.push(feature('no', missing, cls));
  features.push(
    feature(
      'xs',
      cls,
      ['nsubj', 'obj', 'ccomp', 'xcomp', 'obl', 'nmod', 'acl'].filter((one) => seen.has(one)).join('+'),
    ),
  );
}

/** Quotation marks and colons near the word, seen over its subject and adverbs. */
function addMarks<Feature>(
  context: AttributionContext,
  token: number,
  cls: SharedValue,
  lemma: SharedValue,
  features: Feature[],
  feature: FeatureMaker<Feature>,
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
  features.push(
    feature('qb', bucket(before), cls),
    feature('qa', bucket(after), cls),
    feature('qba', bucket(before), bucket(after)),
  );
  if (before > 0) features.push(feature('qbl', bucket(before), lemma));
  if (after > 0) features.push(feature('qal', bucket(after), lemma));
  features.push(feature('pos', token - first < 3 ? 'first' : end - token < 4 ? 'last' : 'mid', cls));
  if (context.paragraphs[token] === 0) features.push(feature('title', cls));
  for (let at = token + 1; at < Math.min(end, token + 5); at++)
    if (doc.form(at) === ':') features.push(feature('colon', cls));
}

function bucket(distance: number): string {
  return distance < 0 ? '-' : distance <= 2 ? '1' : distance <= 5 ? '3' : '6';
}

/** What the parser makes of the word and its neighbours, where it marks cues. */
function addReading<Feature>(
  { doc }: AttributionContext,
  token: number,
  cls: SharedValue,
  lemma: SharedValue,
  features: Feature[],
  feature: FeatureMaker<Feature>,
): void {
  const own = markStep(doc, 'cue', [token]);
  if (own === null) return;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(token));
  const around = [-3, -2, -1, 1, 2, 3].map((step) => token + step).filter((at) => at >= first && at < end);
  const beside = topMarkStep(doc, 'cue', around) ?? '-';
  const children = doc.children(token);
  features.push(
    feature('mq', own),
    feature('mqc', own, cls),
    feature('mql', own, lemma),
    feature('mqn', own, markStepAt(doc, 'cue', token - 1), markStepAt(doc, 'cue', token + 1)),
    feature('mqb', own, beside),
    feature('mqu', own, doc.upos(token), doc.deprel(token)),
    feature('ms', own, topMarkStep(doc, 'source', children) ?? '-'),
    feature('mc', own, topMarkStep(doc, 'content', children) ?? '-'),
    feature('mo', markStep(doc, 'content', [token]), own),
  );
}
