/**
 * Trees, actors, times and places in, PLOVER events out, after the PLOVER manual as POLECAT applies it.
 *
 * `createEventsComponent` is the pipeline's step. The lexicon look-up (`loadEventLexicon`, `triggersAt`) and the argument finder
 * (`fillRoles`, `partiesOf`) can be called on their own; `findIssues` tells the issues of any stretch of text; `relate` types the
 * relation of two marked parties.
 */
export { fillRoles, type RoleSite, type Roles } from './arguments/fill-roles.ts';
export { type FoundParty, type PartyContext, partiesOf } from './arguments/parties.ts';
export { createEventsComponent, findEvents } from './component.ts';
export { findIssues, type IssueIndex, loadIssues } from './details/issues.ts';
export { ruleRow } from './explain/rule-row.ts';
export { treeFragment } from './explain/tree-fragment.ts';
export { type EventLexicon, loadEventLexicon } from './lexicon/lexicon.ts';
export type { Sense } from './lexicon/sense.ts';
export { type RankedType, type RankerWeights, readRanker } from './relations/ranker.ts';
export { createRelationReader, type Relation, type RelationReading, relate } from './relations/relate.ts';
export { readWordVectors, type WordVectors } from './relations/word-vectors.ts';
export { type Trigger, triggersAt } from './triggers/find-triggers.ts';
export type { Choice, UntoldChooser } from './untold/chooser.ts';
export type { Gap } from './untold/gap.ts';
