import { PERSONAL_ADJECTIVES } from '../../language/index.ts';
import { isPossessivePronoun } from '../mentions/chunk.ts';
import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';
import { labelledSpeaker } from './labelled-speaker.ts';
import { otherHolder } from './other-holder.ts';
import { groupOf } from './resolve-plural.ts';
import { mostSalient } from './salience.ts';
import { authorOf, speakerBeside, speakerOf } from './speaker.ts';

type Number = 'singular' | 'plural';

export interface PronounForm {
  readonly person: 1 | 3;
  readonly number: Number;
  readonly gender: 'm' | 'f' | 'n' | '';
}

const FORMS: Readonly<Record<string, PronounForm>> = {
  he: { person: 3, number: 'singular', gender: 'm' },
  him: { person: 3, number: 'singular', gender: 'm' },
  his: { person: 3, number: 'singular', gender: 'm' },
  himself: { person: 3, number: 'singular', gender: 'm' },
  she: { person: 3, number: 'singular', gender: 'f' },
  her: { person: 3, number: 'singular', gender: 'f' },
  hers: { person: 3, number: 'singular', gender: 'f' },
  herself: { person: 3, number: 'singular', gender: 'f' },
  it: { person: 3, number: 'singular', gender: 'n' },
  its: { person: 3, number: 'singular', gender: 'n' },
  itself: { person: 3, number: 'singular', gender: 'n' },
  they: { person: 3, number: 'plural', gender: '' },
  them: { person: 3, number: 'plural', gender: '' },
  their: { person: 3, number: 'plural', gender: '' },
  theirs: { person: 3, number: 'plural', gender: '' },
  themselves: { person: 3, number: 'plural', gender: '' },
  i: { person: 1, number: 'singular', gender: '' },
  me: { person: 1, number: 'singular', gender: '' },
  my: { person: 1, number: 'singular', gender: '' },
  myself: { person: 1, number: 'singular', gender: '' },
  we: { person: 1, number: 'plural', gender: '' },
  us: { person: 1, number: 'plural', gender: '' },
  our: { person: 1, number: 'plural', gender: '' },
  ours: { person: 1, number: 'plural', gender: '' },
};

export function isPersonalPronoun(word: string): boolean {
  return Object.hasOwn(FORMS, word);
}

/**
 * Whom a personal or possessive pronoun means.
 *
 * @param context - Its drafts up to the pronoun have been resolved.
 * @param quoted - Whether a token stands inside quotation marks.
 * @returns Null for a pronoun without an actor ("it is raining"), or where nobody fits.
 */
export function resolvePronoun(
  context: ResolveContext,
  token: number,
  quoted: (token: number) => boolean,
): Entity | null {
  const { discourse } = context;
  const { doc } = discourse;
  const form = FORMS[doc.lower(token)];
  if (!form || doc.relation(token) === 'expl') return null;
  if (form.person === 1) {
    if (quoted(token)) return speakerOf(context, token, quoted);
    const speaker = speakerBeside(context, token) ?? labelledSpeaker(context, token);
    return speaker ?? (form.number === 'plural' ? authorOf(context) : null);
  }
  if (form.gender === 'n' && isImpersonal(discourse, token)) return null;
  const parallel =
    laterSubject(context, token, form) ??
    governingSubject(context, token, form) ??
    ownSubject(context, token, form) ??
    parallelObject(context, token, form) ??
    deprivedObject(context, token, form);
  if (parallel) return parallel;
  if (form.number === 'plural') {
    const group = coordinated(context, token);
    if (group) return group;
  }
  const beside = namedBeside(context, token);
  const candidates = discourse.entities.filter(
    (entity) => fits(entity, form) && !beside.includes(entity) && !isBarred(discourse, entity, token),
  );
  const { best, rivals } = mostSalient(discourse, candidates, token);
  if (!best) return otherHolder(context, token, form);
  // A speaker does not call himself "he" in his own quotation.
  if (quoted(token) && speakerOf(context, token, quoted) === best) return rivals[0] ?? null;
  return best;
}

/**
 * "In his speech, Biden said": in a phrase that stands before the subject of its clause, a pronoun mostly means that
 * subject.
 */
function laterSubject(context: ResolveContext, token: number, form: PronounForm): Entity | null {
  const { doc } = context.discourse;
  let below = token;
  for (let at = doc.head(token); at >= 0; below = at, at = doc.head(at)) {
    const subject = doc.childBy(at, 'nsubj');
    if (subject <= token || !FRONTED.has(doc.relation(below))) continue;
    const draft = context.links.draftAt(subject);
    const entity = draft ? context.resolve(draft) : null;
    return entity && fits(entity, form) ? entity : null;
  }
  return null;
}

/**
 * "Oslo refuses to withdraw the troops it sent", "the alliance said that it would": the subject of a clause inside another mostly means
 * the subject of that other one.
 *
 * @returns Null for pronouns that are no subject, and where the clause around has none that fits.
 */
function governingSubject(context: ResolveContext, token: number, form: PronounForm): Entity | null {
  const { doc } = context.discourse;
  if (form.number === 'plural' || doc.relation(token) !== 'nsubj') return null;
  for (let at = doc.head(token), above = doc.head(at); above >= 0; at = above, above = doc.head(at)) {
    if (!INSIDE.has(doc.relation(at))) return null;
    const subject = doc.childBy(above, 'nsubj');
    if (subject < 0 || subject >= token) continue;
    const entity = entityAt(context, subject);
    return entity && fits(entity, form) ? entity : null;
  }
  return null;
}

/** "once Peru halted its offensive": who owns what a clause inside another is about is the clause's own subject. */
function ownSubject(context: ResolveContext, token: number, form: PronounForm): Entity | null {
  const { doc } = context.discourse;
  const noun = doc.head(token);
  if (form.gender !== 'n' || !isPossessivePronoun(doc, token) || doc.relation(noun) !== 'obj') return null;
  const verb = doc.head(noun);
  if (!INSIDE.has(doc.relation(verb)) || doc.relation(verb) === 'conj') return null;
  const subject = doc.childBy(verb, 'nsubj');
  const entity = subject < 0 || subject >= token ? null : entityAt(context, subject);
  // "a mob stormed its embassy": not what somebody has whom the report tells no more of
  return entity?.isNamed && fits(entity, form) ? entity : null;
}

/** "met the envoy and pressed him": the object of a second verb mostly means that of the first; null for other pronouns. */
function parallelObject(context: ResolveContext, token: number, form: PronounForm): Entity | null {
  const { doc } = context.discourse;
  const verb = doc.head(token);
  if (verb < 0 || !OBJECTS.has(doc.relation(token)) || doc.relation(verb) !== 'conj') return null;
  const object = doc.childBy(doc.head(verb), 'obj', 'iobj');
  if (object < 0 || object >= token) return null;
  const named = entityAt(context, object) ?? entityAt(context, doc.childBy(object, 'nmod', 'appos'));
  return named && fits(named, form) ? named : null;
}

/** "robbed refugees of their rights": what somebody is robbed, stripped or reminded of is his own; null for other pronouns. */
function deprivedObject(context: ResolveContext, token: number, form: PronounForm): Entity | null {
  const { doc } = context.discourse;
  const noun = doc.head(token);
  if (noun < 0 || !isPossessivePronoun(doc, token)) return null;
  if (!doc.childrenBy(noun, 'case').some((child) => doc.lower(child) === 'of')) return null;
  const above = doc.head(noun);
  // A tree may hang the phrase on the object.
  const object = doc.relation(noun) === 'obl' ? doc.childBy(above, 'obj') : above;
  if (object < 0 || object > token || doc.relation(object) !== 'obj') return null;
  const entity = entityAt(context, object);
  return entity && fits(entity, form) ? entity : null;
}

const OBJECTS = new Set(['obj', 'iobj']);

/** Relations in which a clause, or the noun that it describes, stands inside another clause. */
const INSIDE = new Set(['ccomp', 'xcomp', 'acl', 'advcl', 'obj', 'obl', 'nmod', 'conj']);

/** Whom a subject names; of "who" whom it stands for is not asked. */
function entityAt(context: ResolveContext, subject: number): Entity | null {
  if (subject < 0) return null;
  if (isPersonalPronoun(context.discourse.doc.lower(subject))) return context.resolvePronoun(subject);
  const draft = context.links.draftAt(subject);
  return draft ? context.resolve(draft) : null;
}

const FRONTED = new Set(['obl', 'advcl', 'advmod', 'nmod']);

/** "they" after "Biden and Xi": a coordination of subjects in this sentence or the one before. */
function coordinated({ discourse, links, resolve }: ResolveContext, token: number): Entity | null {
  const { doc } = discourse;
  const here = doc.sentenceOf(token);
  for (let sentence = here; sentence >= Math.max(0, here - 1); sentence--) {
    const { first } = doc.sentenceTokens(sentence);
    for (let at = first; at < token && doc.sentenceOf(at) === sentence; at++) {
      if (doc.relation(at) !== 'nsubj') continue;
      const heads = [at, ...doc.childrenBy(at, 'conj')].filter((head) => head < token);
      const members = heads.map((head) => links.draftAt(head)).map((draft) => draft && resolve(draft));
      if (members.length > 1 && members.every((member) => member !== null && !member.isPlural))
        return groupOf(discourse, members as Entity[]);
    }
  }
  return null;
}

function fits(entity: Entity, { number, gender }: PronounForm): boolean {
  if (number === 'plural') return entity.kind === 'group' || (entity.isPlural && entity.kind !== 'state');
  if (entity.isPlural || entity.kind === 'group') return false;
  if (gender === 'n') return entity.kind === 'state' || entity.kind === 'organisation';
  return entity.kind === 'person' && (entity.gender === '' || entity.gender === gender);
}

/** "It was unclear whether", "it is time to": no actor. */
function isImpersonal({ doc }: Discourse, token: number): boolean {
  const governor = doc.head(token);
  if (governor < 0 || doc.relation(token) !== 'nsubj') return false;
  const hasClause =
    doc.childBy(governor, 'csubj', 'ccomp', 'advcl') >= 0 || doc.childBy(governor, 'xcomp') >= 0;
  if (doc.upos(governor) === 'ADJ') return !PERSONAL_ADJECTIVES.has(doc.lemma(governor));
  // "It is at loggerheads with Oslo", not "it is a crime"
  if (doc.childBy(governor, 'cop') >= 0) return doc.childBy(governor, 'case') < 0;
  return hasClause && doc.has(governor, 'Voice=Pass');
}

/** "he and Dagalo": whoever is named beside a pronoun is somebody else. */
function namedBeside(
  { discourse: { doc }, links, resolve }: ResolveContext,
  token: number,
): readonly Entity[] {
  const beside = [
    ...doc.childrenBy(token, 'conj'),
    ...(doc.relation(token) === 'conj' ? [doc.head(token)] : []),
  ];
  return beside
    .map((other) => links.draftAt(other))
    .map((draft) => (draft && draft.name !== '' ? resolve(draft) : null))
    .filter((entity) => entity !== null);
}

/** "Biden told him": the subject of a verb is not its object; "his" may be the subject's. */
function isBarred({ doc }: Discourse, entity: Entity, token: number): boolean {
  if (isPossessivePronoun(doc, token) || doc.lower(token).endsWith('self')) return false;
  const governor = doc.head(token);
  if (governor < 0) return false;
  // "Canada should stop, it said": who speaks of a state by its name is another; who says "we" is none.
  const clause = doc.childBy(governor, 'ccomp');
  const said = doc.relation(governor) === 'parataxis' ? doc.head(governor) : clause < token ? clause : -1;
  return entity.mentions.some(
    ({ head }) =>
      (doc.head(head) === governor && head !== token && isClauseMate(doc.relation(head))) ||
      (said >= 0 &&
        doc.head(head) === said &&
        doc.relation(head) === 'nsubj' &&
        FORMS[doc.lower(head)]?.person !== 1),
  );
}

function isClauseMate(relation: string): boolean {
  return ['nsubj', 'obj', 'iobj', 'obl'].includes(relation);
}
