import { type Flow, type Problem, pointerTo } from '@callwright/flow/document';
import { type ComponentType, createContext, use } from 'react';
import type { Names } from '../api/names.ts';
import { type JsonPath, readAt } from '../editor/document/json-path.ts';
import { useNodeTexts } from '../nodes/use-node-texts.ts';
import type { FieldProps } from './field-props.ts';

/** What every field of a form can ask for. */
export type Form = {
  /** The kind of step: whose texts name the fields. */
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** JSON pointer of the config in the document. */
  readonly base: string;
  readonly problems: readonly Problem[];
  readonly flow: Flow;
  readonly names: Names | undefined;
  /** The pointer of a field that somebody wants to see. */
  readonly wish: string | null;
  readonly readOnly: boolean;
  readonly describe: (problem: Problem) => string;
  /** Writes a field; `undefined` takes it away. */
  readonly write: (path: JsonPath, value: unknown) => void;
  readonly addVariable: (name: string) => void;
  /** Changes the document beside the config. */
  readonly edit: (change: (flow: Flow) => Flow) => void;
  /** Draws any field: groups and lists hold fields, which may be groups and lists. */
  readonly Field: ComponentType<FieldProps>;
};

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = use(FormContext);
  if (form === null) throw new Error('There is no form around this field.');
  return form;
}

/** One field: its value, its words, what is wrong with it, and how to change it. */
export type FieldAccess = {
  readonly value: unknown;
  readonly pointer: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly options: Readonly<Record<string, string>>;
  /** What is wrong with this field itself. */
  readonly error: string | undefined;
  /** What is wrong with it or anything in it. */
  readonly errorWithin: string | undefined;
  readonly readOnly: boolean;
  readonly write: (value: unknown) => void;
};

export function useField(path: JsonPath): FieldAccess {
  const form = useForm();
  const texts = useNodeTexts();
  const messages = texts.field(form.type, path.map((part) => (typeof part === 'number' ? '*' : part)).join('.'));
  const pointer = form.base + pointerTo(...path);
  const own = form.problems.find((problem) => problem.pointer === pointer);
  const within = own ?? form.problems.find((problem) => problem.pointer.startsWith(`${pointer}/`));
  return {
    value: readAt(form.config, path),
    pointer,
    label: messages?.label ?? String(path.at(-1) ?? ''),
    help: messages?.help,
    options: messages?.options ?? {},
    error: own === undefined ? undefined : form.describe(own),
    errorWithin: within === undefined ? undefined : form.describe(within),
    readOnly: form.readOnly,
    write: (value) => form.write(path, value),
  };
}
