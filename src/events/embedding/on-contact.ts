/** What one says in the breath in which one gets in touch: "telephoned the premier to express support". */
import type { Doc } from '../../language/index.ts';
import { hasTo, lemmaOf } from '../arguments/words.ts';

const CONTACT = new Set(
  'telephone phone call ring write meet summon contact visit see receive host'.split(' '),
);
const EXPRESSION = new Set(
  `express convey offer thank congratulate protest complain voice reaffirm reiterate pledge demand urge assure warn condemn
  apologise apologize invite appeal stress underline praise welcome request ask denounce criticise criticize`.split(/\s+/),
);

/** Whether an infinitive tells what was said when the verb above it made contact: not what it was planned for, but what was done. */
export function isSaidOnContact(doc: Doc, verb: number): boolean {
  const head = doc.head(verb);
  return (
    head >= 0 &&
    doc.relation(verb) === 'advcl' &&
    hasTo(doc, verb) &&
    CONTACT.has(lemmaOf(doc, head)) &&
    EXPRESSION.has(lemmaOf(doc, verb))
  );
}
