import type { CodedDocument, Document } from '../contract.ts';
import type { Expectation, Happening, Joiner } from '../record/index.ts';
import type { Database } from './database.ts';
import { Database as DatabaseFile } from './database.ts';
import { derive } from './derive.ts';
import { type Filing, fileDocuments, filedAlready } from './file-documents.ts';
import { deriveStories } from './joins/stories.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { findCoded, findCodedAll, streamCoded } from './queries/coded.ts';
import { type DealingParty, type Dealings, dealings, type Period } from './queries/dealings.ts';
import {
  type DocumentSummary,
  documentSummaries,
  documentVersions,
  type ListKind,
  listEntries,
  recentDocuments,
} from './queries/lists.ts';
import {
  expectationsPage,
  findHappening,
  findPerson,
  type Hit,
  happeningsOfDocument,
  happeningsPage,
  type Page,
  type Person,
  type PersonSummary,
  people,
  type RecordCounts,
  type Relationship,
  recordCounts,
  relationships,
  searchReports,
} from './queries/pages.ts';
import { type Fault, type Verified, verify } from './verify.ts';

/**
 * An open record: files coded documents, derives what is joined out of them, and answers queries.
 *
 * One process owns the file while it is open. Queries see what is committed.
 */
export class RecordStore {
  readonly path: string;
  readonly #database: Database;
  readonly #joiner: Joiner;
  readonly #now: () => string;

  private constructor(database: Database, joiner: Joiner, now: () => string) {
    this.path = database.path;
    this.#database = database;
    this.#joiner = joiner;
    this.#now = now;
  }

  /**
   * Open a record, making it where the file is missing and bringing it to the newest layout where it is older.
   *
   * @param path - `:memory:` for a record that ends with the process.
   * @param options.joiner - Joins the documents: `loadJoiner()`.
   * @param options.now - Clock for the time of filing, ISO 8601.
   * @throws {StoreError} `store-locked` where another process holds the file; `store-failed` where it is no record.
   */
  static async open(
    path: string,
    options: { readonly joiner: Joiner; readonly now?: () => string },
  ): Promise<RecordStore> {
    const database = await DatabaseFile.open(path);
    try {
      await migrate(database, MIGRATIONS);
    } catch (error) {
      await database.close();
      throw error;
    }
    return new RecordStore(database, options.joiner, options.now ?? (() => new Date().toISOString()));
  }

  /** Let go of the file. */
  close(): Promise<void> {
    return this.#database.close();
  }

  /** Which documents are on file as they are, by index, read by this coder: they need not be coded again. */
  filedAlready(documents: readonly Document[], coder: string): Promise<ReadonlyMap<number, Filing>> {
    return filedAlready(this.#database, documents, coder);
  }

  /** File coded documents: all of them, or on an error none. Resolved means committed and on disk. */
  file(batch: readonly CodedDocument[]): Promise<readonly Filing[]> {
    return fileDocuments(this.#database, batch, this.#joiner, this.#now());
  }

  /** Join what is filed; does nothing where nothing was filed since. Queries for joined entries need it done. */
  derive(): Promise<boolean> {
    return derive(this.#database, this.#joiner);
  }

  /** Every entry of a kind as JSON texts, in a fixed order. */
  async *list(kind: ListKind): AsyncGenerator<string> {
    if (kind === 'stories') await deriveStories(this.#database, this.#joiner);
    yield* listEntries(this.#database, kind);
  }

  /** A report with its entries: its current version, or a past one; `null` where there is none. */
  coded(id: string, version?: number): Promise<CodedDocument | null> {
    return findCoded(this.#database, id, version);
  }

  /** The current versions of several reports; those not on file are left out. */
  codedAll(ids: readonly string[]): Promise<ReadonlyMap<string, CodedDocument>> {
    return findCodedAll(this.#database, ids);
  }

  /** Every report with its entries, past versions too unless `currentOnly`, without holding them all. */
  streamCoded(options: { readonly currentOnly: boolean }): AsyncGenerator<CodedDocument> {
    return streamCoded(this.#database, options);
  }

  /** The current reports, newest first, without their texts. */
  recentDocuments(limit: number): Promise<readonly DocumentSummary[]> {
    return recentDocuments(this.#database, limit);
  }

  /** Current reports by id, without their texts. */
  documents(ids: readonly string[]): Promise<ReadonlyMap<string, DocumentSummary>> {
    return documentSummaries(this.#database, ids);
  }

  /** All versions of a report, oldest first; empty where there is none. */
  versions(id: string): Promise<readonly DocumentSummary[]> {
    return documentVersions(this.#database, id);
  }

  /** Re-read every span of every report against the stored text; yields those that do not reproduce. */
  verify(onProgress?: (done: Verified) => void): AsyncGenerator<Fault> {
    return verify(this.#database, onProgress);
  }

  counts(): Promise<RecordCounts> {
    return recordCounts(this.#database);
  }

  /** Pairs of states and organisations that deal with each other, the busiest first. */
  relationships(limit: number): Promise<readonly Relationship[]> {
    return relationships(this.#database, limit);
  }

  /** What two parties have to do with each other in a period. */
  dealings(parties: readonly [DealingParty, DealingParty], period?: Period): Promise<Dealings> {
    return dealings(this.#database, parties, period);
  }

  /** One happening; `null` where there is none of that id. */
  happening(id: string): Promise<Happening | null> {
    return findHappening(this.#database, id);
  }

  /** The happening that each event of a report belongs to, by the event's id. */
  happeningsOfDocument(document: string): Promise<ReadonlyMap<string, string>> {
    return happeningsOfDocument(this.#database, document);
  }

  /** A page of happenings, the latest first, of one type where one is named. */
  happenings(options: { offset: number; limit: number; type?: string }): Promise<Page<Happening>> {
    return happeningsPage(this.#database, options);
  }

  /** A page of expectations by due time, of one outcome where one is named. */
  expectations(options: { offset: number; limit: number; outcome?: string }): Promise<Page<Expectation>> {
    return expectationsPage(this.#database, options);
  }

  /** Named persons, those in most reports first; whose name holds `words` where some are given. */
  people(options: { limit: number; words?: string }): Promise<readonly PersonSummary[]> {
    return people(this.#database, options);
  }

  /** A person by full name, with the latest happenings and utterances; `null` where nobody is on record. */
  person(name: string, limit: number): Promise<Person | null> {
    return findPerson(this.#database, name, limit);
  }

  /** Current reports whose text holds the words, whatever their case. */
  search(words: string, limit: number): Promise<readonly Hit[]> {
    return searchReports(this.#database, words, limit);
  }
}
