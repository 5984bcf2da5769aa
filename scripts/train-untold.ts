/**
 * Learn who is meant where an event leaves a party out, from reports with a reading by hand:
 *
 *   npm run train-untold -- [--out FILE] [--folds N] [--l2 NUMBER] READING…
 *
 * A READING is a file with a report a line (`text`, `events`, as in `bench/reports`) or a folder of cases (as in `bench/cases`). With
 * --folds the choices are cross-validated by report, and how many came out right is printed, before the weights of all are written.
 * Deterministic: the same readings, parser and lexicon give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createChooser } from '../src/events/untold/chooser.ts';
import { type ChoiceExample, trainChoice } from './choice.ts';
import { foldOf } from './relation-scores.ts';
import { type UntoldExample, untoldExamples } from './untold-examples.ts';

const HEADER = `# Who is meant where an event leaves a party out: log-odds in hundredths, by feature of a country that may be meant and of nobody.
# feature: as src/events/untold/features.ts names it; with "recipient", "actor" or "partner" before it only where that party is missing.
# Statistics learnt from the reports and readings of bench/reports and bench/cases. Made by scripts/train-untold.ts.
# Licence: CC0-1.0.
feature	hundredths
`;
const LEAST = 2;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'knowledge/events/untold.tsv' },
    folds: { type: 'string', default: '0' },
    l2: { type: 'string', default: '1.5' },
  },
});
if (positionals.length === 0)
  throw new Error('usage: train-untold [--out FILE] [--folds N] [--l2 NUMBER] READING…');

const examples = untoldExamples(positionals);
if (Number(options.folds) > 1) crossValidate(Number(options.folds));
const rows = [...train(examples)]
  .map(([feature, weight]) => [feature, Math.round(100 * weight)] as const)
  .filter(([, weight]) => weight !== 0)
  .sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(options.out, HEADER + rows.map((row) => `${row.join('\t')}\n`).join(''));
process.stdout.write(`${examples.length} choices, ${rows.length} features\n`);

function train(some: readonly UntoldExample[]): Map<string, number> {
  return trainChoice(some.map(toChoice), { l2: Number(options.l2), least: LEAST });
}

/** Nobody is the first alternative. */
function toChoice({ choice, right }: UntoldExample): ChoiceExample {
  const { nobody, countries } = choice;
  const places = right.map((country) => 1 + countries.findIndex((one) => one.country === country));
  return {
    alternatives: [nobody, ...countries.map(({ features }) => features)],
    right: places.length > 0 ? places : [0],
  };
}

function crossValidate(folds: number): void {
  const counts = new Map<string, { right: number; wrong: number; missed: number; stray: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = ({ report }: UntoldExample) => foldOf(report, folds) === fold;
    const chooser = createChooser(train(examples.filter((one) => !isHeld(one))));
    for (const { choice, right, missing } of examples.filter(isHeld)) {
      const count = counts.get(missing) ?? { right: 0, wrong: 0, missed: 0, stray: 0 };
      counts.set(missing, count);
      const chosen = chooser.choose(choice);
      if (chosen === null) count.missed += right.length > 0 ? 1 : 0;
      else if (right.length === 0) count.stray++;
      else if (right.includes(chosen)) count.right++;
      else count.wrong++;
    }
  }
  for (const [missing, { right, wrong, missed, stray }] of counts)
    process.stdout.write(
      `${missing}: ${right} right, ${wrong} of another country, ${missed} left open, ${stray} where the reading has none\n`,
    );
}
