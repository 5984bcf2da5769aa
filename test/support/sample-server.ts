import { join } from 'node:path';
import { readInputs } from '../../src/documents/index.ts';
import { createNames, startServer } from '../../src/interfaces/server/index.ts';
import { createBatchCoder } from '../../src/interfaces/workers/index.ts';
import { loadCoder, loadDossierKnowledge, loadJoiner } from '../../src/node.ts';
import { RecordStore } from '../../src/store/index.ts';
import { ROOT } from './imports.ts';

/** A server over a record of the sample reports. */
export interface SampleServer {
  readonly url: string;
  /** What the API answers at a path such as "/reports". */
  api(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Read every sample report into a fresh record and serve it on a free port.
 *
 * @param path - Where the record is made.
 */
export async function startSampleServer(path: string): Promise<SampleServer> {
  const store = await RecordStore.open(path, { joiner: loadJoiner(), now: () => '2024-06-01T00:00:00Z' });
  const { code } = loadCoder();
  for await (const item of readInputs([join(ROOT, 'samples')])) {
    if ('problem' in item) throw item.problem.error;
    await store.file([code(item.document)]);
  }
  await store.derive();
  const coder = createBatchCoder({ workers: 1, workerFile: new URL('./coder-worker.mjs', import.meta.url) });
  const { scores, ...resolver } = loadDossierKnowledge();
  const names = createNames(resolver);
  const server = await startServer({ store, coder, names, scores, port: 0, allowPrivate: false });
  return {
    url: server.url,
    api: async (path) => (await fetch(`${server.url}/api${path}`)).json(),
    close: async () => {
      await server.close();
      await coder.close();
      await store.close();
    },
  };
}
