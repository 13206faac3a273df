import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AliasSummary, useCanary } from '../../api/versions.ts';
import { Panel } from '../../app/panel.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { Releases } from '../use-releases.ts';
import { CanaryDialog } from './canary-dialog.tsx';
import { CanaryFigures } from './canary-figures.tsx';

type CanaryPanelProps = { readonly flow: string; readonly alias: AliasSummary; readonly releases: Releases };

/** A version that some calls meet first: how both do, and what comes of it. */
export function CanaryPanel({ flow, alias, releases }: CanaryPanelProps) {
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const { data } = useCanary(flow, alias);
  const [changing, setChanging] = useState(false);
  const { canary } = alias;
  if (canary === null) return null;
  const { share, revision } = canary;
  return (
    <Panel
      title={t('canary.title')}
      text={t('canary.text', {
        share,
        version: revision,
        stable: alias.revision,
        when: formatMoment(language, canary.since),
      })}
    >
      {data !== undefined && <CanaryFigures compared={data} />}
      {canary.numbers !== null && (
        <Text size="sm" c="dimmed" mt={8}>
          {t('canary.numbers')}: {canary.numbers.join(', ')}
        </Text>
      )}
      <Group gap={8} mt={12}>
        <Button size="xs" disabled={releases.busy} onClick={() => releases.switchTo(alias.alias, revision)}>
          {t('canary.promote')}
        </Button>
        <Button size="xs" variant="default" disabled={releases.busy} onClick={() => setChanging(true)}>
          {t('canary.change')}
        </Button>
        <Button size="xs" variant="default" disabled={releases.busy} onClick={() => releases.endCanary(alias)}>
          {t('canary.end')}
        </Button>
      </Group>
      {changing && (
        <CanaryDialog
          alias={alias}
          revision={revision}
          known={canary}
          onClose={() => setChanging(false)}
          onBegin={(order) => releases.canary(alias, order)}
        />
      )}
    </Panel>
  );
}
