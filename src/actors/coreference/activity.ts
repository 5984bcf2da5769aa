/** Nouns for those who do something that also mean what they do: "held a joint patrol", "resumed resupply missions". */
import type { Doc } from '../../language/index.ts';
import type { Draft } from '../mentions/draft.ts';

const NOUNS = new Set(['patrol', 'mission']);
const DOING = new Set(
  `hold conduct carry run start begin launch stage fly make do perform complete finish end halt suspend resume increase intensify expand
  reduce cut step continue plan organise organize undertake`.split(/\s+/),
);
const DONE = new Set(['obj', 'nsubj:pass']);

/** Whether a description is of a deed and of nobody: what somebody holds, resumes or increases. */
export function isActivity(doc: Doc, { head, role }: Draft): boolean {
  const { agent, words = '' } = role?.element.noun ?? {};
  if (!NOUNS.has(agent?.noun ?? words)) return false;
  return DONE.has(doc.relation(head)) && DOING.has(doc.lemma(doc.head(head)));
}
