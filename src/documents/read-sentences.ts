/**
 * Sentence XML as the PETRARCH coder takes it: each `<Sentence date id source>` with its `<Text>` is a document.
 *
 * @see https://petrarch.readthedocs.io (input format)
 */
import { z } from 'zod';
import { InputError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import type { RawReport } from './raw-report.ts';
import { parseXml } from './read-xml.ts';

const Sentence = z.object({
  '@id': z.string().min(1).optional(),
  '@date': z.string().optional(),
  '@source': z.string().optional(),
  Text: z.string(),
});
const SentenceFile = z.object({
  Sentences: z.object({ Sentence: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]) }),
});

/** @returns The sentences, each to be read by `readSentence`. */
export function splitSentences(xml: string): readonly unknown[] {
  const parsed = SentenceFile.safeParse(parseXml(xml));
  if (!parsed.success)
    throw new InputError('input-unreadable', 'no <Sentence> inside <Sentences>', { cause: parsed.error });
  return parsed.data.Sentences.Sentence;
}

/** @throws {InputError} Where the sentence has no `<Text>`. */
export function readSentence(value: unknown, input: string): RawReport {
  const parsed = Sentence.safeParse(value);
  if (!parsed.success)
    throw new InputError('input-unreadable', 'a <Sentence> without <Text>', { cause: parsed.error });
  const { '@id': id, '@date': publishedAt, '@source': publisher, Text } = parsed.data;
  return {
    input: id === undefined ? input : `${input}#${id}`,
    id,
    text: cleanText(Text).replace(/\s+/g, ' ').trim(),
    publishedAt,
    dateFrom: 'given',
    publisher,
  };
}
