import { Text } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CallSummary, type LoggedRow, useCall } from '../api/calls.ts';
import { ApiError } from '../api/request.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { BackLink } from '../app/links/back-link.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { CallFacts } from './one/call-facts.tsx';
import classes from './one/call-page.module.css';
import { CallRecordings } from './one/call-recordings.tsx';
import { CallReplay } from './one/call-replay.tsx';
import { useCallGoesOn } from './one/use-call-goes-on.ts';
import { useRanFlows } from './one/use-ran-flows.ts';

/** One call: its facts, what happened in it, and its way on the drawing of the version that it ran on. */
export default function CallPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('calls');
  const { data, error, refetch } = useCall(id);
  useCallGoesOn(id, data);
  const missing = error instanceof ApiError && error.status === 404;
  return (
    <div className={classes.page}>
      <title>{`${data === undefined ? t('title') : t('one.title', { reference: data.call.reference })} · Callwright`}</title>
      <BackLink href="/calls" tight>
        {t('one.back')}
      </BackLink>
      {missing && <EmptyState icon={IconPhoneOff} title={t('one.missing.title')} text={t('one.missing.text')} />}
      {error !== null && !missing && data === undefined && <LoadFailed onAgain={() => void refetch()} />}
      {error === null && data === undefined && <PageLoading />}
      {data !== undefined && <KnownCall call={data.call} rows={data.events} />}
    </div>
  );
}

function KnownCall({ call, rows }: { readonly call: CallSummary; readonly rows: readonly LoggedRow[] }) {
  const { t } = useTranslation('calls');
  const ran = useRanFlows(call);
  const zone = ran.flows[0]?.timeZone ?? 'UTC';
  return (
    <>
      <CallFacts call={call} rows={rows} zone={zone} />
      {call.outcome === 'running' && (
        <Text size="sm" c="dimmed" role="status">
          {t('one.running')}
        </Text>
      )}
      <CallRecordings call={call} rows={rows} zone={zone} />
      <CallReplay ran={ran} rows={rows} />
    </>
  );
}
