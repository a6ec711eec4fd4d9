import ipaddr from 'ipaddr.js';

/** What a hook's address may be besides public. */
export interface AddressPolicy {
  /** Development and tests alone: a hook on this very machine. */
  allowLoopback: boolean;
}

/**
 * Whether a hook may be called at this address. Only globally routed unicast is: whatever else the registries of special
 * addresses list (private, link-local with the metadata services of clouds, shared, translated, multicast, …) reaches
 * something that is ours or nobody's. An IPv4 address in IPv6's clothes is judged as what it is.
 */
export function isAllowedAddress(address: string, { allowLoopback }: AddressPolicy): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return allowLoopback;
  if (range !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out; the library calls the rest unicast too.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0] as number) >> 5 === 1;
}
