/**
 * Time expressions of a parsed text in, TIMEX3 values and calendar ranges out (TimeML 1.2.1).
 *
 * Small recognisers propose what words state (`parsers/`), refiners merge and reject (`refiners/`), then each proposal is
 * anchored on the report's day, on times said before, and on the tense of its clause. Nothing is ever dated by the
 * report's day alone. `timeOf` tells the time that applies to what happens at a word.
 */
export { createTimesComponent } from './component.ts';
export { timeOfEntry } from './entry-day.ts';
export { timeOf } from './time-of.ts';
