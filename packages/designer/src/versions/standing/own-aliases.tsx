import { ActionIcon, Button, Collapse, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versions } from '../../api/versions.ts';
import type { Releases } from '../use-releases.ts';
import classes from './standing.module.css';

const NAME = /^[a-z][a-z0-9-]{0,31}$/;

/** Names of one's own that numbers can point at: rarely needed, so folded away. */
export function OwnAliases({ known, releases }: { readonly known: Versions; readonly releases: Releases }) {
  const { t } = useTranslation('versions');
  const own = known.aliases.filter((alias) => alias.own);
  const [open, setOpen] = useState(own.length > 0);
  const id = useId();
  const versions = known.versions.map(({ revision }) => ({
    value: String(revision),
    label: t('version', { version: revision }),
  }));
  return (
    <div className={classes.advanced}>
      <UnstyledButton className={classes.toggle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconChevronRight size={15} aria-hidden data-open={open || undefined} />
        {t('standing.advanced')}
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        <p className={classes.text}>{t('standing.ownText')}</p>
        <ul className={classes.own} aria-label={t('standing.own')}>
          {own.map((alias) => (
            <li key={alias.alias} data-alias={alias.alias}>
              <strong>{alias.alias}</strong>
              <span className={classes.numbers}>
                {alias.numbers.length > 0 && t('standing.numbers', { count: alias.numbers.length })}
              </span>
              <Select
                size="xs"
                w={150}
                aria-label={t('standing.switch', { name: alias.alias })}
                data={versions}
                value={String(alias.revision)}
                allowDeselect={false}
                disabled={releases.busy}
                onChange={(value) => value !== null && releases.switchTo(alias.alias, Number(value))}
              />
              <ActionIcon
                size={30}
                variant="subtle"
                color="red"
                aria-label={t('standing.remove', { name: alias.alias })}
                disabled={releases.busy}
                onClick={() => releases.removeAlias(alias)}
              >
                <IconTrash size={16} stroke={1.7} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        {versions.length > 0 && <NewAlias known={known} versions={versions} releases={releases} />}
      </Collapse>
    </div>
  );
}

type NewAliasProps = {
  readonly known: Versions;
  readonly versions: readonly { readonly value: string; readonly label: string }[];
  readonly releases: Releases;
};

function NewAlias({ known, versions, releases }: NewAliasProps) {
  const { t } = useTranslation('versions');
  const [name, setName] = useState('');
  const [version, setVersion] = useState(versions[0]?.value ?? '');
  const taken = known.aliases.some(({ alias }) => alias === name) || name === 'live' || name === 'test';
  const bad = name !== '' && (!NAME.test(name) || taken);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || bad) return;
    releases.switchTo(name, Number(version));
    setName('');
  };
  return (
    <form className={classes.add} onSubmit={add}>
      <TextInput
        size="xs"
        label={t('standing.ownName')}
        placeholder={t('standing.ownHint')}
        value={name}
        maxLength={32}
        error={bad ? t('standing.ownBad') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        size="xs"
        w={150}
        label={t('standing.ownVersion')}
        data={[...versions]}
        value={version}
        allowDeselect={false}
        onChange={(value) => setVersion(value ?? version)}
      />
      <Button type="submit" size="xs" variant="default" disabled={name === '' || bad || releases.busy}>
        {t('standing.add')}
      </Button>
    </form>
  );
}
