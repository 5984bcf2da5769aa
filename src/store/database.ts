import {
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBListType,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type Doing, wrapDriverError } from './driver-error.ts';

/** What a cell of the record may hold; lists are lists of strings. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** Rows for one table, in the order of its columns. */
export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Statements inside a transaction. */
export interface Writer {
  run(sql: string, values?: readonly Cell[]): Promise<void>;
  all<Row>(sql: string, values?: readonly Cell[]): Promise<readonly Row[]>;
  append(rows: Rows): Promise<void>;
}

/** Memory that the database may use for itself, beside the program's own. */
const MEMORY_LIMIT = '256MB';
const THREADS = '2';

/**
 * One DuckDB file: a connection that writes, one transaction after another, and one that reads beside it.
 *
 * Every error of the driver leaves as a `StoreError`.
 */
export class Database {
  readonly path: string;
  readonly #instance: DuckDBInstance;
  readonly #writing: DuckDBConnection;
  readonly #reading: DuckDBConnection;
  #lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    path: string,
    instance: DuckDBInstance,
    writing: DuckDBConnection,
    reading: DuckDBConnection,
  ) {
    this.path = path;
    this.#instance = instance;
    this.#writing = writing;
    this.#reading = reading;
  }

  /**
   * Open a file, making it where it is missing; `:memory:` for a record that ends with the process.
   *
   * @throws {StoreError} `store-locked` where another process holds it, else `store-failed`.
   */
  static async open(path: string): Promise<Database> {
    try {
      const instance = await DuckDBInstance.create(path, {
        memory_limit: MEMORY_LIMIT,
        threads: THREADS,
        // No network: extensions are neither fetched nor loaded.
        autoinstall_known_extensions: 'false',
      });
      return new Database(path, instance, await instance.connect(), await instance.connect());
    } catch (cause) {
      throw wrapDriverError(cause, { path });
    }
  }

  /** Run a statement outside any transaction of ours. */
  run(sql: string, values: readonly Cell[] = []): Promise<void> {
    return this.#inTurn(() => execute(this.#writing, this.path, sql, values));
  }

  /** All rows of a query, as plain objects; reads what is committed. */
  all<Row>(sql: string, values: readonly Cell[] = []): Promise<readonly Row[]> {
    return query<Row>(this.#reading, this.path, sql, values);
  }

  /** Rows of a query, in chunks, without holding them all. */
  async *stream<Row>(sql: string, values: readonly Cell[] = []): AsyncGenerator<Row> {
    // A connection of its own: another query on a shared one would end the stream.
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql, values.map(bind), values.map(typeOf));
      for await (const rows of result.yieldRowObjectJs()) yield* rows as Row[];
    } catch (cause) {
      throw wrapDriverError(cause, { path: this.path, sql });
    } finally {
      connection.closeSync();
    }
  }

  /**
   * Do all or nothing. Transactions wait for one another; resolved means committed and on disk.
   *
   * @throws {StoreError} Whatever went wrong inside; nothing is kept then.
   */
  transaction<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      const connection = this.#writing;
      const writer: Writer = {
        run: (sql, values = []) => execute(connection, this.path, sql, values),
        all: (sql, values = []) => query(connection, this.path, sql, values),
        append: (rows) => append(connection, this.path, rows),
      };
      await writer.run('BEGIN TRANSACTION');
      try {
        const result = await work(writer);
        await writer.run('COMMIT');
        return result;
      } catch (error) {
        await this.#rollBack();
        throw wrapDriverError(error, { path: this.path });
      }
    });
  }

  /** Wait for what is under way, write it into the file and let go of it. */
  async close(): Promise<void> {
    await this.#lastWrite;
    this.#reading.closeSync();
    this.#writing.closeSync();
    this.#instance.closeSync();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastWrite.then(work);
    this.#lastWrite = turn.catch(() => {});
    return turn;
  }

  async #rollBack(): Promise<void> {
    try {
      await this.#writing.run('ROLLBACK');
    } catch {
      // The driver ends a transaction by itself where its commit failed; there is nothing left to undo then.
    }
  }
}

async function execute(
  connection: DuckDBConnection,
  path: string,
  sql: string,
  values: readonly Cell[],
): Promise<void> {
  try {
    await connection.run(sql, values.map(bind), values.map(typeOf));
  } catch (cause) {
    throw wrapDriverError(cause, { path, sql });
  }
}

async function query<Row>(
  connection: DuckDBConnection,
  path: string,
  sql: string,
  values: readonly Cell[],
): Promise<readonly Row[]> {
  try {
    const reader = await connection.runAndReadAll(sql, values.map(bind), values.map(typeOf));
    return reader.getRowObjectsJS() as readonly unknown[] as readonly Row[];
  } catch (cause) {
    throw wrapDriverError(cause, { path, sql });
  }
}

function bind(cell: Cell): DuckDBValue {
  return Array.isArray(cell) ? listValue([...cell]) : ((cell as string | number | boolean | null) ?? null);
}

/** Told to the driver, which cannot guess the type of an empty list. */
function typeOf(cell: Cell): DuckDBType {
  if (Array.isArray(cell)) return LIST(VARCHAR);
  if (typeof cell === 'number') return Number.isInteger(cell) ? INTEGER : DOUBLE;
  return typeof cell === 'boolean' ? BOOLEAN : VARCHAR;
}

async function append(connection: DuckDBConnection, path: string, rows: Rows): Promise<void> {
  if (rows.rows.length === 0) return;
  let doing: Doing = { path, table: rows.table };
  try {
    const appender = await connection.createAppender(rows.table);
    if (appender.columnCount !== rows.columns.length)
      throw new Error(`${rows.columns.length} columns given, but the table has ${appender.columnCount}`);
    for (const row of rows.rows) {
      for (let at = 0; at < rows.columns.length; at++) {
        doing = { path, table: rows.table, column: rows.columns[at], value: row[at] };
        appendCell(appender, at, row[at]);
      }
      appender.endRow();
    }
    doing = { path, table: rows.table };
    appender.closeSync();
  } catch (cause) {
    throw wrapDriverError(cause, doing);
  }
}

function appendCell(appender: DuckDBAppender, column: number, cell: Cell): void {
  const type = appender.columnType(column);
  const { typeId } = type;
  if (cell === null || cell === undefined) appender.appendNull();
  else if (typeId === DuckDBTypeId.VARCHAR && typeof cell === 'string') appender.appendVarchar(cell);
  else if (typeId === DuckDBTypeId.INTEGER && Number.isInteger(cell)) appender.appendInteger(cell as number);
  else if (typeId === DuckDBTypeId.DOUBLE && typeof cell === 'number') appender.appendDouble(cell);
  else if (typeId === DuckDBTypeId.BOOLEAN && typeof cell === 'boolean') appender.appendBoolean(cell);
  else if (typeId === DuckDBTypeId.LIST && Array.isArray(cell))
    appender.appendList([...cell], type as DuckDBListType);
  else throw new Error(`expected ${type.toString()}, found ${typeof cell}`);
}
