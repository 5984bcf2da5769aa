/** Weekdays and months stand beside names without being part of them ("told Xi Tuesday"). */
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow'.split(
    ' ',
  ),
);

/** Months that people are called as well. */
const NAMES = new Set(['jan', 'jun', 'april', 'june', 'august']);

/** Whether a word for a month may be a name: "Jan Nowak", "Park Jun". */
export function isNameOfMonth(key: string): boolean {
  return NAMES.has(key);
}

/** @param key - A folded word. "may" is left out: it is a surname and a verb as well. */
export function isCalendarWord(key: string): boolean {
  return CALENDAR.has(key);
}
