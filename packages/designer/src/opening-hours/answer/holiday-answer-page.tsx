import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type HolidayAnswer, type HolidayAsked, holidayQuestionsApi } from '../../api/holiday-questions.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { PageLoading } from '../../app/page-loading.tsx';
import { EntryFrame } from '../../people/entry/entry-frame.tsx';
import { shortDate } from '../words/dates.ts';
import { holidayState } from '../words/holiday-state.ts';
import { type Speaker, textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';

const ANSWERS = ['closed', 'open'] as const;

/** Where the buttons of a reminder's mail lead: asks once more, and only then decides. */
export default function HolidayAnswerPage() {
  const speaker = useSpeaker();
  const { t } = speaker;
  const refusalText = useRefusalText();
  const [{ wanted, token }] = useState(linkOfAddress);
  const asked = useQuery({
    queryKey: ['holiday-question', token],
    queryFn: () => holidayQuestionsApi.ask(token),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const answer = useMutation({ mutationFn: (state: HolidayAnswer) => holidayQuestionsApi.answer(token, state) });
  const told = (error: Error) =>
    error instanceof ApiError && error.code === 'link-gone' ? t('answer.gone') : refusalText(error);
  if (asked.error !== null) return <Gone title={t('answer.goneTitle')} lead={told(asked.error)} />;
  if (asked.data === undefined) return <PageLoading />;
  const done = answer.data ?? (asked.data.holiday.state === 'undecided' ? null : asked.data);
  if (done !== null) {
    const what = holidayState(speaker, done.holiday, done.holiday.state);
    return <Gone title={t('answer.done')} lead={t('answer.now', { day: dayOf(speaker, done), what })} />;
  }
  const { title, holiday } = asked.data;
  return (
    <EntryFrame title={title} lead={t('answer.question', { day: dayOf(speaker, asked.data) })}>
      <Stack>
        {ANSWERS.map((state) => (
          <Button
            key={state}
            size="md"
            variant={state === wanted ? 'filled' : 'default'}
            loading={answer.isPending && answer.variables === state}
            disabled={answer.isPending}
            onClick={() => answer.mutate(state)}
          >
            {holidayState(speaker, holiday, state)}
          </Button>
        ))}
        {answer.error !== null && (
          <Alert color="red" role="alert">
            {told(answer.error)}
          </Alert>
        )}
      </Stack>
    </EntryFrame>
  );
}

function Gone({ title, lead }: { readonly title: string; readonly lead: string }) {
  const { t } = useSpeaker();
  return (
    <EntryFrame title={title} lead={lead}>
      <Anchor href="/opening-hours">{t('answer.page')}</Anchor>
    </EntryFrame>
  );
}

function dayOf({ language }: Speaker, { holiday: { date, name } }: HolidayAsked): string {
  const today = new Date().toISOString().slice(0, 10);
  return [shortDate(language, date, today), textIn(language, name)].filter((part) => part).join(', ');
}

/** `#closed/<token>`: behind the #, where no server and no log sees it. */
function linkOfAddress(): { readonly wanted: HolidayAnswer | null; readonly token: string } {
  const [answer = '', token = ''] = window.location.hash.slice(1).split('/');
  return { wanted: ANSWERS.find((one) => one === answer) ?? null, token };
}
