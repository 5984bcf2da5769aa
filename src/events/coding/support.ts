/** The light verb above an event noun: "held talks", "cancelled a visit", "suffered an attack". */
import type { EventStatus } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Support } from '../arguments/noun-places.ts';
import { objectsOf } from '../arguments/objects.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';

export interface LightSupport extends Support {
  readonly status: EventStatus | undefined;
}

/** The light verb whose object an event noun is (or that it follows as "take part in talks"); null where none governs it. */
export function supportOf(doc: Doc, noun: number, lexicon: EventLexicon): LightSupport | null {
  const head = doc.relation(noun) === 'conj' ? doc.head(doc.head(noun)) : governorOf(doc, noun);
  if (head < 0 || doc.upos(head) !== 'VERB') return null;
  const top = doc.relation(noun) === 'conj' ? doc.head(noun) : noun;
  const objects = objectsOf(doc, head);
  const viaPreposition = doc.relation(top) === 'obl' ? caseOf(doc, top) : null;
  for (const light of lexicon.lights.get(lemmaOf(doc, head)) ?? []) {
    if (light.nouns !== null && !light.nouns.has(lemmaOf(doc, noun))) continue;
    if (light.particle !== '' && !hasParticle(doc, head, light.particle, viaPreposition)) continue;
    const governs = objects.includes(top) || (viaPreposition !== null && viaPreposition === light.particle);
    if (governs) return { verb: head, subject: light.subject, status: light.status };
  }
  return null;
}

/** The verb above a noun, also where the noun only measures out what it is: "a round of talks", "a series of raids". */
function governorOf(doc: Doc, noun: number): number {
  const head = doc.head(noun);
  if (doc.deprel(noun) === 'acl:relcl' || head < 0) return -1;
  return head;
}

function hasParticle(doc: Doc, verb: number, particle: string, preposition: string | null): boolean {
  if (preposition === particle) return true;
  return doc.children(verb).some((child) => doc.lower(child) === particle);
}
