/** Dictionary forms of regular verbs that the learnt rules get wrong: "postponed" is of "postpone". */

/** What to take off a form and to put in its place, the likelier first; "double" takes off a doubled consonant too. */
const ENDINGS: readonly (readonly [ending: string, adds: readonly (string | 'double')[]])[] = [
  ['ied', ['y', 'ie']],
  ['ies', ['y', 'ie']],
  ['ying', ['y', 'ie']],
  ['ing', ['', 'e', 'double']],
  ['ed', ['', 'e', 'double']],
  ['es', ['e', '']],
  ['s', ['']],
];
const DOUBLED = /([bdfgklmnprstvz])\1$/;

/**
 * The lemma of a verb's form.
 *
 * @param verbs - Dictionary forms of verbs.
 * @param form - In lower case.
 * @param learnt - What the learnt rules say; it stands where it is a verb of the dictionary, or no regular form fits.
 */
export function verbLemma(verbs: ReadonlySet<string>, form: string, learnt: string): string {
  if (verbs.has(learnt)) return learnt;
  for (const [ending, adds] of ENDINGS) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    for (const add of adds) {
      const lemma = add === 'double' ? (DOUBLED.test(stem) ? stem.slice(0, -1) : '') : stem + add;
      if (verbs.has(lemma)) return lemma;
    }
  }
  return learnt;
}
