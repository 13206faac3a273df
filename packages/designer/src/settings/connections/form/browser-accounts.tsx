import { ActionIcon, Button, Input, PasswordInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import connections from '../connections.module.css';
import type { AccountDraft } from './connection-draft.ts';
import classes from './form.module.css';
import type { WrongAccount } from './wrong-fields.ts';

type BrowserAccountsProps = {
  readonly accounts: readonly AccountDraft[];
  /** What is wrong with each. */
  readonly wrong: readonly (WrongAccount | null)[];
  readonly onChange: (accounts: readonly AccountDraft[]) => void;
};

/** Accounts that Asterisk knows for phones in the browser. */
export function BrowserAccounts({ accounts, wrong, onChange }: BrowserAccountsProps) {
  const { t } = useTranslation('connections');
  const change = (at: number, part: Partial<AccountDraft>) =>
    onChange(accounts.map((account, i) => (i === at ? { ...account, ...part } : account)));
  return (
    <Input.Wrapper label={t('accounts.title')} description={t('accounts.help')} labelElement="div">
      <div className={classes.accounts}>
        {accounts.map((account, at) => {
          const found = wrong[at] ?? null;
          return (
            <div key={at} className={connections.account}>
              <TextInput
                aria-label={t('accounts.name')}
                placeholder={t('accounts.name')}
                value={account.name}
                error={found === 'word' || found === 'twice' ? t(`wrong.${found}`) : undefined}
                readOnly={account.stored}
                spellCheck={false}
                onChange={(event) => change(at, { name: event.currentTarget.value.toLowerCase() })}
              />
              <PasswordInput
                aria-label={`${account.name} ${t('accounts.password')}`}
                placeholder={t(account.stored ? 'accounts.stored' : 'accounts.password')}
                autoComplete="off"
                value={account.password}
                error={found === 'missing' ? t('wrong.missing') : undefined}
                onChange={(event) => change(at, { password: event.currentTarget.value })}
              />
              <ActionIcon
                size={34}
                aria-label={t('accounts.remove', { name: account.name })}
                onClick={() => onChange(accounts.filter((_, i) => i !== at))}
              >
                <IconTrash size={17} stroke={1.7} />
              </ActionIcon>
            </div>
          );
        })}
        <Button
          className={classes.more ?? ''}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...accounts, { name: '', password: '', stored: false }])}
        >
          {t('accounts.add')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
