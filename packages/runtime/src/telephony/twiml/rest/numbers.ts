import type { AccountPaths } from './account-paths.ts';
import { entries, text } from './read-answer.ts';
import type { RestNumber, RestNumbers } from './rest.ts';
import type { Web } from './web.ts';

const A_PAGE = 100;
const MOST_PAGES = 20;

/** The installation's numbers at the provider. */
export function restNumbers(paths: AccountPaths, web: Web): RestNumbers {
  return {
    list: async () => {
      const numbers: RestNumber[] = [];
      for (let page = 0; page < MOST_PAGES; page++) {
        const url = paths.numbers(`.json?PageSize=${A_PAGE}&Page=${page}`);
        const found = entries(await web.ask({ method: 'GET', url, repeatable: true }), 'incoming_phone_numbers');
        numbers.push(...found.map(numberOf));
        if (found.length < A_PAGE) break;
      }
      return numbers;
    },
    set: async (ref, { voice, fallback, status }) => {
      const form = {
        VoiceUrl: voice,
        VoiceMethod: 'POST',
        StatusCallback: status,
        StatusCallbackMethod: 'POST',
        ...(fallback === null ? {} : { VoiceFallbackUrl: fallback, VoiceFallbackMethod: 'POST' }),
      };
      await web.ask({ method: 'POST', url: paths.numbers(`/${encodeURIComponent(ref)}.json`), form, repeatable: true });
    },
  };
}

function numberOf(entry: unknown): RestNumber {
  return {
    ref: text(entry, 'sid'),
    number: text(entry, 'phone_number'),
    title: text(entry, 'friendly_name'),
    voiceUrl: text(entry, 'voice_url'),
    fallbackUrl: text(entry, 'voice_fallback_url'),
    statusUrl: text(entry, 'status_callback'),
  };
}
