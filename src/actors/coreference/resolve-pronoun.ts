import { isPossessivePronoun } from '../mentions/chunk.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';
import { mostSalient } from './salience.ts';
import { speakerOf } from './speaker.ts';

type Number = 'singular' | 'plural';

interface PronounForm {
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
 * @param quoted - Whether a token stands inside quotation marks.
 * @returns Null for a pronoun without an actor ("it is raining"), or where nobody fits.
 */
export function resolvePronoun(
  discourse: Discourse,
  token: number,
  quoted: (token: number) => boolean,
): Entity | null {
  const { doc } = discourse;
  const form = FORMS[doc.lower(token)];
  if (!form || doc.relation(token) === 'expl') return null;
  if (form.person === 1) return quoted(token) ? speakerOf(discourse, token, quoted) : null;
  if (form.gender === 'n' && isImpersonal(discourse, token)) return null;
  const candidates = discourse.entities.filter(
    (entity) => fits(entity, form) && !isBarred(discourse, entity, token),
  );
  const { best, rivals } = mostSalient(discourse, candidates, token);
  if (!best) return null;
  // A speaker does not call himself "he" in his own quotation.
  if (quoted(token) && speakerOf(discourse, token, quoted) === best) return rivals[0] ?? null;
  return best;
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
  if (doc.upos(governor) === 'ADJ' || doc.childBy(governor, 'cop') >= 0) return true;
  return hasClause && doc.has(governor, 'Voice=Pass');
}

/** "Biden told him": the subject of a verb is not its object; "his" may be the subject's. */
function isBarred({ doc }: Discourse, entity: Entity, token: number): boolean {
  if (isPossessivePronoun(doc, token) || doc.lower(token).endsWith('self')) return false;
  const governor = doc.head(token);
  return entity.mentions.some(
    ({ head }) =>
      doc.head(head) === governor && head !== token && governor >= 0 && isClauseMate(doc.relation(head)),
  );
}

function isClauseMate(relation: string): boolean {
  return ['nsubj', 'obj', 'iobj', 'obl'].includes(relation);
}
