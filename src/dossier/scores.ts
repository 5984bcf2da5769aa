import { EVENT_TYPES, type EventType } from '../contract.ts';
import { LexiconError } from '../errors.ts';
import type { KnowledgeFiles } from '../knowledge.ts';

const FILE = 'dossier/scores.tsv';

/** The conflict–cooperation score of each PLOVER type, −10 to 10. */
export type Scores = ReadonlyMap<EventType, number>;

/**
 * Read `knowledge/dossier/scores.tsv`.
 *
 * @throws {LexiconError} Where the file is missing, a type is unknown or missing, or a score is no number of −10 to 10.
 */
export function loadScores(knowledge: KnowledgeFiles): Scores {
  const text = knowledge.get(FILE);
  if (text === undefined) throw new LexiconError(`${FILE} is missing`);
  const scores = new Map<EventType, number>();
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const [type, cell = ''] = line.split('\t');
    const score = Number(cell);
    if (!isEventType(type) || cell === '' || !(Math.abs(score) <= 10))
      throw new LexiconError(
        `${FILE}, line ${at + 1}: found "${line}", expected a PLOVER type and a score of -10 to 10 between tabs`,
      );
    scores.set(type, score);
  });
  const missing = EVENT_TYPES.filter((type) => !scores.has(type));
  if (missing.length > 0) throw new LexiconError(`${FILE}: ${missing.join(', ')} missing`);
  return scores;
}

function isEventType(text: string | undefined): text is EventType {
  return EVENT_TYPES.some((type) => type === text);
}
