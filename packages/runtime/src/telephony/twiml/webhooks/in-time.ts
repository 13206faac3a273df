import { within } from '../../../calls/within.ts';
import { element, textElement } from '../document/element.ts';
import { writeDocument } from '../document/write-document.ts';
import type { Twiml } from '../twiml.ts';

/** A webhook is answered within 5 s whatever happens; the way back takes a moment, too. */
export const ANSWER_MS = 3500;

/** The document of a telephone that was rung, or, when it takes too long, a moment's silence before it asks again. */
export function documentInTime({ parts }: Twiml, address: string, document: Promise<string>): Promise<string> {
  document.catch((error: unknown) => parts.log.error({ err: error }, 'A webhook could not be answered'));
  const again = textElement('Redirect', { method: 'POST' }, address);
  return within(parts.clock, ANSWER_MS, document, () => null).then(
    (made) => made ?? writeDocument([element('Pause', { length: 1 }), again]),
  );
}

/** Lets news be taken in; when that takes too long, it goes on after the answer. */
export async function takenInTime({ parts }: Twiml, news: Promise<unknown>): Promise<void> {
  news.catch((error: unknown) => parts.log.error({ err: error }, 'A webhook could not be taken in'));
  await within(parts.clock, ANSWER_MS, news, () => null);
}
