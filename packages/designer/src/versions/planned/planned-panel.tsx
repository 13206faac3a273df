import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../api/plans.ts';
import { Panel } from '../../app/panel.tsx';
import { type Status, StatusMark } from '../../app/status-mark.tsx';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import type { Releases } from '../use-releases.ts';
import { planMoment } from '../words/moments.ts';
import type { VersionsT } from '../words/speaker.ts';
import { PlanDialog } from './plan-dialog.tsx';
import classes from './planned.module.css';

type PlannedPanelProps = {
  readonly plans: readonly PlanSummary[];
  readonly zone: string;
  readonly releases: Releases;
};

const OVER_SHOWN = 3;
const OPEN = ['planned', 'active'];
const STATUS: Readonly<Record<PlanSummary['state'], Status>> = {
  planned: 'note',
  active: 'busy',
  done: 'good',
  kept: 'warning',
  failed: 'bad',
  cancelled: 'note',
};

/** What switches by itself: changed, cancelled and ended here. */
export function PlannedPanel({ plans, zone, releases }: PlannedPanelProps) {
  const { t } = useTranslation('versions');
  const [changing, setChanging] = useState<PlanSummary | null>(null);
  const open = plans.filter(({ state }) => OPEN.includes(state));
  const over = plans.filter(({ state }) => ['done', 'kept', 'failed'].includes(state)).slice(0, OVER_SHOWN);
  if (open.length + over.length === 0) return null;
  return (
    <Panel title={t('plan.title')} {...(open.length === 0 ? { text: t('plan.none') } : {})}>
      <ul className={classes.plans}>
        {[...open, ...over].map((plan) => (
          <Plan key={plan.id} plan={plan} zone={zone} releases={releases} onChange={() => setChanging(plan)} />
        ))}
      </ul>
      {changing !== null && (
        <PlanDialog
          title={t('plan.changeTitle')}
          zone={zone}
          times={changing}
          begun={changing.state === 'active'}
          onClose={() => setChanging(null)}
          onPlan={({ at, until }) =>
            releases.changePlan(changing, changing.state === 'active' ? { until } : { at, until })
          }
        />
      )}
    </Panel>
  );
}

type PlanProps = {
  readonly plan: PlanSummary;
  readonly zone: string;
  readonly releases: Releases;
  readonly onChange: () => void;
};

function Plan({ plan, zone, releases, onChange }: PlanProps) {
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const moment = (instant: string) => planMoment(language, instant, zone);
  const open = OPEN.includes(plan.state);
  return (
    <li className={classes.plan} data-plan={plan.id} data-state={plan.state}>
      <div className={classes.words}>
        <strong>{actWords(t, plan)}</strong>
        <p>
          {plan.until === null
            ? t('plan.at', { when: moment(plan.at) })
            : t('plan.until', { when: moment(plan.at), until: moment(plan.until) })}
        </p>
        {plan.note !== '' && <p>{plan.note}</p>}
        {plan.state === 'kept' && <p>{t('plan.kept')}</p>}
        {plan.problem !== null && <p>{problemWords(t, plan.problem.code)}</p>}
      </div>
      <StatusMark status={STATUS[plan.state]}>{t(`plan.state.${plan.state}`)}</StatusMark>
      {open && (
        <Group gap={6}>
          <Button size="xs" variant="default" onClick={onChange}>
            {t('plan.change')}
          </Button>
          {plan.state === 'active' ? (
            <Button size="xs" variant="default" disabled={releases.busy} onClick={() => releases.endPlan(plan)}>
              {t('plan.end')}
            </Button>
          ) : (
            <Button size="xs" variant="default" disabled={releases.busy} onClick={() => releases.cancelPlan(plan)}>
              {t('plan.cancel')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}

function actWords(t: VersionsT, { act, flowTitle }: PlanSummary): string {
  if (act.what === 'number') return t('plan.number', { number: formatNumber(act.number), title: flowTitle });
  const values = { version: act.revision, name: act.alias };
  if (act.alias === 'live') return t('plan.toLive', values);
  return act.alias === 'test' ? t('plan.toTest', values) : t('plan.toOther', values);
}

const PROBLEMS = ['flow-gone', 'revision-gone', 'number-gone', 'not-live', 'problems'] as const;

function problemWords(t: VersionsT, code: string): string {
  return t(`plan.problem.${PROBLEMS.find((known) => known === code) ?? 'other'}`);
}
