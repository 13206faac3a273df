import { type ConfigFinding, TemplateField } from '@callwright/flow/sdk';

/** Config field: an http(s) address whose parts may be filled in. */
export const WebAddressField = () => TemplateField({ pattern: '^https?://', maxLength: 2000 });

const HOST = /^https?:\/\/(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(:[0-9]{1,5})?(?=[/?#]|$)/;

/**
 * Finds an address whose host isn't written out. Who is asked is the author's choice: a value of the call may fill in
 * a path or query, never the host, or a caller could point the step at any machine.
 */
export function webAddressFinding(address: string, path: readonly (string | number)[], key: string): ConfigFinding[] {
  return HOST.test(address.split('{{')[0] ?? '') && !hostEndsInTemplate(address) ? [] : [{ path, key }];
}

/** `https://example.com{{ x }}`: the value could go on with the host's name. */
function hostEndsInTemplate(address: string): boolean {
  const fixed = address.split('{{')[0] ?? '';
  return fixed !== address && HOST.exec(fixed)?.[0] === fixed;
}

const UNSENDABLE = /[\\\p{Cc}\p{Cs}]/u;
const UPWARDS = /\/(\.|%2e){1,2}(?=[/?#]|$)/i;

/** A filled-in address made ready for sending; null if it is none any more or climbs out of the path that the author wrote. */
export function webAddress(filledIn: string): string | null {
  const address = filledIn.trim().replaceAll(' ', '%20');
  return HOST.test(address) && !UNSENDABLE.test(address) && !UPWARDS.test(address) ? address : null;
}
