import type { Actor } from '../contract.ts';
import type { MentionInText, Reading } from '../reading.ts';

/** Questions that later components ask about the actors of a report. Made once per reading; every answer is a look-up. */
export interface ActorIndex {
  /** The actor of an id, or null. */
  byId(id: string): Actor | null;
  /** The mention whose syntactic head is this token, or null; the widest where several share the head. */
  mentionAt(token: number): MentionInText | null;
  /** The actor of `mentionAt`, or null. */
  actorOf(token: number): Actor | null;
  /**
   * The mention that a token leads to: its own, else that of the flat name or compound it belongs to, else that of its
   * apposition ("the minister, Wang Yi"), else the narrowest mention that covers it; null where it leads to none.
   */
  mentionFor(token: number): MentionInText | null;
  /** The actor of `mentionFor`, or null. */
  actorAt(token: number): Actor | null;
  /** `mentionFor` of a token and of everything coordinated with it ("Biden and Xi"), in the order of the text. */
  mentionsAt(token: number): readonly MentionInText[];
  /** The narrowest mention that covers a token, or null. */
  covering(token: number): MentionInText | null;
  /** The country of an actor or of the members of a group where all have the same; undefined where it is not known. */
  countryOf(actor: Actor | string): string | undefined;
  /** An actor's members, or itself alone where it is no group. */
  membersOf(actor: Actor | string): readonly Actor[];
}

export function createActorIndex(reading: Pick<Reading, 'doc' | 'actors' | 'mentions'>): ActorIndex {
  const { doc } = reading;
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const byHead = new Map<number, MentionInText>();
  const narrowest = new Map<number, MentionInText>();
  for (const mention of reading.mentions) {
    const known = byHead.get(mention.head);
    if (!known || width(mention) > width(known)) byHead.set(mention.head, mention);
    for (let token = mention.first; token < mention.end; token++) {
      const inner = narrowest.get(token);
      if (!inner || width(mention) < width(inner)) narrowest.set(token, mention);
    }
  }
  const byId = (id: string) => actors.get(id) ?? null;
  const resolve = (actor: Actor | string) => (typeof actor === 'string' ? byId(actor) : actor);
  const mentionAt = (token: number) => byHead.get(token) ?? null;
  const mentionFor = (token: number): MentionInText | null => {
    const own = mentionAt(token);
    if (own) return own;
    for (const child of doc.childrenBy(token, 'flat', 'appos', 'nmod:desc')) {
      const mention = mentionAt(child);
      if (mention) return mention;
    }
    const isNamePart = ['flat', 'fixed', 'goeswith', 'nmod:desc'].includes(doc.deprel(token));
    if (isNamePart && mentionAt(doc.head(token))) return mentionAt(doc.head(token));
    return narrowest.get(token) ?? null;
  };
  const actorOfMention = (mention: MentionInText | null) => (mention ? byId(mention.mention.actor) : null);
  const membersOf = (actor: Actor | string): readonly Actor[] => {
    const group = resolve(actor);
    if (!group) return [];
    const members = (group.members ?? []).map(byId).filter((member) => member !== null);
    return members.length > 0 ? members : [group];
  };
  return {
    byId,
    mentionAt,
    actorOf: (token) => actorOfMention(mentionAt(token)),
    mentionFor,
    actorAt: (token) => actorOfMention(mentionFor(token)),
    mentionsAt: (token) =>
      [token, ...doc.childrenBy(token, 'conj')].map(mentionFor).filter((mention) => mention !== null),
    covering: (token) => narrowest.get(token) ?? null,
    membersOf,
    countryOf(actor) {
      const found = resolve(actor);
      if (!found) return undefined;
      if (found.country !== undefined) return found.country;
      const countries = new Set(membersOf(found).map(({ country }) => country));
      return countries.size === 1 ? [...countries][0] : undefined;
    },
  };
}

function width(mention: MentionInText): number {
  return mention.end - mention.first;
}
