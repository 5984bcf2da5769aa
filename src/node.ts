/**
 * What Node adds to the coder: reading the knowledge files and the weights from the package's folders.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadActorLexicon } from './actors/index.ts';
import { loadScores, type PartyResolver, type Scores } from './dossier/index.ts';
import { ChanceryError } from './errors.ts';
import {
  createRelationReader,
  type Relation,
  type RelationReading,
  readRanker,
  readWordVectors,
  relate,
} from './events/index.ts';
import { type KnowledgeFiles, overlayKnowledge } from './knowledge.ts';
import { createEngine, type TokenEngine } from './language/index.ts';
import { type Coder, createCoder, createComponents } from './pipeline.ts';
import { createJoiner, type Joiner } from './record/index.ts';

/** The package's own folder: it holds `knowledge/` and `models/`, whether this runs from `src/` or `dist/`. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/**
 * Read every knowledge file of a folder (default: the package's own).
 *
 * @returns Text by path below the folder, with forward slashes.
 */
export function readKnowledge(folder: string = join(PACKAGE_FOLDER, 'knowledge')): KnowledgeFiles {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsv|txt|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/**
 * The language engine with the package's weights.
 *
 * @param options.weights - Bytes of other weights.
 * @param options.marks - Bytes of other weights that mark words for attributions; null for none.
 * @throws {ChanceryError} `model-invalid` where they are not a weights file of this version.
 */
export function loadEngine(
  options: { readonly weights?: Uint8Array; readonly marks?: Uint8Array | null } = {},
): TokenEngine {
  const { weights = readModel('english.bin'), marks = readModel('marks.bin') } = options;
  return createEngine(weights, marks ?? undefined);
}

/** Bytes of a file of the package's models. */
export function readModel(name: string): Uint8Array {
  return readFileSync(join(PACKAGE_FOLDER, 'models', name));
}

/**
 * A coder with the package's weights and knowledge files.
 *
 * @param options.knowledge - Folder with knowledge files of the user's own, laid over the package's.
 * @throws {ChanceryError} `usage` where that folder is missing, `lexicon-invalid` where a file breaks its format.
 */
export function loadCoder(options: { readonly knowledge?: string | undefined } = {}): Coder {
  return createCoder({ engine: loadEngine(), knowledge: loadKnowledge(options.knowledge) });
}

/**
 * The package's knowledge files with a user's laid over them.
 *
 * @param own - Folder with knowledge files of the user's own; undefined where there are none.
 * @throws {ChanceryError} `usage` where that folder is missing.
 */
export function loadKnowledge(own?: string | undefined): KnowledgeFiles {
  const builtIn = readKnowledge();
  return own === undefined ? builtIn : overlayKnowledge(builtIn, readOwnKnowledge(own));
}

/**
 * Reads sentences with two marked parties, with the package's weights and knowledge files.
 *
 * @param own - Folder with knowledge files of the user's own.
 * @throws {ChanceryError} As `loadCoder`.
 */
export function loadRelationReader(own?: string | undefined): (marked: string) => RelationReading {
  const knowledge = loadKnowledge(own);
  const coder = createCoder({
    engine: loadEngine(),
    knowledge,
    components: createComponents(knowledge).filter(({ name }) => name !== 'statements'),
  });
  const vectors = readWordVectors(readFileSync(join(PACKAGE_FOLDER, 'models', 'words.bin')));
  return createRelationReader({ read: coder.read, knowledge, vectors });
}

/**
 * Types the relation between the two marked parties of a sentence, as `chancery relate` does.
 *
 * @param options.weights - File of weights, as `npm run train-relations` writes them; default: the package's own.
 * @throws {ChanceryError} As `loadCoder`, and `lexicon-invalid` where the weights are not of that form.
 */
export function loadRelater(
  options: { readonly knowledge?: string | undefined; readonly weights?: string | undefined } = {},
): (marked: string) => Relation {
  const read = loadRelationReader(options.knowledge);
  const file = options.weights ?? join(PACKAGE_FOLDER, 'models', 'relations.tsv');
  const weights = readRanker(readFileSync(file, 'utf8'));
  return (marked) => relate(read(marked), weights);
}

/** What reading a dossier needs beyond a record: the scores of event types, and names to parties. */
export function loadDossierKnowledge(own?: string): PartyResolver & { readonly scores: Scores } {
  const knowledge = loadKnowledge(own);
  return { engine: loadEngine(), lexicon: loadActorLexicon(knowledge), scores: loadScores(knowledge) };
}

/** A joiner with the package's knowledge files. */
export function loadJoiner(): Joiner {
  return createJoiner(readKnowledge());
}

function readOwnKnowledge(folder: string): KnowledgeFiles {
  try {
    return readKnowledge(folder);
  } catch (cause) {
    throw new ChanceryError('usage', `no folder of knowledge files at ${folder}; check the path`, { cause });
  }
}
