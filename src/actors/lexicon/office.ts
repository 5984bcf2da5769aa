/** How high a contact is in which the holder of an office takes part. */
export const OFFICE_LEVELS = [
  'leader',
  'minister',
  'envoy',
  'official',
  'legislator',
  'judge',
  'military',
  'party',
  'spokes',
  'civil',
] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** An office or a kind of official: a row of `offices.tsv`. */
export interface Office {
  readonly name: string;
  readonly sector: string;
  readonly level: OfficeLevel;
  /** A state or body has one at a time. */
  readonly isSingle: boolean;
  /** The word says little ("leader", "chief"); its sector comes from its neighbours. */
  readonly isVague: boolean;
  readonly gender: 'm' | 'f' | '';
  /** The only state that has such an office; empty where others have it too. */
  readonly country: string;
}
