import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';

/**
 * An office in words, as the phrase gives it: with the receiving country of an envoy ("ambassador to the United
 * States"), without the sender's.
 */
export function roleWords({ links, text }: ResolveContext, draft: Draft): string {
  const { role } = draft;
  if (!role) return '';
  if (role.element.noun.office?.level !== 'envoy') return role.words;
  const [receiver] = links.complements(draft).filter(({ preposition }) => preposition === 'to');
  const [first] = receiver?.drafts ?? [];
  if (!first) return role.words;
  const { doc } = text;
  return `${role.words} to ${doc.text.slice(doc.start(first.first), doc.end(first.end - 1)).replace(/\s+/g, ' ')}`;
}
