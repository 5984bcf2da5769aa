import type { FigureFact } from './fact-types.ts';
import type { Telling } from './telling.ts';
import type { Difference } from './types.ts';

/** Figures this close are one figure, rounded. */
const ROUNDED = 0.02;
/** The same where one of them is said to be about so many. */
const ABOUT = 0.1;
/** "More than 100" is true of 112, and would not be said of 300. */
const BOUND_REACH = 1.25;

/** Two sums of one thing seldom differ by more. */
const SAME_ORDER = 2;

/** Figures of the same thing that reports tell with one happening and that are not the same. */
export function figureDifferences(tellings: readonly Telling[]): readonly Difference[] {
  const byField = new Map<string, Map<string, FigureFact[]>>();
  for (const { document, fact } of tellings)
    for (const figure of singleFigures(fact.figures)) {
      const byDocument = byField.get(figure.field) ?? new Map<string, FigureFact[]>();
      byField.set(figure.field, byDocument);
      byDocument.set(document, [...(byDocument.get(document) ?? []), figure]);
    }
  return [...byField].flatMap(([field, byDocument]) => differenceOn(field, byDocument));
}

/** Two figures of one thing told together are a comparison, not an answer. */
export function singleFigures(figures: readonly FigureFact[]): readonly FigureFact[] {
  return figures.filter((figure) =>
    figures.every((other) => other === figure || !isSameQuestion(figure, other)),
  );
}

/** "It killed 12 soldiers on Monday and 30 soldiers on Tuesday": one fate is told of both. */
function isSameQuestion(a: FigureFact, b: FigureFact): boolean {
  return a.field === b.field || (a.unit === b.unit && !(a.isFate && b.isFate));
}

function differenceOn(
  field: string,
  byDocument: ReadonlyMap<string, readonly FigureFact[]>,
): readonly Difference[] {
  const values: { figure: FigureFact; documents: string[] }[] = [];
  for (const [document, [figure, ...others]] of byDocument) {
    // A report that gives two answers itself, of parts or of two days, disagrees with nobody.
    if (figure === undefined || others.some((other) => !isSameFigure(figure, other))) continue;
    if (values[0] !== undefined && !isComparable(values[0].figure, figure)) continue;
    const known = values.find((value) => isSameFigure(value.figure, figure));
    if (known === undefined) values.push({ figure, documents: [document] });
    else known.documents.push(document);
  }
  if (values.length < 2) return [];
  return [
    { field, values: values.map(({ figure, documents }) => ({ value: figureWords(figure), documents })) },
  ];
}

/** What people in general are counted by. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'person', 'man', 'woman', 'national', 'member']);

/**
 * Sums of another order are sums of something else, unless they are said to be of the same; "two boats captured" are no
 * answer to how many fishermen were.
 */
function isComparable(a: FigureFact, b: FigureFact): boolean {
  if (a.isFate && b.isFate) return a.unit === b.unit || ANYBODY.has(a.unit) || ANYBODY.has(b.unit);
  if (a.of === undefined || b.of === undefined || a.of === b.of) return true;
  return Math.max(a.value, b.value) <= SAME_ORDER * Math.min(a.value, b.value);
}

export function isSameFigure(a: FigureFact, b: FigureFact): boolean {
  if (isWithinBound(a, b) || isWithinBound(b, a)) return true;
  const share = a.approximate || b.approximate ? ABOUT : ROUNDED;
  return Math.abs(a.value - b.value) <= share * Math.max(Math.abs(a.value), Math.abs(b.value));
}

function isWithinBound(bound: FigureFact, { value }: FigureFact): boolean {
  const { low, high } = bound;
  if (low !== undefined && high !== undefined) return low <= value && value <= high;
  if (low !== undefined) return low <= value && value <= low * BOUND_REACH;
  return high !== undefined && value <= high && high <= value * BOUND_REACH;
}

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** "140", "about 40", "at least 25", "200 to 300", "250,000,000" */
function figureWords({ value, low, high, approximate }: FigureFact): string {
  const words = (number: number) => NUMBERS.format(number);
  if (low !== undefined && high !== undefined) return `${words(low)} to ${words(high)}`;
  if (low !== undefined) return `at least ${words(low)}`;
  if (high !== undefined) return `at most ${words(high)}`;
  return approximate ? `about ${words(value)}` : words(value);
}
