import type { FC } from 'hono/jsx';
import type { Document } from '../../../contract.ts';
import { headingOf } from '../../../documents/index.ts';

/** As much of a report as a link shows. */
export interface ReportReference {
  readonly id: string;
  /** Its title or first words; the id stands for a report that is no longer there. */
  readonly heading?: string | undefined;
  readonly publisher?: string | undefined;
  readonly publishedAt?: string | undefined;
}

/** A stored report as a link shows it. */
export function referenceTo(document: Document): ReportReference {
  return { ...document, heading: headingOf(document) };
}

export function reportHref(id: string, entry?: string): string {
  return `/report/${encodeURIComponent(id)}${entry ? `#${entry}` : ''}`;
}

export const PersonLink: FC<{ name: string }> = ({ name }) => (
  <a href={`/person/${encodeURIComponent(name)}`}>{name}</a>
);

/** "Harbour Wire, 2024-05-03": enough where many reports stand beside one another. */
export function shortReference(document: ReportReference | undefined): string {
  const date = document?.publishedAt?.slice(0, 10);
  return [document?.publisher ?? document?.heading ?? 'report', date].filter(Boolean).join(', ');
}

/** A report by its title, publisher and date; by its first words where it has no title. `entry` leads to an entry on its page. */
export const ReportLink: FC<{
  document: ReportReference;
  entry?: string;
}> = ({ document, entry }) => (
  <>
    <a href={reportHref(document.id, entry)}>{document.heading || document.id}</a>{' '}
    <span class="soft small">
      {[document.publisher, document.publishedAt?.slice(0, 10) ?? 'date unknown'].filter(Boolean).join(', ')}
    </span>
  </>
);
