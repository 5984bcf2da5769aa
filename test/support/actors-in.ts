import { createActorsComponent } from '../../src/actors/index.ts';
import { loadEngine, readKnowledge } from '../../src/node.ts';

const engine = loadEngine();
const component = createActorsComponent(readKnowledge());

/** "words: actor's name, country, role" of every mention. */
export function actorsIn(text: string): readonly string[] {
  const { actors, mentions } = component.apply({
    document: { id: 'd', text, publishedAt: '2024-03-14', publishedFrom: 'given', language: 'en' },
    doc: engine.parse(text),
    actors: [],
    mentions: [],
    timexes: [],
    places: [],
    events: [],
    statements: [],
    figures: [],
    notes: [],
  });
  return mentions.map(({ mention: { start, end, actor } }) => {
    const found = actors.find(({ id }) => id === actor);
    return `${text.slice(start, end)}: ${found?.name}, ${found?.country ?? '-'}, ${found?.role ?? '-'}`;
  });
}
