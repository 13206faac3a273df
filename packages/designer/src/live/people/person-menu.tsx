import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ChosenState, type LivePage, type LivePerson, liveApi } from '../../api/live.ts';
import { useAct } from '../use-act.ts';
import { movedFrom, queuesElsewhere, useMovePerson } from './use-move-person.ts';

type PersonMenuProps = {
  readonly person: LivePerson;
  readonly page: LivePage;
  readonly onAbsent: () => void;
  readonly onDay: () => void;
};

const WAYS_IN = ['listening', 'whispering', 'talking'] as const;

const STATES: readonly ChosenState[] = ['available', 'break', 'offline'];

/** What a supervisor can change for somebody: state, queue, whether they are here today. */
export function PersonMenu({ person, page, onAbsent, onDay }: PersonMenuProps) {
  const { t } = useTranslation('live');
  const { person: id, name, state, talk, absentUntil } = person;
  const setState = useAct(
    (to: ChosenState) => liveApi.setState(id, to),
    () => t('people.saved', { name }),
  );
  const move = useMovePerson();
  const supervise = useAct(
    ({ talk: leg, as }: { readonly talk: string; readonly as: (typeof WAYS_IN)[number] }) => liveApi.supervise(leg, as),
    () => t('people.listens', { name }),
  );
  const back = useAct(
    () => liveApi.absence(id, null, null),
    () => t('people.saved', { name }),
  );
  const elsewhere = queuesElsewhere(person, page);
  const from = movedFrom(person);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('people.actions', { name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {STATES.filter((to) => to !== state).map((to) => (
          <Menu.Item key={to} onClick={() => setState.mutate(to)}>
            {t(`people.set.${to}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {absentUntil === null ? (
          <Menu.Item onClick={onAbsent}>{t('people.markAbsent')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => back.mutate(undefined)}>{t('people.isBack')}</Menu.Item>
        )}
        {(page.maySeeFigures || page.maySeeStates) && <Menu.Item onClick={onDay}>{t('day.open')}</Menu.Item>}
        {page.mayListen && talk !== null && talk.talk !== '' && (
          <>
            <Menu.Label>{t('people.listenLabel')}</Menu.Label>
            {WAYS_IN.map((as) => (
              <Menu.Item key={as} onClick={() => supervise.mutate({ talk: talk.talk, as })}>
                {t(`people.listen.${as}`)}
              </Menu.Item>
            ))}
          </>
        )}
        {elsewhere.length > 0 && <Menu.Label>{t(from === null ? 'people.add' : 'people.move')}</Menu.Label>}
        {elsewhere.map(({ queue, title }) => (
          <Menu.Item key={queue} onClick={() => move(person, queue)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
