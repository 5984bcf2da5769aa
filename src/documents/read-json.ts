/**
 * Reports as data: JSON and JSON Lines in the shape `{id, text, title, publishedAt, publisher, url}`.
 * Only `text` must be there. It is kept to the letter, so that offsets made elsewhere hold.
 */
import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { RawReport } from './raw-report.ts';

/** Absent, null and empty mean the same. */
const optional = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const InputDocument = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) =>
      value === null || value === undefined || value === '' ? undefined : String(value),
    ),
  text: z.string(),
  title: optional,
  publishedAt: optional,
  publisher: optional,
  url: optional,
});

/**
 * One parsed JSON value as a report.
 *
 * @throws {InputError} Naming the field that is missing or of another type.
 */
export function readJsonValue(value: unknown, input: string): RawReport {
  const parsed = InputDocument.safeParse(value);
  if (parsed.success) return { input, ...parsed.data, dateFrom: 'given' };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'the value';
  throw new InputError(
    'input-unreadable',
    `${field}: ${issue?.message ?? 'not as expected'}; expected {"id","text","title","publishedAt","publisher","url"}`,
    { cause: parsed.error },
  );
}

/**
 * A JSON file: one report, or an array of reports.
 *
 * @returns The values, to be read one by one, so that a bad one does not end the rest.
 * @throws {InputError} Where the text is no JSON.
 */
export function splitJson(text: string): readonly unknown[] {
  const value = parseJson(text);
  return Array.isArray(value) ? value : [value];
}

/** @throws {InputError} With the parser's own words about where it stopped. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.slice(0, 160) : String(cause);
    throw new InputError('input-unreadable', `no JSON: ${why}`, { cause });
  }
}
