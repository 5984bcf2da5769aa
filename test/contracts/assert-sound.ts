import { expect } from 'vitest';
import type { CodedDocument, Span } from '../../src/contract.ts';

/**
 * What every coded document must keep to, whatever the text: spans lie in the text and are not empty, lists of things
 * in the text are in its order, ids are unique and every id that is named exists.
 */
export function assertSound(coded: CodedDocument): void {
  const { text } = coded.document;
  for (const [name, span] of allSpans(coded)) {
    const isSound = span.start >= 0 && span.start < span.end && span.end <= text.length;
    expect({ name, span, isSound }).toEqual({ name, span, isSound: true });
    expect({ name, words: text.slice(span.start, span.end).trim() }).not.toEqual({ name, words: '' });
  }
  for (const name of ['sentences', 'mentions', 'timexes'] as const) {
    const starts = coded[name].map(({ start }) => start);
    expect({ name, starts }).toEqual({ name, starts: starts.toSorted((a, b) => a - b) });
  }
  assertIds(coded);
}

function assertIds(coded: CodedDocument): void {
  const ids = [...coded.actors, ...coded.events, ...coded.statements].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const actors = new Set(coded.actors.map(({ id }) => id));
  const named = [
    ...coded.mentions.map(({ actor }) => actor),
    ...coded.events.flatMap(({ actors, recipients }) => [...actors, ...recipients].map(({ actor }) => actor)),
    ...coded.statements.flatMap(({ speaker, via, addressees }) => [
      speaker,
      ...(via ? [via.actor] : []),
      ...addressees.map(({ actor }) => actor),
    ]),
    ...coded.figures.flatMap(({ actor }) => (actor ? [actor] : [])),
    ...coded.actors.flatMap(({ members = [], ambiguous = [] }) => [...members, ...ambiguous]),
  ];
  expect(named.filter((id) => !actors.has(id))).toEqual([]);
  const statements = new Set(coded.statements.map(({ id }) => id));
  const events = new Set(coded.events.map(({ id }) => id));
  expect(coded.events.flatMap(({ statements: of = [] }) => of).filter((id) => !statements.has(id))).toEqual(
    [],
  );
  expect(coded.statements.flatMap(({ events: of = [] }) => of).filter((id) => !events.has(id))).toEqual([]);
}

/** Every span of a coded document, wherever it stands, with the path to it. */
function allSpans(value: unknown, path = ''): readonly (readonly [string, Span])[] {
  if (typeof value !== 'object' || value === null) return [];
  const own: readonly (readonly [string, Span])[] = isSpan(value) ? [[path, value]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, child]) => allSpans(child, `${path}.${key}`))];
}

function isSpan(value: object): value is Span {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}
