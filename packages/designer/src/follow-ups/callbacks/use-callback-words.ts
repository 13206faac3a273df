import { useTranslation } from 'react-i18next';
import type { Callback } from '../../api/callbacks.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { dueWords } from '../due-words.ts';

/** A callback in words: when it is its turn, and how it stands. */
export function useCallbackWords() {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  const at = (moment: string) => dueWords(language, moment);
  return {
    whenWords: ({ state, slot, position, nextAt, updatedAt }: Callback): string => {
      if (state !== 'waiting') return at(updatedAt);
      if (position !== null) return t('callbacks.position', { position });
      if (slot !== null) return t('callbacks.slot', { from: at(slot.from), until: at(slot.until) });
      return nextAt === null ? t('callbacks.asap') : t('callbacks.nextTry', { at: at(nextAt) });
    },
    stateWords: ({ state, result, tries, mostTries, agent }: Callback): string => {
      const tried = state === 'waiting' && tries > 0 ? t('callbacks.tries', { tries, most: mostTries }) : '';
      const came = result === null ? '' : t(`callbacks.results.${result}`);
      return [t(`callbacks.states.${state}`), came, tried, agent?.name ?? ''].filter((part) => part !== '').join(' · ');
    },
  };
}
