import { type ActorPhrase, loadActorLexicon, type ResolvedActor, resolveActor } from '../../actors/index.ts';
import { loadEngine, loadKnowledge } from '../../node.ts';

/**
 * `resolveActor` with the package's weights and knowledge, made once for many phrases.
 *
 * @param knowledge - Folder with knowledge files of the user's own.
 * @throws {LexiconError} Where a knowledge file does not keep to its format.
 */
export function createResolver(knowledge: string | undefined): (phrase: ActorPhrase) => ResolvedActor {
  const options = { engine: loadEngine(), lexicon: loadActorLexicon(loadKnowledge(knowledge)) };
  return ({ actor, context, date }) =>
    resolveActor({ actor, context: context ?? undefined, date: date ?? undefined }, options);
}
