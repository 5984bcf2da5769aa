/** Whose statement a text is: the government body that says "we" outside quotation marks. */
import type { ActorIndex } from '../../actors/index.ts';
import { type Doc, type Label, labelBefore } from '../../language/index.ts';
import type { MentionInText } from '../../reading.ts';
import type { FoundParty } from './parties.ts';
import { sayingVerbOf } from './speaker.ts';

const FIRST_PERSON = new Set(['we', 'us', 'our', 'ours']);

/**
 * The body whose own statement a text is; what the text says without naming a speaker, that body says.
 *
 * @param quoted - By token: 1 inside quotation marks, else 0.
 * @returns Null where nobody, or several, say "we" outside quotation marks and are named by no verb of saying beside it.
 */
export function authorOf(
  doc: Doc,
  actors: ActorIndex,
  mentions: readonly MentionInText[],
  quoted: Uint8Array,
): FoundParty | null {
  const own = mentions.filter(
    ({ head }) => FIRST_PERSON.has(doc.lower(head)) && quoted[head] === 0 && sayingVerbOf(doc, head) < 0,
  );
  const [id, other] = new Set(own.map(({ mention }) => mention.actor));
  const actor = id === undefined || other !== undefined ? null : actors.byId(id);
  const [first] = mentions.filter(({ mention }) => mention.actor === id);
  if (actor === null || first === undefined || actor.sector !== 'GOV') return null;
  return { actor, span: doc.span(first.first, first.end), token: first.head, inferred: true };
}

/** By sentence: the person whose words a transcript gives there ("Ana Vidal: We shall answer"); null where no label says so. */
export function labelledSpeakers(doc: Doc, actors: ActorIndex): readonly (FoundParty | null)[] {
  return Array.from({ length: doc.sentenceCount }, (_, sentence) => {
    const label = labelBefore(doc, sentence);
    return label === null ? null : speakerNamedIn(label, doc, actors);
  });
}

function speakerNamedIn({ first, end }: Label, doc: Doc, actors: ActorIndex): FoundParty | null {
  for (let token = first; token < end; token++) {
    const mention = actors.mentionAt(token);
    const actor = mention === null ? null : actors.byId(mention.mention.actor);
    if (mention === null || actor === null) continue;
    if (actor.kind !== 'person' || actor.country === undefined) return null;
    return { actor, span: doc.span(mention.first, mention.end), token, inferred: true };
  }
  return null;
}
