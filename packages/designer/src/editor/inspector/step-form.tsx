import { pointerTo } from '@callwright/flow/document';
import { useCallback, useMemo } from 'react';
import { useNames } from '../../api/names.ts';
import { Field } from '../../form/field.tsx';
import { type Form, FormContext } from '../../form/form-context.ts';
import { asFormSchema } from '../../form/form-schema.ts';
import { ObjectFields } from '../../form/object-fields.tsx';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { type JsonPath, writeAt } from '../document/json-path.ts';
import { useFindingTexts } from '../problems/finding-texts.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './inspector.module.css';

const NO_PROBLEMS: Form['problems'] = [];

/** The form of one step, made of its kind's schema. */
export function StepForm({ id }: { readonly id: string }) {
  const store = useEditorStore();
  const texts = useNodeTexts();
  const { inPlace } = useFindingTexts();
  const { data: names } = useNames();
  const flow = useEditor((state) => state.flow);
  const types = useEditor((state) => state.types);
  const readOnly = useEditor((state) => state.readOnly);
  const problems = useEditor((state) => state.findings.byStep[id]) ?? NO_PROBLEMS;
  const wish = useEditor((state) => (state.wish?.step === id ? state.wish.pointer : null));

  const write = useCallback(
    (path: JsonPath, value: unknown) => {
      const node = store.getState().flow.nodes[id];
      if (node === undefined) return;
      const config = writeAt(node.config, path, value) as Record<string, unknown>;
      store.getState().setConfig(id, config, pointerTo(...path));
    },
    [store, id],
  );
  const addVariable = useCallback(
    (name: string) =>
      store
        .getState()
        .edit((old) => ({ ...old, variables: { ...old.variables, [name]: { type: 'string', default: '' } } })),
    [store],
  );

  const node = flow.nodes[id];
  const type = node === undefined ? undefined : types.find(node.type, node.version);
  const form = useMemo<Form | null>(
    () =>
      node === undefined
        ? null
        : {
            type: node.type,
            config: node.config,
            base: pointerTo('nodes', id, 'config'),
            problems,
            flow,
            names,
            wish,
            readOnly,
            describe: inPlace,
            write,
            addVariable,
            edit: store.getState().edit,
            Field,
          },
    [node, id, problems, flow, names, wish, readOnly, inPlace, write, addVariable, store],
  );
  if (form === null || type === undefined) return null;
  return (
    <FormContext value={form}>
      <p className={classes.lead}>{texts.messages(type.type)?.description}</p>
      <ObjectFields schema={asFormSchema(type.config)} path={[]} />
    </FormContext>
  );
}
