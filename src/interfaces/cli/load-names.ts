import { loadActorLexicon } from '../../actors/index.ts';
import { loadEngine, loadKnowledge } from '../../node.ts';
import { createNames, type Names } from '../server/index.ts';

/**
 * Names of states and persons from the package's knowledge files, a user's laid over them.
 *
 * @throws {LexiconError} Where a knowledge file does not keep to its format.
 */
export function loadNames(knowledge: string | undefined): Names {
  return createNames({ engine: loadEngine(), lexicon: loadActorLexicon(loadKnowledge(knowledge)) });
}
