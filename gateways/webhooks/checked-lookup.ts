import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isAllowedAddress, type AddressPolicy } from './public-address.ts';

/** The name leads to an address that a hook may not have. */
export class RefusedAddress extends Error {
  readonly code = 'REFUSED_ADDRESS';
}

type Resolve = (hostname: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;

const resolveBySystem: Resolve = (hostname, done) => {
  systemLookup(hostname, { all: true }, done);
};

/**
 * The lookup of the connector itself: the socket goes to the very addresses that were judged. Checking a name first and
 * connecting to it after would ask twice, and a name server that wants to reach inside answers differently the second
 * time. One forbidden address among several refuses the name.
 */
export function checkedLookup(policy: AddressPolicy, resolve: Resolve = resolveBySystem): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowedAddress(address, policy))) {
        return callback(new RefusedAddress('refused address'), '', 0);
      }
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
