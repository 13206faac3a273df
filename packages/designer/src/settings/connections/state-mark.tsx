import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../../api/connections.ts';
import { type Status, StatusMark } from '../../app/status-mark.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';

const STATUS: Readonly<Record<ConnectionState['kind'], Status>> = {
  connected: 'good',
  connecting: 'busy',
  failed: 'bad',
  elsewhere: 'note',
  locked: 'bad',
};

/** How a phone connection stands, and since when. */
export function StateMark({ state }: { readonly state: ConnectionState }) {
  const { t } = useTranslation('connections');
  const language = useScreenLanguage();
  return (
    <StatusMark status={STATUS[state.kind]}>
      {t(`state.${state.kind}`, { when: formatMoment(language, state.since) })}
    </StatusMark>
  );
}
