import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DialVerdict, diallingApi } from '../../api/dialling.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { formatNumber } from '../../numbers/format-number.ts';

/** Tries the rules on a number, without ringing anybody. */
export function NumberCheck() {
  const { t } = useTranslation('dialling');
  const refusalText = useRefusalText();
  const [number, setNumber] = useState('');
  const check = useMutation({ mutationFn: () => diallingApi.check(number.trim()) });
  return (
    <Panel title={t('check.title')} text={t('check.text')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (number.trim() !== '') check.mutate();
        }}
      >
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('check.label')}
            placeholder="+49 170 1234567"
            inputMode="tel"
            value={number}
            onChange={(event) => {
              setNumber(event.currentTarget.value);
              check.reset();
            }}
          />
          <Button type="submit" variant="default" loading={check.isPending} disabled={number.trim() === ''}>
            {t('check.run')}
          </Button>
        </Group>
      </form>
      <div role="status">
        {check.data !== undefined && <Verdict verdict={check.data.verdict} />}
        {check.error !== null && <Alert color="red">{refusalText(check.error)}</Alert>}
      </div>
    </Panel>
  );
}

function Verdict({ verdict }: { readonly verdict: DialVerdict }) {
  const { t } = useTranslation('dialling');
  if (verdict.kind === 'refused') {
    return <StatusMark status="bad">{t('check.refused', { why: t(`refusals.${verdict.code}`) })}</StatusMark>;
  }
  const to = formatNumber(verdict.to);
  return (
    <StatusMark status="good">
      {verdict.from === ''
        ? t('check.allowed', { to })
        : t('check.allowedFrom', { to, from: formatNumber(verdict.from) })}
    </StatusMark>
  );
}
