import type { FC } from 'hono/jsx';
import type { EventStatus, Span, Time } from '../../../contract.ts';
import { meaningOf } from '../../glossary.ts';

/** A calendar range as one reads it: one day, one month, or both ends; "date unknown" where nothing is known. */
export function timeWords(time: Time | undefined): string {
  if (!time) return 'date unknown';
  const start = time.start.slice(0, 10);
  const end = time.end.slice(0, 10);
  if (start === end) return start;
  if (
    time.grain === 'year' &&
    start.endsWith('-01-01') &&
    end.endsWith('-12-31') &&
    start.slice(0, 4) === end.slice(0, 4)
  )
    return start.slice(0, 4);
  if (time.grain === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  return `${start} to ${end}`;
}

export const When: FC<{ time: Time | undefined }> = ({ time }) =>
  time ? (
    <time datetime={time.start}>
      {timeWords(time)}
      {time.inferred ? <span title="not stated, inferred from the text"> (inferred)</span> : null}
    </time>
  ) : (
    <span class="soft">date unknown</span>
  );

export const TypeTag: FC<{ type: string; mode?: string | undefined }> = ({ type, mode }) => (
  <span class="tag type" title={meaningOf(type)}>
    {mode ? `${type} · ${mode}` : type}
  </span>
);

/** A label with its meaning for whoever points at it. */
export const Tag: FC<{ label: string }> = ({ label }) => (
  <span class={`tag ${label.replaceAll(' ', '-')}`} title={meaningOf(label)}>
    {label}
  </span>
);

/** Nothing for what happened: that is the plain case. */
export const StatusTag: FC<{ status: EventStatus }> = ({ status }) =>
  status === 'happened' ? null : <Tag label={status} />;

/** "1 report", "3 reports". */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

export const Issues: FC<{ issues: readonly string[] }> = ({ issues }) => (
  <>
    {issues.map((issue) => (
      <>
        {' '}
        <span class="tag">{issue}</span>
      </>
    ))}
  </>
);

/** A sentence an event rests on, with the words that carry it, which lead to it in the report. */
export const Quoted: FC<{ words: string; trigger: Span; href: string }> = ({ words, trigger, href }) => (
  <>
    {words.slice(0, trigger.start)}
    <a class="words" href={href}>
      <strong>{words.slice(trigger.start, trigger.end)}</strong>
    </a>
    {words.slice(trigger.end)}
  </>
);
