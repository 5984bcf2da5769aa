import { ChanceryError, StoreError } from '../errors.ts';

/** What the program was about when the database refused; the value is shortened for the message. */
export interface Doing {
  readonly path: string;
  readonly sql?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly value?: unknown;
}

/** "Could not set lock on file …: Conflicting lock is held in /usr/bin/node (PID 81)" */
const LOCKED = /Conflicting lock is held|Could not set lock on file/;
/** "Could not write all bytes to file …: No space left on device", "File too large" */
const FULL = /No space left on device|Disk quota exceeded|File too large|not enough space/i;
/** "The file … exists, but it is not a valid DuckDB database file!" */
const FOREIGN = /not a valid DuckDB database file|is not a valid database/i;
const SHOWN_CHARACTERS = 80;

/**
 * Say what the database refused in terms of the record: file, table, column and value, and what to do about it.
 *
 * @returns The error itself where it is one of ours already.
 */
export function wrapDriverError(cause: unknown, doing: Doing): ChanceryError {
  if (cause instanceof ChanceryError) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  const details = { ...doing, said };
  if (LOCKED.test(said))
    return new StoreError(
      'store-locked',
      `${doing.path} is in use by another process: stop it, or let it finish and try again`,
      { details, cause },
    );
  if (FULL.test(said))
    return new StoreError(
      'store-failed',
      `no space left for ${doing.path}: make room on the disk and run the command again; what was acknowledged is kept`,
      { details, cause },
    );
  if (FOREIGN.test(said))
    return new StoreError(
      'store-failed',
      `${doing.path} is not a record: it exists, but is no DuckDB file; name another file with --into`,
      { details, cause },
    );
  return new StoreError('store-failed', `${doing.path}: ${place(doing)}${said}`, { details, cause });
}

function place(doing: Doing): string {
  const value = doing.value === undefined ? '' : ` with value ${shorten(doing.value)}`;
  if (doing.table !== undefined)
    return `table ${doing.table}${doing.column === undefined ? '' : `, column ${doing.column}`}${value}: `;
  return doing.sql === undefined ? '' : `in "${shorten(doing.sql)}"${value}: `;
}

function shorten(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(
    /\s+/g,
    ' ',
  );
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
