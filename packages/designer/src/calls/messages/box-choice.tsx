import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MessageBox } from '../../api/messages.ts';
import classes from './messages.module.css';

/** The boxes, with how many messages in each nobody has heard. */
export function BoxChoice({ boxes, chosen }: { readonly boxes: readonly MessageBox[]; readonly chosen: string }) {
  const { t } = useTranslation('calls');
  return (
    <nav aria-label={t('messages.boxes')} className={classes.boxes}>
      {boxes.map(({ name, title, unheard }) => (
        <Link
          key={name}
          href={`/calls/messages/${name}`}
          className={classes.box}
          aria-current={name === chosen ? 'page' : undefined}
        >
          {title}
          {unheard > 0 && (
            <Badge size="sm" aria-label={t('messages.unheard', { count: unheard })}>
              {unheard}
            </Badge>
          )}
        </Link>
      ))}
    </nav>
  );
}
