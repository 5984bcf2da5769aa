/** The line of a lexicon file that gave an event its type, in words. */
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';

/** `verbs/shoot down@373`: file and line. `verbs/visit@39+refusal`: the same, turned round by a rule. */
const RULE = /^(?<file>[^@]+)\/(?<pattern>[^/@]+)@(?<line>\d+)/;
const LONGEST_CELL = 60;
const HIDDEN = new Set(['verbs', 'nouns', 'adjectives', 'example', 'type', 'mode', 'cameo']);

/**
 * The conditions of the lexicon row that a rule's name points to: "object @accord, frame together".
 *
 * @returns `null` where the rule stands in no lexicon file, as a demand in a modal verb does.
 */
export function ruleRow(files: KnowledgeFiles, rule: string): string | null {
  const found = RULE.exec(rule)?.groups;
  const file = `events/${found?.['file']}.tsv`;
  if (found === undefined || !files.has(file)) return null;
  const row = readRows(files, file).find(({ line }) => line === Number(found['line']));
  if (row === undefined) return null;
  const cells = Object.entries(row.cells).filter(([name, cell]) => cell !== '' && !HIDDEN.has(name));
  return cells.map(([name, cell]) => `${name} ${shortened(cell)}`).join(', ');
}

function shortened(cell: string): string {
  return cell.length <= LONGEST_CELL ? cell : `${cell.slice(0, LONGEST_CELL)}…`;
}
