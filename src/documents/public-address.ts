/**
 * Which addresses a fetched page may come from: public ones only, so that a link in a stranger's report cannot reach
 * into the reader's own network.
 */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { InputError } from '../errors.ts';

/** @example isPublicAddress('127.0.0.1') // false */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * A name look-up for `http.request` that fails on private addresses. The connection is made to the very address that
 * was looked at, so a name that changes its address in between gains nothing.
 */
export function lookupPublic(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const hidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (hidden) return callback(privateAddressError(hostname, hidden.address), '');
    const first = addresses[0];
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  });
}

/** Host names that are addresses are never looked up, so they are checked before. */
export function assertPublicHost(hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare) && !isPublicAddress(bare)) throw privateAddressError(hostname, bare);
}

function privateAddressError(hostname: string, address: string): InputError {
  const where = hostname === address ? address : `${hostname} (${address})`;
  return new InputError(
    'input-refused',
    `${where} is not a public address; allow it with --allow-private if you trust it`,
  );
}
