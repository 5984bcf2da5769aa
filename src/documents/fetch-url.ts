/**
 * Fetch a page or feed that the user named, within bounds of size, time and redirects, from public addresses only.
 */
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { InputError } from '../errors.ts';
import { CODER_VERSION } from '../version.ts';
import { FETCH_TIMEOUT_MS, MAX_FILE_BYTES, MAX_REDIRECTS } from './limits.ts';
import { assertPublicHost, lookupPublic } from './public-address.ts';
import type { Source, SourceKind } from './read-source.ts';

export interface FetchOptions {
  /** Let pages come from private addresses, this machine's included. */
  readonly allowPrivate?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxBytes?: number | undefined;
}

/**
 * @param url - http or https.
 * @returns The page as a source; its `url` is the one that redirects led to.
 * @throws {InputError} Where the address is refused, the server fails, or a bound is passed.
 */
export async function fetchSource(url: string, options: FetchOptions = {}): Promise<Source> {
  const timeoutMs = options.timeoutMs ?? FETCH_TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const { response, finalUrl } = await follow(new URL(url), options, signal);
    const body = await readBody(response, options.maxBytes ?? MAX_FILE_BYTES);
    const type = response.headers['content-type'] ?? '';
    return {
      input: url,
      url: finalUrl,
      kind: kindOf(type, body),
      charset: /charset=["']?([\w:.-]+)/i.exec(type)?.[1],
      bytes: singleChunk(body),
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (options.signal?.aborted) throw error;
    if (timeout.aborted)
      throw new InputError('input-unreadable', `did not arrive within ${timeoutMs / 1000} seconds`, {
        cause: error,
      });
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError('input-unreadable', `could not be fetched: ${why}; check the address`, {
      cause: error,
    });
  }
}

async function follow(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ readonly response: IncomingMessage; readonly finalUrl: string }> {
  let at = url;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await get(at, options, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      at = new URL(location, at);
      continue;
    }
    if (status === 200) return { response, finalUrl: at.href };
    response.destroy();
    throw new InputError('input-unreadable', `the server answered ${status}; check the address`);
  }
  throw new InputError('input-refused', `more than ${MAX_REDIRECTS} redirects`);
}

function get(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new InputError('input-refused', `${url.protocol} addresses are not fetched; give http or https`);
  if (!options.allowPrivate) assertPublicHost(url.hostname);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const settings: RequestOptions = {
    signal,
    headers: {
      accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': `chancery/${CODER_VERSION}`,
    },
    ...(options.allowPrivate ? {} : { lookup: lookupPublic as NonNullable<RequestOptions['lookup']> }),
  };
  return new Promise((resolve, reject) => {
    request(url, settings, resolve).on('error', reject).end();
  });
}

/** The bound counts what comes out of decompression, so a small bomb is caught as well. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of decompressed(response) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBytes) {
      response.destroy();
      throw new InputError('input-too-large', `more than ${maxBytes} bytes`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decompressed(response: IncomingMessage): NodeJS.ReadableStream {
  switch (response.headers['content-encoding']) {
    case 'gzip':
      return pipeTo(response, createGunzip());
    case 'deflate':
      return pipeTo(response, createInflate());
    case 'br':
      return pipeTo(response, createBrotliDecompress());
    default:
      return response;
  }
}

/** An error of the connection must reach whoever reads the decompressed stream. */
function pipeTo<T extends NodeJS.ReadWriteStream & { destroy(error: Error): void }>(
  response: IncomingMessage,
  target: T,
): T {
  response.on('error', (error) => target.destroy(error));
  return response.pipe(target);
}

/** Servers often mislabel feeds as HTML or plain text: the first element tells better. */
function kindOf(contentType: string, body: Buffer): SourceKind {
  const head = body.subarray(0, 2048).toString('latin1');
  if (/^[^<]{0,8}(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:rss|feed|rdf:RDF|Sentences)\b/i.test(head))
    return 'xml';
  if (/json-?(?:l|seq|lines)|ndjson/i.test(contentType)) return 'jsonl';
  if (/json/i.test(contentType)) return 'json';
  if (/html/i.test(contentType) || /<(?:!doctype html|html)\b/i.test(head)) return 'html';
  if (/xml/i.test(contentType)) return 'xml';
  if (/markdown/i.test(contentType)) return 'markdown';
  return 'text';
}

async function* singleChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
