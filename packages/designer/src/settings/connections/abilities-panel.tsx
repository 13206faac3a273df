import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../api/connections.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import classes from './connections.module.css';
import { missingAbilities } from './missing-abilities.ts';

/** What call flows must do without on this connection. */
export function AbilitiesPanel({ capabilities }: { readonly capabilities: Capabilities | null }) {
  const { t } = useTranslation('connections');
  if (capabilities === null) return null;
  const missing = missingAbilities(capabilities);
  if (missing.length === 0) return <Panel title={t('abilities.title')} text={t('abilities.all')} />;
  return (
    <Panel title={t('abilities.title')}>
      <ul className={classes.abilities}>
        {missing.map((ability) => (
          <li key={ability}>
            <StatusMark status="warning">{t(`abilities.${ability}`)}</StatusMark>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
