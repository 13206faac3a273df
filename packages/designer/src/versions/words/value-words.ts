import { isObject } from '@callwright/flow/document';
import { titleOf } from '../../api/names.ts';
import type { FormSchema } from '../../form/form-schema.ts';
import type { Speaker } from './speaker.ts';

/** How a field's form would show its values. */
export type FieldKind = {
  readonly schema: FormSchema;
  /** What the form calls the values of a choice. */
  readonly options: Readonly<Record<string, string>>;
};

export const ANY_FIELD: FieldKind = { schema: {}, options: {} };

type Values = Pick<Speaker, 't' | 'names' | 'languageName'>;

/** A value as people read it; texts in several languages each with its language. Never JSON. */
export function valueWords(speaker: Values, value: unknown, field: FieldKind = ANY_FIELD): string {
  const { t } = speaker;
  if (value === null || value === undefined || value === '') return t('value.nothing');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'string') return named(speaker, value, field);
  if (Array.isArray(value)) {
    const items: FieldKind = { schema: field.schema.items ?? {}, options: field.options };
    return value.length === 0 ? t('value.nothing') : value.map((item) => valueWords(speaker, item, items)).join(', ');
  }
  return isObject(value) ? objectWords(speaker, value, field) : String(value);
}

function named({ names }: Values, value: string, { schema, options }: FieldKind): string {
  const option = Object.hasOwn(options, value) ? options[value] : undefined;
  const widget = schema['x-field'];
  const title = widget?.widget === 'name' && names !== undefined ? titleOf(names, widget.of, value) : undefined;
  return option ?? title ?? value;
}

function objectWords(speaker: Values, value: Record<string, unknown>, { schema }: FieldKind): string {
  const { languageName } = speaker;
  if (typeof value.cel === 'string') return value.cel;
  if (isObject(value.text)) {
    const texts = Object.entries(value.text).map(([tag, text]) => `${languageName(tag)}: ${String(text)}`);
    return texts.length === 0 ? speaker.t('value.nothing') : texts.join('\n');
  }
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    // Short names of ways out mean nothing to people where there is a label.
    if (key === 'exit' && typeof value.label === 'string') return [];
    const words = valueWords(speaker, inner, { schema: schema.properties?.[key] ?? {}, options: {} });
    return words === speaker.t('value.nothing') ? [] : [words];
  });
  return [...new Set(parts)].join(' · ');
}
