import type { Relation } from '../../events/index.ts';

/** Runners-up that are named beside the answer. */
const RUNNERS_UP = 2;

/**
 * A typed relation in words: the answer, what the rules found, and what spoke most for it.
 *
 * @example
 *   "7: THREATEN (0.93), then AGREE (0.03), REJECT (0.01)"
 *   "    words “warned” → THREATEN, over who acts, rule verbs/warn@258"
 *   "    because of first turned THREATEN +1.42, verb warn +0.88"
 */
export function explainRelation(id: string, { type, ranked, reading }: Relation): string {
  const { doc } = reading.tree;
  const [best, ...others] = ranked;
  const share = (probability: number) => probability.toFixed(2);
  const runnersUp = others
    .slice(0, RUNNERS_UP)
    .map((other) => `${other.type} (${share(other.probability)})`)
    .join(', ');
  const lines = [
    `${id}: ${type} (${share(best?.probability ?? 0)}), then ${runnersUp}`,
    ...reading.coded
      .filter(({ fit }) => fit > 0)
      .map(
        ({ event }) =>
          `    event “${doc.text.slice(event.trigger.start, event.trigger.end)}” → ${event.type}, ${event.status}, rule ${event.rule}`,
      ),
    ...reading.senses.map(
      ({ token, turned, place, trigger }) =>
        `    word “${doc.form(token)}” → ${turned}, ${PLACES[place]}, rule ${trigger.sense.id}`,
    ),
    `    because of ${(best?.reasons ?? []).map(({ feature, weight }) => `${feature} +${weight.toFixed(2)}`).join(', ') || 'nothing but how common the type is'}`,
  ];
  return `${lines.join('\n')}\n`;
}

const PLACES: Readonly<Record<Relation['reading']['senses'][number]['place'], string>> = {
  top: 'over who acts',
  chain: 'in a clause below that',
  argument: 'beside those verbs',
  recipient: 'among the words of who is acted upon',
  actor: 'among the words of who acts',
  path: 'between the parties',
  other: 'elsewhere',
};
