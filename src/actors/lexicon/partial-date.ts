/**
 * Dates of which the month or day may be missing, as the knowledge files write them: "2012", "2012-11", "2012-11-15";
 * empty where nothing is known.
 */
export type PartialDate = string;

/** Whether `date` is before the whole of `limit`. False where `limit` is open. */
export function isBefore(date: string, limit: PartialDate): boolean {
  return limit !== '' && date < limit && !limit.startsWith(date);
}

/** Whether `date` is after the whole of `limit`: 2022-05-01 is not after "2022". False where `limit` is open. */
export function isAfter(date: string, limit: PartialDate): boolean {
  return limit !== '' && date > limit && !date.startsWith(limit);
}

/** Whether a day lies in a period, both ends included, an open end without limit. */
export function isWithin(date: string, from: PartialDate, until: PartialDate): boolean {
  return !isBefore(date, from) && !isAfter(date, until);
}
