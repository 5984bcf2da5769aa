import type { CodedDocument, Span, Statement } from '../contract.ts';
import type { Saying } from './fact-types.ts';
import { spanIndex } from './spans.ts';

/** Shortest text of a saying that is worth following: "yes" is said every day. */
const MIN_CHARACTERS = 12;

/** The statements of a document, cut into sentences: reports quote one sentence and leave out the next. */
export function sayingsOf(coded: CodedDocument): readonly Saying[] {
  const actors = new Map(coded.actors.map((actor) => [actor.id, actor]));
  return coded.statements.flatMap((statement) => {
    const speaker = actors.get(statement.speaker);
    return sentencesSaid(statement, coded)
      .filter((text) => text.length >= MIN_CHARACTERS)
      .map(
        (text): Saying => ({
          statement: statement.id,
          speaker: speaker?.name ?? statement.speaker,
          ...(speaker?.country === undefined ? {} : { country: speaker.country }),
          isNamedPerson: speaker?.kind === 'person' && speaker.named,
          form: statement.form,
          text,
          ...(statement.when === undefined ? {} : { said: statement.when }),
          issues: statement.issues,
        }),
      );
  });
}

/** A part that begins in the middle of a sentence goes on with the one before: "We came," she said, "to listen." */
function sentencesSaid(statement: Statement, { document, sentences }: CodedDocument): readonly string[] {
  const said: string[] = [];
  let isOpen = false;
  let before = 0;
  for (const part of [...statement.content].sort((a, b) => a.start - b.start)) {
    const goesOn = isOpen && !BEGINS_ANEW.test(document.text.slice(before, part.start));
    before = part.end;
    for (const [at, span] of cut(part, sentences).entries()) {
      const words = document.text.slice(span.start, span.end).trim();
      if (words === '') continue;
      const last = said.length - 1;
      if (at === 0 && goesOn && STARTS_IN_MIDDLE.test(words)) said[last] = `${said[last]} ${words}`;
      else said.push(words);
      isOpen = !ENDS_SENTENCE.test(words);
    }
  }
  return said;
}

/** "We are late," she said, adding that "both sides must hurry": what follows is a clause of its own. */
const BEGINS_ANEW = /\b(?:that|adding|and|but)\s*$/;
/** A quotation mark or not, then a small letter: "and neighbours need patience" */
const STARTS_IN_MIDDLE = /^["'“‘]?\p{Ll}/u;
/** A full stop, and perhaps a quotation mark: 'to listen."' */
const ENDS_SENTENCE = /[.!?]["'”’]?$/;

/** A span cut where sentences end inside it. */
function cut(span: Span, sentences: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (let at = spanIndex(sentences, start); at < sentences.length; at++) {
    const end = sentences[at]?.end ?? span.end;
    if (end >= span.end) break;
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: span.end }];
}
