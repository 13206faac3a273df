import { ActionIcon, Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field-props.ts';
import classes from './form.module.css';
import { useField, useForm } from './form-context.ts';
import { nextItem } from './initial-value.ts';
import { itemName } from './item-name.ts';
import { StringsField } from './widgets/strings-field.tsx';

/** A list: items are added, taken away and moved; each folds away under its name. */
export function ArrayField(props: FieldProps) {
  const { schema, path } = props;
  const { t } = useTranslation('form');
  const field = useField(path);
  const { Field } = useForm();
  const [open, setOpen] = useState<number | null>(null);
  const items = Array.isArray(field.value) ? field.value : [];
  const item = schema.items ?? {};
  if (item.type === 'string' && item['x-field'] === undefined) return <StringsField {...props} />;
  const add = () => {
    field.write([...items, nextItem(item, items)]);
    setOpen(items.length);
  };
  const move = (from: number, to: number) => {
    const moved = items.toSpliced(from, 1).toSpliced(to, 0, items[from]);
    field.write(moved);
    if (open === from) setOpen(to);
  };
  const full = items.length >= (schema.maxItems ?? Number.POSITIVE_INFINITY);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }} data-pointer={field.pointer}>
      <div className={classes.listHead}>
        <legend className={classes.label} style={{ float: 'left' }}>
          {field.label}
        </legend>
      </div>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      <div className={classes.list}>
        {items.map((value, index) => (
          <ArrayItem
            key={index}
            name={itemName(value, item, index)}
            pointer={`${field.pointer}/${index}`}
            open={open === index || items.length === 1}
            onToggle={() => setOpen(open === index ? null : index)}
            onUp={index === 0 ? null : () => move(index, index - 1)}
            onDown={index === items.length - 1 ? null : () => move(index, index + 1)}
            onRemove={items.length <= (schema.minItems ?? 0) ? null : () => field.write(items.toSpliced(index, 1))}
          >
            <Field schema={item} path={[...path, index]} optional={false} />
          </ArrayItem>
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={full || field.readOnly}
          onClick={add}
          aria-label={t('list.addTo', { list: field.label })}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('list.add')}
        </Button>
      </div>
      {field.error !== undefined && <p className={classes.error}>{field.error}</p>}
    </fieldset>
  );
}

type ArrayItemProps = {
  readonly name: string;
  readonly pointer: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
};

function ArrayItem({ name, pointer, open: wanted, onToggle, onUp, onDown, onRemove, children }: ArrayItemProps) {
  const { t } = useTranslation('form');
  const { problems, wish } = useForm();
  const inside = (place: string) => place === pointer || place.startsWith(`${pointer}/`);
  const bad = problems.some((problem) => problem.severity === 'error' && inside(problem.pointer));
  const open = wanted || (wish !== null && inside(wish));
  const tools = [
    { label: t('list.up', { name }), icon: IconArrowUp, onClick: onUp },
    { label: t('list.down', { name }), icon: IconArrowDown, onClick: onDown },
    { label: t('list.remove', { name }), icon: IconTrash, onClick: onRemove },
  ];
  return (
    <div className={classes.item} data-bad={bad || undefined}>
      <div className={classes.itemBar}>
        <UnstyledButton className={classes.itemHead} aria-expanded={open} onClick={onToggle}>
          <IconChevronRight size={15} className={classes.chevron} aria-hidden />
          <span>{name}</span>
        </UnstyledButton>
        {tools.map(({ label, icon: Icon, onClick }) => (
          <ActionIcon
            key={label}
            size={26}
            aria-label={label}
            disabled={onClick === null}
            onClick={onClick ?? undefined}
            bg="transparent"
          >
            <Icon size={15} stroke={1.8} />
          </ActionIcon>
        ))}
      </div>
      <Collapse expanded={open}>
        <div className={classes.itemBody}>{children}</div>
      </Collapse>
    </div>
  );
}
