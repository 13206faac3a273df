import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type OrderButtonsProps = {
  /** What is moved, for those who hear it. */
  readonly what: string;
  /** Where it stands, from 0, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
};

/** Moves something up or down a list. At an end the button stays where it is, so that the focus does, too. */
export function OrderButtons({ what, place, count, onMove }: OrderButtonsProps) {
  const { t } = useTranslation();
  const button = (to: number, label: string, Icon: typeof IconArrowUp) => {
    const off = to < 0 || to >= count;
    return (
      <ActionIcon
        size={36}
        aria-label={label}
        aria-disabled={off}
        {...(off ? { 'data-disabled': true } : {})}
        onClick={(event) => {
          if (off) return;
          const { currentTarget } = event;
          onMove(to);
          // Browsers let go of what is moved in the page.
          requestAnimationFrame(() => currentTarget.focus());
        }}
      >
        <Icon size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <>
      {button(place - 1, t('order.up', { what }), IconArrowUp)}
      {button(place + 1, t('order.down', { what }), IconArrowDown)}
    </>
  );
}
