/**
 * The pages and the HTTP API over one open record: every page's data is also there as JSON, under `/api` before its
 * address.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { PACKAGE_FOLDER } from '../../node.ts';
import type { FilingDesk } from './filing-desk.ts';
import { addIntake } from './intake-routes.tsx';
import { failed, notFound } from './respond.tsx';
import { onlyLoopbackNames, securityHeaders } from './security.ts';
import { addViews, type ViewOptions } from './views.tsx';

export interface ServerOptions extends ViewOptions {
  readonly desk: FilingDesk;
  /** Which `Authorization: Bearer` other processes of this user must carry to hand documents over. */
  readonly handoverToken: string;
  /** False where the server was told to listen beyond loopback. */
  readonly isLoopback: boolean;
}

/** The server as an application that answers requests; it opens no port. */
export function createApp(options: ServerOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  if (options.isLoopback) app.use(onlyLoopbackNames());
  app.onError((error, context) => failed(context, error));
  app.notFound((context) => failed(context, notFound(context.req.path)));
  addAssets(app);
  addIntake(app, options);
  addViews(app, options);
  return app;
}

function addAssets(app: Hono): void {
  const types: Readonly<Record<string, string>> = {
    'style.css': 'text/css; charset=utf-8',
    'cards.js': 'text/javascript; charset=utf-8',
  };
  for (const [name, type] of Object.entries(types)) {
    const content = readFileSync(join(PACKAGE_FOLDER, 'web', name), 'utf8');
    app.get(`/assets/${name}`, (context) => context.body(content, 200, { 'content-type': type }));
  }
}
