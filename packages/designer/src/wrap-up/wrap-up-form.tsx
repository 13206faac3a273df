import { Button, Chip, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { customerKeys } from '../api/customers.ts';
import { deskPopKeys } from '../api/desk-pop.ts';
import { followUpKeys } from '../api/follow-ups.ts';
import { ApiError } from '../api/request.ts';
import { useWrapUp, type WrapUp, type WrapUpFields, wrapUpKeys, wrapUpsApi } from '../api/wrap-ups.ts';
import { LoadFailed } from '../app/load-failed.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { Conflict } from './conflict.tsx';
import { StandingLine } from './standing-line.tsx';
import { TicketFields } from './ticket-fields.tsx';
import { useDraftKeeper } from './use-draft-keeper.ts';
import classes from './wrap-up.module.css';

type WrapUpFormProps = {
  /** The agent's leg. */
  readonly talk: string;
  /** The notes are closed; what is still to be done stands in a follow-up. */
  readonly onDone?: () => void;
};

/** What an agent writes of a talk, during it and afterwards; kept while it is typed. */
export function WrapUpForm({ talk, onDone }: WrapUpFormProps) {
  const { t } = useTranslation('cases');
  const { data: wrapUp, error, refetch } = useWrapUp(talk);
  if (wrapUp !== undefined) return <Notes key={talk} wrapUp={wrapUp} onDone={onDone} />;
  if (error === null) return <PageLoading />;
  if (error instanceof ApiError && error.status === 404) return <Text c="dimmed">{t('wrapUp.missing')}</Text>;
  return <LoadFailed onAgain={() => void refetch()} />;
}

type NotesProps = { readonly wrapUp: WrapUp; readonly onDone: (() => void) | undefined };

function Notes({ wrapUp, onDone }: NotesProps) {
  const { t } = useTranslation('cases');
  const queries = useQueryClient();
  const title = useId();
  const { keeper, kept } = useDraftKeeper(wrapUp);
  const { fields, standing } = kept;
  const closed = standing.kind === 'done';
  const change = (some: Partial<WrapUpFields>) => keeper.type({ ...fields, ...some });
  const finish = useMutation({
    mutationFn: () => keeper.finish((draft) => wrapUpsApi.finish(wrapUp.talk, draft)),
    onSuccess: async (finished) => {
      if (finished === null) return;
      for (const queryKey of [wrapUpKeys.all, followUpKeys.all, customerKeys.all, deskPopKeys.day, deskPopKeys.pops])
        void queries.invalidateQueries({ queryKey });
      onDone?.();
    },
  });
  const done = () => {
    if (!closed && !finish.isPending) finish.mutate();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    done();
  };
  return (
    <section className={classes.form} aria-labelledby={title} onKeyDown={keys}>
      <Stack gap="sm">
        <Text id={title} component="h2" fw={600} size="sm" m={0}>
          {t('wrapUp.title')}
        </Text>
        {standing.kind === 'conflict' && <Conflict keeper={keeper} theirs={standing.theirs} />}
        {wrapUp.results.length > 0 && (
          <Results
            results={wrapUp.results}
            chosen={fields.result}
            disabled={closed}
            onChoose={(result) => change({ result })}
          />
        )}
        <Textarea
          label={t('wrapUp.note')}
          placeholder={t('wrapUp.notePlaceholder')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          readOnly={closed}
          value={fields.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <TicketFields wrapUp={wrapUp} fields={fields} disabled={closed} onChange={change} />
        <Group justify="space-between" gap="sm">
          <StandingLine standing={standing} onAgain={keeper.tryNow} />
          {!closed && (
            <Button
              loading={finish.isPending}
              disabled={standing.kind === 'conflict'}
              onClick={done}
              rightSection={<Kbd size="xs">{t('wrapUp.doneKeys')}</Kbd>}
            >
              {t('wrapUp.done')}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}

type ResultsProps = {
  readonly results: readonly string[];
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onChoose: (result: string) => void;
};

function Results({ results, chosen, disabled, onChoose }: ResultsProps) {
  const { t } = useTranslation('cases');
  return (
    <fieldset className={classes.results}>
      <legend>{t('wrapUp.result')}</legend>
      <Group gap={6}>
        {results.map((result) => (
          <Chip
            key={result}
            size="sm"
            checked={chosen === result}
            disabled={disabled}
            onChange={(checked) => onChoose(checked ? result : '')}
          >
            {result}
          </Chip>
        ))}
      </Group>
    </fieldset>
  );
}
