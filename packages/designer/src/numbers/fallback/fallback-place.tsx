import { Alert, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NUMBERS_KEY, numbersApi, type PhoneNumber } from '../../api/numbers.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { CopyText } from '../../app/copy-text.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import classes from './fallback.module.css';

/** How a stored fallback gets to the telephone company, so that it works without us. */
export function FallbackPlace({ number }: { readonly number: PhoneNumber }) {
  const { t } = useTranslation('numbers');
  const refusalText = useRefusalText();
  const [url, setUrl] = useState('');
  const { data } = useQuery({
    queryKey: [...NUMBERS_KEY, number.number, 'fallback', number.fallback],
    queryFn: () => numbersApi.fallback(number.number),
  });
  const place = useMutation({ mutationFn: () => numbersApi.placeFallback(number.number, url.trim()) });
  if (data === undefined || data.kind === null || data.document === null) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t('down.place')}>
      <Title order={3}>{t('down.place')}</Title>
      <StatusMark status="good">{t('down.saved')}</StatusMark>
      <Text size="sm">{t(data.kind === 'twiml' ? 'down.placeTwiml' : 'down.placeDialplan')}</Text>
      <Textarea
        label={t('down.document')}
        readOnly
        autosize
        minRows={3}
        maxRows={9}
        spellCheck={false}
        classNames={{ input: classes.document ?? '' }}
        value={data.document}
      />
      <Group>
        <CopyText value={data.document} label={t('down.copyDocument')} />
      </Group>
      {data.kind === 'twiml' && (
        <Group align="flex-end" gap="xs">
          <TextInput
            flex={1}
            label={t('down.url')}
            inputMode="url"
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Button
            variant="light"
            disabled={!url.trim().startsWith('https://')}
            loading={place.isPending}
            onClick={() => place.mutate()}
          >
            {t('down.set2')}
          </Button>
        </Group>
      )}
      {place.isSuccess && <StatusMark status="good">{t('down.isSet')}</StatusMark>}
      {place.error !== null && <Alert color="red">{refusalText(place.error)}</Alert>}
    </Stack>
  );
}
