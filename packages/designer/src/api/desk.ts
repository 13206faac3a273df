import type { DeskSight, DeskStored } from '@callwright/runtime/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';

export type { DeskSight, DeskStored };
export type DeskQueue = DeskSight['queues'][number];
export type DeskOffer = NonNullable<DeskSight['offer']>;
export type DeskTalk = NonNullable<DeskSight['talk']>;
export type OwnTalk = DeskSight['talks'][number];
export type CallRecording = NonNullable<DeskSight['callRecording']>;
export type DeskDevice = DeskSight['devices'][number];
export type ChosenState = 'offline' | 'available' | 'break';

type Answer = { readonly desk: DeskSight };
const one = encodeURIComponent;

/** One's own desk. Whatever changes it answers with the desk as it is then. */
export const deskApi = {
  /** Null: this person takes no calls of queues. */
  see: async () => (await getJson<{ readonly desk: DeskSight | null }>('/desk')).desk,
  stream: '/api/desk/stream',
  setState: (state: ChosenState, reason: string | { readonly known: string } = '') =>
    sendJson<Answer>('PUT', '/desk/state', { state, ...(reason === '' ? {} : { reason }) }),
  takePart: (queue: string, takesPart: boolean) => sendJson<Answer>('PUT', `/desk/queues/${one(queue)}`, { takesPart }),
  setDevices: (devices: readonly DeskDevice[], ring: DeskSight['ring']) =>
    sendJson<Answer>('PUT', '/desk/devices', { devices, ring }),
  answer: (offer: string) => sendJson<Answer>('POST', `/desk/offers/${one(offer)}/answer`, {}),
  decline: (offer: string) => sendJson<Answer>('POST', `/desk/offers/${one(offer)}/decline`, {}),
  endWrapUp: () => sendJson<Answer>('POST', '/desk/wrap-up/end', {}),
  extendWrapUp: () => sendJson<Answer>('POST', '/desk/wrap-up/extend', {}),
  take: (ticket: string) => sendJson<Answer>('POST', `/desk/waiting/${one(ticket)}/take`, {}),
  askHelp: (text: string) => sendJson<Answer>('POST', '/desk/help', { text }),
  endHelp: () => sendJson<Answer>('DELETE', '/desk/help'),
  setRecording: (agreed: boolean) => sendJson<Answer>('PUT', '/desk/recording', { agreed }),
};

/** What is stored about who is signed in, as an agent. `since`: each state that they enter may have added to it. */
export function useDeskStored(wanted: boolean, since: number) {
  return useQuery({
    queryKey: ['desk-stored', since],
    placeholderData: keepPreviousData,
    queryFn: async () => (await getJson<{ readonly stored: DeskStored }>('/desk/stored')).stored,
    enabled: wanted,
  });
}
