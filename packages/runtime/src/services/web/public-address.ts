import ipaddr from 'ipaddr.js';
import { type AllowedHost, isAddressAllowed } from '../../config/index.ts';

/**
 * Whether flows may connect to an IP address: one of the public internet, or one that the installation allows. Loopback,
 * private, link-local, multicast, reserved and translated ranges are nobody's business outside.
 */
export function mayConnectTo(text: string, allowed: readonly AllowedHost[]): boolean {
  if (!ipaddr.isValid(text)) return false;
  // An IPv4 address in IPv6 clothes is judged as the IPv4 address that it is.
  const address = ipaddr.process(text);
  return address.range() === 'unicast' || isAddressAllowed(address, allowed);
}
