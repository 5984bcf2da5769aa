import type { Draft } from '../mentions/draft.ts';
import type { DraftLinks } from '../mentions/links.ts';
import type { ScannedText } from '../mentions/scan.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';

/** What resolving one draft may look at. */
export interface ResolveContext {
  readonly text: ScannedText;
  readonly discourse: Discourse;
  readonly links: DraftLinks;
  /** The entity of another draft, resolved when it is first asked for; null where it stands for no actor. */
  resolve(draft: Draft): Entity | null;
  /** Whom a possessive pronoun means, or null. */
  resolvePronoun(token: number): Entity | null;
}
