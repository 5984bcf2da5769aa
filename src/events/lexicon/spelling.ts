/** British and American spellings of one lemma, so that a row needs only one of them. */

/** `organise`, `organize`, `analyse`, `analyze`: the ending that the two spellings write differently. */
const ISE_ENDING = /(is|iz|ys|yz)e$/;
/** Words in -ise that are never written -ize. */
const ALWAYS_ISE = new Set(
  'advise arise apprise chastise comprise compromise despise devise disguise enterprise exercise franchise improvise merchandise premise promise raise revise rise supervise surmise surprise televise wise praise noise cruise bruise incise excise demise'.split(
    ' ',
  ),
);
const OTHER_ENDING: Readonly<Record<string, string>> = { is: 'iz', iz: 'is', ys: 'yz', yz: 'ys' };

/**
 * The spellings of a lemma, itself first.
 *
 * @example spellings('criticise') // ['criticise', 'criticize']
 */
export function spellings(lemma: string): readonly string[] {
  const match = ISE_ENDING.exec(lemma);
  if (match === null || lemma.length < 7 || ALWAYS_ISE.has(lemma) || lemma.includes(' ')) return [lemma];
  return [lemma, `${lemma.slice(0, match.index)}${OTHER_ENDING[match[1] ?? ''] ?? ''}e`];
}
