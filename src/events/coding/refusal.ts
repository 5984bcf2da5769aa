/** "will not accept", "would not meet": to say that one will not do what was asked is to refuse it. */
import type { EventType } from '../../contract.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { isNegated, modalOf } from '../status/auxiliary.ts';
import type { Candidate } from './candidate.ts';

/** What may be refused: acts of cooperation. Not to attack is no refusal. */
const COOPERATIVE: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);
const WILL = new Set(['will', 'would', 'wo']);

/** The same candidate, or, where its verb says "will not", a refusal that happened (CAMEO 120). */
export function asRefusal(candidate: Candidate, { doc }: PartyContext): Candidate {
  const { sense, token } = candidate.trigger;
  if (sense.kind !== 'verb' || !COOPERATIVE.has(sense.type) || !isNegated(doc, token)) return candidate;
  const modal = modalOf(doc, token);
  if (modal < 0 || !WILL.has(doc.lower(modal))) return candidate;
  const refusal = {
    ...sense,
    id: `${sense.id}+refusal`,
    type: 'REJECT' as const,
    mode: undefined,
    cameo: '120',
  };
  return { ...candidate, trigger: { ...candidate.trigger, sense: refusal }, status: 'happened' };
}
