import { HOURS_LANGUAGES, type HoursLanguage } from '@callwright/flow/hours';
import type { Callback } from '../store/queues/callback.ts';
import type { Store } from '../store/store.ts';

/** In the language in which the customer spoke with us: whoever sees to it must speak it too. */
const TITLES: Readonly<Record<HoursLanguage, string>> = {
  en: 'Not reached by callback',
  de: 'Per Rückruf nicht erreicht',
  hu: 'Visszahíváskor nem értük el',
};

/** Whoever couldn't be rung back is not forgotten: somebody has to see to it in another way. */
export async function noteFailed(
  { followUps }: Pick<Store, 'followUps'>,
  { id, number, call, note, details, updatedAt }: Callback,
): Promise<void> {
  const language = HOURS_LANGUAGES.find((one) => details.language.startsWith(one)) ?? 'en';
  const about = [TITLES[language], details.topic, note].filter((part) => part.trim() !== '');
  await followUps.make({
    id: `callback-${id}`,
    title: about.join(' · ').slice(0, 200),
    number,
    call,
    talk: null,
    owner: null,
    state: 'open',
    result: '',
    dueAt: null,
    notes: [],
    madeAt: updatedAt,
    updatedAt,
  });
}
