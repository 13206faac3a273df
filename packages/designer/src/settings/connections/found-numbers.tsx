import { Alert, Button } from '@mantine/core';
import { IconPhonePlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CONNECTIONS_KEY, connectionsApi, type FoundNumber, foundNumbersKey } from '../../api/connections.ts';
import { NUMBERS_KEY, numbersApi } from '../../api/numbers.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { PageLoading } from '../../app/page-loading.tsx';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from './connections.module.css';

/** Numbers that the other side says are ours; one press takes one in. */
export function FoundNumbers({ name, connected }: { readonly name: string; readonly connected: boolean }) {
  const { t } = useTranslation('connections');
  const { data, error, isLoading } = useQuery({
    queryKey: foundNumbersKey(name),
    queryFn: () => connectionsApi.numbers(name),
    staleTime: 60_000,
    retry: false,
    enabled: connected,
  });
  const numbers = data?.numbers;
  const text =
    error !== null || (!connected && data === undefined)
      ? t('found.failed')
      : numbers === null
        ? t('found.cantTell')
        : undefined;
  return (
    <Panel
      title={t('found.title')}
      {...(text !== undefined ? { text } : numbers?.length === 0 ? { text: t('found.none') } : {})}
    >
      {isLoading && <PageLoading />}
      {numbers != null && numbers.length > 0 && (
        <ul className={classes.found}>
          {numbers.map((number) => (
            <Found key={number.number} connection={name} found={number} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Found({ connection, found }: { readonly connection: string; readonly found: FoundNumber }) {
  const { t } = useTranslation('connections');
  const refusalText = useRefusalText();
  const { number, title, reachesUs, ours } = found;
  const use = useMutation({
    mutationFn: () =>
      numbersApi.put({ number, title: title === '' ? formatNumber(number) : title, flow: null, connection }),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: NUMBERS_KEY }),
        queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY }),
      ]),
  });
  const where = reachesUs === null ? 'unknown' : reachesUs ? 'here' : 'elsewhere';
  return (
    <li>
      <div>
        <strong>{formatNumber(number)}</strong>
        {title !== '' && title !== number && <p className={classes.quiet}>{title}</p>}
      </div>
      <StatusMark status={reachesUs === null ? 'note' : reachesUs ? 'good' : 'warning'}>
        {t(`found.${where}`)}
      </StatusMark>
      {ours ? (
        <span className={classes.quiet}>{t('found.used')}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPhonePlus size={16} aria-hidden />}
          aria-label={`${t('found.use')}: ${formatNumber(number)}`}
          loading={use.isPending}
          onClick={() => use.mutate()}
        >
          {t('found.use')}
        </Button>
      )}
      {use.error !== null && <Alert color="red">{refusalText(use.error)}</Alert>}
    </li>
  );
}
