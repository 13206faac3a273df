import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { ownZone } from '../../today/words/times.ts';
import { useReleases } from '../../versions/use-releases.ts';
import { planMoment } from '../../versions/words/moments.ts';
import type { VersionsT } from '../../versions/words/speaker.ts';
import { useEditor } from '../store/use-editor.ts';
import type { Outcome } from './outcome.ts';

type PlacedProps = { readonly outcome: Exclude<Outcome, { readonly kind: 'now' }>; readonly onClose: () => void };

/** The version is made, and what is live stays for now: where it is, and how to cancel what is planned. */
export function Placed({ outcome, onClose }: PlacedProps) {
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const id = useEditor((state) => state.flow.id);
  const releases = useReleases(id, undefined);
  return (
    <Stack>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={28} color="var(--connect)" aria-hidden />
        <Text fw={600}>{outcomeWords(t, outcome, (instant) => planMoment(language, instant, ownZone()))}</Text>
      </Group>
      <Group justify="flex-end">
        {outcome.kind === 'later' && (
          <Button
            variant="default"
            onClick={() => {
              releases.cancelPlan(outcome.plan);
              onClose();
            }}
          >
            {t('plan.cancel')}
          </Button>
        )}
        <Button component={Link} href={`/flows/${id}/versions`} variant="light">
          {t('goLive.toVersions')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('goLive.close', { ns: 'editor' })}
        </Button>
      </Group>
    </Stack>
  );
}

function outcomeWords(t: VersionsT, outcome: PlacedProps['outcome'], moment: (instant: string) => string): string {
  const { version } = outcome;
  if (outcome.kind === 'test') return t('goLive.testPlaced', { version });
  if (outcome.kind === 'some') return t('goLive.somePlaced', { version, share: outcome.share });
  const { at, until } = outcome.plan;
  if (until === null) return t('goLive.planned', { version, when: moment(at) });
  return t('goLive.plannedUntil', { version, when: moment(at), until: moment(until) });
}
