import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A host that flows may ask though its address is not public: by name, or by its address's network. */
export type AllowedHost =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'network'; readonly address: Address; readonly bits: number };

/** Reads `crm.internal`, `10.1.2.3` or `10.1.2.0/24`; null when it is none of them. */
export function readAllowedHost(text: string): AllowedHost | null {
  if (ipaddr.isValidCIDR(text)) {
    const [address, bits] = ipaddr.parseCIDR(text);
    return { kind: 'network', address, bits };
  }
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.isValid(bare) && !/^[0-9]+$/.test(bare)) {
    const address = ipaddr.process(bare);
    return { kind: 'network', address, bits: address.kind() === 'ipv4' ? 32 : 128 };
  }
  const isName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text);
  return isName && !/^[0-9.]+$/.test(text) ? { kind: 'name', name: text.toLowerCase() } : null;
}

/** Whether a host name is on the list, whatever it resolves to. */
export function isNameAllowed(name: string, allowed: readonly AllowedHost[]): boolean {
  return allowed.some((one) => one.kind === 'name' && one.name === name.toLowerCase());
}

/** Whether an address lies in one of the listed networks. */
export function isAddressAllowed(address: Address, allowed: readonly AllowedHost[]): boolean {
  return allowed.some(
    (one) => one.kind === 'network' && one.address.kind() === address.kind() && address.match(one.address, one.bits),
  );
}
