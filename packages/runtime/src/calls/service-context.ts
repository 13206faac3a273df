import type { ServiceRequest } from '@callwright/flow/engine';
import type { ServiceContext } from '../services/port.ts';
import type { LiveCall } from './live-call.ts';

/** What a service is told about the call that asks. `caller` is empty when withheld, `now` is real time. */
export function serviceContext(
  call: LiveCall,
  request: Pick<ServiceRequest, 'id' | 'left'>,
  { caller, now }: { caller: string; now: number },
): Omit<ServiceContext, 'signal'> {
  return {
    call: call.id,
    reference: call.reference,
    flow: call.flow,
    dialled: call.dialled,
    caller,
    key: `${call.id}.${request.id}`,
    world: call.world,
    ...(request.left === undefined ? {} : { left: request.left }),
    now: now + call.clockOffset,
  };
}
