import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './keypad.module.css';

const ROWS = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', ''],
  ['#', ''],
] as const;

type KeypadProps = {
  readonly onPress: (key: string) => void;
  /** The call waits for a key. */
  readonly wanted: boolean;
};

/** The twelve keys of a telephone. */
export function Keypad({ onPress, wanted }: KeypadProps) {
  const { t } = useTranslation('phone');
  const nameOf = (key: string) =>
    key === '*' ? t('keys.star') : key === '#' ? t('keys.hash') : t('keys.key', { key });
  return (
    <div className={classes.keypad} data-wanted={wanted || undefined} title={t('keys.hint')}>
      {ROWS.map(([key, letters]) => (
        <UnstyledButton key={key} className={classes.key} aria-label={nameOf(key)} onClick={() => onPress(key)}>
          <span className={classes.digit}>{key === '*' ? '∗' : key}</span>
          <span className={classes.letters} aria-hidden>
            {letters}
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}
