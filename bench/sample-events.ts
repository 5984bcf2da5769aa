/**
 * Events of random documents to judge by hand:
 *
 *   npm run sample-events -- --seed N [--documents N] [--events N] DOCUMENTS.jsonl…
 *
 * The files hold documents in the contract's form (`id`, `text`, `publishedAt`). So many documents are drawn from all of them and coded
 * whole; of their events so many are drawn and printed with the sentence and all that has to be right: type, status, parties.
 */
import { parseArgs } from 'node:util';
import { randomFrom, shuffle } from '../scripts/train/treebank.ts';
import type { CodedDocument, Event } from '../src/contract.ts';
import { loadCoder } from '../src/node.ts';
import { readDocuments } from './read-documents.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '150' },
    events: { type: 'string', default: '60' },
  },
});
if (positionals.length === 0)
  throw new Error('usage: sample-events --seed N [--documents N] [--events N] DOCUMENTS.jsonl…');

const random = randomFrom(Number(options.seed));
const draw = <Item>(items: Item[], count: number): readonly Item[] => {
  shuffle(items, random);
  return items.slice(0, count);
};
const documents = [...readDocuments(positionals)];
const coder = loadCoder();
const found = draw(documents, Number(options.documents)).flatMap((document) => {
  const coded = coder.code(document);
  return coded.events.map((event) => ({ coded, event }));
});
console.log(`${found.length} events\n`);
draw(found, Number(options.events)).forEach(({ coded, event }, at) => {
  console.log(`${at + 1}. ${describe(coded, event)}`);
});

function describe({ document, actors }: CodedDocument, event: Event): string {
  const names = (parties: Event['actors']): string =>
    parties
      .map(({ actor }) => actors.find(({ id }) => id === actor))
      .map((actor) => `${actor?.name} [${actor?.country ?? ''} ${actor?.sector ?? ''}]`)
      .join(', ') || '-';
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    document.text.slice(start, end).replace(/\s+/g, ' ');
  const head = `${event.type} ${event.mode ?? ''} ${event.status}: ${names(event.actors)} → ${names(event.recipients)}`;
  return `${head}\n   ${words(event.trigger)} | ${document.id} | ${words(event.evidence)}\n`;
}
