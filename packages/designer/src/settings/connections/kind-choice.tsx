import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CONNECTION_KINDS } from '../../api/connections.ts';
import classes from './connections.module.css';
import { KindIcon } from './kind-icon.tsx';

/** What can be connected; each leads to its form. */
export function KindChoice() {
  const { t } = useTranslation('connections');
  return (
    <ul className={classes.kinds}>
      {CONNECTION_KINDS.map((kind) => (
        <li key={kind}>
          <Link href={`/settings/connections/new/${kind}`} className={classes.kind}>
            <KindIcon kind={kind} />
            <span className={classes.kindText}>
              <strong>{t(`kinds.${kind}.title`)}</strong>
              <span>{t(`kinds.${kind}.text`)}</span>
            </span>
            <IconChevronRight size={18} stroke={1.7} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
