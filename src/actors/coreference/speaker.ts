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
  discourse: Discourse,
  token: number,
  quoted: (token: number) => boolean,
): Entity | null {
  const { doc } = discourse;
  const here = doc.sentenceOf(token);
  for (const step of [0, -1, 1, -REACH]) {
    const sentence = here + step;
    if (sentence < 0 || sentence >= doc.sentenceCount) continue;
    const speaker = cueSubject(discourse, sentence, quoted);
    if (speaker) return speaker;
  }
  return null;
}

function cueSubject(
  discourse: Discourse,
  sentence: number,
  quoted: (token: number) => boolean,
): Entity | null {
  const { doc } = discourse;
  const { first, end } = doc.sentenceTokens(sentence);
  for (let token = first; token < end; token++) {
    if (doc.upos(token) !== 'VERB' || quoted(token) || !SAYING.has(doc.lemma(token))) continue;
    const subject = doc.childBy(token, 'nsubj');
    const speaker =
      discourse.entities.find(({ mentions }) => mentions.some(({ head }) => head === subject)) ??
      namedBefore(discourse, subject);
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
