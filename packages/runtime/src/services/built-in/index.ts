import type * as contracts from '@callwright/nodes/services';
import type { Credentials } from '../../credentials/index.ts';
import type { Store } from '../../store/store.ts';
import type { Implementation } from '../implementation.ts';
import type { Mailer } from '../mailer.ts';
import type { WebRules } from '../web/index.ts';
import { announcementsService } from './announcements.ts';
import { type CallbackDesk, callbacksService, NO_CALLBACK_DESK } from './callbacks.ts';
import { contactsService } from './contacts.ts';
import { hoursService } from './hours.ts';
import { httpService } from './http.ts';
import { listsService } from './lists.ts';
import { messagesService } from './messages.ts';
import { notifyService } from './notify.ts';
import { type LineOfCallers, queuesService } from './queues.ts';
import { surveysService } from './surveys.ts';

type Name =
  | 'hours'
  | 'lists'
  | 'announcements'
  | 'contacts'
  | 'http'
  | 'messages'
  | 'notify'
  | 'surveys'
  | 'queues'
  | 'callbacks';

/** Every built-in service by name: one that is missing here does not compile. */
export type BuiltInServices = { readonly [N in Name]: Implementation<(typeof contracts)[N]> };

export type ServiceParts = {
  readonly store: Store;
  readonly web: WebRules;
  readonly credentials: Credentials;
  readonly mailer: Mailer | null;
  /** Milliseconds before the second and each further try to notify somebody. */
  readonly retries: readonly number[];
  /** Absent: nobody is rung back. */
  readonly callbacks?: CallbackDesk;
  /** Absent: nobody waits for anybody, as in seeded calls. */
  readonly queues?: LineOfCallers;
  /** What these services store belongs to seeded calls. */
  readonly sample: boolean;
};

export function builtInImplementations({
  store,
  web,
  credentials,
  mailer,
  retries,
  callbacks = NO_CALLBACK_DESK,
  sample,
  queues,
}: ServiceParts): BuiltInServices {
  const { named, performed } = store;
  return {
    hours: hoursService(named),
    lists: listsService(named, store.listRows),
    announcements: announcementsService(store),
    contacts: contactsService(store.contacts),
    http: httpService(performed, web, credentials),
    messages: messagesService(named, store.messages, sample),
    notify: notifyService({ performed, rules: web, mailer, retries }),
    surveys: surveysService(store.surveys, sample),
    queues: queuesService(queues, store.calls),
    callbacks: callbacksService(callbacks, store),
  };
}
