import { Button, Group, Modal, NumberInput } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LiveThresholds, liveApi } from '../../api/live.ts';
import classes from '../live.module.css';
import { useAct } from '../use-act.ts';

/** When the live view warns. */
export function ThresholdsButton({ thresholds }: { readonly thresholds: LiveThresholds }) {
  const { t } = useTranslation('live');
  const [draft, setDraft] = useState<LiveThresholds | null>(null);
  const save = useAct(liveApi.thresholds, () => t('thresholds.saved'));
  const fields = [
    { name: 'waitSeconds', min: 10, max: 7200 },
    { name: 'waiting', min: 1, max: 1000 },
    { name: 'beforeOpeningMinutes', min: 0, max: 120 },
  ] as const;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBell size={17} stroke={1.7} aria-hidden />}
        onClick={() => setDraft(thresholds)}
      >
        {t('thresholds.open')}
      </Button>
      <Modal opened={draft !== null} onClose={() => setDraft(null)} title={t('thresholds.title')}>
        {draft !== null && (
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(draft, { onSuccess: () => setDraft(null) });
            }}
          >
            {fields.map(({ name, min, max }) => (
              <NumberInput
                key={name}
                label={t(`thresholds.${name}`)}
                min={min}
                max={max}
                allowDecimal={false}
                clampBehavior="strict"
                value={draft[name]}
                onChange={(value) => typeof value === 'number' && setDraft({ ...draft, [name]: value })}
              />
            ))}
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending}>
                {t('thresholds.save')}
              </Button>
            </Group>
          </form>
        )}
      </Modal>
    </>
  );
}
