/** What stands for a report in a list: its title or, where it has none, its first words. */
import { behindDateLine } from './date-line.ts';

/** Longest words that stand in for a title. */
const MAX_OPENING = 90;

/**
 * A report's title; without one the first words behind its date line, cut after a word.
 *
 * @param text - The report's text or its beginning, of which a few hundred characters do.
 * @returns Empty where there is neither.
 */
export function headingOf({
  title,
  text,
}: {
  readonly title?: string | null | undefined;
  readonly text: string;
}): string {
  return title || openingOf(text);
}

function openingOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const words = behindDateLine(line.replace(/\s+/g, ' ').trim());
  if (words.length <= MAX_OPENING) return words;
  const cut = words.slice(0, MAX_OPENING + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : MAX_OPENING).replace(/[\s,;:–—-]+$/, '')}…`;
}
