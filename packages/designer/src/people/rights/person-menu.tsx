import { ActionIcon, Menu, Modal } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinkMade, peopleApi, peopleKey } from '../../api/people.ts';
import type { PersonSummary } from '../../api/people-types.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConfirmDialog } from '../../app/removal/confirm-dialog.tsx';
import { ChangeRightsDialog } from './change-rights-dialog.tsx';
import { LinkForThem } from './link-for-them.tsx';
import { useRightsChange } from './use-rights-change.ts';

type PersonMenuProps = { readonly person: PersonSummary; readonly onError: (error: Error) => void };

/** What can be done for, or about, one person. */
export function PersonMenu({ person, onError }: PersonMenuProps) {
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState<'rights' | 'remove' | 'factor' | null>(null);
  const [link, setLink] = useState<LinkMade | null>(null);
  const { id, name, email, state, roles, grants } = person;
  const renew = () => queryClient.invalidateQueries({ queryKey: peopleKey });
  const close = () => setAsked(null);
  const done = async () => {
    close();
    await renew();
  };
  const active = useRightsChange(person);
  const remove = useMutation({ mutationFn: () => peopleApi.remove(id), onSuccess: done });
  const removeFactor = useMutation({ mutationFn: () => peopleApi.removeTotp(id), onSuccess: done });
  const newLink = useMutation({ mutationFn: () => peopleApi.newLink(id), onSuccess: setLink, onError });
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon aria-label={t('list.menu', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('rights')}>{t('list.rights')}</Menu.Item>
          {state !== 'inactive' && (
            <Menu.Item onClick={() => newLink.mutate()}>
              {t(state === 'invited' ? 'list.inviteAgain' : 'list.passwordLink')}
            </Menu.Item>
          )}
          {person.secondFactor && <Menu.Item onClick={() => setAsked('factor')}>{t('list.removeFactor')}</Menu.Item>}
          <Menu.Divider />
          <Menu.Item onClick={() => active.mutate({ roles, grants, active: state === 'inactive' }, { onError })}>
            {t(state === 'inactive' ? 'list.activate' : 'list.deactivate')}
          </Menu.Item>
          <Menu.Item c="var(--danger)" onClick={() => setAsked('remove')}>
            {t('list.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'rights' && <ChangeRightsDialog person={person} onClose={close} />}
      <ConfirmDialog
        opened={asked === 'remove'}
        title={t('remove.title', { name })}
        text={t('remove.text')}
        action={t('remove.action')}
        error={remove.error}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
      <ConfirmDialog
        opened={asked === 'factor'}
        title={t('removeFactor.title', { name })}
        text={t('removeFactor.text')}
        action={t('removeFactor.action')}
        error={removeFactor.error}
        busy={removeFactor.isPending}
        onConfirm={() => removeFactor.mutate()}
        onClose={close}
      />
      {link !== null && (
        <Modal opened onClose={() => setLink(null)} title={t('invite.linkMade')} closeOnClickOutside={false}>
          <LinkForThem made={link} name={name} email={email} onClose={() => setLink(null)} />
        </Modal>
      )}
    </>
  );
}
