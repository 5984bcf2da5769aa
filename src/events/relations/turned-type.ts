/** What a relation's type becomes when the act is not done but announced, promised or refused. */
import type { EventStatus, EventType } from '../../contract.ts';

const COOPERATIVE: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);
/** Acts that are themselves words: announced or not, they stay what they are. */
const VERBAL_CONFLICT: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/**
 * The type under a status: cooperation to come is AGREE, conflict to come THREATEN, cooperation denied REJECT.
 *
 * @see PLOVER manual, "future and hypothetical events": a relation between two parties is coded by what one lets the other expect.
 */
export function turnedType(type: EventType, status: EventStatus): EventType {
  switch (status) {
    case 'planned':
    case 'expected':
      if (COOPERATIVE.has(type)) return 'AGREE';
      return VERBAL_CONFLICT.has(type) ? type : 'THREATEN';
    case 'denied':
      return COOPERATIVE.has(type) ? 'REJECT' : type;
    default:
      return type;
  }
}
