import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NUMBERS_KEY, numbersApi, type PhoneNumber } from '../../api/numbers.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { DocumentToCopy } from './document-to-copy.tsx';

const PAUSE_MS = 400;
const isAddress = (text: string) => /^https:\/\/[^\s]+$/.test(text.trim());

/** How a stored fallback gets to the telephone company, so that it works without us. */
export function FallbackPlace({ number }: { readonly number: PhoneNumber }) {
  const { t } = useTranslation('numbers');
  const [endingUrl, setEndingUrl] = useState('');
  const [ending] = useDebouncedValue(isAddress(endingUrl) ? endingUrl.trim() : '', PAUSE_MS);
  const { data } = useQuery({
    queryKey: [...NUMBERS_KEY, number.number, 'fallback', number.fallback, ending],
    queryFn: () => numbersApi.fallback(number.number, ending),
    placeholderData: keepPreviousData,
  });
  if (data === undefined || data.kind === null) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t('down.place')}>
      <Title order={3}>{t('down.place')}</Title>
      <StatusMark status="good">{t('down.saved')}</StatusMark>
      {data.kind === 'dialplan' && <Text size="sm">{t('down.placeDialplan')}</Text>}
      {data.ending !== null && (
        <>
          <Text size="sm">{t('down.endingText')}</Text>
          <DocumentToCopy label={t('down.ending')} text={data.ending} />
          <TextInput
            label={t('down.endingUrl')}
            inputMode="url"
            placeholder="https://"
            value={endingUrl}
            onChange={(event) => setEndingUrl(event.currentTarget.value)}
          />
        </>
      )}
      {data.document !== null && (
        <>
          <Text size="sm">
            {t('down.placeTwiml')} {t(data.canSet ? 'down.placeTwimlSet' : 'down.placeTwimlSelf')}
          </Text>
          <DocumentToCopy label={t('down.main')} text={data.document} />
        </>
      )}
      {data.document !== null && data.canSet && <PlaceForm number={number.number} />}
    </Stack>
  );
}

/** Sets the document's address at the number. */
function PlaceForm({ number }: { readonly number: string }) {
  const { t } = useTranslation('numbers');
  const refusalText = useRefusalText();
  const [url, setUrl] = useState('');
  const place = useMutation({ mutationFn: () => numbersApi.placeFallback(number, url.trim()) });
  return (
    <>
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          label={t('down.url')}
          inputMode="url"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button variant="light" disabled={!isAddress(url)} loading={place.isPending} onClick={() => place.mutate()}>
          {t('down.set2')}
        </Button>
      </Group>
      {place.isSuccess && <StatusMark status="good">{t('down.isSet')}</StatusMark>}
      {place.error !== null && <Alert color="red">{refusalText(place.error)}</Alert>}
    </>
  );
}
