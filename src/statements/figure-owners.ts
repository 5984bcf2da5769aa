/** Whose figures are: of those who give them, or who threaten, promise or ask for what they measure. */
import type { EventType, Figure } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { EventInText } from '../reading.ts';
import { ContentIndex } from './links.ts';
import type { Draft } from './statement-builder.ts';

/** Events that are words about what is to come, so that a figure in them is the actor's. */
const WORDS: ReadonlySet<EventType> = new Set(['THREATEN', 'AGREE', 'REQUEST']);

/** The figures with their owners: the speaker of the tightest content around one, else the actor of the nearest such event above it. */
export function withOwners(
  figures: readonly Figure[],
  drafts: readonly Draft[],
  events: readonly EventInText[],
  doc: Doc,
): readonly Figure[] {
  const index = new ContentIndex(drafts);
  const pledges = new Map(
    events.filter(({ event }) => WORDS.has(event.type)).map(({ trigger, event }) => [trigger, event]),
  );
  const ownerAbove = (figure: Figure): string | undefined => {
    const token = doc.tokenAt(figure.span.start);
    const above = token < 0 ? undefined : doc.ancestors(token).find((word) => pledges.has(word));
    const [actor, other] = above === undefined ? [] : (pledges.get(above)?.actors ?? []);
    return other === undefined ? actor?.actor : undefined;
  };
  return figures.map((figure) => {
    const owner = index.around(figure.span.start)[0]?.statement.speaker ?? ownerAbove(figure);
    return owner === undefined ? figure : { ...figure, actor: owner };
  });
}
