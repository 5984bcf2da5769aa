/** Lexicon senses and coded events as features: which types the words carry, where they stand, and how they are turned. */
import type { EventType } from '../../contract.ts';
import type { EventInText } from '../../reading.ts';
import { supportOf } from '../coding/support.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import { nounStatus, verbStatus } from '../status/event-status.ts';
import { type Trigger, triggersAt } from '../triggers/find-triggers.ts';
import { type Features, setFeature } from './features.ts';
import type { MarkedTree } from './marked-tree.ts';
import { rolesOf } from './party-view.ts';
import { turnedType } from './turned-type.ts';
import { modifiersOf } from './word-view.ts';

/** Where an event word stands, seen from the one who acts. */
type Place = 'top' | 'chain' | 'argument' | 'recipient' | 'actor' | 'path' | 'other';

/** An event word with the type its sense gives and the one its status turns it into. */
export interface PlacedSense {
  readonly token: number;
  readonly place: Place;
  readonly trigger: Trigger;
  readonly type: EventType;
  readonly turned: EventType;
}

export interface SenseInput {
  readonly tree: MarkedTree;
  readonly senses: readonly PlacedSense[];
  /** Events coded in the text, those between the two parties first. */
  readonly coded: readonly RankedEvent[];
}

export interface RankedEvent {
  readonly event: EventInText['event'];
  /** 4 where both parties stand in their roles, 2 where one does, 1 where they are swapped, 0 where neither. */
  readonly fit: number;
}

/** All event words of a text by the first sense that fits, with every other sense that would. */
export function placeSenses(tree: MarkedTree, lexicon: EventLexicon): readonly PlacedSense[] {
  const { doc } = tree;
  const found: PlacedSense[] = [];
  for (let token = 0; token < doc.length; token++) {
    const [trigger] = triggersAt(doc, token, lexicon);
    if (trigger === undefined) continue;
    const support = trigger.sense.kind === 'noun' ? supportOf(doc, token, lexicon) : null;
    const status =
      trigger.sense.kind === 'noun'
        ? nounStatus(doc, token, support, lexicon)
        : verbStatus(doc, token, lexicon);
    const { type } = trigger.sense;
    found.push({ token, place: placeOf(tree, token), trigger, type, turned: turnedType(type, status) });
  }
  return found;
}

function placeOf(tree: MarkedTree, token: number): Place {
  if (token === tree.top) return 'top';
  if (tree.chain.has(token)) return 'chain';
  if (tree.chain.has(tree.doc.head(token)) && !tree.actor.has(token)) return 'argument';
  if (tree.recipient.has(token)) return 'recipient';
  if (tree.actor.has(token)) return 'actor';
  return tree.path.has(token) ? 'path' : 'other';
}

const CENTRAL = new Set<Place>(['top', 'chain', 'argument']);
/** Whether a sense stands in the clauses over the one who acts, or is an argument of one of them. */
export function isCentral({ place }: PlacedSense): boolean {
  return CENTRAL.has(place);
}

/** Weight of a sense in the clauses over the one who acts, and of what the rules say. */
const CENTRAL_WEIGHT = 2;
const TURNS = ['negated', 'will', 'would', 'must', 'should'];

export function senseView({ tree, senses, coded }: SenseInput, features: Features): void {
  const turns = new Set([...tree.chain.keys()].flatMap((verb) => [...modifiersOf(tree.doc, verb)]));
  for (const { place, trigger, type, turned } of senses) {
    const { mode, cameo } = trigger.sense;
    setFeature(features, `sense ${type}`);
    setFeature(features, `sense ${type} ${place}`);
    if (mode !== undefined) setFeature(features, `sense ${type}/${mode} ${place}`);
    if (cameo !== undefined) setFeature(features, `cameo ${cameo}`);
    if (!CENTRAL.has(place)) continue;
    setFeature(features, `central ${type}`, CENTRAL_WEIGHT);
    setFeature(features, `turned ${turned}`, CENTRAL_WEIGHT);
    if (cameo !== undefined) setFeature(features, `cameo ${cameo} central`);
    for (const turn of TURNS) if (turns.has(turn)) setFeature(features, `${turn} ${type}`);
  }
  const verdict = firstSense({ tree, senses });
  if (verdict !== null) {
    setFeature(features, `first ${verdict.type}`, CENTRAL_WEIGHT);
    setFeature(features, `first turned ${verdict.turned}`, CENTRAL_WEIGHT);
    for (const role of rolesOf(tree)) setFeature(features, `first ${verdict.turned} ${role}`);
  } else setFeature(features, 'first none');
  codedView(coded, features);
}

function codedView(coded: readonly RankedEvent[], features: Features): void {
  for (const { event } of coded) setFeature(features, `coded ${event.type}`);
  const [best] = coded;
  if (best === undefined || best.fit < 2) return;
  const { type, status } = best.event;
  setFeature(features, `between ${type}`, CENTRAL_WEIGHT);
  setFeature(features, `between ${type} ${best.fit}`);
  setFeature(features, `between turned ${turnedType(type, status)}`, CENTRAL_WEIGHT);
}

/** The sense that grammar alone would choose: of the outermost clause over the one who acts that has one. */
export function firstSense({ tree, senses }: Pick<SenseInput, 'tree' | 'senses'>): PlacedSense | null {
  for (const [verb] of tree.chain) {
    const own = senses.find(({ token }) => token === verb);
    if (own !== undefined) return own;
    const argument = senses.find(({ token, place }) => place === 'argument' && tree.doc.head(token) === verb);
    if (argument !== undefined) return argument;
  }
  return null;
}
