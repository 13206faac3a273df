import type { House } from '@callwright/flow/simulation';
import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WebQuestion } from '../plan/needs.ts';
import { type PhonePlan, WEB_MOODS } from '../plan/phone-plan.ts';
import { houseAnswers, usualMood } from '../plan/world-of.ts';
import classes from './setup-form.module.css';

type WebAnswerProps = {
  readonly question: WebQuestion;
  readonly house: House;
  readonly decided: PhonePlan['web'][string] | undefined;
  readonly onDecide: (decided: PhonePlan['web'][string]) => void;
};

/** What one web service does when it is asked, and the JSON that it answers. */
export function WebAnswer({ question, house, decided, onDecide }: WebAnswerProps) {
  const { t } = useTranslation('phone');
  const { mood, answer } = decided ?? usualMood(question, house);
  const moods = WEB_MOODS.filter((one) => one !== 'usual' || houseAnswers(house, question));
  return (
    <div className={classes.question}>
      <Select
        label={t('setup.web.label', { step: question.title })}
        description={`${question.method} ${question.url}`}
        allowDeselect={false}
        value={mood}
        onChange={(value) => onDecide({ mood: moods.find((one) => one === value) ?? mood, answer })}
        data={moods.map((value) => ({ value, label: t(`setup.web.${value}`) }))}
      />
      {mood === 'ok' && (
        <Textarea
          aria-label={t('setup.web.answer')}
          autosize
          minRows={2}
          maxRows={10}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          value={answer}
          error={isJson(answer) ? null : t('setup.web.wrong')}
          onChange={(event) => onDecide({ mood, answer: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
