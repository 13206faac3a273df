import type { Callback } from '../store/queues/callback.ts';
import { RINGING } from '../telephony/legs.ts';
import type { CallbackParts } from './parts.ts';

/**
 * What the agent hears who waits for the customer: their telephone ringing, until they talk. Where it can't be played
 * there is silence, and nothing else changes.
 */
export async function tellAgent(
  { providers, log }: Pick<CallbackParts, 'providers' | 'log'>,
  { id, details, leg }: Pick<Callback, 'id' | 'details' | 'leg'>,
  hears: 'ringing' | 'nothing',
): Promise<void> {
  const legs = providers.get(details.provider)?.legs ?? null;
  if (leg === null || legs === null) return;
  try {
    await legs.part({ leg }, hears === 'ringing' ? RINGING : 'none');
  } catch (error) {
    log.warn({ callback: id, err: error }, 'The agent of a callback hears no ringing');
  }
}
