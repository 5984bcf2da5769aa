/**
 * The server as a process sees it: the application on a port, with the announcement by which other processes of this
 * user find it and hand their documents over.
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Scores } from '../../dossier/index.ts';
import { ChanceryError } from '../../errors.ts';
import { announceEndpoint, type RecordStore, withdrawEndpoint } from '../../store/index.ts';
import type { BatchCoder } from '../workers/index.ts';
import { createApp } from './app.ts';
import { createFilingDesk } from './filing-desk.ts';
import type { Names } from './names.ts';

export const DEFAULT_PORT = 4680;
export const DEFAULT_HOST = '127.0.0.1';

interface StartServerOptions {
  readonly store: RecordStore;
  readonly coder: BatchCoder;
  readonly names: Names;
  readonly scores: Scores;
  /** 0 takes any free port. Left out: 4680, or the next free one. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** Whether addresses that readers name may lead into private networks. */
  readonly allowPrivate: boolean;
}

interface RunningServer {
  /** Where a browser on this machine finds it: "http://127.0.0.1:4680". */
  readonly url: string;
  readonly port: number;
  readonly isLoopback: boolean;
  /** Answer what is under way, then stop. The record is left open, the coder too. */
  close(): Promise<void>;
}

/** How many ports are tried after the usual one before any free one is taken. */
const PORTS_TRIED = 20;
/** How long requests under way may still take once the server is to stop. */
const GRACE_MS = 5000;
/** Bounds on slow senders: headers and whole requests. */
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 120_000;

/**
 * Listen, and announce the server beside the record where it can be reached over 127.0.0.1.
 *
 * @throws {ChanceryError} `usage` where the port is taken or the host is none of this machine's.
 */
export async function startServer(options: StartServerOptions): Promise<RunningServer> {
  const { store, coder } = options;
  const host = options.host ?? DEFAULT_HOST;
  const isLoopback = /^(localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host);
  // The token is known once the port is, and nothing is answered before.
  let app: ReturnType<typeof createApp> | null = null;
  const server = createAdaptorServer({
    fetch: (request: Request) => app?.fetch(request) ?? new Response('starting', { status: 503 }),
  }) as Server;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  const port = await listenOnFree(server, host, options.port);
  const { token } = announceEndpoint(store.path, port);
  if (!isReachableOnLoopback(host)) withdrawEndpoint(store.path);
  const desk = createFilingDesk({
    store,
    code: (documents) => coder.code(documents),
    allowPrivate: options.allowPrivate,
  });
  app = createApp({ ...options, desk, handoverToken: token, isLoopback });
  return {
    url: `http://${shownHost(host)}:${port}`,
    port,
    isLoopback,
    close: async () => {
      withdrawEndpoint(store.path);
      await stop(server);
    },
  };
}

async function listenOnFree(server: Server, host: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) return listen(server, host, wanted);
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TRIED; port++) {
    try {
      return await listen(server, host, port);
    } catch (error) {
      if (!(error instanceof ChanceryError) || error.details['taken'] !== true) throw error;
    }
  }
  return listen(server, host, 0);
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const taken = code === 'EADDRINUSE';
    const why = taken
      ? `port ${port} is taken: name another with --port, or stop what listens there`
      : code === 'EACCES'
        ? `port ${port} is not for this user: name one above 1023 with --port`
        : `cannot listen on ${host}: ${(cause as Error).message}; name an address of this machine with --host`;
    throw new ChanceryError('usage', why, { details: { port, host, taken }, cause });
  }
  return (server.address() as AddressInfo).port;
}

/** Processes of this user hand documents over to 127.0.0.1. */
function isReachableOnLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '0.0.0.0', '::'].includes(host);
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
