import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './editor-header.module.css';

/** The call flow's name; a call flow always has one, so an emptied field goes back to the last. */
export function FlowTitle() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const title = useEditor((state) => state.flow.title);
  const [text, setText] = useState(title);
  useEffect(() => setText(title), [title]);
  return (
    <TextInput
      className={classes.title}
      data-document
      variant="unstyled"
      aria-label={t('header.name')}
      maxLength={120}
      value={text}
      onChange={(event) => {
        const fresh = event.currentTarget.value;
        setText(fresh);
        if (fresh.trim() !== '') store.getState().edit((flow) => ({ ...flow, title: fresh }), { about: 'flow title' });
      }}
      onBlur={() => setText(store.getState().flow.title)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
