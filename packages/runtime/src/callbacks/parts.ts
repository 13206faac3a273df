import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Clock } from '../calls/clock.ts';
import type { Logger } from '../calls/logger.ts';
import type { Queues } from '../queues/port.ts';
import type { Store } from '../store/store.ts';
import type { GuardedDialling } from '../telephony/dialling/index.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';

/** What callbacks stand on. */
export type CallbackParts = {
  readonly store: Store;
  readonly queues: Pick<Queues, 'enterCallback' | 'leave' | 'listen' | 'setCallOf'>;
  readonly calls: Pick<CallRuntime, 'feed'>;
  readonly providers: ProviderDirectory;
  readonly dialling: Pick<GuardedDialling, 'check'>;
  readonly legNews: LegNews;
  readonly clock: Clock;
  readonly log: Logger;
};
