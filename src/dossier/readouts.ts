import type { CodedDocument } from '../contract.ts';
import type { Happening } from '../record/index.ts';
import type { ReadoutComparison } from './types.ts';

/**
 * Compare the reports of each meeting that two or more reports tell of as held: the issues each brings up, and those that
 * others bring up and it does not. What was written before a meeting is no readout of it.
 */
export function compareReadouts(
  happenings: readonly Happening[],
  reports: ReadonlyMap<string, CodedDocument>,
): readonly ReadoutComparison[] {
  return happenings.flatMap((happening) => {
    const { id, type, status } = happening;
    const documents = readoutsOf(happening, reports);
    if (type !== 'CONSULT' || status !== 'happened' || documents.length < 2) return [];
    const issues = documents.map((document) => issuesOf(reports.get(document)));
    const all = [...new Set(issues.flat())].sort();
    if (all.length === 0) return [];
    return [
      {
        happening: id,
        readouts: documents.map((document, at) => ({
          document,
          issues: issues[at] ?? [],
          leavesOut: all.filter((issue) => !issues[at]?.includes(issue)),
        })),
      },
    ];
  });
}

function readoutsOf(
  { when, reports: of }: Happening,
  reports: ReadonlyMap<string, CodedDocument>,
): readonly string[] {
  const held = of.filter(({ document, event }) => {
    const coded = reports.get(document);
    const day = coded?.document.publishedAt?.slice(0, 10);
    if (day !== undefined && when !== undefined && day < when.start.slice(0, 10)) return false;
    return coded?.events.find(({ id }) => id === event)?.status === 'happened';
  });
  return [...new Set(held.map(({ document }) => document))];
}

function issuesOf(coded: CodedDocument | undefined): readonly string[] {
  if (coded === undefined) return [];
  return [...new Set([...coded.events, ...coded.statements].flatMap(({ issues }) => issues))].sort();
}
