/** What speaks for a country as the party that an event leaves out, and for nobody: names of features, as the file of weights has them. */
import type { Doc } from '../../language/index.ts';
import { partiesOf } from '../arguments/parties.ts';
import { speakersOf } from '../arguments/speaker.ts';
import type { SideMention } from '../coding/dealings.ts';
import type { Surroundings } from '../coding/surroundings.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import type { Choice } from './chooser.ts';
import type { Gap } from './gap.ts';

/** Where countries stand around an event. */
interface Standing {
  readonly trigger: Trigger;
  readonly gap: Gap;
  readonly around: Surroundings;
  /** Other countries that the sentence names by those who deal for them. */
  readonly here: ReadonlyMap<string, readonly SideMention[]>;
  readonly before: ReadonlyMap<string, readonly SideMention[]>;
  /** Words below the trigger. */
  readonly inside: ReadonlySet<number>;
  /** Countries of those who say the clause. */
  readonly speaking: ReadonlySet<string>;
}

/** Further back a sentence is only somewhere before. */
const FAR = 4;
const MANY = 4;

/** The features of every country that the report names beside that of the gap, and of nobody. */
export function choiceAt(trigger: Trigger, gap: Gap, around: Surroundings): Choice {
  const standing = standingAt(trigger, gap, around);
  const named = around.foreign.countriesNamed().filter(({ country }) => country !== gap.country);
  const total = named.reduce((sum, { mentions }) => sum + mentions, 0);
  const withKind = (features: readonly string[]): readonly string[] => [
    ...features,
    ...features.map((feature) => `${gap.missing} ${feature}`),
  ];
  return {
    nobody: withKind(nobodyFeatures(standing)),
    countries: named.map(({ country, mentions, first }, rank) => ({
      country,
      features: withKind([
        `rank ${Math.min(MANY, rank + 1)}`,
        `share ${Math.min(MANY, Math.floor((5 * mentions) / total))}`,
        ...sideFeatures(country, standing),
        ...(standing.here.has(country)
          ? hereFeatures(country, standing)
          : elsewhereFeatures(country, first, standing)),
        ...trailFeatures(country, standing),
      ]),
    })),
  };
}

function standingAt(trigger: Trigger, gap: Gap, around: Surroundings): Standing {
  const { context, foreign, sentence } = around;
  const speakers = speakersOf(context.doc, trigger.token).flatMap((word) => partiesOf(word, context));
  return {
    trigger,
    gap,
    around,
    here: foreign.namedIn(sentence, gap.country),
    before: foreign.namedIn(sentence - 1, gap.country),
    inside: new Set(context.doc.subtree(trigger.token)),
    speaking: new Set(speakers.flatMap(({ actor }) => actor.country ?? [])),
  };
}

function nobodyFeatures({ trigger, gap, around, here }: Standing): readonly string[] {
  const { sense, token } = trigger;
  const { doc } = around.context;
  const { type, kind } = sense;
  const { actor } = gap.known[0] as Gap['known'][number];
  const objects = doc.childrenBy(token, 'obj', 'obl');
  const isOwn = objects.some((object) =>
    doc.children(object).some((word) => doc.deprel(word) === 'nmod:poss' && doc.upos(word) === 'PRON'),
  );
  const object = objects.length > 0 ? 'object' : 'no-object';
  return [
    'nobody',
    ...[
      type,
      kind,
      `${type} ${kind}`,
      `weight ${Math.min(3, Math.floor(sense.weight))}`,
      `here ${Math.min(2, here.size)}`,
      `side ${around.foreign.placeOf(gap.country)}`,
      `known ${actor.kind} ${actor.sector ?? ''}`.trim(),
      `head ${sense.head}`,
      `frame ${sense.frame.name}`,
      `relation ${doc.relation(token)}`,
      object,
      `${object} ${type}`,
      ...(sense.mode === undefined ? [] : [`mode ${sense.mode}`]),
      ...(isOwn ? ['own-object', `own-object ${type}`] : []),
      ...(doc.childBy(token, 'aux:pass') >= 0 ? ['passive'] : []),
      ...(kind === 'noun' ? nounFeatures(doc, token) : []),
    ].map((feature) => `nobody ${feature}`),
  ];
}

function nounFeatures(doc: Doc, noun: number): readonly string[] {
  const before = doc
    .children(noun)
    .filter((word) => word < noun)
    .map((word) => doc.lower(word));
  const determiner = before.find((word) => DETERMINERS.has(word)) ?? 'none';
  return [
    `determiner ${doc.childBy(noun, 'nmod:poss') >= 0 ? 'possessor' : determiner}`,
    ...(doc.has(noun, 'Number=Plur') ? ['plural'] : []),
  ];
}

const DETERMINERS = new Set(['the', 'a', 'an']);

function sideFeatures(country: string, { trigger, gap, around }: Standing): readonly string[] {
  const { type } = trigger.sense;
  const side = `${around.foreign.placeOf(gap.country)} to ${around.foreign.placeOf(country)}`;
  const body = country === 'IGO' ? ['body', `body ${type}`] : [];
  return [`side ${side}`, `side ${side} ${type}`, ...body];
}

function hereFeatures(
  country: string,
  { trigger, here, inside, around, speaking }: Standing,
): readonly string[] {
  const { token, sense } = trigger;
  const { doc } = around.context;
  const heads = (here.get(country) ?? []).map(({ mention }) => mention.head);
  const isInside = heads.some((head) => inside.has(head));
  return [
    'here',
    `here ${sense.type}`,
    ...(heads.some((head) => head < token) ? ['here before'] : []),
    ...(heads.some((head) => head > token) ? ['here after'] : []),
    ...(isInside ? ['here inside', `here inside ${sense.type}`] : []),
    ...(here.size === 1 ? ['here alone'] : []),
    ...(heads.some((head) => doc.relation(head) === 'nsubj') ? ['here subject'] : []),
    ...(speaking.has(country) ? ['speaks', `speaks ${sense.type}`] : []),
  ];
}

function elsewhereFeatures(
  country: string,
  first: number,
  { here, before, around }: Standing,
): readonly string[] {
  const { foreign, sentence, context } = around;
  const back = first >= sentence ? 'never' : `${distanceBack(country, around)}`;
  const isSubject = (before.get(country) ?? []).some(
    ({ mention }) => context.doc.relation(mention.head) === 'nsubj',
  );
  return [
    `back ${back}`,
    here.size === 0 ? `alone back ${back}` : 'others here',
    ...(foreign.isWhere(country, sentence) ? ['where'] : []),
    ...(isSubject ? ['subject before'] : []),
  ];
}

/** In how many sentences before, up to `FAR`, a country was named last. */
function distanceBack(country: string, { foreign, sentence }: Surroundings): number {
  for (let back = 1; back < FAR; back++) if (foreign.isNamedIn(sentence - back, country)) return back;
  return FAR;
}

function trailFeatures(country: string, { gap, around }: Standing): readonly string[] {
  const { trail, sentence } = around;
  const last = trail.lastOf(gap.country);
  const isInLast = last !== undefined && (last.actors.has(country) || last.recipients.has(country));
  return [
    `dealings ${Math.min(MANY, trail.dealings(gap.country, country))}`,
    ...(isInLast
      ? [
          'in last',
          `in last ${Math.min(3, sentence - last.sentence)}`,
          last.actors.has(country) ? 'in last as actor' : 'in last as recipient',
        ]
      : []),
    ...(trail.last?.actors.has(country) === true ? ['acted last'] : []),
  ];
}
