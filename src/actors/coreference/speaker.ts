import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';

const SAYING = new Set(
  'say tell add note announce warn argue claim insist explain write state declare stress reply ask respond answer continue quote remark comment observe acknowledge admit assert affirm promise pledge vow urge tweet post conclude recall complain joke shout'.split(
    ' ',
  ),
);

/** Sentences around a quotation in which its cue is looked for. */
const REACH = 2;

/**
 * Who speaks the quotation that a token stands in: the subject of a verb of saying outside the quotation marks, in
 * the same sentence, else in the sentences right before or after.
 *
 * @returns Null where no cue says who speaks.
 */
export function speakerOf(
  context: ResolveContext,
  token: number,
  quoted: (token: number) => boolean,
): Entity | null {
  const { doc } = context.discourse;
  const here = doc.sentenceOf(token);
  for (const step of [0, -1, 1, -REACH]) {
    const sentence = here + step;
    if (sentence < 0 || sentence >= doc.sentenceCount) continue;
    const speaker = cueSubject(context, sentence, quoted);
    if (speaker) return speaker;
  }
  return null;
}

function cueSubject(
  context: ResolveContext,
  sentence: number,
  quoted: (token: number) => boolean,
): Entity | null {
  const { doc } = context.discourse;
  const { first, end } = doc.sentenceTokens(sentence);
  for (let token = first; token < end; token++) {
    if (doc.upos(token) !== 'VERB' || quoted(token) || !SAYING.has(doc.lemma(token))) continue;
    // Who speaks is told outside his words: a pronoun inside them would ask for its own speaker again.
    const subject = doc.childBy(token, 'nsubj');
    if (subject >= 0 && quoted(subject)) continue;
    const speaker = subjectOf(context, token, sentence);
    if (speaker) return speaker;
  }
  return null;
}

function subjectOf(context: ResolveContext, verb: number, sentence: number): Entity | null {
  const { discourse } = context;
  const subject = discourse.doc.childBy(verb, 'nsubj');
  return (
    discourse.entities.find(({ mentions }) => mentions.some(({ head }) => head === subject)) ??
    namedBefore(discourse, subject) ??
    describedBehind(context, subject, sentence)
  );
}

/**
 * "We shall lodge a complaint, the Danish ministry said": who says words that no quotation marks tell apart, named behind them.
 *
 * @returns Null where no verb of saying with a subject stands beside the clause.
 */
export function speakerBeside(context: ResolveContext, token: number): Entity | null {
  const { doc } = context.discourse;
  const sentence = doc.sentenceOf(token);
  const { end } = doc.sentenceTokens(sentence);
  const above = new Set(doc.ancestors(token));
  for (let verb = token + 1; verb < end; verb++) {
    if (doc.upos(verb) !== 'VERB' || !SAYING.has(doc.lemma(verb))) continue;
    const isBeside = above.has(verb) || (doc.relation(verb) === 'parataxis' && above.has(doc.head(verb)));
    if (!isBeside || doc.childBy(verb, 'nsubj') <= token) continue;
    const speaker = subjectOf(context, verb, sentence);
    if (speaker) return speaker;
  }
  return null;
}

/** "…, Reyes said": who is named behind his words is known from further up, though he is not come to again yet. */
function namedBefore(discourse: Discourse, subject: number): Entity | null {
  if (subject < 0 || discourse.doc.upos(subject) !== 'PROPN') return null;
  const bearers = discourse.bySurname(discourse.doc.form(subject));
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}

/** "“We shall answer,” the Danish ministry said", "… she said": whoever the words behind the quotation name. */
function describedBehind(context: ResolveContext, subject: number, sentence: number): Entity | null {
  if (subject >= 0 && THIRD.has(context.discourse.doc.lower(subject))) return context.resolvePronoun(subject);
  const draft = subject < 0 ? null : context.links.draftAt(subject);
  return draft === null || context.discourse.doc.sentenceOf(draft.head) !== sentence
    ? null
    : context.resolve(draft);
}

const THIRD = new Set(['he', 'she', 'it', 'they']);

/** Sentences in which a statement of a ministry or embassy tells whose it is: its title and the line below. */
const TITLE = 3;

/**
 * Whom "we" means outside quotation marks: the body of a government whose own statement the text is.
 *
 * @returns Null where its first lines name none or several.
 */
export function authorOf({ discourse: { entities } }: ResolveContext): Entity | null {
  const bodies = entities.filter(
    ({ kind, sector, mentions }) =>
      kind === 'organisation' && sector === 'GOV' && (mentions[0]?.sentence ?? TITLE) < TITLE,
  );
  return bodies.length === 1 ? (bodies[0] ?? null) : null;
}
