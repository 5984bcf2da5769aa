/** "Warned that prices could rise": whoever tells what may happen by itself threatens nobody. */
import { complementsOf } from '../arguments/objects.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { surfaceSubjects } from '../arguments/subjects.ts';
import { lemmaOf } from '../arguments/words.ts';
import { modalOf } from '../status/auxiliary.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

const WARNINGS = new Set(['warn', 'caution', 'alert']);
/** What may come of itself; of what "would" come somebody may see to it. */
const CHANCE = new Set(['could', 'may', 'might', 'can']);

/** Whether a warning only tells what a thing that is nobody's may do. */
export function isForecastOfThing({ sense, token }: Trigger, context: PartyContext): boolean {
  const { doc } = context;
  if (sense.type !== 'THREATEN' || !WARNINGS.has(lemmaOf(doc, token))) return false;
  return complementsOf(doc, token).some((clause) => {
    const modal = modalOf(doc, clause);
    const subjects = surfaceSubjects(doc, clause);
    return (
      modal >= 0 &&
      CHANCE.has(doc.lower(modal)) &&
      // "that funds could be withheld": somebody has to do it
      doc.childBy(clause, 'aux:pass') < 0 &&
      subjects.length > 0 &&
      subjects.every((subject) => doc.upos(subject) === 'NOUN' && isThing(subject, context))
    );
  });
}

function isThing(token: number, { actors, someoneAt }: PartyContext): boolean {
  return actors.mentionAt(token) === null && someoneAt(token) === null;
}
