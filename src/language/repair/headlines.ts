import { relationBehind, topOf } from './hanging.ts';
import { FINITE, type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const COMPOUND = relationIndex('compound');
const CONJUNCT = relationIndex('conj');
const JOINING = relationIndex('cc');
const PUNCT = relationIndex('punct');
const DETERMINER = relationIndex('det');
const AIMS = new Set((['advcl', 'acl'] as const).map(relationIndex));
const CLAUSE = relationIndex('ccomp');
const PARTICLE = relationIndex('compound:prt');
const OBJECTS = new Set([OBJECT, CLAUSE]);
const COPULA = new Set([relationIndex('cop')]);
/** What stands before a base form: "would meet", "to meet". */
const HELPERS = new Set((['aux', 'mark'] as const).map(relationIndex));

/** A longer line without a verb is a list or a caption. */
const MOST_WORDS = 22;
const NAME = /^NNPS?$/;
const SINGULAR = /^NNP?$/;
const NOUN = /^NNP?S?$/;
/** How a noun phrase begins behind a verb. A bare noun may go on with a compound: "Iran sanctions relief". */
const BEGINS_PHRASE = /^(?:NNPS?|NNS|JJ[RS]?|DT|CD|PRP\$)$/;
const ENDS_PHRASE = /^(?:IN|TO|CC|VB[A-Z]?|RB|[.,:;-]|``|'')$/;
/** Forms that are nouns as well, but behind two names and before their object tell what the two do. */
const PLURAL_VERBS = new Set(
  'sign resume ink seal halt ratify exchange swap boycott block sanction summon launch end host plan'.split(
    ' ',
  ),
);

/** Forms in -s that before these words are verbs, where they stand behind a name or an office: "hands over", "heads for". */
const PHRASAL: Readonly<Record<string, string>> = {
  backs: 'away down off out',
  calls: 'for off on',
  cuts: 'back off',
  hands: 'back down over',
  heads: 'for home into to',
  hits: 'back inside out',
  holds: 'back off',
  lands: 'at in',
  leads: 'in',
  leaves: 'for',
  looks: 'to',
  moves: 'into to',
  pulls: 'back out',
  returns: 'from to',
  rules: 'out',
  sends: 'back',
  signs: 'off up',
  stands: 'by down',
  steps: 'down in up',
  strikes: 'back deep inside',
  turns: 'away back down to',
  walks: 'out',
};

/**
 * A line without a verb, in which a noun that may be one stands between a name and an object, is a clause:
 * "Turkey Summons Swedish Envoy", "Chad and Togo Sign Fishing Accord", "The premier heads for Oslo."
 */
export const readHeadline: Repair = (sentence) => {
  const { first, end } = sentence;
  if (end - first > MOST_WORDS) return;
  for (let token = first; token < end; token++)
    if (FINITE.has(sentence.xpos(token)) || sentence.xpos(token) === 'MD') return;
  for (let token = first + 1; token + 1 < end; token++) {
    const xpos = isSingularVerb(sentence, token) ? 'VBZ' : isPluralVerb(sentence, token) ? 'VBP' : null;
    if (xpos === null) continue;
    hangOn(sentence, token);
    sentence.makeVerb(token, xpos);
    return;
  }
};

/** What two are said to trade who quarrel or fight; goods are sold. */
const TRADED = new Set(
  `barbs accusations blame fire insults threats blows strikes charges jabs taunts recriminations salvos allegations words`.split(
    ' ',
  ),
);

/** "Chad and Togo trade accusations as talks fail": a name, "trade" and what is no goods are a clause, whatever comes behind. */
export const readTrade: Repair = (sentence) => {
  for (let trade = sentence.first + 2; trade + 1 < sentence.end; trade++) {
    if (FINITE.has(sentence.xpos(trade - 1))) return;
    if (sentence.lower(trade) !== 'trade' || !TRADED.has(sentence.lower(trade + 1))) continue;
    const isVerb = FINITE.has(sentence.xpos(trade)) && sentence.relation(trade) !== COMPOUND;
    if (isVerb || !NAME.test(sentence.xpos(trade - 1))) continue;
    hangOn(sentence, trade);
    sentence.makeVerb(trade, 'VBP');
    pairSubjects(sentence, trade);
    return;
  }
};

/** Of two names before a verb that a tree makes one noun ("China and the US"), the second is joined to the first. */
function pairSubjects(sentence: ParsedSentence, verb: number): void {
  const second = sentence.children(verb).find((child) => sentence.relation(child) === SUBJECT);
  if (second === undefined || second >= verb) return;
  const start = sentence.lower(second - 1) === 'the' ? second - 1 : second;
  const first = start - 2;
  if (!PAIRING.has(sentence.lower(start - 1)) || !NAME.test(sentence.xpos(first))) return;
  if (sentence.head(first) !== second || first < sentence.first) return;
  sentence.relate(first, SUBJECT, verb);
  sentence.relate(second, CONJUNCT, first);
  sentence.relate(start - 1, sentence.lower(start - 1) === 'and' ? JOINING : PUNCT, second);
  if (start < second) sentence.relate(start, DETERMINER, second);
  for (const child of [...sentence.children(second)])
    if (child < first) sentence.relate(child, sentence.relation(child), first);
}

const PAIRING = new Set(['and', ',']);

/** "Turkey Summons Swedish", "the premier heads for" */
function isSingularVerb(sentence: ParsedSentence, token: number): boolean {
  const lower = sentence.lower(token);
  if (!NOUN.test(sentence.xpos(token)) || !lower.endsWith('s') || lower.endsWith('ss')) return false;
  if (!SINGULAR.test(sentence.xpos(token - 1)) || sentence.verbOf(token) === null) return false;
  if (BEGINS_PHRASE.test(sentence.xpos(token + 1))) return true;
  return PHRASAL[lower]?.split(' ').includes(sentence.lower(token + 1)) ?? false;
}

/** "Oslo demands that the port reopen": a name has no article, and a demand of that name's would stand behind 's. */
export const readDemand: Repair = (sentence) => {
  for (let verb = sentence.first + 1; verb + 1 < sentence.end; verb++) {
    const subject = verb - 1;
    if (!NOUN.test(sentence.xpos(verb)) || sentence.lower(verb + 1) !== 'that') continue;
    if (sentence.relation(verb) !== ROOT || sentence.lemma(verb) === sentence.lower(verb)) continue;
    if (!NAME.test(sentence.xpos(subject)) || sentence.head(subject) !== verb) continue;
    if (sentence.verbOf(verb) === null) continue;
    for (const child of sentence.children(verb))
      if (AIMS.has(sentence.relation(child))) sentence.relate(child, CLAUSE);
    sentence.relate(subject, SUBJECT);
    sentence.makeVerb(verb, 'VBZ');
  }
};

/** "Chad and Togo Sign", "Seoul, Tokyo Sign" */
function isPluralVerb(sentence: ParsedSentence, token: number): boolean {
  if (!NOUN.test(sentence.xpos(token)) || !PLURAL_VERBS.has(sentence.lower(token))) return false;
  const isPair = ['and', ','].includes(sentence.lower(token - 2)) && NAME.test(sentence.xpos(token - 3));
  return isPair && NAME.test(sentence.xpos(token - 1)) && /^(?:NN|JJ|DT|CD)/.test(sentence.xpos(token + 1));
}

/** A name or noun that has a subject before it and an object or a clause behind it is a verb: "Farmers Block Bridge". */
export const tagPredicate: Repair = (sentence) => {
  for (let token = sentence.first + 1; token + 1 < sentence.end; token++) {
    if (!NOUN.test(sentence.xpos(token)) || sentence.verbOf(token) === null) continue;
    const children = sentence.children(token);
    const hasSubject = children.some((child) => child < token && sentence.relation(child) === SUBJECT);
    const hasObject = children.some((child) => child > token && OBJECTS.has(sentence.relation(child)));
    if (!hasSubject || !hasObject || sentence.hasChild(token, COPULA)) continue;
    sentence.makeVerb(token, verbTag(sentence, token));
  }
};

function verbTag(sentence: ParsedSentence, verb: number): 'VB' | 'VBD' | 'VBP' | 'VBZ' {
  if (sentence.hasChild(verb, HELPERS)) return 'VB';
  const lower = sentence.lower(verb);
  return lower.endsWith('ed') ? 'VBD' : lower.endsWith('s') ? 'VBZ' : 'VBP';
}

/** Hang everything before a verb on its subject, the phrase behind it on its object, the rest on the verb itself. */
function hangOn(sentence: ParsedSentence, verb: number): void {
  const { first, end } = sentence;
  const particle = PARTICLES.has(sentence.lower(verb + 1)) ? verb + 1 : -1;
  const start = particle < 0 ? verb + 1 : verb + 2;
  let stop = start;
  while (stop < end && !ENDS_PHRASE.test(sentence.xpos(stop))) stop++;
  const subject = topOf(sentence, verb - 1, first, verb);
  const object = stop > start ? topOf(sentence, start, start, stop) : -1;
  sentence.relate(verb, ROOT, -1);
  sentence.relate(subject, SUBJECT, verb);
  if (particle >= 0) sentence.relate(particle, PARTICLE, verb);
  if (object >= 0) sentence.relate(object, OBJECT, verb);
  for (let token = first; token < end; token++) {
    if ([verb, subject, object, particle].includes(token)) continue;
    const head = sentence.head(token);
    if (token < verb) {
      if (head < first || head >= verb) sentence.relate(token, COMPOUND, subject);
    } else if (token < stop) {
      if (head < start || head >= stop) sentence.relate(token, COMPOUND, object);
    } else if (head <= verb) sentence.relate(token, relationBehind(sentence, token), verb);
  }
}

const PARTICLES = new Set(['away', 'back', 'down', 'off', 'out', 'over', 'up']);
