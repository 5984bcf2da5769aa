// The worker thread of the sources, for tests that run without a build: Node 20 does not load TypeScript in threads.
import { register } from 'tsx/esm/api';

register();
await import('../../src/interfaces/workers/coder-worker.ts');
