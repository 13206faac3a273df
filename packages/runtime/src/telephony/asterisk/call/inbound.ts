import { countryOfNumber } from '@callwright/flow/simulation';
import type { CallStart } from '../../../calls/start-call.ts';
import type { AriChannel } from '../ari/ari-event.ts';

/** What callers who withhold their number are called by trunks. */
const WITHHELD = /^(|anonymous|unknown|restricted|private|unavailable|withheld)$/i;

/** A number as it stands in the lists: `00` in front of a country is what people dial for `+`. */
function plain(number: string): string {
  const digits = number.replaceAll(/[\s()/.-]/g, '');
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

/** The facts of a new call, from the caller's channel and what was dialled. */
export function callStartOf(provider: string, id: string, channel: AriChannel, dialled: string): CallStart {
  const anonymous = WITHHELD.test(channel.caller);
  const number = anonymous ? '' : plain(channel.caller);
  return {
    provider,
    providerRef: channel.id,
    id,
    dialled: plain(dialled),
    caller: { number, anonymous, country: countryOfNumber(number) },
    language: '',
  };
}
