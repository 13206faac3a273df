import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useConnections } from '../../api/connections.ts';
import { useNumbers } from '../../api/numbers.ts';
import { Panel } from '../../app/panel.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from './dialling.module.css';

/** The numbers that may be shown to those who are rung. */
export function OwnNumbers() {
  const { t } = useTranslation('dialling');
  const { data: numbers = [] } = useNumbers();
  const { data } = useConnections();
  const shown = new Map(
    numbers.filter(({ connection }) => connection !== null).map(({ number, title }) => [number, title]),
  );
  for (const { settings, title } of data?.connections ?? []) {
    if (settings.ownNumber !== '' && !shown.has(settings.ownNumber)) shown.set(settings.ownNumber, title);
  }
  return (
    <Panel title={t('own.title')} text={shown.size === 0 ? t('own.none') : t('own.text')}>
      {shown.size > 0 && (
        <ul className={classes.own}>
          {[...shown].map(([number, title]) => (
            <li key={number}>
              {formatNumber(number)} <span>{title}</span>
            </li>
          ))}
        </ul>
      )}
      <Anchor component={Link} href="/numbers" size="sm">
        {t('own.link')}
      </Anchor>
    </Panel>
  );
}
