import type { Service } from '@callwright/flow/sdk';
import type { TSchema } from 'typebox';
import { type AnnouncementInWorld, AnnouncementsWorld, announcements } from './announcements.ts';
import { CallbacksWorld, callbacks } from './callbacks.ts';
import { ContactsWorld, contacts } from './contacts.ts';
import { HoursWorld, hours } from './hours.ts';
import { HttpWorld, http } from './http.ts';
import { ListsWorld, lists } from './lists.ts';
import { MessagesWorld, messages } from './messages.ts';
import { NotifyWorld, notify } from './notify.ts';
import { QueuesWorld, queues } from './queues.ts';
import { SurveysWorld, surveys } from './surveys.ts';

export { callbackSlots } from './callback-slots.ts';
export { type CallbackSlotTimes, callbacks } from './callbacks.ts';
export { hoursAnswer } from './hours.ts';
export { HTTP_METHODS, type HttpMethod, HttpMethodSchema } from './http.ts';
export {
  AnnouncedSignal,
  type AnnouncedToWaiting,
  AssignedSignal,
  HandedOnSignal,
  type QueueInWorld,
  queues,
  REFUSALS,
  type Refusal,
  RefusedSignal,
} from './queues.ts';
export { type StandIn, StandInSchema } from './stand-in.ts';
export { type NeedOfTicket, WAITED } from './ticket-details.ts';
export { type AnnouncementInWorld, announcements, contacts, hours, http, lists, messages, notify, surveys };

/** The contracts of all services that the built-in node types ask. */
export const builtInServices: readonly Service[] = [
  hours,
  lists,
  announcements,
  contacts,
  http,
  messages,
  notify,
  surveys,
  queues,
  callbacks,
];

/** The shape of each service's part of the simulated world, by service name. */
export const serviceWorlds: Readonly<Record<string, TSchema>> = {
  hours: HoursWorld,
  lists: ListsWorld,
  announcements: AnnouncementsWorld,
  contacts: ContactsWorld,
  http: HttpWorld,
  messages: MessagesWorld,
  notify: NotifyWorld,
  surveys: SurveysWorld,
  queues: QueuesWorld,
  callbacks: CallbacksWorld,
};
