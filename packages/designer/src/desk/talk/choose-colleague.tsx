import { Badge, Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues, useQueuesToHand, type Wanted } from '../../api/talks.ts';
import classes from '../desk.module.css';
import { dialledBy } from '../tel-links.ts';
import { QueuesToHand } from './queues-to-hand.tsx';

type ChooseColleagueProps = {
  /** What is done with whom is chosen; null: nothing is to be chosen. */
  readonly what: 'consult' | 'transfer' | 'call' | 'pickUp' | null;
  readonly onChoose: (to: Wanted) => void;
  /** A queue's line may be chosen, too. */
  readonly onQueue?: ((queue: string) => void) | undefined;
  readonly onClose: () => void;
};

const COLORS = { free: 'green', talks: 'orange', away: 'gray' } as const;

/** A colleague by name, a number, or a queue's line; typing narrows the lists. */
export function ChooseColleague({ what, onChoose, onQueue, onClose }: ChooseColleagueProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const colleagues = useColleagues(what !== null);
  const queues = useQueuesToHand(what !== null && onQueue !== undefined);
  const number = what === 'pickUp' ? null : dialledBy(text);
  const wanted = text.trim().toLowerCase();
  const matching = (colleagues.data ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  const [first] = matching;
  const lines = (queues.data ?? []).filter(({ title }) => title.toLowerCase().includes(wanted));
  const [line] = lines;
  const choose = (to: Wanted) => {
    setText('');
    onChoose(to);
  };
  const hand = (queue: string) => {
    setText('');
    onQueue?.(queue);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number !== null) choose({ number });
    else if (first !== undefined && wanted !== '') choose({ person: first.person });
    else if (line !== undefined && wanted !== '') hand(line.queue);
  };
  return (
    <Modal opened={what !== null} onClose={onClose} title={what === null ? '' : t(`choose.${what}`)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('choose.who')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          {number !== null && (
            <Group>
              <Button type="submit">{t('choose.number', { number })}</Button>
            </Group>
          )}
          <ul className={classes.list}>
            {matching.map(({ person, name, state }) => (
              <li key={person}>
                <UnstyledButton className={classes.colleague} onClick={() => choose({ person })}>
                  <span>{name}</span>
                  <Badge color={COLORS[state]} variant="outline" c="var(--ink)">
                    {t(`choose.${state}`)}
                  </Badge>
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {lines.length > 0 && <QueuesToHand queues={lines} onChoose={hand} />}
          {number === null && lines.length === 0 && colleagues.data !== undefined && matching.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('choose.nobody')}
            </Text>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
