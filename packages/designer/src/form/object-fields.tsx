import { pointerTo } from '@callwright/flow/document';
import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonPath } from '../editor/document/json-path.ts';
import classes from './form.module.css';
import { useForm } from './form-context.ts';
import { type FormSchema, isRequired } from './form-schema.ts';

type ObjectFieldsProps = { readonly schema: FormSchema; readonly path: JsonPath };

/** The fields of an object in the order of its schema, which begins with what callers hear; rare ones under "More". */
export function ObjectFields({ schema, path }: ObjectFieldsProps) {
  const { t } = useTranslation('form');
  const { base, problems, wish, Field } = useForm();
  const all = Object.entries(schema.properties ?? {}).filter(([, property]) => !isNamedByLabel(schema, property));
  const usual = all.filter(([, property]) => property['x-more'] !== true);
  const rare = all.filter(([, property]) => property['x-more'] === true);
  const pointers = rare.map(([name]) => base + pointerTo(...path, name));
  const inside = (place: string) => pointers.some((pointer) => place === pointer || place.startsWith(`${pointer}/`));
  const needed = problems.some((problem) => inside(problem.pointer)) || (wish !== null && inside(wish));
  const [asked, setAsked] = useState(false);
  const open = asked || needed;
  return (
    <div className={classes.fields}>
      {usual.map(([name, property]) => (
        <div key={name} className={classes.cell} data-size={sizeOf(schema, name, property)}>
          <Field schema={property} path={[...path, name]} optional={!isRequired(schema, name)} />
        </div>
      ))}
      {rare.length > 0 && (
        <div className={classes.cell}>
          <UnstyledButton className={classes.more} onClick={() => setAsked(!open)} aria-expanded={open}>
            <IconChevronRight size={15} aria-hidden />
            {t('more')}
          </UnstyledButton>
          <Collapse expanded={open}>
            <div className={classes.fields}>
              {rare.map(([name, property]) => (
                <div key={name} className={classes.cell} data-size={sizeOf(schema, name, property)}>
                  <Field schema={property} path={[...path, name]} optional={!isRequired(schema, name)} />
                </div>
              ))}
            </div>
          </Collapse>
        </div>
      )}
    </div>
  );
}

/** An exit beside a label that names it is an id: people see the label. */
function isNamedByLabel(schema: FormSchema, property: FormSchema): boolean {
  return property['x-field']?.widget === 'exit' && isRequired(schema, 'label');
}

/** How much of a row a field takes. */
function sizeOf(schema: FormSchema, name: string, property: FormSchema): 'small' | 'rest' | 'half' | 'full' {
  const names = Object.keys(schema.properties ?? {});
  const isKey = (candidate: FormSchema | undefined) => candidate?.['x-field']?.widget === 'key';
  const previous = schema.properties?.[names[names.indexOf(name) - 1] ?? ''];
  const next = schema.properties?.[names[names.indexOf(name) + 1] ?? ''];
  if (isKey(property)) return isKey(next) || isKey(previous) ? 'half' : isPlainText(next) ? 'small' : 'half';
  if (isKey(previous) && isPlainText(property)) return 'rest';
  return property.type === 'integer' || property.type === 'number' ? 'half' : 'full';
}

function isPlainText(property: FormSchema | undefined): boolean {
  return property?.type === 'string' && property.enum === undefined && (property.maxLength ?? 0) <= 120;
}
