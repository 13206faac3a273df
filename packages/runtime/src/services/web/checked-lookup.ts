import { type LookupAddress, promises } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type AllowedHost, isNameAllowed } from '../../config/index.ts';
import { mayConnectTo } from './public-address.ts';

/** The name leads to an address that flows may not ask. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Finds a name's addresses. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export const resolveBySystem: Resolve = (name) => promises.lookup(name, { all: true });

/** @throws AddressRefused when the host is an IP address that may not be asked; a name is checked once it is resolved. */
export function checkLiteral(host: string, allowed: readonly AllowedHost[]): void {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0 && !mayConnectTo(bare, allowed)) throw new AddressRefused('this address may not be asked');
}

/**
 * A lookup for sockets: the addresses that it gives have been checked, and the socket connects to one of them without
 * asking again. So a name can't be public when it is checked and private when it is used.
 */
export function checkedLookup(resolve: Resolve, allowed: readonly AllowedHost[]): LookupFunction {
  return (name, options, callback) => {
    const one = options.all !== true;
    findAddresses(name, resolve, allowed).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) return callback(new AddressRefused('this name may not be asked'), one ? '' : []);
        return one ? callback(null, first.address, first.family) : callback(null, [...addresses]);
      },
      (error: NodeJS.ErrnoException) => callback(error, one ? '' : []),
    );
  };
}

async function findAddresses(
  name: string,
  resolve: Resolve,
  allowed: readonly AllowedHost[],
): Promise<readonly LookupAddress[]> {
  const addresses = await resolve(name);
  if (isNameAllowed(name, allowed)) return addresses;
  return addresses.filter(({ address }) => mayConnectTo(address, allowed));
}
