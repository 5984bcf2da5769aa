/** Adjectives for what only somebody can be: behind "it is", they tell of a state or a body, and "it" is no empty subject. */
export const PERSONAL_ADJECTIVES: ReadonlySet<string> = new Set(
  `ready willing prepared eager keen reluctant unwilling loath wary opposed furious angry concerned worried alarmed determined committed
  grateful able unable adamant confident hopeful silent responsible guilty`.split(/\s+/),
);
