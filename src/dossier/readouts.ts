import type { CodedDocument } from '../contract.ts';
import type { Happening } from '../record/index.ts';
import type { ReadoutComparison } from './types.ts';

/**
 * Compare the reports of each meeting that two or more reports tell of: the issues each brings up, and those that others
 * bring up and it does not.
 */
export function compareReadouts(
  happenings: readonly Happening[],
  reports: ReadonlyMap<string, CodedDocument>,
): readonly ReadoutComparison[] {
  return happenings.flatMap(({ id, type, status, reports: of }) => {
    const documents = [...new Set(of.map(({ document }) => document))];
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

function issuesOf(coded: CodedDocument | undefined): readonly string[] {
  if (coded === undefined) return [];
  return [...new Set([...coded.events, ...coded.statements].flatMap(({ issues }) => issues))].sort();
}
