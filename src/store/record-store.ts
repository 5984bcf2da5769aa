import type { CodedDocument, Document } from '../contract.ts';
import type { Database } from './database.ts';
import { Database as DatabaseFile } from './database.ts';
import { derive } from './derive.ts';
import { type Filing, fileDocuments, filedAlready } from './file-documents.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { findCoded, findCodedAll, streamCoded } from './queries/coded.ts';
import {
  type DocumentSummary,
  documentSummaries,
  documentVersions,
  type ListKind,
  listEntries,
  recentDocuments,
} from './queries/lists.ts';

import { type Fault, type Verified, verify } from './verify.ts';

/**
 * An open record: files coded documents, derives what is joined out of them, and answers queries.
 *
 * One process owns the file while it is open. Queries see what is committed.
 */
export class RecordStore {
  readonly path: string;
  readonly #database: Database;
  readonly #now: () => string;

  private constructor(database: Database, now: () => string) {
    this.path = database.path;
    this.#database = database;
    this.#now = now;
  }

  /**
   * Open a record, making it where the file is missing and bringing it to the newest layout where it is older.
   *
   * @param path - `:memory:` for a record that ends with the process.
   * @param options.now - Clock for the time of filing, ISO 8601.
   * @throws {StoreError} `store-locked` where another process holds the file; `store-failed` where it is no record.
   */
  static async open(path: string, options: { readonly now?: () => string } = {}): Promise<RecordStore> {
    const database = await DatabaseFile.open(path);
    try {
      await migrate(database, MIGRATIONS);
    } catch (error) {
      await database.close();
      throw error;
    }
    return new RecordStore(database, options.now ?? (() => new Date().toISOString()));
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
    return fileDocuments(this.#database, batch, this.#now());
  }

  /** Join what is filed; does nothing where nothing was filed since. Queries for joined entries need it done. */
  derive(): Promise<boolean> {
    return derive(this.#database);
  }

  /** Every entry of a kind as JSON texts, in a fixed order. */
  list(kind: ListKind): AsyncGenerator<string> {
    return listEntries(this.#database, kind);
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
}
