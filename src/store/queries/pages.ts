/**
 * What a reader of the record browses: counts, relationships, single happenings, people, and search.
 */
import type { CodedDocument, Time } from '../../contract.ts';
import { headingOf } from '../../documents/index.ts';
import type { Expectation, Happening, Utterance } from '../../record/index.ts';
import type { Database } from '../database.ts';

export interface RecordCounts {
  readonly documents: number;
  readonly happenings: number;
  readonly utterances: number;
  readonly openExpectations: number;
}

/** Two states or organisations that deal with each other, and how much the record has of it. */
export interface Relationship {
  readonly a: string;
  readonly b: string;
  readonly happenings: number;
  readonly meetings: number;
  /** When the latest of them happened. */
  readonly latest?: Time;
}

/** Part of a long list; `total` counts the whole. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export async function recordCounts(database: Database): Promise<RecordCounts> {
  const [row] = await database.all<RecordCounts>(`SELECT
    (SELECT count(*) FROM documents WHERE is_current)::INTEGER AS documents,
    (SELECT count(*) FROM happenings)::INTEGER AS happenings,
    (SELECT count(*) FROM utterances)::INTEGER AS utterances,
    (SELECT count(*) FROM expectations WHERE outcome = 'open')::INTEGER AS "openExpectations"`);
  return row ?? { documents: 0, happenings: 0, utterances: 0, openExpectations: 0 };
}

/** Codes of actors of no country: classes, which have no relationship. */
const OF_NO_COUNTRY = `'IGO', 'NGO', 'MNC', 'NGM', 'IMG', 'UIS', 'INT'`;

/** Pairs of states that share happenings, the busiest first. */
export async function relationships(database: Database, limit: number): Promise<readonly Relationship[]> {
  const rows = await database.all<Omit<Relationship, 'latest'> & { latest: string | null }>(
    `SELECT p.party AS a, q.party AS b, count(*)::INTEGER AS happenings,
       (count(*) FILTER (WHERE h.type = 'CONSULT'))::INTEGER AS meetings, max_by(h.entry, h.when_start) FILTER (WHERE h.status = 'happened') AS latest
     FROM happening_parties p
     JOIN happening_parties q ON q.happening = p.happening AND q.party > p.party
     JOIN happenings h ON h.id = p.happening
     WHERE regexp_full_match(p.party, '[A-Z]{3}') AND regexp_full_match(q.party, '[A-Z]{3}')
       AND p.party NOT IN (${OF_NO_COUNTRY}) AND q.party NOT IN (${OF_NO_COUNTRY})
     GROUP BY ALL ORDER BY happenings DESC, a, b LIMIT $1`,
    [limit],
  );
  return rows.map(({ latest, ...row }) => {
    const time = latest === null ? undefined : (JSON.parse(latest) as Happening).when;
    return time ? { ...row, latest: time } : row;
  });
}

/** One happening; `null` where there is none of that id. */
export async function findHappening(database: Database, id: string): Promise<Happening | null> {
  const [row] = await database.all<{ entry: string }>('SELECT entry FROM happenings WHERE id = $1', [id]);
  return row ? (JSON.parse(row.entry) as Happening) : null;
}

/** The happening that each event of a report belongs to, by the event's id. */
export async function happeningsOfDocument(
  database: Database,
  document: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.all<{ event: string; happening: string }>(
    'SELECT event, happening FROM happening_reports WHERE document = $1',
    [document],
  );
  return new Map(rows.map(({ event, happening }) => [event, happening]));
}

/** Happenings in order of time, the latest first, those without a date last. */
export async function happeningsPage(
  database: Database,
  options: { readonly offset: number; readonly limit: number; readonly type?: string },
): Promise<Page<Happening>> {
  const type = options.type ?? '';
  const rows = await database.all<{ entry: string }>(
    `SELECT entry FROM happenings WHERE $1 = '' OR type = $1
     ORDER BY when_start DESC NULLS LAST, id LIMIT $2 OFFSET $3`,
    [type, options.limit, options.offset],
  );
  const [count] = await database.all<{ total: number }>(
    `SELECT count(*)::INTEGER AS total FROM happenings WHERE $1 = '' OR type = $1`,
    [type],
  );
  return { items: rows.map((row) => JSON.parse(row.entry) as Happening), total: count?.total ?? 0 };
}

/** Expectations, those due first in front; of one outcome where one is named. */
export async function expectationsPage(
  database: Database,
  options: { readonly offset: number; readonly limit: number; readonly outcome?: string },
): Promise<Page<Expectation>> {
  const outcome = options.outcome ?? '';
  const rows = await database.all<{ entry: string }>(
    `SELECT entry FROM expectations WHERE $1 = '' OR outcome = $1
     ORDER BY due_start NULLS LAST, id LIMIT $2 OFFSET $3`,
    [outcome, options.limit, options.offset],
  );
  const [count] = await database.all<{ total: number }>(
    `SELECT count(*)::INTEGER AS total FROM expectations WHERE $1 = '' OR outcome = $1`,
    [outcome],
  );
  return { items: rows.map((row) => JSON.parse(row.entry) as Expectation), total: count?.total ?? 0 };
}

export interface PersonSummary {
  readonly name: string;
  readonly country?: string;
  readonly roles: readonly string[];
  readonly documents: number;
}

/** Named persons, those in most reports first; whose name holds `words` where some are given. */
export async function people(
  database: Database,
  options: { readonly limit: number; readonly words?: string },
): Promise<readonly PersonSummary[]> {
  const rows = await database.all<{
    name: string;
    country: string | null;
    roles: string[] | null;
    documents: number;
  }>(
    `SELECT a.name, a.country, count(DISTINCT d.id)::INTEGER AS documents,
       list_sort(list_distinct(list(a.role) FILTER (WHERE a.role IS NOT NULL))) AS roles
     FROM actors a JOIN documents d ON d.doc = a.doc
     WHERE d.is_current AND a.is_named AND a.kind = 'person' AND contains(lower(a.name), lower($1))
     GROUP BY a.name, a.country ORDER BY documents DESC, a.name LIMIT $2`,
    [options.words ?? '', options.limit],
  );
  return rows.map(({ country, roles, ...row }) => ({
    ...row,
    roles: roles ?? [],
    ...(country === null ? {} : { country }),
  }));
}

/** A person's offices by report, happenings and utterances. `null` where nobody of that name is on record. */
export interface Person {
  readonly name: string;
  readonly country?: string;
  readonly roles: readonly { readonly role: string; readonly since?: string; readonly until?: string }[];
  readonly happenings: readonly Happening[];
  readonly utterances: readonly Utterance[];
}

/** @param limit - At most that many happenings, and that many utterances, the latest first. */
export async function findPerson(database: Database, name: string, limit: number): Promise<Person | null> {
  const rows = await database.all<{
    country: string | null;
    role: string | null;
    since: string | null;
    until: string | null;
  }>(
    `SELECT any_value(a.country) AS country, a.role, min(d.published_at) AS since, max(d.published_at) AS until
     FROM actors a JOIN documents d ON d.doc = a.doc
     WHERE d.is_current AND a.is_named AND a.kind = 'person' AND a.name = $1
     GROUP BY a.role ORDER BY since NULLS LAST, a.role`,
    [name],
  );
  if (rows.length === 0) return null;
  const country = rows.find((row) => row.country !== null)?.country;
  const happenings = await database.all<{ entry: string }>(
    `SELECT entry FROM happenings WHERE id IN (SELECT happening FROM happening_parties WHERE party = $1)
     ORDER BY when_start DESC NULLS LAST, id LIMIT $2`,
    [name, limit],
  );
  const utterances = await database.all<{ entry: string }>(
    'SELECT entry FROM utterances WHERE speaker = $1 ORDER BY said_start DESC NULLS LAST, id LIMIT $2',
    [name, limit],
  );
  return {
    name,
    ...(country ? { country } : {}),
    roles: rows.flatMap(({ role, since, until }) =>
      role === null ? [] : [{ role, ...(since ? { since } : {}), ...(until ? { until } : {}) }],
    ),
    happenings: happenings.map((row) => JSON.parse(row.entry) as Happening),
    utterances: utterances.map((row) => JSON.parse(row.entry) as Utterance),
  };
}

/** A report that holds the words searched for, with some of its text around them. */
export interface Hit {
  readonly document: string;
  readonly title?: string;
  /** The title or, where there is none, the first words. */
  readonly heading: string;
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const AROUND = 80;

/** Current reports whose text holds the words, whatever their case; the newest filed first. */
export async function searchReports(
  database: Database,
  words: string,
  limit: number,
): Promise<readonly Hit[]> {
  const rows = await database.all<{
    document: string;
    title: string | null;
    publishedAt: string | null;
    publisher: string | null;
    text: CodedDocument['document']['text'];
  }>(
    `SELECT id AS document, title, published_at AS "publishedAt", publisher, text
     FROM documents WHERE is_current AND contains(lower(text), lower($1)) ORDER BY doc DESC LIMIT $2`,
    [words, limit],
  );
  return rows.map(({ document, title, publishedAt, publisher, text }) => {
    const at = Math.max(0, text.toLowerCase().indexOf(words.toLowerCase()));
    return {
      document,
      ...(title === null ? {} : { title }),
      heading: headingOf({ title, text }),
      ...(publishedAt === null ? {} : { publishedAt }),
      ...(publisher === null ? {} : { publisher }),
      before: text.slice(Math.max(0, at - AROUND), at),
      words: text.slice(at, at + words.length),
      after: text.slice(at + words.length, at + words.length + AROUND),
    };
  });
}
