import type { CodedDocument } from '../contract.ts';
import { contentHash } from './content-hash.ts';
import type { Database } from './database.ts';
import { type EntrySpan, entrySpans } from './entry-spans.ts';
import { readCoded } from './queries/coded.ts';

/** A span, or a text, that is not what it was when it was filed. */
export interface Fault {
  readonly document: string;
  readonly version: number;
  readonly entry: string;
  readonly found: string;
  readonly expected: string;
}

/** What was re-read so far. */
export interface Verified {
  readonly documents: number;
  readonly spans: number;
}

interface Version {
  readonly doc: number;
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
}

interface SpanRow {
  readonly kind: string;
  readonly entry: string;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Re-read every span of every version of every report against the stored text.
 *
 * A span reproduces where it lies within the text, holds words, and these are the words it held when it was filed. The
 * text itself is held against its fingerprint.
 *
 * @param onProgress - Called after each document.
 */
export async function* verify(
  database: Database,
  onProgress: (done: Verified) => void = () => {},
): AsyncGenerator<Fault> {
  const versions = await database.all<Version>(
    'SELECT doc, id, version, content_hash AS "contentHash" FROM documents ORDER BY doc',
  );
  let spans = 0;
  for (const [at, version] of versions.entries()) {
    const coded = await readCoded(database, version.doc);
    const fault = (entry: string, found: string, expected: string): Fault => ({
      document: version.id,
      version: version.version,
      entry,
      found,
      expected,
    });
    if (coded === null) {
      yield fault('document', 'no entries', 'a coded document');
      continue;
    }
    if (contentHash(coded.document) !== version.contentHash)
      yield fault('text', contentHash(coded.document), version.contentHash);
    const checks = entrySpans(coded);
    spans += checks.length;
    const filed = await filedWords(database, version.doc);
    for (const check of checks) {
      const wrong = checkSpan(coded, check, filed.get(nameOf(check)));
      if (wrong) yield fault(nameOf(check), wrong.found, wrong.expected);
    }
    const present = new Set(checks.map(nameOf));
    for (const [key, words] of filed)
      if (!present.has(key)) yield fault(key, 'no such span among the entries', words);
    onProgress({ documents: at + 1, spans });
  }
}

/** Words of the spans as filed, by entry, part and place. */
async function filedWords(database: Database, doc: number): Promise<ReadonlyMap<string, string>> {
  const rows = await database.all<SpanRow>(
    `SELECT entry_kind AS kind, entry, part, span_start AS start, span_end AS "end", words FROM spans WHERE doc = $1`,
    [doc],
  );
  return new Map(
    rows.map(({ kind, entry, part, start, end, words }) => [
      `${kind} ${entry} ${part} ${start}-${end}`,
      words,
    ]),
  );
}

/** @returns `null` where the span reproduces. */
function checkSpan(
  coded: CodedDocument,
  check: EntrySpan,
  expected: string | undefined,
): { found: string; expected: string } | null {
  const { text } = coded.document;
  const { start, end } = check.span;
  if (start < 0 || start > end || end > text.length)
    return { found: `${start}-${end}`, expected: `within 0-${text.length}` };
  const found = text.slice(start, end);
  if (found === '' && check.kind !== 'note') return { found: 'no words', expected: 'words' };
  if (check.kind === 'sentence' || expected === found) return null;
  return { found, expected: expected ?? 'the words filed' };
}

function nameOf({ kind, entry, part, span }: EntrySpan): string {
  return `${kind} ${entry} ${part} ${span.start}-${span.end}`;
}
