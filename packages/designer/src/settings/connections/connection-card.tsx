import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PhoneConnection } from '../../api/connections.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from './connections.module.css';
import { KindIcon } from './kind-icon.tsx';
import { StateMark } from './state-mark.tsx';
import { StateReason } from './state-reason.tsx';

const SHOWN = 3;

/** One phone connection: what it is, how it stands, and its numbers. The whole card leads to its page. */
export function ConnectionCard({ connection }: { readonly connection: PhoneConnection }) {
  const { t } = useTranslation('connections');
  const { name, title, kind, from, state, numbers } = connection;
  const shown = numbers.slice(0, SHOWN).map(({ number }) => formatNumber(number));
  return (
    <article className={classes.card}>
      <KindIcon kind={kind} />
      <div className={classes.cardBody}>
        <h2 className={classes.cardTitle}>
          <Link href={`/settings/connections/${name}`} className={classes.cardLink}>
            {title}
          </Link>
        </h2>
        <p className={classes.facts}>
          {title !== t(`kinds.${kind}.title`) && <span>{t(`kinds.${kind}.title`)}</span>}
          <span>
            {numbers.length === 0 ? t('noNumbers') : shown.join(', ')}
            {numbers.length > SHOWN && ` + ${numbers.length - SHOWN}`}
          </span>
        </p>
        <StateReason state={state} />
      </div>
      <div className={classes.cardState}>
        <StateMark state={state} />
        {from === 'environment' && (
          <Badge size="sm" variant="light" color="gray">
            {t('environment')}
          </Badge>
        )}
      </div>
    </article>
  );
}
