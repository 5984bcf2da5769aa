import type { Actor } from '../contract.ts';
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Component, MentionInText } from '../reading.ts';
import type { Entity } from './coreference/entity.ts';
import { BETWEEN_STATES, organisationInWords } from './coreference/organisation.ts';
import { type ActorLexicon, loadActorLexicon } from './lexicon/lexicon.ts';
import { readActors } from './read-actors.ts';

/**
 * The pipeline's step from a parsed text to actors and mentions.
 *
 * @throws {LexiconError} Where a knowledge file does not keep to its format.
 */
export function createActorsComponent(
  knowledge: KnowledgeFiles,
  lexicon: ActorLexicon = loadActorLexicon(knowledge),
): Component {
  return {
    name: 'actors',
    requires: ['doc'],
    assigns: ['actors', 'mentions'],
    apply(reading) {
      const { doc } = reading;
      const { mentions, discourse } = readActors(doc, lexicon, reading.document.publishedAt);
      const ids = nameEntities(mentions.map(({ entity }) => entity));
      const inText: MentionInText[] = mentions.map(({ first, end, head, kind, entity }) => ({
        first,
        end,
        head,
        mention: { ...doc.span(first, end), actor: ids.get(entity) ?? '', kind },
      }));
      const actors = discourse.entities
        .filter((entity) => ids.has(entity))
        .sort((a, b) => order(ids, a) - order(ids, b));
      return { ...reading, actors: actors.map((entity) => toActor(entity, ids, lexicon)), mentions: inText };
    },
  };
}

/** Ids in the order of first mention; members of a group follow it. */
function nameEntities(entities: readonly Entity[]): ReadonlyMap<Entity, string> {
  const ids = new Map<Entity, string>();
  const name = (entity: Entity) => {
    if (ids.has(entity)) return;
    ids.set(entity, `a${ids.size + 1}`);
    for (const member of entity.members) name(member);
  };
  for (const entity of entities) name(entity);
  return ids;
}

function order(ids: ReadonlyMap<Entity, string>, entity: Entity): number {
  return Number((ids.get(entity) ?? 'a0').slice(1));
}

function toActor(entity: Entity, ids: ReadonlyMap<Entity, string>, { names }: ActorLexicon): Actor {
  const members = entity.members.map((member) => ids.get(member)).filter((id) => id !== undefined);
  const ambiguous = [...entity.ambiguous].map((other) => ids.get(other)).filter((id) => id !== undefined);
  const organisation = entity.organisation || organisationOfOffice(entity, names);
  return {
    id: ids.get(entity) ?? '',
    name: entity.name,
    kind: entity.kind,
    named: entity.isNamed,
    ...(entity.country !== '' && { country: entity.country }),
    ...(entity.sector !== '' && { sector: entity.sector }),
    ...(organisation !== '' && { organisation }),
    ...(entity.role !== '' && { role: entity.role }),
    ...(members.length > 0 && { members }),
    ...(ambiguous.length > 0 && { ambiguous }),
  };
}

/** Somebody whose office between states is known or told in full: "secretary general of the United Nations". */
function organisationOfOffice({ kind, country, role }: Entity, names: ActorLexicon['names']): string {
  return kind === 'person' && country === BETWEEN_STATES ? organisationInWords(role, names) : '';
}
