import type { Actor, CodedDocument, Event, Party, Span, Statement, Time } from '../../contract.ts';
import { ruleRow, treeFragment } from '../../events/index.ts';
import type { KnowledgeFiles } from '../../knowledge.ts';
import type { LanguageEngine } from '../../language/index.ts';

/** What the reasons are read from: the trees of the text, drawn anew, and the lexicon files. */
export interface ReasonSources {
  readonly engine: LanguageEngine;
  readonly knowledge: KnowledgeFiles;
}

/**
 * A coded document in words: every entry with the words it rests on and the rule that gave it.
 *
 * @example
 *   "CONSULT (phone), happened 2019-05-06: Norway ↔ Chile"
 *   "    “The two ministers spoke by telephone on May 6.”"
 *   "    because of “spoke by telephone”, rule verbs/speak@33 (frame together), confidence 0.90"
 *   "    tree spoke ─nsubj→ ministers"
 */
export function explainCoded(coded: CodedDocument, sources: ReasonSources): string {
  const { document } = coded;
  const reasons = reasonsFrom(document.text, sources);
  const names = new Map(coded.actors.map((actor) => [actor.id, nameOf(actor)]));
  const words = (span: Span) => document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ') || 'nobody named';
  const lines = [
    `${document.id}  ${document.title ?? ''}`.trimEnd(),
    `published ${document.publishedAt ?? 'on an unknown day'} (${document.publishedFrom})${document.publisher ? `, ${document.publisher}` : ''}`,
    ...coded.events.flatMap((event) => ['', ...explainEvent(event, { list, words, reasons })]),
    ...coded.statements.flatMap((statement) => ['', ...explainStatement(statement, list, words)]),
    ...(coded.notes.length > 0 ? [''] : []),
    ...coded.notes.map((note) => `note: ${note.kind}: ${note.detail}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

type List = (ids: readonly string[]) => string;
type Words = (span: Span) => string;

/** The lexicon row and the part of the tree behind an event. */
interface Reasons {
  row(event: Event): string | null;
  tree(event: Event): readonly string[];
}

/** Trees are drawn once, and only where there is an event to explain. */
function reasonsFrom(text: string, { engine, knowledge }: ReasonSources): Reasons {
  let doc: ReturnType<LanguageEngine['parse']> | undefined;
  return {
    row: (event) => ruleRow(knowledge, event.rule),
    tree: (event) => {
      doc ??= engine.parse(text);
      return treeFragment(doc, event);
    },
  };
}

function explainEvent(
  event: Event,
  { list, words, reasons }: { readonly list: List; readonly words: Words; readonly reasons: Reasons },
): readonly string[] {
  const row = reasons.row(event);
  const mode = event.mode ? ` (${event.mode})` : '';
  const named = (parties: readonly Party[]) =>
    parties.map((party) => `${list([party.actor])}${party.inferred ? ' (inferred)' : ''}`).join(', ') ||
    list([]);
  const actors = named(event.actors);
  const recipients = named(event.recipients);
  const parties = actors === recipients ? actors : `${actors} → ${recipients}`;
  return [
    `${event.type}${mode}, ${event.status}${timeOf(event.when)}: ${parties}`,
    `    “${words(event.evidence)}”`,
    `    because of “${words(event.trigger)}”, rule ${event.rule}${row ? ` (${row})` : ''}, confidence ${event.confidence.toFixed(2)}`,
    ...reasons.tree(event).map((path) => `    tree ${path}`),
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
