import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { fold } from './fold.ts';

/** Which word of a name a person is called by. */
export type NameOrder = 'western' | 'family-first' | 'last-given' | 'given' | 'double';

const ORDERS: readonly string[] = ['western', 'family-first', 'last-given', 'given', 'double'];

/** Words inside a name that belong to the family name after them: "von der Leyen", "bin Salman". */
const PARTICLES = new Set(
  'al el ul bin ibn ben bint abu von der den van de da di do dos das del della la le du ter ten zu af st san ould ap mac'.split(
    ' ',
  ),
);

/** Whether a folded word only joins others to a name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Words after a name that are no part of it, folded. */
export const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** @returns The order by country code; countries that are not in the file use the western one. */
export function loadNameOrders(files: KnowledgeFiles): ReadonlyMap<string, NameOrder> {
  const orders = new Map<string, NameOrder>();
  for (const { cells } of readRows(files, 'actors/name-order.tsv')) {
    const order = cells['order'] ?? '';
    if (!ORDERS.includes(order)) continue;
    for (const code of values(cells['countries'])) orders.set(code, order as NameOrder);
  }
  return orders;
}

/**
 * The short forms by which later mentions call somebody, folded; the most usual one first.
 *
 * @returns Empty for a name of one word.
 * @example surnamesOf("Ursula von der Leyen", "western") // ["leyen", "von der leyen"]
 * @example surnamesOf("Xi Jinping", "family-first") // ["xi"]
 */
export function surnamesOf(name: string, order: NameOrder): readonly string[] {
  const words = fold(name)
    .split(' ')
    .filter((word) => !SUFFIXES.has(word));
  if (words.length < 2) return [];
  if (order === 'family-first') return [words[0] as string];
  if (order === 'given') return [words[0] as string];
  const last = words.at(-1) as string;
  const forms = [last];
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] as string)) start--;
  if (start < words.length - 1) forms.push(words.slice(start).join(' '));
  if (order === 'double' && words.length > 2) {
    forms.push(words.slice(-2).join(' '));
    if (words.length === 3 || words.length === 4) forms.push(words[words.length - 2] as string);
  }
  return forms.filter((form) => form.length > 1);
}
