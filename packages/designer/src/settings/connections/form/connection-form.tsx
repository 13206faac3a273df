import { Alert, Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserAccounts } from './browser-accounts.tsx';
import type { ConnectionDraft } from './connection-draft.ts';
import { ConnectionField } from './connection-field.tsx';
import { FIELDS, type Field, type FieldName } from './fields.ts';
import classes from './form.module.css';
import { wrongAccounts, wrongFields } from './wrong-fields.ts';

type ConnectionFormProps = {
  readonly first: ConnectionDraft;
  readonly publicUrl: string | null;
  readonly action: string;
  readonly busy: boolean;
  /** Why the server refused. */
  readonly refusal: ReactNode;
  readonly onSave: (draft: ConnectionDraft) => void;
};

/** What is needed to reach a telephone engine; what is wrong stands beside its field. */
export function ConnectionForm({ first, publicUrl, action, busy, refusal, onSave }: ConnectionFormProps) {
  const { t } = useTranslation('connections');
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { main, more } = FIELDS[draft.kind];
  const wrong = wrongFields(draft, publicUrl);
  const accounts = wrongAccounts(draft);
  const badAccounts = accounts.some((each) => each !== null);
  const wrongBelow = tried && (badAccounts || more.some(({ name }) => wrong[name] !== undefined));
  const [opened, setOpened] = useState(false);
  const stored = (name: FieldName) => first.kept.includes(name);
  const show = (field: Field) => (
    <ConnectionField
      key={field.name}
      field={field}
      draft={draft}
      wrong={tried ? wrong[field.name] : undefined}
      stored={stored(field.name)}
      publicUrl={publicUrl}
      onDraft={setDraft}
    />
  );
  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(wrong).length === 0 && !badAccounts) return onSave(draft);
        // The fields say what is wrong after the next drawing; then the first of them is found.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      <TextInput
        label={t('form.name')}
        description={t('form.nameHelp')}
        required
        withAsterisk={false}
        maxLength={120}
        value={draft.title}
        error={tried && wrong.title !== undefined ? t('wrong.missing') : undefined}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      {main.map(show)}
      {more.length > 0 && (
        <>
          <Button
            className={classes.more ?? ''}
            size="compact-sm"
            variant="subtle"
            aria-expanded={opened || wrongBelow}
            rightSection={opened ? <IconChevronUp size={15} aria-hidden /> : <IconChevronDown size={15} aria-hidden />}
            onClick={() => setOpened(!opened)}
          >
            {t(opened ? 'form.less' : 'form.more')}
          </Button>
          {(opened || wrongBelow) && (
            <div className={classes.rare}>
              {more.map(show)}
              <BrowserAccounts
                accounts={draft.accounts}
                wrong={tried ? accounts : []}
                onChange={(changed) => setDraft({ ...draft, accounts: changed })}
              />
            </div>
          )}
        </>
      )}
      {refusal !== null && <Alert color="red">{refusal}</Alert>}
      <div className={classes.foot}>
        <Button type="submit" loading={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
