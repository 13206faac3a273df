import { Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPencil, IconShieldPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '../../api/numbers.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { formatNumber } from '../format-number.ts';
import classes from './fallback.module.css';

type FallbackCellProps = { readonly number: PhoneNumber; readonly onEdit: () => void };

/** What callers of a number get while we are down; red where they get nothing. */
export function FallbackCell({ number, onEdit }: FallbackCellProps) {
  const { t } = useTranslation('numbers');
  const { fallback, needsFallback } = number;
  const shown = formatNumber(number.number);
  if (fallback !== null) {
    return (
      <UnstyledButton className={classes.summary} aria-label={t('down.change', { number: shown })} onClick={onEdit}>
        <span className={classes.says}>{t('down.says', { sentence: fallback.sentence })}</span>
        {fallback.ring !== null && <span>{t('down.rings', { number: formatNumber(fallback.ring) })}</span>}
        {fallback.voicemail && <span>{t('down.voicemail')}</span>}
        <IconPencil size={15} stroke={1.7} aria-hidden />
      </UnstyledButton>
    );
  }
  if (!needsFallback) return <span className={classes.quiet}>{t('down.notNeeded')}</span>;
  return (
    <div className={classes.missing}>
      <Tooltip label={t('down.why')} multiline w={280}>
        <div>
          <StatusMark status="bad">{t('down.none')}</StatusMark>
        </div>
      </Tooltip>
      <Button
        size="compact-sm"
        variant="light"
        color="red"
        leftSection={<IconShieldPlus size={15} aria-hidden />}
        aria-label={`${t('down.set')}: ${shown}`}
        onClick={onEdit}
      >
        {t('down.set')}
      </Button>
    </div>
  );
}
