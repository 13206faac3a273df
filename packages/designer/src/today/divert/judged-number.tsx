import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { divertsApi } from '../../api/diverts.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import { useDayWords } from '../use-day-words.ts';

export type Judgement = {
  /** Why nobody may be rung there; null: nothing is known against it. */
  readonly refused: string | null;
  /** The number as it will be rung, once that is known. */
  readonly to: string | null;
};

const TYPING_MS = 400;

/** Whether somebody may be rung there, by the rules for calling out. */
export function useJudgement(wanted: string): Judgement {
  const { t } = useDayWords();
  const { t: dialling } = useTranslation('dialling');
  const [to] = useDebouncedValue(wanted.trim(), TYPING_MS);
  const { data } = useQuery({
    queryKey: ['diverts', 'judge', to],
    queryFn: () => divertsApi.judge(to),
    enabled: to.length >= 2,
  });
  if (data === undefined || to !== wanted.trim()) return { refused: null, to: null };
  if (data.ok) return { refused: null, to: data.to };
  return { refused: t('divert.refused', { why: dialling(`refusals.${data.reason}`) }), to: null };
}

type JudgedNumberProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly judgement: Judgement;
};

/** Where callers are put through to; says while one types whether that may be rung. */
export function JudgedNumber({ value, onChange, judgement }: JudgedNumberProps) {
  const { t } = useDayWords();
  return (
    <div>
      <TextInput
        size="md"
        label={t('divert.number')}
        placeholder="+49 170 1234567"
        inputMode="tel"
        autoComplete="tel"
        maxLength={60}
        data-autofocus
        value={value}
        error={judgement.refused ?? undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div role="status">
        {judgement.to !== null && (
          <StatusMark status="good">{t('divert.rings', { to: formatNumber(judgement.to) })}</StatusMark>
        )}
      </div>
    </div>
  );
}
