/**
 * Files made-up coded documents into a record until it is killed or the disk is full: `node filing-child.mjs RECORD FIRST`.
 * Prints the id of each document once it is acknowledged; on an error of the store its code, and exits with 3.
 */
import { loadJoiner } from '../../dist/node.js';
import { RecordStore } from '../../dist/store/index.js';

const [record, first] = process.argv.slice(2);
const FILLER = 'The envoy spoke at length. '.repeat(40);

const made = (id) => {
  const text = `Kenya met Uganda. ${FILLER}${id}`;
  const actors = ['Kenya', 'Uganda'].map((name, at) => ({
    id: `a${at + 1}`,
    name,
    kind: 'state',
    country: at === 0 ? 'KEN' : 'UGA',
    named: true,
  }));
  const party = (at) => ({
    actor: `a${at + 1}`,
    span: at === 0 ? { start: 0, end: 5 } : { start: 10, end: 16 },
  });
  return {
    document: { id, text, publishedFrom: 'unknown', language: 'en' },
    sentences: [{ start: 0, end: 17 }],
    actors,
    mentions: actors.map(({ id: actor }, at) => ({ ...party(at).span, actor, kind: 'name' })),
    events: [
      {
        id: 'e1',
        type: 'CONSULT',
        status: 'happened',
        actors: [party(0), party(1)],
        recipients: [party(0), party(1)],
        issues: [],
        trigger: { start: 6, end: 9 },
        evidence: { start: 0, end: 17 },
        reportedBy: [],
        confidence: 1,
        rule: 'by hand',
      },
    ],
    statements: [],
    figures: [],
    timexes: [],
    notes: [],
    coder: 'test',
  };
};

try {
  const store = await RecordStore.open(record, { joiner: loadJoiner() });
  for (let at = Number(first); ; at++) {
    await store.file([made(`d${at}`)]);
    process.stdout.write(`d${at}\n`);
    if (at % 7 === 0) await store.derive();
  }
} catch (error) {
  process.stdout.write(`error ${error.code}\n`);
  process.exit(3);
}
