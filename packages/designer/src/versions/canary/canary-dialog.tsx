import { Button, Group, Modal, MultiSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AliasSummary, Pointing } from '../../api/versions.ts';
import { formatNumber } from '../../numbers/format-number.ts';

export type CanaryOrder = NonNullable<Pointing['canary']>;

type CanaryDialogProps = {
  readonly alias: AliasSummary;
  readonly revision: number;
  /** Of one that is changed. */
  readonly known?: CanaryOrder;
  readonly onBegin: (order: CanaryOrder) => void;
  readonly onClose: () => void;
};

const FIRST_SHARE = 10;

/** Asks how many of the calls shall meet a version first, and of which numbers. */
export function CanaryDialog({ alias, revision, known, onBegin, onClose }: CanaryDialogProps) {
  const { t } = useTranslation('versions');
  const [share, setShare] = useState<number | null>(known?.share ?? FIRST_SHARE);
  const [numbers, setNumbers] = useState<readonly string[]>(known?.numbers ?? []);
  return (
    <Modal opened onClose={onClose} title={t('canary.startTitle', { version: revision })}>
      <Stack>
        <Text size="sm">{t('canary.startText', { stable: alias.revision })}</Text>
        <ShareField share={share} onChange={setShare} />
        {alias.numbers.length > 1 && (
          <MultiSelect
            label={t('canary.numbers')}
            placeholder={numbers.length === 0 ? t('canary.numbersAll') : ''}
            data={alias.numbers.map((number) => ({ value: number, label: formatNumber(number) }))}
            value={[...numbers]}
            onChange={setNumbers}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'app' })}
          </Button>
          <Button
            disabled={share === null}
            onClick={() => {
              if (share === null) return;
              onBegin({ revision, share, numbers: numbers.length === 0 ? null : numbers });
              onClose();
            }}
          >
            {t(known === undefined ? 'canary.start' : 'canary.change')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type ShareFieldProps = { readonly share: number | null; readonly onChange: (share: number | null) => void };

/** Per cent of the calls, 1 to 99; null while the field holds something else. */
export function ShareField({ share, onChange }: ShareFieldProps) {
  const { t } = useTranslation('versions');
  return (
    <NumberInput
      label={t('canary.share')}
      min={1}
      max={99}
      allowDecimal={false}
      clampBehavior="blur"
      suffix=" %"
      maw={220}
      value={share ?? ''}
      onChange={(value) => onChange(typeof value === 'number' && value >= 1 && value <= 99 ? value : null)}
    />
  );
}
