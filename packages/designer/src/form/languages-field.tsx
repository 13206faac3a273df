import { isObject } from '@callwright/flow/document';
import { Select, Stack, TagsInput } from '@mantine/core';
import { nameOfLanguage } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import type { FieldProps } from './field-props.ts';
import classes from './form.module.css';
import { useField, useForm } from './form-context.ts';

/** One value per language of the call flow: words, or a choice. */
export function LanguagesField({ schema, path }: FieldProps) {
  const { flow } = useForm();
  const screen = useScreenLanguage();
  const field = useField(path);
  const [inner = {}] = Object.values(schema.patternProperties ?? {});
  const values = isObject(field.value) ? field.value : {};
  const write = (language: string, value: unknown) => {
    const { [language]: _old, ...others } = values;
    const all = value === undefined ? others : { ...others, [language]: value };
    field.write(Object.keys(all).length === 0 ? undefined : all);
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} data-pointer={field.pointer}>
      <legend className={classes.label}>{field.label}</legend>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      <Stack gap={6} mt={4}>
        {flow.languages.map((language) => {
          const label = nameOfLanguage(screen, language);
          const value = values[language];
          return inner.enum === undefined ? (
            <TagsInput
              key={language}
              size="xs"
              label={label}
              value={Array.isArray(value) ? value : []}
              readOnly={field.readOnly}
              onChange={(words) => write(language, words.length === 0 ? undefined : words)}
            />
          ) : (
            <Select
              key={language}
              size="xs"
              label={label}
              clearable
              data={inner.enum.map((option) => ({ value: option, label: field.options[option] ?? option }))}
              value={typeof value === 'string' ? value : null}
              readOnly={field.readOnly}
              onChange={(choice) => write(language, choice ?? undefined)}
            />
          );
        })}
      </Stack>
      {field.errorWithin !== undefined && <p className={classes.error}>{field.errorWithin}</p>}
    </fieldset>
  );
}
