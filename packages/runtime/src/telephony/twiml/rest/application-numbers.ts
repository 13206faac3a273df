import { entries, text } from './read-answer.ts';
import type { RestNumber, RestNumbers } from './rest.ts';
import type { Web } from './web.ts';

/** Whom the numbers of an application ring. */
type Application = Pick<RestNumber, 'voiceUrl' | 'fallbackUrl' | 'statusUrl'>;

const A_PAGE = 250;
const MOST_PAGES = 10;

/** The application by which a provider's numbers find us. @throws RestError 404 when there is none of this name */
export async function findApplication(root: string, application: string, web: Web): Promise<Application> {
  const url = `${root}/v2/texml_applications/${encodeURIComponent(application)}`;
  const answer = await web.ask({ method: 'GET', url, repeatable: true });
  const { data } = Object(answer) as { data?: unknown };
  return {
    voiceUrl: text(data, 'voice_url'),
    fallbackUrl: text(data, 'voice_fallback_url'),
    statusUrl: text(data, 'status_callback'),
  };
}

/** The account's numbers; those of another application lead elsewhere. */
export function applicationNumbers(root: string, application: string, web: Web): RestNumbers {
  return {
    list: async () => {
      const own = await findApplication(root, application, web);
      const numbers: RestNumber[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const url = `${root}/v2/phone_numbers?page[size]=${A_PAGE}&page[number]=${page}`;
        const found = entries(await web.ask({ method: 'GET', url, repeatable: true }), 'data');
        numbers.push(
          ...found.map((one) => numberOf(one, text(one, 'connection_id') === application ? own : ELSEWHERE)),
        );
        if (found.length < A_PAGE) break;
      }
      return numbers;
    },
    set: null,
  };
}

const ELSEWHERE: Application = { voiceUrl: '', fallbackUrl: '', statusUrl: '' };

function numberOf(entry: unknown, application: Application): RestNumber {
  return {
    ref: text(entry, 'id'),
    number: text(entry, 'phone_number'),
    title: text(entry, 'connection_name'),
    ...application,
  };
}
