import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnfinishedWrapUps, useWrapUps } from '../api/wrap-ups.ts';
import { formatMoment } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { talksLeftHere } from './local-copy.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

/** Notes that somebody began and hasn't closed, after a reload or on another computer. `except`: the talk that is shown anyway. */
export function OpenWrapUps({ except = null }: { readonly except?: string | null }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  const { data = [] } = useUnfinishedWrapUps();
  const [opened, setOpened] = useState<string | null>(null);
  // What was written while the server couldn't be reached stands in no list of the server's; others' talks it doesn't tell.
  const [here] = useState(() => talksLeftHere(window.localStorage));
  const left = useWrapUps(here.filter((talk) => talk !== except)).filter(({ doneAt }) => doneAt === null);
  const known = new Set(data.map(({ talk }) => talk));
  const open = [...data, ...left.filter(({ talk }) => !known.has(talk))].filter(({ talk }) => talk !== except);
  if (open.length === 0) return null;
  return (
    <Alert color="yellow" title={t('wrapUp.open.title')}>
      <Stack gap="sm">
        {open.map(({ talk, since, customer, number, topic, fields }) => {
          const who = customer !== '' ? customer : number === null ? t('anonymous') : formatNumber(number);
          const about = [formatMoment(language, since), who, topic, fields.note.slice(0, 60)]
            .filter(Boolean)
            .join(' · ');
          return talk === opened ? (
            <WrapUpForm key={talk} talk={talk} onDone={() => setOpened(null)} />
          ) : (
            <Group key={talk} justify="space-between" gap="sm">
              <span>{about}</span>
              <Button size="compact-md" variant="default" onClick={() => setOpened(talk)}>
                {t('wrapUp.open.go')}
              </Button>
            </Group>
          );
        })}
      </Stack>
    </Alert>
  );
}
