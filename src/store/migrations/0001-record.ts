import type { Migration } from '../migrate.ts';

/**
 * The first layout of the record.
 *
 * `documents` holds every version of every report; `doc` is the key of one version. The tables below it hold what was
 * read from that version: `coded` the whole coded document (its text left out) and its facts for joining, the others
 * one row an entry for queries. The tables after `state` are derived from them and can be made again at any time.
 */
export const RECORD_0001: Migration = {
  version: 1,
  name: 'record',
  statements: [
    `CREATE TABLE documents (
      doc INTEGER PRIMARY KEY,
      id VARCHAR NOT NULL,
      version INTEGER NOT NULL,
      is_current BOOLEAN NOT NULL,
      content_hash VARCHAR NOT NULL,
      url VARCHAR,
      title VARCHAR,
      text VARCHAR NOT NULL,
      published_at VARCHAR,
      published_from VARCHAR NOT NULL,
      publisher VARCHAR,
      language VARCHAR NOT NULL,
      filed_at VARCHAR NOT NULL,
      replaces INTEGER
    )`,
    `CREATE TABLE coded (
      doc INTEGER NOT NULL,
      coder VARCHAR NOT NULL,
      entries VARCHAR NOT NULL,
      facts VARCHAR NOT NULL,
      facts_version INTEGER NOT NULL
    )`,
    `CREATE TABLE blocks (doc INTEGER NOT NULL, block VARCHAR NOT NULL)`,
    `CREATE TABLE actors (
      doc INTEGER NOT NULL, actor VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL,
      country VARCHAR, sector VARCHAR, role VARCHAR, is_named BOOLEAN NOT NULL, coder VARCHAR NOT NULL
    )`,
    `CREATE TABLE mentions (
      doc INTEGER NOT NULL, actor VARCHAR NOT NULL, kind VARCHAR NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, coder VARCHAR NOT NULL
    )`,
    `CREATE TABLE events (
      doc INTEGER NOT NULL, event VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, cameo VARCHAR,
      status VARCHAR NOT NULL, when_start VARCHAR, when_end VARCHAR, grain VARCHAR,
      where_name VARCHAR, where_country VARCHAR, issues VARCHAR[] NOT NULL, ordinal INTEGER,
      reported_by VARCHAR[] NOT NULL, confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, coder VARCHAR NOT NULL
    )`,
    `CREATE TABLE event_parties (
      doc INTEGER NOT NULL, event VARCHAR NOT NULL, side VARCHAR NOT NULL, actor VARCHAR NOT NULL,
      country VARCHAR, name VARCHAR, coder VARCHAR NOT NULL
    )`,
    `CREATE TABLE statements (
      doc INTEGER NOT NULL, statement VARCHAR NOT NULL, speaker VARCHAR NOT NULL, speaker_name VARCHAR,
      speaker_country VARCHAR, via VARCHAR, medium VARCHAR, form VARCHAR NOT NULL,
      when_start VARCHAR, when_end VARCHAR, issues VARCHAR[] NOT NULL, reported_by VARCHAR[] NOT NULL,
      confidence DOUBLE NOT NULL, coder VARCHAR NOT NULL
    )`,
    `CREATE TABLE figures (
      doc INTEGER NOT NULL, figure_value DOUBLE NOT NULL, low DOUBLE, high DOUBLE, unit VARCHAR NOT NULL,
      figure_of VARCHAR NOT NULL, approximate BOOLEAN NOT NULL, actor VARCHAR, coder VARCHAR NOT NULL
    )`,
    `CREATE TABLE notes (doc INTEGER NOT NULL, kind VARCHAR NOT NULL, detail VARCHAR NOT NULL, coder VARCHAR NOT NULL)`,
    `CREATE TABLE spans (
      doc INTEGER NOT NULL, entry_kind VARCHAR NOT NULL, entry VARCHAR NOT NULL, part VARCHAR NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, words VARCHAR NOT NULL
    )`,
    `CREATE TABLE state (key VARCHAR PRIMARY KEY, content VARCHAR NOT NULL)`,
    `CREATE TABLE stories (id VARCHAR NOT NULL, position INTEGER NOT NULL, entry VARCHAR NOT NULL)`,
    `CREATE TABLE story_documents (story VARCHAR NOT NULL, document VARCHAR NOT NULL)`,
    `CREATE TABLE happenings (
      id VARCHAR NOT NULL, block VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, status VARCHAR NOT NULL,
      when_start VARCHAR, when_end VARCHAR, lines INTEGER NOT NULL, entry VARCHAR NOT NULL
    )`,
    `CREATE TABLE happening_parties (happening VARCHAR NOT NULL, block VARCHAR NOT NULL, party VARCHAR NOT NULL)`,
    `CREATE TABLE happening_reports (
      happening VARCHAR NOT NULL, block VARCHAR NOT NULL, document VARCHAR NOT NULL, event VARCHAR NOT NULL
    )`,
    `CREATE TABLE utterances (
      id VARCHAR NOT NULL, block VARCHAR NOT NULL, speaker VARCHAR NOT NULL, speaker_country VARCHAR,
      said_start VARCHAR, said_end VARCHAR, entry VARCHAR NOT NULL
    )`,
    `CREATE TABLE utterance_versions (
      utterance VARCHAR NOT NULL, block VARCHAR NOT NULL, document VARCHAR NOT NULL, statement VARCHAR NOT NULL
    )`,
    `CREATE TABLE expectations (
      id VARCHAR NOT NULL, document VARCHAR NOT NULL, kind VARCHAR NOT NULL, due_start VARCHAR, due_end VARCHAR,
      outcome VARCHAR NOT NULL, entry VARCHAR NOT NULL
    )`,
    `CREATE TABLE contacts (
      happening VARCHAR NOT NULL, level VARCHAR NOT NULL, mode VARCHAR NOT NULL,
      when_start VARCHAR, when_end VARCHAR, entry VARCHAR NOT NULL
    )`,
    `CREATE TABLE claims (document VARCHAR NOT NULL, verdict VARCHAR NOT NULL, entry VARCHAR NOT NULL)`,
  ],
};
