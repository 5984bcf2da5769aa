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
  const top = doc.relation(noun) === 'conj' ? doc.head(noun) : noun;
  for (const verb of [doc.head(top), ...doc.childrenBy(noun, 'acl')]) {
    const support = verb < 0 || doc.upos(verb) !== 'VERB' ? null : lentBy(doc, { verb, noun, top }, lexicon);
    if (support !== null) return support;
  }
  return null;
}

/** What a verb lends a noun: one above it, or in a clause behind it ("the protest that Oslo has filed"). `top` is the first noun of its list. */
function lentBy(
  doc: Doc,
  { verb, noun, top }: { readonly verb: number; readonly noun: number; readonly top: number },
  lexicon: EventLexicon,
): LightSupport | null {
  const objects = objectsOf(doc, verb);
  const viaPreposition = doc.head(top) === verb && doc.relation(top) === 'obl' ? caseOf(doc, top) : null;
  for (const light of lexicon.lights.get(lemmaOf(doc, verb)) ?? []) {
    if (light.nouns !== null && !light.nouns.has(lemmaOf(doc, noun))) continue;
    if (light.particle !== '' && !hasParticle(doc, verb, light.particle, viaPreposition)) continue;
    const governs = objects.includes(top) || (viaPreposition !== null && viaPreposition === light.particle);
    if (governs) return { verb, subject: light.subject, status: light.status };
  }
  return null;
}

function hasParticle(doc: Doc, verb: number, particle: string, preposition: string | null): boolean {
  if (preposition === particle) return true;
  return doc.children(verb).some((child) => doc.lower(child) === particle);
}
