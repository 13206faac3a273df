import { Badge, Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues, type Wanted } from '../../api/talks.ts';
import classes from '../desk.module.css';
import { dialledBy } from '../tel-links.ts';

type ChooseColleagueProps = {
  /** What is done with whom is chosen; null: nothing is to be chosen. */
  readonly what: 'consult' | 'transfer' | 'call' | 'pickUp' | null;
  readonly onChoose: (to: Wanted) => void;
  readonly onClose: () => void;
};

const COLORS = { free: 'green', talks: 'orange', away: 'gray' } as const;

/** A colleague by name, or a number; typing narrows the list. */
export function ChooseColleague({ what, onChoose, onClose }: ChooseColleagueProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  const colleagues = useColleagues(what !== null);
  const number = what === 'pickUp' ? null : dialledBy(text);
  const wanted = text.trim().toLowerCase();
  const matching = (colleagues.data ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  const [first] = matching;
  const choose = (to: Wanted) => {
    setText('');
    onChoose(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number !== null) choose({ number });
    else if (first !== undefined && wanted !== '') choose({ person: first.person });
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
                  <Badge color={COLORS[state]} variant="light">
                    {t(`choose.${state}`)}
                  </Badge>
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {number === null && colleagues.data !== undefined && matching.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('choose.nobody')}
            </Text>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
