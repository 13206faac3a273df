import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../api/flows.ts';
import type { PhoneNumber } from '../api/numbers.ts';
import { ownZone } from '../today/words/times.ts';
import { timesOf, tonight } from '../versions/planned/plan-times.ts';
import { type TimesDraft, TimesFields } from '../versions/planned/times-fields.tsx';
import { useReleases } from '../versions/use-releases.ts';
import { FlowSelect } from './flow-select.tsx';
import { formatNumber } from './format-number.ts';

type MoveLaterDialogProps = { readonly number: PhoneNumber; readonly onClose: () => void };

/** Lets a number ring another call flow at a time, and, if wanted, the former one again after it. */
export function MoveLaterDialog({ number, onClose }: MoveLaterDialogProps) {
  const { t } = useTranslation('numbers');
  const { t: v } = useTranslation('versions');
  const { data: flows = [] } = useFlows();
  const releases = useReleases(number.flow ?? '', undefined);
  const zone = ownZone();
  const [flow, setFlow] = useState<string | null>(null);
  const [draft, setDraft] = useState<TimesDraft>(() => ({ begin: tonight(zone, Date.now()), end: null }));
  const times = timesOf(draft.begin, draft.end, zone, Date.now());
  const others = flows.filter(({ id, live }) => id !== number.flow && live !== null);
  const plan = () => {
    if (flow === null || times.kind === 'problem') return;
    const { at, until } = times;
    const end = until === null ? {} : { until };
    releases.plan({ what: 'number', number: number.number, flow, alias: 'live', at, ...end });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('version.laterTitle', { number: formatNumber(number.number) })}>
      <Stack>
        <FlowSelect labelled label={t('version.to')} flows={others} value={flow} onChange={setFlow} />
        <TimesFields draft={draft} times={times} zone={zone} onChange={setDraft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={flow === null || times.kind === 'problem'} onClick={plan}>
            {v('plan.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
