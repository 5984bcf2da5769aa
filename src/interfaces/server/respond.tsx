/**
 * How the server answers: a page and its JSON from the same data, and one shape for every error.
 */
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { ChanceryError, ERROR_CODES } from '../../errors.ts';
import { ErrorPage } from './pages/layout.tsx';

export type Params = Readonly<Record<string, string>>;

/** A page whose data is JSON under `/api` as well. `load` gives `null` where there is nothing at that address. */
export interface View<Data> {
  readonly path: string;
  load(params: Params, query: Params): Promise<Data | null>;
  json(data: Data): unknown;
  page(data: Data, params: Params, query: Params): Child;
}

export function addView<Data>(app: Hono, view: View<Data>): void {
  const load = async (context: Context): Promise<Data> => {
    const data = await view.load(context.req.param() as Params, context.req.query());
    if (data === null) throw notFound(decodeURIComponent(context.req.path));
    return data;
  };
  app.get(view.path === '/' ? '/api' : `/api${view.path}`, async (context) =>
    context.json(view.json(await load(context))),
  );
  app.get(view.path, async (context) => {
    const data = await load(context);
    return context.html(
      `<!doctype html>${view.page(data, context.req.param() as Params, context.req.query())}`,
    );
  });
}

export function notFound(path: string): ChanceryError {
  return new ChanceryError('not-found', `nothing on record at ${path.slice(0, 200)}`);
}

const TITLES: Readonly<Record<string, string>> = {
  'not-found': 'Not on record',
  'input-too-large': 'Too large',
  usage: 'That cannot be read',
  'input-refused': 'Refused',
};

/** One shape for every error: JSON under `/api`, a page elsewhere. What is not ours is not shown to the reader. */
export function failed(context: Context, error: Error): Response | Promise<Response> {
  const known = error instanceof ChanceryError;
  const code = known ? error.code : 'internal';
  const status = known ? ERROR_CODES[error.code].http : 'status' in error ? Number(error.status) : 500;
  const message = known
    ? error.message
    : status < 500
      ? error.message || 'refused'
      : 'the server failed; its log says why';
  if (!known && status >= 500) console.error(error);
  if (context.req.path.startsWith('/api')) return context.json({ error: { code, message } }, status as 400);
  return context.html(
    `<!doctype html>${<ErrorPage title={TITLES[code] ?? 'That did not work'} message={message} />}`,
    status as 400,
  );
}
