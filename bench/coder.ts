/**
 * How fast documents are coded on one thread, and by which stage: `npm run bench-coder -- DOCUMENTS.jsonl…`.
 *
 * The files hold documents in the contract's form. The first hundred warm the coder up. Prints words per second of processor time, then,
 * from a second pass under a profiler, the share of each folder of `src` with all that it calls.
 */
import { type Profiler, Session } from 'node:inspector/promises';
import type { Document } from '../src/contract.ts';
import { loadCoder } from '../src/node.ts';
import { readDocuments } from './read-documents.ts';

const WARM_UP = 100;
const EVERY_MICROSECONDS = 200;
const STAGES = ['language', 'actors', 'places', 'time', 'statements', 'events'];
const LEXICON = 'actors/lexicon';

const documents = readDocuments(process.argv.slice(2));
if (documents.length <= WARM_UP)
  throw new Error(
    `usage: bench-coder DOCUMENTS.jsonl…, of more than ${WARM_UP} documents; found ${documents.length}`,
  );
const coder = loadCoder();
for (const document of documents.slice(0, WARM_UP)) coder.code(document);
const measured = documents.slice(WARM_UP);
const words = measured.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

const seconds = processorSeconds(measured);
console.log(
  `${measured.length} documents, ${words} words: ${Math.round(words / seconds)} words a second of processor time`,
);
for (const [stage, share] of sharesOf(await profile(() => processorSeconds(measured))))
  console.log(`${stage} ${(100 * share).toFixed(1)} %`);

function processorSeconds(of: readonly Document[]): number {
  const begun = process.cpuUsage();
  for (const document of of) coder.code(document);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

async function profile(work: () => unknown): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: EVERY_MICROSECONDS });
  await session.post('Profiler.start');
  work();
  return (await session.post('Profiler.stop')).profile;
}

/** Share of the time in which a function of a stage was running or being waited for, the largest first. */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly [string, number][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stagesOf = new Map<number, ReadonlySet<string>>();
  const visit = (node: Profiler.ProfileNode, above: ReadonlySet<string>): void => {
    const stages = new Set([...above, ...stagesAt(node.callFrame.url)]);
    stagesOf.set(node.id, stages);
    for (const child of node.children ?? []) {
      const found = byId.get(child);
      if (found !== undefined) visit(found, stages);
    }
  };
  if (nodes[0] !== undefined) visit(nodes[0], new Set());
  const total = timeDeltas.reduce((sum, one) => sum + one, 0);
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    for (const stage of stagesOf.get(id) ?? [])
      times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return [...times]
    .map(([stage, time]) => [stage, time / total] as [string, number])
    .sort((a, b) => b[1] - a[1]);
}

/** The stage whose folder a script is in, and the look-up of names beside it. */
function stagesAt(url: string): readonly string[] {
  const folder = /\/src\/(.+)$/.exec(url)?.[1] ?? '';
  return [...STAGES, LEXICON].filter((stage) => folder.startsWith(`${stage}/`));
}
