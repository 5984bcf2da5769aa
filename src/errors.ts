/**
 * Every failure that a caller may want to act on, with the exit and HTTP status it leads to.
 *
 * Language code does not throw on odd text; what is thrown is about inputs, the store or the program's own data files.
 */

/** What went wrong, as a stable word, and what each leads to: the command's exit code and the server's status. */
export const ERROR_CODES = {
  usage: { exit: 2, http: 400 },
  'input-unreadable': { exit: 1, http: 422 },
  'input-too-large': { exit: 1, http: 413 },
  'input-language': { exit: 1, http: 422 },
  'input-refused': { exit: 1, http: 403 },
  'coder-failed': { exit: 1, http: 500 },
  'not-found': { exit: 1, http: 404 },
  'lexicon-invalid': { exit: 2, http: 500 },
  'model-invalid': { exit: 2, http: 500 },
  'store-locked': { exit: 2, http: 503 },
  'store-failed': { exit: 2, http: 500 },
} as const satisfies Record<string, { exit: number; http: number }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a stable code; `message` says what was found, what was expected, where, and what to do. */
export class ChanceryError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ChanceryError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** One input could not be read; the others go on. */
export class InputError extends ChanceryError {
  override readonly name = 'InputError';
}

/** An input that was refused while the others go on: its name as the user knows it, and why. */
export interface Problem {
  readonly input: string;
  readonly error: ChanceryError;
}

/** A knowledge file does not keep to its format; names file, line and what was expected. */
export class LexiconError extends ChanceryError {
  override readonly name = 'LexiconError';
  constructor(
    message: string,
    options: { details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super('lexicon-invalid', message, options);
  }
}

/** The record could not be opened, read or written. */
export class StoreError extends ChanceryError {
  override readonly name = 'StoreError';
}
