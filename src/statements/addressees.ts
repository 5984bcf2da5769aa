/**
 * To whom words were said: "told the envoy", "wrote to both leaders", "warned Ruritania that".
 */
import type { Party } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { ActorBook } from './actor-book.ts';
import type { Attribution } from './attributions.ts';
import { takenSubject } from './hearers.ts';
import type { MediumLexicon } from './medium.ts';

const TOWARDS = new Set(['to', 'with', 'against', 'on', 'upon']);
/** "called on", "appealed to", "complained to", "agreed with": with these verbs, `on` and `with` lead to a hearer. */
const HEARER_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  on: new Set(['call']),
  upon: new Set(['call']),
  with: new Set(['plead', 'speak', 'talk', 'confer', 'argue']),
  against: new Set([]),
};

/** The hearers that are actors of the text; empty where none is named. */
export function addresseesOf(
  doc: Doc,
  book: ActorBook,
  media: MediumLexicon,
  attribution: Attribution,
  speaker: string,
): Party[] {
  const { cue } = attribution;
  if (doc.upos(cue) !== 'VERB' && doc.upos(cue) !== 'NOUN') return [];
  const found: Party[] = [];
  for (const child of [...doc.children(cue), ...letKnow(doc, cue)]) {
    if (!isHearer(doc, cue, child) || inContent(doc, attribution, child)) continue;
    for (const head of [child, ...doc.childrenBy(child, 'conj')]) {
      const mention = book.mentionAt(head);
      if (mention === null || mention.mention.actor === speaker) continue;
      if (isOccasion(doc, media, head)) continue;
      const { start, end, actor } = mention.mention;
      if (!found.some((party) => party.actor === actor)) found.push({ actor, span: { start, end } });
    }
  }
  return found;
}

/** "told a news conference": an occasion hears nothing; those who attend it do ("told reporters"). */
function isOccasion(doc: Doc, media: MediumLexicon, head: number): boolean {
  const medium = doc.upos(head) === 'NOUN' ? media.at(doc, head) : null;
  return medium !== null && medium.name !== 'press' && medium.name !== 'briefer';
}

/** "let Oslo know that": who is let know. */
function letKnow(doc: Doc, cue: number): readonly number[] {
  const above = doc.head(cue);
  return above >= 0 && doc.relation(cue) === 'xcomp' && doc.lemma(above) === 'let'
    ? doc.childrenBy(above, 'obj')
    : [];
}

/** To whom the medium of a saying leads: "in a letter to the king", "in a call with the king"; empty where the text does not tell. */
export function addressedBy(doc: Doc, book: ActorBook, medium: number, speaker: string): Party[] {
  return doc
    .childrenBy(medium, 'nmod')
    .filter((child) => doc.childrenBy(child, 'case').some((link) => /^(?:to|with)$/.test(doc.lower(link))))
    .flatMap((child) => [child, ...doc.childrenBy(child, 'conj')])
    .map((head) => book.mentionAt(head))
    .filter((mention) => mention !== null)
    .filter(({ mention }) => mention.actor !== speaker)
    .map(({ mention: { actor, start, end } }) => ({ actor, span: { start, end } }));
}

function isHearer(doc: Doc, cue: number, child: number): boolean {
  const relation = doc.relation(child);
  if (child === takenSubject(doc, cue)) return false;
  if (relation === 'iobj' || relation === 'obj') return true;
  if (relation !== 'obl' && relation !== 'nmod') return false;
  const link = doc.childBy(child, 'case');
  const preposition = link < 0 ? '' : doc.lower(link);
  if (!TOWARDS.has(preposition)) return false;
  return HEARER_AFTER[preposition]?.has(doc.lemma(cue)) ?? true;
}

/** "Urged the ministers to act" has its hearer inside what annotators draw as content; the content's head is the verb. */
function inContent(doc: Doc, { content, cue }: Attribution, child: number): boolean {
  const hasClause = doc.childBy(cue, 'ccomp', 'xcomp') >= 0;
  if (hasClause) return false;
  return content.some(({ start, end }) => doc.start(child) >= start && doc.end(child) <= end);
}
