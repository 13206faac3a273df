import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAdjustments, IconDeviceFloppy, IconListDetails, IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { callTestOf } from '../save/call-test-of.ts';
import { saveFile } from '../save/save-file.ts';
import type { Session } from '../session.ts';
import classes from './call-view.module.css';

type AfterCallProps = { readonly session: Session; readonly onAgain: () => void; readonly onSettings: () => void };

/** What comes after a call: the same again, something else, or keeping it as a test. */
export function AfterCall({ session, onAgain, onSettings }: AfterCallProps) {
  const { t } = useTranslation('phone');
  const save = () => {
    const test = callTestOf(session);
    const file = `${test.flow}.call.json`;
    saveFile(file, `${JSON.stringify(test, null, 2)}\n`);
    notifications.show({ message: t('saved', { file }) });
  };
  return (
    <div className={classes.after}>
      <Button
        fullWidth
        color="green.8"
        leftSection={<IconPhoneCall size={18} aria-hidden />}
        onClick={onAgain}
        data-autofocus
      >
        {t('act.again')}
      </Button>
      <div className={classes.pair}>
        <Button variant="default" leftSection={<IconAdjustments size={17} aria-hidden />} onClick={onSettings}>
          {t('act.change')}
        </Button>
        {session.rung === null ? (
          <Button variant="default" leftSection={<IconDeviceFloppy size={17} aria-hidden />} onClick={save}>
            {t('act.save')}
          </Button>
        ) : (
          <Button
            variant="default"
            component={Link}
            href={`/calls/${session.rung.call}`}
            leftSection={<IconListDetails size={17} aria-hidden />}
          >
            {t('act.inLog')}
          </Button>
        )}
      </div>
    </div>
  );
}
