/** What the clauses around a person tell of his country: for whom he promises, and whom he deals with as another's. */
import type { Doc } from '../../language/index.ts';
import type { ResolvedMention } from '../read-actors.ts';
import type { Entity } from './entity.ts';

/** Verbs by which somebody binds his own side: what they say will be is done by it. */
const BINDING = new Set(
  'promise pledge vow announce insist confirm declare stress add tell say repeat state reiterate assure swear maintain understand'.split(
    ' ',
  ),
);
/** Auxiliaries of what a side is going to do, or not. */
const INTENDING = new Set(['will', 'would', "'ll", 'wo', 'must', 'can', 'could']);
/** Verbs of what somebody does for a state, and not to it. */
const SERVING = new Set(
  'represent lead rule govern serve run head leave flee return join defend describe call make become remain have be see know say'.split(
    ' ',
  ),
);
/** Relations of those whom an act is aimed at. */
const AIMED_AT = new Set(['obj', 'iobj']);
/** Prepositions before those whom an act is aimed at. */
const TOWARDS = new Set(['on', 'against', 'with', 'to', 'at']);
/** Weight of one promise, and of one act towards a country. */
const FOR_ITS_OWN = 1;
const TO_ANOTHER = -1;

/**
 * Points by country for each person whose country the text does not tell: one more for each "promised that Oslo would pay", one less
 * for each "accused Oslo", "rang the Danish minister".
 *
 * @param mentions - Of the whole text, in its order.
 */
export function pointsByDeeds(
  doc: Doc,
  mentions: readonly ResolvedMention[],
): ReadonlyMap<Entity, ReadonlyMap<string, number>> {
  const byHead = new Map(mentions.map((mention) => [mention.head, mention.entity]));
  const points = new Map<Entity, Map<string, number>>();
  for (const { head, entity } of mentions) {
    if (entity.kind !== 'person' || doc.relation(head) !== 'nsubj') continue;
    const own = points.get(entity) ?? new Map<string, number>();
    points.set(entity, own);
    const add = (country: string, weight: number) => own.set(country, (own.get(country) ?? 0) + weight);
    for (const verb of verbsOf(doc, doc.head(head))) {
      for (const country of promised(doc, verb, byHead)) add(country, FOR_ITS_OWN);
      for (const country of dealtWith(doc, verb, byHead)) add(country, TO_ANOTHER);
    }
  }
  return points;
}

/** A verb and those that share its subject: "thanked the pilots and hinted that …", with what they complete. */
function verbsOf(doc: Doc, verb: number): readonly number[] {
  const shared = doc
    .childrenBy(verb, 'conj')
    .filter((other) => doc.childBy(other, 'nsubj', 'nsubj:pass') < 0);
  const first = [verb, ...shared];
  return [
    ...first,
    ...first.flatMap((one) =>
      doc
        .childrenBy(one, 'xcomp', 'ccomp')
        .filter(
          (inner) => doc.childBy(inner, 'nsubj') < 0 || doc.lower(doc.childBy(inner, 'nsubj')) === 'it',
        ),
    ),
  ];
}

/** "promised that Oslo would pay": states that are the subject of what somebody says will be. */
function promised(doc: Doc, verb: number, byHead: ReadonlyMap<number, Entity>): readonly string[] {
  if (!BINDING.has(doc.lemma(verb))) return [];
  return doc
    .childrenBy(verb, 'ccomp')
    .filter((clause) => doc.childrenBy(clause, 'aux').some((word) => INTENDING.has(doc.lower(word))))
    .flatMap((clause) => doc.childrenBy(clause, 'nsubj'))
    .flatMap((subject) => stateOf(byHead.get(subject)));
}

function stateOf(entity: Entity | undefined): readonly string[] {
  return entity?.kind === 'state' && entity.country !== '' ? [entity.country] : [];
}

/** States, and people whose country the text tells, that an act is aimed at. */
function dealtWith(doc: Doc, verb: number, byHead: ReadonlyMap<number, Entity>): readonly string[] {
  if (SERVING.has(doc.lemma(verb))) return [];
  return doc.children(verb).flatMap((word) => {
    const preposition = doc.childBy(word, 'case');
    const isAimedAt =
      AIMED_AT.has(doc.relation(word)) ||
      (doc.relation(word) === 'obl' && preposition >= 0 && TOWARDS.has(doc.lower(preposition)));
    const entity = byHead.get(word);
    return isAimedAt && entity && !entity.isCountryGuessed && entity.country !== '' ? [entity.country] : [];
  });
}
