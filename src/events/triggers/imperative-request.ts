/** Demands that are told in the words of an order: "Stop the convoys, Oslo tells London", "“Leave our waters,” the minister told Togo". */
import { distinct, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { auxiliariesOf, hasTo, lemmaOf, markOf } from '../arguments/words.ts';
import type { Candidate } from '../coding/candidate.ts';
import type { Sense } from '../lexicon/sense.ts';

const SENSE: Sense = {
  id: 'rules/imperative-request',
  kind: 'verb',
  head: 'tell',
  before: [],
  after: [],
  object: null,
  with: [],
  complement: null,
  frame: { name: 'imperative-request', actor: ['subj'], recipient: ['iobj', 'obj'], mutual: false },
  type: 'REQUEST',
  mode: 'change',
  cameo: '020',
  weight: 2,
};

/** Verbs whose object is told what to do. */
const TELLING = new Set(['tell', 'urge', 'order', 'ask', 'implore', 'beg']);
const SAID = new Set(['ccomp', 'advcl', 'dep', 'parataxis']);
const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'expl'] as const;

/**
 * A request where somebody is told to do something in the imperative.
 *
 * @param token - A verb's base form.
 * @returns `null` where it has a subject, or nobody is named as saying so to somebody.
 */
export function imperativeRequestAt(token: number, context: PartyContext): Candidate | null {
  const { doc } = context;
  if (!isImperative(context, token)) return null;
  const telling = tellingVerbOf(context, token);
  if (telling < 0) return null;
  const named = (relations: readonly ('nsubj' | 'iobj' | 'obj')[]) =>
    distinct(
      relations
        .flatMap((relation) => doc.childrenBy(telling, relation))
        .flatMap((word) => partiesOf(word, context)),
    );
  const actors = named(['nsubj']);
  const recipients = named(['iobj', 'obj']);
  if (actors.length === 0 || recipients.length === 0) return null;
  return {
    trigger: { token, sense: SENSE, words: [telling] },
    roles: { actors, recipients },
    status: 'happened',
  };
}

function isImperative({ doc }: PartyContext, token: number): boolean {
  return (
    doc.upos(token) === 'VERB' &&
    lemmaOf(doc, token) === doc.lower(token) &&
    (doc.has(token, 'VerbForm=Inf') || doc.has(token, 'Mood=Imp')) &&
    !hasTo(doc, token) &&
    markOf(doc, token) === null &&
    auxiliariesOf(doc, token).every((word) => doc.lower(word) === 'do') &&
    SUBJECTS.every((relation) => doc.childBy(token, relation) < 0)
  );
}

/** The verb of telling that the order stands before, as its clause or beside it; -1 where there is none. */
function tellingVerbOf({ doc }: PartyContext, order: number): number {
  const head = doc.head(order);
  if (head > order && SAID.has(doc.relation(order)) && TELLING.has(lemmaOf(doc, head))) return head;
  const beside = doc
    .childrenBy(order, 'parataxis')
    .find((child) => child > order && TELLING.has(lemmaOf(doc, child)));
  return beside ?? -1;
}
