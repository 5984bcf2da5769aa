import type { Actor, CodedDocument, Event, Span, Statement, Time } from '../../contract.ts';

/**
 * A coded document in words: every entry with the words it rests on and the rule that gave it.
 *
 * @example
 *   "CONSULT (phone), happened 2021-09-09: United States ↔ China"
 *   "    “The presidents last spoke by telephone on Sept. 9.”"
 *   "    rule consult/speak, confidence 0.90"
 */
export function explainCoded(coded: CodedDocument): string {
  const { document } = coded;
  const names = new Map(coded.actors.map((actor) => [actor.id, nameOf(actor)]));
  const words = (span: Span) => document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ') || 'nobody named';
  const lines = [
    `${document.id}  ${document.title ?? ''}`.trimEnd(),
    `published ${document.publishedAt ?? 'on an unknown day'} (${document.publishedFrom})${document.publisher ? `, ${document.publisher}` : ''}`,
    ...coded.events.flatMap((event) => ['', ...explainEvent(event, list, words)]),
    ...coded.statements.flatMap((statement) => ['', ...explainStatement(statement, list, words)]),
    ...(coded.notes.length > 0 ? [''] : []),
    ...coded.notes.map((note) => `note: ${note.kind}: ${note.detail}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

type List = (ids: readonly string[]) => string;
type Words = (span: Span) => string;

function explainEvent(event: Event, list: List, words: Words): readonly string[] {
  const mode = event.mode ? ` (${event.mode})` : '';
  const actors = list(event.actors.map(({ actor }) => actor));
  const recipients = list(event.recipients.map(({ actor }) => actor));
  const parties = actors === recipients ? actors : `${actors} → ${recipients}`;
  return [
    `${event.type}${mode}, ${event.status}${timeOf(event.when)}: ${parties}`,
    `    “${words(event.evidence)}”`,
    `    because of “${words(event.trigger)}”, rule ${event.rule}, confidence ${event.confidence.toFixed(2)}`,
    ...(event.reportedBy.length > 0 ? [`    according to ${list(event.reportedBy)}`] : []),
  ];
}

function explainStatement(statement: Statement, list: List, words: Words): readonly string[] {
  const via = statement.via ? `, through ${list([statement.via.actor])}` : '';
  const medium = statement.medium ? `, ${statement.medium}` : '';
  return [
    `${list([statement.speaker])} (${statement.form}${medium}${via})${timeOf(statement.when)}`,
    ...statement.content.map((span) => `    “${words(span)}”`),
    statement.cue
      ? `    because of “${words(statement.cue)}”, confidence ${statement.confidence.toFixed(2)}`
      : `    without a cue, confidence ${statement.confidence.toFixed(2)}`,
  ];
}

function timeOf(time: Time | undefined): string {
  if (!time) return '';
  return time.start === time.end ? ` ${time.start}` : ` ${time.start}/${time.end}`;
}

function nameOf(actor: Actor): string {
  const codes = [actor.country, actor.sector].filter(Boolean).join(' ');
  return codes ? `${actor.name} [${codes}]` : actor.name;
}
