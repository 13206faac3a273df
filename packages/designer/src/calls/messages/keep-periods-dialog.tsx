import { Alert, Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KEEP_PERIODS_KEY, type KeepPeriods, keepPeriodsApi } from '../../api/keep-periods.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';

type KeepPeriodsDialogProps = {
  readonly opened: boolean;
  readonly periods: KeepPeriods;
  readonly onClose: () => void;
};

/** Ten years. */
const MOST_DAYS = 3650;

export function KeepPeriodsDialog({ opened, periods, onClose }: KeepPeriodsDialogProps) {
  const { t } = useTranslation('calls');
  const refusalText = useRefusalText();
  const [days, setDays] = useState<{ call: number | string; message: number | string }>(periods);
  const wanted = { call: Number(days.call), message: Number(days.message) };
  const good = Object.values(wanted).every((one) => Number.isInteger(one) && one >= 1 && one <= MOST_DAYS);
  const shorter = good && (wanted.call < periods.call || wanted.message < periods.message);
  const write = useMutation({
    mutationFn: keepPeriodsApi.write,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: KEEP_PERIODS_KEY });
      onClose();
    },
  });
  const field = (name: keyof KeepPeriods) => (
    <NumberInput
      label={t(`keep.${name}`)}
      min={1}
      max={MOST_DAYS}
      allowDecimal={false}
      allowNegative={false}
      value={days[name]}
      onChange={(value) => setDays({ ...days, [name]: value })}
    />
  );
  return (
    <Modal opened={opened} onClose={onClose} title={t('keep.title')}>
      <Stack>
        <Text size="sm">{t('keep.text')}</Text>
        {field('message')}
        {field('call')}
        {shorter && <Alert color="yellow">{t('keep.shorter')}</Alert>}
        {write.error !== null && <Alert color="red">{refusalText(write.error)}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('keep.cancel')}
          </Button>
          <Button disabled={!good} loading={write.isPending} onClick={() => write.mutate(wanted)}>
            {t('keep.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
