/**
 * The parties as features: what they are (sector, kind, plain nouns; never their names), whether they are of one country, and
 * where the one acted upon stands under the verbs over the one who acts.
 */
import type { Actor } from '../../contract.ts';
import type { Reading } from '../../reading.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import { type Features, setFeature } from './features.ts';
import type { MarkedTree } from './marked-tree.ts';
import { isPlainWord, modifiersOf } from './word-view.ts';

const MAX_PATH = 5;

export function partyView(tree: MarkedTree, reading: Reading, features: Features): void {
  const actors = partiesIn(tree.actor, reading);
  const recipients = partiesIn(tree.recipient, reading);
  describe('actor', tree, tree.actor, actors, features);
  describe('recipient', tree, tree.recipient, recipients, features);
  const country = actors[0]?.country;
  if (country !== undefined && recipients[0]?.country !== undefined)
    setFeature(features, country === recipients[0].country ? 'at home' : 'abroad');
  for (const role of rolesOf(tree)) setFeature(features, `stands ${role}`);
  const shape = shapeOf(tree);
  if (shape !== null) setFeature(features, `shape ${shape}`);
}

/** Actors whose mentions stand among marked tokens, the longest mention first. */
function partiesIn(marked: ReadonlySet<number>, { mentions, actors }: Reading): readonly Actor[] {
  return mentions
    .filter(({ head }) => marked.has(head))
    .sort((a, b) => b.end - b.first - (a.end - a.first))
    .map(({ mention }) => actors.find(({ id }) => id === mention.actor))
    .filter((actor) => actor !== undefined);
}

function describe(
  role: 'actor' | 'recipient',
  { doc }: MarkedTree,
  marked: ReadonlySet<number>,
  [party]: readonly Actor[],
  features: Features,
): void {
  if (marked.size === 0) setFeature(features, `${role} unmarked`);
  if (party?.sector !== undefined) setFeature(features, `${role} is ${party.sector}`);
  if (party !== undefined) setFeature(features, `${role} is ${party.kind}`);
  for (const token of marked)
    if (isPlainWord(doc, token) && (doc.upos(token) === 'NOUN' || doc.upos(token) === 'ADJ'))
      setFeature(features, `${role} ${lemmaOf(doc, token)}`);
}

/** How each word of the recipient hangs on a verb of the chain or beside the actor: `obj 0`, `to 1`, `nsubj 1 must`, `conj`. */
export function rolesOf({ doc, actor, recipient, chain }: MarkedTree): ReadonlySet<string> {
  const roles = new Set<string>();
  for (const token of recipient) {
    const head = doc.head(token);
    if (recipient.has(head)) continue;
    if (actor.has(head)) roles.add(doc.relation(token) === 'conj' ? 'beside' : 'inside');
    const depth = chain.get(head);
    const relation = doc.relation(token);
    const place = relation === 'obl' || relation === 'nmod' ? (caseOf(doc, token) ?? relation) : relation;
    if (depth === undefined) {
      const above = chain.get(doc.head(head));
      if (above !== undefined) roles.add(`${place} under ${doc.relation(head)}`);
      continue;
    }
    roles.add(`${place} ${Math.min(depth, 2)}`);
    if (relation === 'nsubj')
      for (const modifier of modifiersOf(doc, head)) roles.add(`${place} ${Math.min(depth, 2)} ${modifier}`);
  }
  return roles;
}

/** Relations up from the actor and down to the recipient: `nsubj^obl`; null where one is unmarked or far. */
function shapeOf({ doc, path }: MarkedTree): string | null {
  if (path.size === 0 || path.size > MAX_PATH + 1) return null;
  const tokens = [...path];
  return tokens
    .map((token, at) => {
      const next = tokens[at + 1];
      const before = tokens[at - 1];
      if (next !== undefined && doc.head(token) === next) return `${doc.relation(token)}^`;
      return before !== undefined && doc.head(token) === before ? `_${doc.relation(token)}` : '';
    })
    .join('');
}
