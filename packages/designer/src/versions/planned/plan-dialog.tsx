import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localTime, timesOf, tonight } from './plan-times.ts';
import { type TimesDraft, TimesFields } from './times-fields.tsx';

type PlanDialogProps = {
  readonly title: string;
  readonly zone: string;
  /** Of a plan that is changed. */
  readonly times?: { readonly at: string; readonly until: string | null };
  readonly begun?: boolean;
  readonly onPlan: (times: { readonly at: string; readonly until: string | null }) => void;
  readonly onClose: () => void;
};

/** Asks when. */
export function PlanDialog({ title, zone, times: known, begun = false, onPlan, onClose }: PlanDialogProps) {
  const { t } = useTranslation('versions');
  const [draft, setDraft] = useState<TimesDraft>(() => ({
    begin: known === undefined ? tonight(zone, Date.now()) : localTime(known.at, zone),
    end: known === undefined || known.until === null ? null : localTime(known.until, zone),
  }));
  const times = timesOf(draft.begin, draft.end, zone, begun ? null : Date.now());
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack>
        <TimesFields draft={draft} times={times} zone={zone} begun={begun} onChange={setDraft} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'app' })}
          </Button>
          <Button
            disabled={times.kind === 'problem'}
            onClick={() => {
              if (times.kind === 'problem') return;
              onPlan(times);
              onClose();
            }}
          >
            {t('plan.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
