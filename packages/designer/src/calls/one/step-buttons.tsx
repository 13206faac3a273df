import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronsDown, IconChevronsUp, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './call-page.module.css';

type StepButtonsProps = {
  /** Null: nothing is looked at yet. */
  readonly position: number | null;
  readonly count: number;
  readonly onGo: (position: number) => void;
};

/** Goes through a call step by step. */
export function StepButtons({ position, count, onGo }: StepButtonsProps) {
  const { t } = useTranslation('calls');
  const buttons = [
    { name: 'first', icon: IconChevronsUp, to: 0 },
    { name: 'previous', icon: IconChevronUp, to: (position ?? count) - 1 },
    { name: 'next', icon: IconChevronDown, to: position === null ? 0 : position + 1 },
    { name: 'last', icon: IconChevronsDown, to: count - 1 },
  ] as const;
  return (
    <>
      {position !== null && (
        <span className={classes.position}>{t('one.position', { position: position + 1, count })}</span>
      )}
      <ActionIcon.Group>
        {buttons.map(({ name, icon: Arrow, to }) => (
          <Tooltip key={name} label={t(`one.${name}`)}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t(`one.${name}`)}
              disabled={count === 0 || to < 0 || to >= count}
              onClick={() => onGo(to)}
            >
              <Arrow size={16} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        ))}
      </ActionIcon.Group>
    </>
  );
}
