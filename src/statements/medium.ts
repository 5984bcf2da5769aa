/**
 * Through which medium words were given: a letter, an interview, a press conference.
 */
import { type KnowledgeFiles, readRows } from '../knowledge.ts';
import type { Doc } from '../language/index.ts';

export interface Medium {
  readonly name: string;
  /** True where the thing itself can stand as the source of words: "the letter said". */
  readonly holdsWords: boolean;
}

export interface MediumLexicon {
  /** The medium that a noun names with the words before it, or null. */
  at(doc: Doc, token: number): Medium | null;
}

/** @throws {LexiconError} Where the list of media does not keep to its format. */
export function readMediumLexicon(knowledge: KnowledgeFiles): MediumLexicon {
  const media = new Map<string, Medium>();
  for (const { cells } of readRows(knowledge, 'statements/media.tsv'))
    media.set(cells['noun'] as string, {
      name: cells['medium'] as string,
      holdsWords: cells['holds'] === 'yes',
    });
  return {
    at(doc, token) {
      const noun = doc.lowerLemma(token);
      const before = token > 0 ? doc.lowerLemma(token - 1) : '';
      const preposition = doc.childBy(token, 'case');
      // at the end of a sentence a capital may keep its stop: "on X."
      const form = doc.form(token).replace(/\.$/, '');
      if (preposition >= 0 && doc.lower(preposition) === 'on') {
        // A platform's name is a capital letter's: "on X", "on Telegram".
        const on =
          media.get(`on ${before} ${noun}`) ??
          media.get(`on ${form.toLowerCase()}`) ??
          media.get(`on ${noun}`);
        if (on !== undefined && (on.name !== 'post' || /^\p{Lu}/u.test(form) || before === 'social'))
          return on;
      }
      return media.get(`${before} ${noun}`) ?? media.get(noun) ?? media.get(doc.lower(token)) ?? null;
    },
  };
}

/** Prepositions under which an occasion or a thing is the medium of a saying. */
const CARRIES = new Set(['in', 'at', 'during', 'on', 'by', 'via', 'through', 'to', 'after', 'over']);

/** Verbs whose object is how words are given. */
const GIVES = new Set(
  'issue release send write post publish deliver give make use hold circulate read tweet record film sign carry distribute submit file'.split(
    ' ',
  ),
);

/** Verbs whose object is the occasion or the press that hears: "told a briefing", "assured journalists". */
const ADDRESSES = new Set(
  'tell address inform brief assure remind warn advise notify ask attend host open close chair interrupt update'.split(
    ' ',
  ),
);

/**
 * The medium that the cue's own clause tells: "said in a letter", "told reporters", "speaking at a summit, he said".
 *
 * @returns The token that names it as well; null where the clause tells none.
 */
export function statedMedium(
  doc: Doc,
  media: MediumLexicon,
  cue: number,
): { readonly medium: Medium; readonly token: number } | null {
  const near = [...doc.childrenBy(cue, 'obl', 'nmod', 'obj', 'iobj', 'advcl', 'obl:unmarked')];
  for (const child of near) {
    const found = ofDependent(doc, media, child);
    if (found !== null) return found;
  }
  const subject = doc.childBy(cue, 'nsubj');
  for (const child of subject < 0 ? [] : doc.childrenBy(subject, 'acl', 'advcl')) {
    const found = ofParticiple(doc, media, child);
    if (found !== null) return found;
  }
  // "The premier, in a letter to the council, said".
  for (const child of subject < 0 ? [] : doc.childrenBy(subject, 'nmod')) {
    const preposition = doc.childBy(child, 'case');
    const medium = preposition >= 0 && doc.lower(preposition) === 'in' ? media.at(doc, child) : null;
    if (medium?.holdsWords === true) return { medium, token: child };
  }
  const head = doc.head(cue);
  // "X said … , adding that", "… , he wrote in a letter, urging": the words share their medium.
  if (head >= 0 && ['advcl', 'conj', 'xcomp'].includes(doc.relation(cue)) && doc.upos(head) === 'VERB')
    for (const child of doc.childrenBy(head, 'obl', 'obj')) {
      const found = ofDependent(doc, media, child);
      if (found !== null) return found;
    }
  return null;
}

function ofDependent(
  doc: Doc,
  media: MediumLexicon,
  child: number,
): { readonly medium: Medium; readonly token: number } | null {
  const relation = doc.relation(child);
  if (relation === 'advcl') return ofParticiple(doc, media, child);
  const medium = media.at(doc, child);
  if (medium !== null) {
    const preposition = doc.childBy(child, 'case');
    // "called the report a lie": what is spoken of is no medium, unless it is given out
    const isObject = relation === 'obj' || relation === 'iobj';
    const verb = doc.lemma(doc.head(child));
    const isGiven = isObject && (GIVES.has(verb) || (!medium.holdsWords && ADDRESSES.has(verb)));
    const isCarried = isGiven || (!isObject && preposition >= 0 && CARRIES.has(doc.lower(preposition)));
    if (isCarried && !isPast(doc, preposition)) return { medium, token: child };
  }
  // "on the sidelines of the summit", "in response to a letter": what the noun is of.
  for (const inner of doc.childrenBy(child, 'nmod')) {
    const deeper = media.at(doc, inner);
    if (
      deeper !== null &&
      ['margin', 'sideline', 'text', 'transcript', 'copy', 'course'].includes(doc.lemma(child))
    )
      return { medium: deeper, token: inner };
  }
  return null;
}

/** "Speaking at a rally, …", "Asked at a news conference, …", "Writing in a newspaper, …", "Addressing parliament, …". */
function ofParticiple(
  doc: Doc,
  media: MediumLexicon,
  verb: number,
): { readonly medium: Medium; readonly token: number } | null {
  const lemma = doc.lemma(verb);
  if (!OCCASION_VERB.test(lemma)) return null;
  const dependents = doc.childrenBy(verb, 'obl', 'obj', 'nmod');
  for (const inner of dependents) {
    const found = ofDependent(doc, media, inner);
    if (found !== null) return found;
  }
  const isIn = dependents.some((inner) => {
    const preposition = doc.childBy(inner, 'case');
    return preposition >= 0 && doc.lower(preposition) === 'in';
  });
  if (lemma === 'address' && dependents.length > 0) return { medium: SPEECH, token: verb };
  return lemma === 'write' && isIn ? { medium: ARTICLE, token: verb } : null;
}

/** Verbs of a participle that tells the occasion of a saying. */
const OCCASION_VERB =
  /^(?:speak|talk|write|address|read|deliver|ask|question|answer|reply|respond|appear|testify)$/;
const SPEECH: Medium = { name: 'speech', holdsWords: true };
const ARTICLE: Medium = { name: 'article', holdsWords: true };

/** "after the meeting" is when, not how. */
function isPast(doc: Doc, preposition: number): boolean {
  return preposition >= 0 && ['after', 'before', 'since', 'ahead'].includes(doc.lower(preposition));
}
