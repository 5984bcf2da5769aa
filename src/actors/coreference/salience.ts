import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';

/** Sentences back to which a reader looks for what a short form means. */
const MEMORY = 8;

/**
 * How present an entity is to the reader at a token: recent sentences count most, subjects more than others,
 * and frequent actors a little more than rare ones.
 *
 * @returns Higher is more present; 0 where it has not been mentioned yet or too long ago.
 */
export function salience({ doc }: Discourse, entity: Entity, token: number): number {
  const sentence = doc.sentenceOf(token);
  let score = 0;
  let seen = 0;
  for (let at = entity.mentions.length - 1; at >= 0; at--) {
    const mention = entity.mentions[at] as Entity['mentions'][number];
    if (mention.head >= token) continue;
    const distance = sentence - mention.sentence;
    if (distance > MEMORY) break;
    seen++;
    const weight = (mention.isSubject ? 3 : 2) / (1 + distance);
    if (weight > score) score = weight;
  }
  return score === 0 ? 0 : score + Math.min(seen, 6) * 0.05;
}

/**
 * The most present of several entities.
 *
 * @returns `best` is null where none has been mentioned; `rivals` are as present as it is.
 */
export function mostSalient(
  discourse: Discourse,
  candidates: readonly Entity[],
  token: number,
): { readonly best: Entity | null; readonly rivals: readonly Entity[] } {
  const scored = candidates
    .map((entity) => ({ entity, score: salience(discourse, entity, token) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lastHead(b.entity, token) - lastHead(a.entity, token));
  const [first] = scored;
  if (!first) return { best: null, rivals: [] };
  const rivals = scored.slice(1).filter(({ score }) => score === first.score);
  return { best: first.entity, rivals: rivals.map(({ entity }) => entity) };
}

function lastHead(entity: Entity, token: number): number {
  for (let at = entity.mentions.length - 1; at >= 0; at--) {
    const { head } = entity.mentions[at] as Entity['mentions'][number];
    if (head < token) return head;
  }
  return -1;
}
