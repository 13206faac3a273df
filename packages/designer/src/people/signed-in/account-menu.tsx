import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { sessionApi } from '../../api/session.ts';
import classes from './account-menu.module.css';
import { useSignedIn } from './use-signed-in.ts';

/** Who one is, and the way out. */
export function AccountMenu({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('people');
  const person = useSignedIn();
  const signOut = useMutation({
    mutationFn: sessionApi.signOut,
    // A page that is loaded anew remembers nothing of what was seen.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  if (person === null) return null;
  const roles = person.roles.map((role) => t(`roles.${role}.name`)).join(', ');
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('account.menu', { name: person.name })}>
          <span className={classes.initials} aria-hidden>
            {initials(person.name)}
          </span>
          {!narrow && (
            <span className={classes.who}>
              <div className={classes.name}>{person.name}</div>
              <div className={classes.roles}>{roles}</div>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCog size={17} aria-hidden />}>
          {t('account.title')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          disabled={signOut.isPending}
          leftSection={<IconLogout size={17} aria-hidden />}
          onClick={() => signOut.mutate()}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
