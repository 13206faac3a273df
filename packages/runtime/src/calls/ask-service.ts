import type { ServiceRequest } from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import type { ServiceContext, ServiceRunner } from '../services/port.ts';
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';
import { within } from './within.ts';

/** How long a read may take while a caller waits in the turn. */
export const READ_MS = 2000;
/** Whatever a write does: after this nobody waits for it any more. An http request may take 60 s by its own limit. */
export const WRITE_MS = 75_000;

/** Asks a service and always answers in time: what is late or broken is an error that the flow has a way out for. */
export async function ask(
  deps: { readonly runner: ServiceRunner; readonly clock: Clock; readonly log: Logger },
  request: ServiceRequest,
  context: Omit<ServiceContext, 'signal'>,
  ms: number,
): Promise<ServiceAnswer> {
  const abort = new AbortController();
  const late = (): ServiceAnswer => {
    abort.abort();
    return { kind: 'error', code: 'timeout' };
  };
  try {
    const answer = deps.runner.run(request, { ...context, signal: abort.signal });
    return await within(deps.clock, ms, answer, late);
  } catch (error) {
    deps.log.error({ call: context.call, service: request.service, err: error }, 'A service failed');
    return { kind: 'error', code: 'failed' };
  }
}
