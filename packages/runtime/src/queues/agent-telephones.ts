import type { Agent } from '../store/queues/agent.ts';
import type { Store } from '../store/store.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { Device } from './port.ts';

/** A device of an agent's, and what is to be rung for it. */
export type AgentTelephone = { readonly device: Device; readonly to: string };

/**
 * Where an agent can be rung for a call of a provider, in their order. Left out is what isn't there now: the desk for real
 * calls, a telephone in the browser while its page is closed or for another connection's calls.
 */
export async function agentTelephones(
  { deskPhones }: Pick<Store, 'deskPhones'>,
  { person, devices }: Pick<Agent, 'person' | 'devices'>,
  provider: string,
  now: number,
): Promise<readonly AgentTelephone[]> {
  const hasBrowser = devices.some(({ kind }) => kind === 'browser');
  const phone = hasBrowser && provider !== SIMULATOR ? await deskPhones.of(person, now) : null;
  const toOf = (device: Device): string | null => {
    if (device.kind === 'number') return device.number;
    if (device.kind === 'browser') return phone?.connection === provider ? `browser:${phone.account}` : null;
    return provider === SIMULATOR ? `desk:${person}` : null;
  };
  return devices.flatMap((device) => {
    const to = toOf(device);
    return to === null ? [] : [{ device, to }];
  });
}
