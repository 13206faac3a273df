import { Button, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PlanSummary } from '../../api/plans.ts';
import type { Versions } from '../../api/versions.ts';
import { Panel } from '../../app/panel.tsx';
import { CanaryDialog } from '../canary/canary-dialog.tsx';
import { PlanDialog } from '../planned/plan-dialog.tsx';
import type { Releases } from '../use-releases.ts';
import { DraftRow } from './draft-row.tsx';
import classes from './version-list.module.css';
import { VersionRow } from './version-row.tsx';

type VersionListProps = {
  readonly flow: string;
  readonly known: Versions;
  readonly plans: readonly PlanSummary[];
  readonly zone: string;
  readonly releases: Releases;
};

/** The draft and all versions, newest first; any two can be compared. */
export function VersionList({ flow, known, plans, zone, releases }: VersionListProps) {
  const { t } = useTranslation('versions');
  const [, goTo] = useLocation();
  const [chosen, setChosen] = useState<readonly (number | 'draft')[]>([]);
  const [canary, setCanary] = useState<number | null>(null);
  const [later, setLater] = useState<number | null>(null);
  const live = known.aliases.find(({ alias }) => alias === 'live');
  useShowAddressed();
  // Of three the first goes: two are compared.
  const choose = (side: number | 'draft') =>
    setChosen((old) => (old.includes(side) ? old.filter((one) => one !== side) : [...old, side].slice(-2)));
  const age = (side: number | 'draft') => (side === 'draft' ? Number.POSITIVE_INFINITY : side);
  const [before, after] = chosen.toSorted((one, other) => age(one) - age(other));
  const two = before !== undefined && after !== undefined;
  return (
    <Panel
      title={t('name')}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsDiff size={15} aria-hidden />}
          disabled={!two}
          onClick={() => goTo(`/flows/${flow}/versions/compare/${before}/${after}`)}
        >
          {t(two ? 'list.compareTwo' : 'list.chooseTwo')}
        </Button>
      }
    >
      <ul className={classes.list}>
        <DraftRow flow={flow} known={known} chosen={chosen.includes('draft')} onChoose={() => choose('draft')} />
        {known.versions.map((version) => (
          <VersionRow
            key={version.revision}
            flow={flow}
            version={version}
            known={known}
            plans={plans}
            zone={zone}
            releases={releases}
            chosen={chosen.includes(version.revision)}
            onChoose={() => choose(version.revision)}
            onCanary={() => setCanary(version.revision)}
            onLater={() => setLater(version.revision)}
          />
        ))}
      </ul>
      {known.versions.length === 0 && (
        <Text size="sm" c="dimmed" mt={10}>
          {t('list.empty.text')}
        </Text>
      )}
      {canary !== null && live !== undefined && (
        <CanaryDialog
          alias={live}
          revision={canary}
          onClose={() => setCanary(null)}
          onBegin={(order) => releases.canary(live, order)}
        />
      )}
      {later !== null && (
        <PlanDialog
          title={t('plan.laterTitle', { version: later })}
          zone={zone}
          onClose={() => setLater(null)}
          onPlan={({ at, until }) =>
            releases.plan({
              what: 'alias',
              flow,
              alias: 'live',
              revision: later,
              at,
              ...(until === null ? {} : { until }),
            })
          }
        />
      )}
    </Panel>
  );
}

/** Links lead to one version by the address's end: `#version-12`. */
function useShowAddressed(): void {
  useEffect(() => {
    const { hash } = window.location;
    const row = hash === '' ? null : document.getElementById(hash.slice(1));
    row?.scrollIntoView({ block: 'center' });
    row?.setAttribute('data-addressed', '');
  }, []);
}
