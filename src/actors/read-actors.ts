import type { Doc } from '../language/index.ts';
import type { ResolveContext } from './coreference/context.ts';
import { Discourse } from './coreference/discourse.ts';
import type { Entity } from './coreference/entity.ts';
import { addOrganisation } from './coreference/organisation.ts';
import { governmentTakenForGranted } from './coreference/own-voice.ts';
import { quotedTokens } from './coreference/quoted.ts';
import { isLatter, resolveLatter } from './coreference/resolve-latter.ts';
import { resolveName } from './coreference/resolve-name.ts';
import { resolveNominal } from './coreference/resolve-nominal.ts';
import { resolveMentionedPerson, resolvePerson, settleCountries } from './coreference/resolve-person.ts';
import { isPersonalPronoun, resolvePronoun } from './coreference/resolve-pronoun.ts';
import type { ActorLexicon } from './lexicon/lexicon.ts';
import { chunkSentence } from './mentions/chunk.ts';
import type { Draft } from './mentions/draft.ts';
import { linkDrafts } from './mentions/links.ts';
import { readChunk } from './mentions/read-chunk.ts';
import { type ScannedText, scanText } from './mentions/scan.ts';

/** A mention with the entity it stands for. */
export interface ResolvedMention {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'metonym';
  readonly entity: Entity;
}

/** The mentions of a text in their order, and the report as far as it was understood. */
export interface ActorReading {
  readonly mentions: readonly ResolvedMention[];
  readonly discourse: Discourse;
}

/**
 * Find who is mentioned in a parsed text and which mentions mean the same actor.
 *
 * First full names, so that a headline's "Xi" finds the Xi Jinping of the text below it; then everything in order.
 *
 * @param date - ISO date of the report; undefined where it is not known.
 */
export function readActors(doc: Doc, lexicon: ActorLexicon, date: string | undefined): ActorReading {
  const drafted = draftMentions(doc, lexicon);
  const first = resolveAll(drafted, date, null);
  if (first.discourse.homes().length > 0) return first;
  // Whose government a text speaks of without naming it is seen at its end, and counts from its beginning.
  const home = governmentTakenForGranted(first.context, drafted.drafts);
  return home === '' ? first : resolveAll(drafted, date, [home]);
}

/** What a text mentions, before it is known who that is: the same whatever country the text is written in. */
interface DraftedText {
  readonly text: ScannedText;
  readonly drafts: readonly Draft[];
  readonly links: ResolveContext['links'];
  /** 1 for tokens inside quotation marks. */
  readonly quoted: Uint8Array;
}

function draftMentions(doc: Doc, lexicon: ActorLexicon): DraftedText {
  const text = scanText(doc, lexicon);
  const drafts: Draft[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++)
    for (const chunk of chunkSentence(text, sentence)) drafts.push(...readChunk(text, chunk));
  return { text, drafts, links: linkDrafts(doc, drafts), quoted: quotedTokens(doc) };
}

/** @param homes - Countries whose government the text takes for granted; null where it is not known whether it does. */
function resolveAll(
  { text, drafts, links, quoted }: DraftedText,
  date: string | undefined,
  homes: readonly string[] | null,
): ActorReading & { readonly context: ResolveContext } {
  const isQuoted = (token: number) => quoted[token] === 1;
  const discourse = new Discourse(text, date, homes);
  const resolved = new Map<Draft, Entity | null>();
  const asked = new Set<number>();
  const context: ResolveContext = {
    text,
    discourse,
    links,
    resolvePronoun(token) {
      // As with drafts below: two pronouns that each ask for the other get no answer.
      if (asked.has(token)) return null;
      asked.add(token);
      const entity = resolvePronoun(context, token, isQuoted);
      asked.delete(token);
      return entity;
    },
    resolve(draft) {
      const known = resolved.get(draft);
      if (known !== undefined) return known;
      // Whoever asks for a draft that is being resolved gets no answer, so that two cannot wait for each other.
      resolved.set(draft, null);
      const entity = resolveDraft(context, draft);
      resolved.set(draft, entity);
      if (entity) {
        discourse.mention(entity, draft.head);
        addOrganisation(context, draft, entity);
      }
      return entity;
    },
  };
  const beforehand = { ...context, resolve: namedOnly(context), resolvePronoun: () => null };
  for (const draft of drafts) if (isFullName(draft)) announce(beforehand, draft);
  // What stood for nobody before anything was mentioned ("the bloc's envoy, …") may stand for somebody in its place.
  for (const [draft, entity] of resolved) if (entity === null) resolved.delete(draft);
  const mentions = inOrder(context, drafts);
  settleCountries(discourse, mentions);
  return { discourse, mentions, context };
}

/** As a text's first words know nothing of bodies that only a description tells: "a spokesman for the ministry", which one is seen in its place. */
function namedOnly({ resolve }: ResolveContext): ResolveContext['resolve'] {
  return (draft) => (isBareBody(draft) ? null : resolve(draft));
}

function isBareBody({ what, name, role, countries, chunk, modifiers }: Draft): boolean {
  const kind = role?.element.noun.agent?.kind;
  const isBody = what === 'nominal' && name === '' && kind !== undefined && kind !== 'person';
  return isBody && countries.length === 0 && modifiers.length === 0 && chunk.possessor === null;
}

function isFullName({ what, name }: Draft): boolean {
  return what === 'person' && name.includes(' ');
}

/** Make the person known without a mention. */
function announce(context: ResolveContext, draft: Draft): void {
  resolvePerson(context, draft);
}

function inOrder(context: ResolveContext, drafts: readonly Draft[]): readonly ResolvedMention[] {
  const { doc } = context.text;
  const mentions: ResolvedMention[] = [];
  let next = 0;
  const takeUpTo = (limit: number) => {
    for (let draft = drafts[next]; draft && draft.first < limit; draft = drafts[++next]) {
      const entity = context.resolve(draft);
      if (entity)
        mentions.push({
          first: draft.first,
          end: draft.end,
          head: draft.head,
          kind: draft.mentionKind,
          entity,
        });
    }
  };
  for (let token = 0; token < doc.length; token++) {
    const isPronoun = doc.upos(token) === 'PRON' && isPersonalPronoun(doc.lower(token));
    if (!isPronoun && !isLatter(doc, token)) continue;
    takeUpTo(token);
    const entity = isPronoun ? context.resolvePronoun(token) : resolveLatter(context, token);
    if (!entity) continue;
    context.discourse.mention(entity, token);
    mentions.push({
      first: isPronoun ? token : token - 1,
      end: token + 1,
      head: token,
      kind: 'pronoun',
      entity,
    });
  }
  takeUpTo(doc.length);
  return mentions.sort((a, b) => a.first - b.first || b.end - a.end);
}

function resolveDraft(context: ResolveContext, draft: Draft): Entity | null {
  if (draft.what === 'person') return resolveMentionedPerson(context, draft);
  if (draft.what === 'nominal')
    return draft.name === '' || draft.isDemonym
      ? resolveNominal(context, draft)
      : resolveMentionedPerson(context, draft);
  return resolveName(context, draft);
}
