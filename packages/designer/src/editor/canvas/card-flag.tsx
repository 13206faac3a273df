import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithoutRef } from 'react';
import classes from './card-flag.module.css';

type CardFlagProps = ComponentPropsWithoutRef<'span'> & {
  /** What its colour says; a sign and words say it, too. */
  readonly kind: 'calls' | 'added' | 'removed' | 'changed' | 'moved';
  readonly sign: Icon;
};

/** A small flag at the upper right of a card. */
export function CardFlag({ kind, sign: Sign, children, ...rest }: CardFlagProps) {
  return (
    <span {...rest} className={classes.flag} data-flag={kind}>
      <Sign size={13} stroke={2.2} aria-hidden />
      {children}
    </span>
  );
}
