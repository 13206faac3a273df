import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { flowsApi } from '../../api/flows.ts';
import { type FlowTraffic, liveApi } from '../../api/live.ts';
import { BackLink } from '../../app/links/back-link.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { Page } from '../../app/page.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { FlowPicture } from '../../editor/canvas/flow-picture.tsx';
import { wayId } from '../../editor/document/way-id.ts';
import type { Traffic } from '../../editor/store/traffic.ts';
import classes from './live-flow.module.css';

/** So often the numbers are fetched anew. */
const EVERY_MS = 2000;

/** A call flow with the calls that are in it now: how many at each step, how many took each way. */
export default function LiveFlowPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('live');
  const [, goTo] = useLocation();
  const flows = useQuery({ queryKey: ['live', 'flows'], queryFn: liveApi.flows, refetchInterval: EVERY_MS });
  const traffic = useQuery({
    queryKey: ['live', 'flows', id],
    queryFn: () => liveApi.traffic(id),
    refetchInterval: EVERY_MS,
  });
  const revision = traffic.data?.revision ?? null;
  const drawn = useQuery({
    queryKey: ['ran', id, revision],
    queryFn: () => (revision === null ? null : flowsApi.revision(id, revision)),
    enabled: traffic.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const numbers = useMemo(() => trafficOf(traffic.data), [traffic.data]);
  const flow = drawn.data?.flow;
  const elsewhere = flow === undefined ? 0 : elsewhereOf(numbers, Object.keys(flow.nodes));
  const failed = traffic.error ?? drawn.error;
  return (
    <Page title={t('flow.title')} lead={t('flow.lead')}>
      <BackLink href="/live">{t('flow.back')}</BackLink>
      <div className={classes.bar}>
        <Select
          label={t('flow.which')}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          data={(flows.data?.flows ?? []).map((one) => ({
            value: one.flow,
            label: t('flow.choice', { title: one.title, calls: one.calls }),
          }))}
          value={id}
          onChange={(chosen) => chosen !== null && goTo(`/live/flows/${chosen}`)}
        />
        <p role="status">
          {traffic.data !== undefined && t('flow.calls', { count: traffic.data.calls })}
          {elsewhere > 0 && ` ${t('flow.elsewhere', { count: elsewhere })}`}
        </p>
      </div>
      {failed !== null && <LoadFailed onAgain={() => void traffic.refetch()} />}
      {failed === null && flow === undefined && <PageLoading />}
      {flow !== undefined && (
        <section className={classes.picture} aria-label={flow.title}>
          <FlowPicture key={`${id} ${revision}`} flow={flow} traffic={numbers} />
        </section>
      )}
    </Page>
  );
}

function trafficOf(traffic: FlowTraffic | undefined): Traffic {
  return {
    steps: Object.fromEntries((traffic?.steps ?? []).map(({ node, calls }) => [node, calls])),
    ways: Object.fromEntries((traffic?.ways ?? []).map(({ node, exit, calls }) => [wayId(node, exit), calls])),
  };
}

/** Calls that stand where this version has no step: they began on another. */
function elsewhereOf({ steps }: Traffic, nodes: readonly string[]): number {
  return Object.entries(steps).reduce((sum, [node, calls]) => sum + (nodes.includes(node) ? 0 : calls), 0);
}
