import type { HandedOutKind } from '@callwright/flow/document';
import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconUserEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handedOutAt, handOut, takeBack } from '../../editor/document/hand-out.ts';
import type { JsonPath } from '../../editor/document/json-path.ts';
import classes from '../form.module.css';
import { useField, useForm } from '../form-context.ts';

type HandOutProps = { readonly path: JsonPath; readonly kind: HandedOutKind };

/** Lets the office change a field, under a name that the office understands. */
export function HandOut({ path, kind }: HandOutProps) {
  const { t } = useTranslation('form');
  const { flow, readOnly, edit } = useForm();
  const { pointer, label, value } = useField(path);
  const [opened, setOpened] = useState(false);
  const [title, setTitle] = useState('');
  const [help, setHelp] = useState('');
  const handed = handedOutAt(flow, pointer);
  // What isn't there can't be left to anybody.
  if (handed === undefined && (readOnly || value === undefined)) return null;
  const open = () => {
    setTitle(handed?.title ?? '');
    setHelp(handed?.help ?? '');
    setOpened(true);
  };
  const save = () => {
    const said = help.trim();
    const entry = { title: title.trim(), kind, ...(said === '' ? {} : { help: said }) };
    if (entry.title !== '') edit((old) => handOut(old, pointer, entry));
    setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      trapFocus
      withinPortal
      shadow="md"
      position="bottom-start"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.office}
          data-handed={handed !== undefined || undefined}
          disabled={readOnly}
          aria-label={`${label}: ${handed === undefined ? t('handOut.offer') : t('handOut.handed', { title: handed.title })}`}
          onClick={open}
        >
          <IconUserEdit size={15} stroke={1.8} aria-hidden />
          {(kind === 'text' || handed !== undefined) && (
            <span>{handed === undefined ? t('handOut.offer') : t('handOut.handed', { title: handed.title })}</span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            save();
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={t('handOut.title')}
              description={t('handOut.titleHelp')}
              maxLength={120}
              data-autofocus
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <TextInput
              label={t('handOut.help')}
              maxLength={1000}
              value={help}
              onChange={(event) => setHelp(event.currentTarget.value)}
            />
            <Group gap="xs" justify="flex-end">
              {handed !== undefined && (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    edit((old) => takeBack(old, pointer));
                    setOpened(false);
                  }}
                >
                  {t('handOut.back')}
                </Button>
              )}
              <Button size="xs" type="submit" disabled={title.trim() === ''}>
                {t('handOut.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
