import { Badge } from '@mantine/core';
import { IconBroadcast, IconClock, IconFlask, IconPercentage, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../api/plans.ts';
import type { VersionSummary, Versions } from '../../api/versions.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { planMoment } from '../words/moments.ts';

type VersionMarksProps = {
  readonly version: VersionSummary;
  readonly known: Versions;
  readonly plans: readonly PlanSummary[];
  readonly zone: string;
};

/** What points at a version, now or soon. */
export function VersionMarks({ version, known, plans, zone }: VersionMarksProps) {
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const shares = known.aliases.flatMap(({ alias, canary }) =>
    canary?.revision === version.revision ? [{ alias, share: canary.share }] : [],
  );
  const coming = plans.filter(({ id, state }) => version.planned.includes(id) && state === 'planned');
  const mark = { size: 'md', variant: 'light', tt: 'none' } as const;
  return (
    <>
      {version.aliases.map((alias) => {
        if (alias === 'live') {
          return (
            <Badge
              key={alias}
              {...mark}
              color="petrol"
              variant="filled"
              leftSection={<IconBroadcast size={13} aria-hidden />}
            >
              {t('alias.live')}
            </Badge>
          );
        }
        const test = alias === 'test';
        const Sign = test ? IconFlask : IconTag;
        return (
          <Badge key={alias} {...mark} color="gray" leftSection={<Sign size={13} aria-hidden />}>
            {test ? t('alias.test') : alias}
          </Badge>
        );
      })}
      {shares.map(({ alias, share }) => (
        <Badge key={`share ${alias}`} {...mark} color="yellow" leftSection={<IconPercentage size={13} aria-hidden />}>
          {t('list.canary', { share })}
        </Badge>
      ))}
      {coming.map(({ id, at }) => (
        <Badge key={id} {...mark} color="gray" leftSection={<IconClock size={13} aria-hidden />}>
          {t('list.planned', { when: planMoment(language, at, zone) })}
        </Badge>
      ))}
    </>
  );
}
