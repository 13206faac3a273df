import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../numbers/format-number.ts';
import type { ChatItem } from './chat-of.ts';

const OUTCOMES = ['answered', 'busy', 'noAnswer', 'notAccepted', 'failed'] as const;

/** Puts one entry of the conversation into the screen's words. */
export function useMomentWords(): (moment: ChatItem['moment']) => string {
  const { t } = useTranslation('phone');
  return (moment) => {
    switch (moment.kind) {
      case 'said':
        return moment.text.trim() === '' ? t('chat.nothing') : moment.text;
      case 'beep':
        return t('chat.beep');
      case 'music':
        return moment.name === 'none' ? t('chat.quiet') : t('chat.music');
      case 'pressed':
        return t('chat.pressed', { keys: [...moment.keys].join(' ') });
      case 'spoke':
        return t('chat.spoke', { text: moment.text });
      case 'silent':
        return t('chat.silent');
      case 'ringing':
        return t('chat.ringing', { targets: moment.targets.map(formatNumber).join(', ') });
      case 'dialled': {
        const outcome = OUTCOMES.find((one) => one === moment.outcome) ?? 'failed';
        return t(`chat.dialled.${outcome}`, { target: formatNumber(moment.target ?? '') });
      }
      case 'talking':
        return moment.target === ''
          ? t('chat.talkingTeam')
          : t('chat.talking', { target: formatNumber(moment.target) });
      case 'partyLeft':
        return t('chat.partyLeft');
      case 'message':
        return t('chat.message', { seconds: moment.seconds });
      case 'side':
        return moment.verb.verb === 'recording' ? t(`chat.recording.${moment.verb.do}`) : '';
      case 'hungUp':
        return t(`chat.hungUp.${moment.by}`);
    }
  };
}
