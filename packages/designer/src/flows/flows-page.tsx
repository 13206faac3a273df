import type { Flow } from '@callwright/flow/document';
import { Button, SimpleGrid } from '@mantine/core';
import { IconFileImport, IconPlus, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type FlowSummary, useFlows } from '../api/flows.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { ImportDialog } from '../editor/transfer/import-dialog.tsx';
import { createFlow } from './create-flow.ts';
import { FlowCard } from './flow-card.tsx';
import classes from './flows-page.module.css';
import { NewFlowDialog } from './new-flow-dialog.tsx';
import { SamplesNote } from './samples-note.tsx';

/** All call flows and how each one stands. */
export default function FlowsPage() {
  const { t } = useTranslation('flows');
  const [, goTo] = useLocation();
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const { data: flows, error, refetch } = useFlows();
  const titles = new Map((flows ?? []).map(({ id, title }) => [id, title]));
  const [whole, parts] = wholeAndParts(flows ?? []);
  const take = async (flow: Flow) => goTo(`/flows/${await createFlow(flow)}`);
  const actions = (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={17} aria-hidden />}
        onClick={() => setImporting(true)}
      >
        {t('import')}
      </Button>
      <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
        {t('new')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={actions}>
      <SamplesNote />
      {flows === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {flows?.length === 0 && (
        <EmptyState
          icon={IconRoute}
          title={t('empty.title')}
          text={t('empty.text')}
          action={<Button onClick={() => setAdding(true)}>{t('empty.action')}</Button>}
        />
      )}
      <FlowGrid flows={inOrder(whole)} titles={titles} />
      {parts.length > 0 && (
        <section className={classes.parts} aria-labelledby="parts">
          <h2 id="parts">{t('parts.title')}</h2>
          <p>{t('parts.text')}</p>
          <FlowGrid flows={parts} titles={titles} part />
        </section>
      )}
      <NewFlowDialog opened={adding} onClose={() => setAdding(false)} />
      <ImportDialog
        opened={importing}
        onClose={() => setImporting(false)}
        onFlow={(flow) => void take(flow)}
        action={t('import')}
      />
    </Page>
  );
}

type FlowGridProps = {
  readonly flows: readonly FlowSummary[];
  readonly titles: ReadonlyMap<string, string>;
  readonly part?: boolean;
};

function FlowGrid({ flows, titles, part = false }: FlowGridProps) {
  return (
    <SimpleGrid type="container" cols={{ base: 1, '620px': 2, '960px': 3 }} spacing="md">
      {flows.map((flow) => (
        <FlowCard key={flow.id} flow={flow} part={part} users={flow.usedBy.map((id) => titles.get(id) ?? id)} />
      ))}
    </SimpleGrid>
  );
}

/** What is only ever a part of others stands apart; what rings by a number of its own doesn't, even if others use it, too. */
function wholeAndParts(flows: readonly FlowSummary[]): readonly [readonly FlowSummary[], readonly FlowSummary[]] {
  const isPart = ({ usedBy, numbers }: FlowSummary) => usedBy.length > 0 && numbers.length === 0;
  const parts = flows.filter(isPart).toSorted((a, b) => a.usedBy.join().localeCompare(b.usedBy.join()));
  return [flows.filter((flow) => !isPart(flow)), parts];
}

/** Those that can be rung first. */
function inOrder(flows: readonly FlowSummary[]): readonly FlowSummary[] {
  return flows.toSorted((a, b) => Number(b.numbers.length > 0) - Number(a.numbers.length > 0));
}
