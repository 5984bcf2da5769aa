/**
 * The actors and mentions of a text while statements are read: looked up by token, added to where a source is nobody yet.
 */
import { type ActorIndex, createActorIndex } from '../actors/index.ts';
import type { Actor, Mention } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { MentionInText, Reading } from '../reading.ts';
import type { TokenRange } from './cue-span.ts';

export class ActorBook {
  readonly #doc: Doc;
  readonly #index: ActorIndex;
  readonly #actors: Actor[];
  readonly #mentions: MentionInText[];
  /** What this book added, by the head token. */
  readonly #byHead = new Map<number, MentionInText>();
  readonly #added = new Map<string, Actor>();

  constructor(reading: Pick<Reading, 'doc' | 'actors' | 'mentions'>) {
    this.#doc = reading.doc;
    this.#index = createActorIndex(reading);
    this.#actors = [...reading.actors];
    this.#mentions = [...reading.mentions];
  }

  get actors(): readonly Actor[] {
    return this.#actors;
  }

  get mentions(): readonly MentionInText[] {
    return this.#mentions.toSorted((a, b) => a.first - b.first || a.end - b.end);
  }

  actor(id: string): Actor | null {
    return this.#index.byId(id) ?? [...this.#added.values()].find((actor) => actor.id === id) ?? null;
  }

  /** The mention that a head token leads to, or null. */
  mentionAt(head: number): MentionInText | null {
    if (head < 0) return null;
    return this.#byHead.get(head) ?? this.#index.mentionFor(head);
  }

  /** The mention with this head and those coordinated with it. */
  mentionsAt(head: number): readonly MentionInText[] {
    const own = this.mentionAt(head);
    const others = head < 0 ? [] : this.#index.mentionsAt(head);
    return own === null || others.includes(own) ? others : [own, ...others];
  }

  /** The country of an actor, or the one that all its members share. */
  countryOf(id: string): string | undefined {
    return this.#index.countryOf(id) ?? this.actor(id)?.country;
  }

  /** The widest mention among those that cover tokens of a range, or null. */
  mentionWithin({ first, end }: TokenRange): MentionInText | null {
    let best: MentionInText | null = null;
    for (let token = first; token < end; token++) {
      const mention = this.#index.covering(token);
      if (mention === null || mention.first < first || mention.end > end) continue;
      if (best === null || mention.end - mention.first > best.end - best.first) best = mention;
    }
    return best;
  }

  /** An actor for a source that no mention names; the same description gives the same actor. */
  add(range: TokenRange, head: number, traits: Omit<Actor, 'id'>): MentionInText {
    const actor = this.#addActor(traits);
    const mention: Mention = { ...this.#doc.span(range.first, range.end), actor: actor.id, kind: 'nominal' };
    const inText: MentionInText = { mention, first: range.first, end: range.end, head };
    this.#mentions.push(inText);
    this.#byHead.set(head, inText);
    return inText;
  }

  /** The actor of words that the text gives to nobody. */
  nobody(): string {
    return this.#addActor({ name: 'unnamed source', kind: 'group', named: false }).id;
  }

  #addActor(traits: Omit<Actor, 'id'>): Actor {
    const key = traits.name.toLowerCase();
    const known = this.#added.get(key);
    if (known !== undefined) return known;
    const actor: Actor = { id: `s${this.#added.size + 1}`, ...traits };
    this.#added.set(key, actor);
    this.#actors.push(actor);
    return actor;
  }
}
