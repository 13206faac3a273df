import type { ServiceContext } from '../services/port.ts';
import type { LiveCall } from './live-call.ts';

/** What a service is told about the call that asks. `caller` is empty when withheld, or once the call is over. */
export function serviceContext(call: LiveCall, request: string, now: number): Omit<ServiceContext, 'signal'> {
  return {
    call: call.id,
    reference: call.reference,
    flow: call.flow,
    dialled: call.dialled,
    caller: call.state?.facts.caller.number ?? '',
    key: `${call.id}.${request}`,
    world: call.world,
    now: now + call.clockOffset,
  };
}
