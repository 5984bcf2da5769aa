/** What two parties have to do with each other, as far as the record tells: the rows that a dossier is made of. */
import type { Claim, Contact, Expectation, Happening, Utterance } from '../../record/index.ts';
import type { Database } from '../database.ts';

/** A party as the record's tables know it. */
export interface DealingParty {
  readonly kind: 'state' | 'organisation' | 'person';
  /** ISO 3166-1 alpha-3 of a state, the full name of a person, the name of an organisation in lower case. */
  readonly key: string;
}

/** Days, both included; an end that is missing is open. Entries without a date belong to no bounded period. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/** All in order of time, those without a date last. */
export interface Dealings {
  readonly happenings: readonly Happening[];
  readonly contacts: readonly Contact[];
  readonly utterances: readonly Utterance[];
  readonly expectations: readonly Expectation[];
  readonly claims: readonly Claim[];
}

const SHARED_HAPPENINGS = `
  SELECT p.happening FROM happening_parties p JOIN happening_parties q ON q.happening = p.happening
  WHERE p.party = $1 AND q.party = $2`;

/** Whether a span of days touches the period ($3, $4); `start` and `end` are columns. */
const inPeriod = (start: string, end: string): string =>
  `(($3 = '' AND $4 = '') OR (${start} IS NOT NULL AND ($3 = '' OR coalesce(${end}, ${start}) >= $3)
     AND ($4 = '' OR substr(${start}, 1, length($4)) <= $4)))`;

/** By what of an actor a party's key is found: what is done and said for an organisation counts as its own. */
const KEY_OF_ACTOR: Readonly<Record<DealingParty['kind'], string>> = {
  state: 'country',
  person: 'name',
  organisation: 'lower(coalesce(organisation, name))',
};

/** Whether an utterance `u` is of the party whose key is the value `$n`. */
function isSaidBy({ kind }: DealingParty, value: string): string {
  if (kind === 'state') return `u.speaker_country = ${value}`;
  if (kind === 'person') return `u.speaker = ${value}`;
  return `u.speaker IN (SELECT name FROM actors WHERE ${KEY_OF_ACTOR.organisation} = ${value})`;
}

/**
 * Read the dealings of two parties.
 *
 * Statements are those of either side in reports that name both. Expectations and claims are those of the happenings
 * that both take part in, and expectations also those of the statements.
 */
export async function dealings(
  database: Database,
  parties: readonly [DealingParty, DealingParty],
  period: Period = {},
): Promise<Dealings> {
  const [a, b] = parties;
  const values = [a.key, b.key, period.since ?? '', period.until ?? ''];
  const entries = async <Entry>(sql: string): Promise<readonly Entry[]> =>
    (await database.all<{ entry: string }>(sql, values)).map(({ entry }) => JSON.parse(entry) as Entry);
  const happenings = `SELECT id FROM happenings h
    WHERE id IN (${SHARED_HAPPENINGS}) AND ${inPeriod('h.when_start', 'h.when_end')}`;
  const utterances = `SELECT u.id FROM utterances u
    WHERE (${isSaidBy(a, '$1')} OR ${isSaidBy(b, '$2')})
      AND ${inPeriod('u.said_start', 'u.said_end')}
      AND u.id IN (
        SELECT v.utterance FROM utterance_versions v JOIN documents d ON d.id = v.document AND d.is_current
        WHERE d.doc IN (SELECT doc FROM actors WHERE ${KEY_OF_ACTOR[a.kind]} = $1)
          AND d.doc IN (SELECT doc FROM actors WHERE ${KEY_OF_ACTOR[b.kind]} = $2))`;
  return {
    happenings: await entries<Happening>(
      `SELECT entry FROM happenings WHERE id IN (${happenings}) ORDER BY when_start NULLS LAST, when_end, id`,
    ),
    contacts: await entries<Contact>(
      `SELECT entry FROM contacts WHERE happening IN (${happenings}) ORDER BY when_start NULLS LAST, happening`,
    ),
    utterances: await entries<Utterance>(
      `SELECT entry FROM utterances WHERE id IN (${utterances}) ORDER BY said_start NULLS LAST, id`,
    ),
    expectations: await entries<Expectation>(
      `SELECT e.entry FROM expectations e WHERE e.id IN (
         SELECT x.id FROM expectations x JOIN happening_reports r
           ON r.document = x.document AND r.event = json_extract_string(x.entry, '$.event')
         WHERE r.happening IN (${happenings})
         UNION
         SELECT x.id FROM expectations x JOIN utterance_versions v
           ON v.document = x.document AND v.statement = json_extract_string(x.entry, '$.statement')
         WHERE v.utterance IN (${utterances}))
       ORDER BY e.due_start NULLS LAST, e.id`,
    ),
    claims: await entries<Claim>(
      `SELECT DISTINCT c.entry FROM claims c JOIN happening_reports r
         ON r.document = c.document AND r.event = json_extract_string(c.entry, '$.event')
       WHERE r.happening IN (${happenings}) ORDER BY c.entry`,
    ),
  };
}
