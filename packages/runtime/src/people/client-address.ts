import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { type AllowedHost, isAddressAllowed } from '../config/index.ts';

/**
 * The network address that a request comes from. What a proxy says of it is believed only of proxies that are listed, and
 * then from the right: what stands further left was written by whoever sent it.
 */
export function clientAddress(context: Context, proxies: readonly AllowedHost[]): string {
  const passed = (context.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  const way = [...passed.filter((one) => one !== ''), socketAddress(context)];
  return way.findLast((one) => !isProxy(one, proxies)) ?? way[0] ?? '';
}

function isProxy(text: string, proxies: readonly AllowedHost[]): boolean {
  return ipaddr.isValid(text) && isAddressAllowed(ipaddr.process(text), proxies);
}

/** Of whoever is at the other end of the connection; empty where there is none, as in tests. */
function socketAddress(context: Context): string {
  const { incoming } = Object(context.env) as { incoming?: { socket?: { remoteAddress?: string } } };
  const address = incoming?.socket?.remoteAddress ?? '';
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : '';
}
