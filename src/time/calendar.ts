/**
 * Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian), free of clocks and time zones.
 *
 * Algorithms for civil dates after Howard Hinnant, "chrono-compatible low-level date algorithms".
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Day number of a date; days past a month's end run into the next month. */
export function toDayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number. */
export function toCivil(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the ISO week that a day falls in. */
export function mondayOf(dayNumber: number): number {
  return dayNumber - (weekdayOf(dayNumber) - 1);
}

/** ISO week of a day: its year (that of the week's Thursday) and its number. */
export function isoWeek(dayNumber: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(dayNumber) + 3;
  const { year } = toCivil(thursday);
  return { year, week: Math.floor((thursday - toDayNumber(year, 1, 1)) / 7) + 1 };
}

/** Number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  return (
    toDayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - toDayNumber(year, month, 1)
  );
}

/** Whether a day of the calendar exists: February 30 does not. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day of the month some months on, or the month's last day where it is shorter. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = toCivil(dayNumber);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return toDayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Easter Sunday of the Western churches, after the anonymous Gregorian algorithm. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 19 * weekday) / 433);
  const month = Math.floor((epact + weekday - 7 * shift + 90) / 25);
  return toDayNumber(year, month, (epact + weekday - 7 * shift + 33 * month + 19) % 32);
}

/** `pad(7, 2)` is "07". */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** ISO 8601 date of a day number: "2024-11-16". */
export function toIso(dayNumber: number): string {
  const { year, month, day } = toCivil(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** ISO date or date-time, only its date counts: `2024-11-16T09:00Z`. */
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})/;

/** Day number of an ISO date or date-time as written (its own time zone); null where it is none. */
export function fromIso(text: string): number | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return isDate(year, month, day) ? toDayNumber(year, month, day) : null;
}
