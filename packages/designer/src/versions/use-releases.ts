import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flowsApi } from '../api/flows.ts';
import { type PlanChange, type PlanSummary, plansApi } from '../api/plans.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { type AliasSummary, type Pointing, refreshVersions, type Versions, versionsApi } from '../api/versions.ts';
import { useDoneNote } from '../today/done-note.tsx';

type Act = {
  readonly run: () => Promise<{ readonly message: string; readonly undo: (() => Promise<unknown>) | null }>;
};

/** What can be done with versions: each at once, and taken back with one click. */
export function useReleases(flow: string, known: Versions | undefined) {
  const { t } = useTranslation('versions');
  const note = useDoneNote();
  const refusalText = useRefusalText();
  const act = useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: ({ message, undo }) => {
      if (undo === null) notifications.show({ message, color: 'petrol' });
      else note({ message, undo: () => undo().finally(refreshVersions) });
    },
    onError: (error) => notifications.show({ message: refusalText(error), color: 'red' }),
    onSettled: refreshVersions,
  });

  const point = (alias: string, to: Pointing, message: string) =>
    act.mutate({
      run: async () => {
        const version = known?.aliases.find((one) => one.alias === alias)?.version ?? 0;
        const { undo, version: now } = await versionsApi.point(flow, alias, { ...to, version });
        // What wasn't there before is removed again; Live and Test stay once they are there.
        const own = alias !== 'live' && alias !== 'test';
        const remove = own ? () => versionsApi.removeAlias(flow, { alias, version: now }) : null;
        return { message, undo: undo === null ? remove : () => versionsApi.point(flow, alias, undo) };
      },
    });

  return {
    busy: act.isPending,
    /** Lets an alias point at a version, from the next call on. */
    switchTo: (alias: string, revision: number) => {
      const values = { version: revision, name: alias };
      const message = alias === 'live' || alias === 'test' ? t(`done.${alias}`, values) : t('done.other', values);
      point(alias, { revision, canary: null }, message);
    },
    canary: ({ alias, revision }: AliasSummary, canary: NonNullable<Pointing['canary']>) =>
      point(alias, { revision, canary }, t('done.canary', { share: canary.share, version: canary.revision })),
    endCanary: ({ alias, revision }: AliasSummary) =>
      point(alias, { revision, canary: null }, t('done.canaryEnded', { version: revision })),
    removeAlias: (alias: AliasSummary) =>
      act.mutate({
        run: async () => {
          await versionsApi.removeAlias(flow, alias);
          const { revision, canary } = alias;
          return {
            message: t('done.removed', { name: alias.alias }),
            undo: () => versionsApi.point(flow, alias.alias, { revision, canary, version: 0 }),
          };
        },
      }),
    /** Makes the draft say what a version says; the former draft comes back by undo. */
    restore: (revision: number) =>
      act.mutate({
        run: async () => {
          const former = await flowsApi.draft(flow);
          const { version } = await versionsApi.restore(flow, revision, former.version);
          return {
            message: t('done.restored', { version: revision }),
            undo: () => flowsApi.saveDraft(flow, former.flow, version),
          };
        },
      }),
    plan: (order: Parameters<typeof plansApi.plan>[0]) =>
      act.mutate({
        run: async () => {
          const { plan } = await plansApi.plan(order);
          return { message: t('done.planned'), undo: () => plansApi.cancelAt(plan) };
        },
      }),
    changePlan: (plan: PlanSummary, change: PlanChange) =>
      act.mutate({
        run: async () => {
          const { plan: changed } = await plansApi.change(plan, change);
          const { at, until } = plan;
          const former = plan.state === 'planned' ? { at, until } : { until };
          return { message: t('done.planned'), undo: () => plansApi.change(changed, former) };
        },
      }),
    cancelPlan: (plan: PlanSummary) =>
      act.mutate({
        run: async () => {
          const again = await plansApi.cancelAt(plan);
          return { message: t('done.cancelled'), undo: () => plansApi.plan(again) };
        },
      }),
    endPlan: (plan: PlanSummary) =>
      act.mutate({
        run: async () => {
          await plansApi.end(plan);
          return { message: t('done.ended'), undo: null };
        },
      }),
  };
}

export type Releases = ReturnType<typeof useReleases>;
