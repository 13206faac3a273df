import type { Store } from '../../store/store.ts';
import type { OtherProcesses } from '../processes/other-processes.ts';
import type { ProviderParts } from '../provider-parts.ts';

/** Any process may be asked about any call: what isn't in the call's row stands in the store, and news are passed on. */
export type TwimlParts = ProviderParts & {
  readonly store: Pick<Store, 'twimlLegs' | 'twimlCallers' | 'installation'>;
  readonly others: OtherProcesses;
};
