import { Combobox, FocusTrap, Paper, Portal, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconPlugOff, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import type { Picker } from '../store/editor-store.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { type Picked, pickedIn, usePickable } from './pickable.ts';
import classes from './step-picker.module.css';

const WIDTH = 300;
const HEIGHT = 380;

/** The list that opens at a way out, or where a way was dropped: an existing step, or a new one. */
export function StepPicker() {
  const picker = useEditor((state) => state.picker);
  return picker === null ? null : <OpenPicker key={`${picker.at.x} ${picker.at.y}`} picker={picker} />;
}

function OpenPicker({ picker }: { readonly picker: Picker }) {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const store = useEditorStore();
  const [search, setSearch] = useState('');
  const [opener] = useState(() => document.activeElement);
  const list = useCombobox({ opened: true });
  const { connected, steps, kinds } = usePickable(picker, search);
  const close = () => {
    store.getState().setPicker(null);
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };
  const outside = useClickOutside(close);
  useEffect(() => {
    list.selectFirstOption();
  }, [search]);

  const pick = (picked: Picked) => {
    pickedIn(store, picker, picked);
    close();
  };
  const left = Math.max(8, Math.min(picker.at.x, window.innerWidth - WIDTH - 12));
  const top = Math.max(8, Math.min(picker.at.y, window.innerHeight - HEIGHT - 12));
  return (
    <Portal>
      <FocusTrap>
        <Paper
          ref={outside}
          role="dialog"
          aria-label={t(picker.way === null ? 'picker.add' : 'picker.lead')}
          className={classes.picker}
          shadow="lg"
          style={{ left, top, width: WIDTH, maxHeight: HEIGHT }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') close();
          }}
        >
          <Combobox store={list} onOptionSubmit={(value) => pick(JSON.parse(value))}>
            <Combobox.EventsTarget>
              <TextInput
                data-autofocus
                placeholder={t('picker.search')}
                aria-label={t('picker.search')}
                leftSection={<IconSearch size={15} aria-hidden />}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            </Combobox.EventsTarget>
            <ScrollArea.Autosize mah={HEIGHT - 62} type="auto" scrollbars="y" scrollbarSize={6} mt={6}>
              <Combobox.Options aria-label={t('picker.search')}>
                {steps.length > 0 && (
                  <Combobox.Group label={t('picker.existing')}>
                    {steps.map(({ id, title, sentence, icon, category }) => (
                      <Option
                        key={id}
                        picked={{ step: id }}
                        title={title}
                        hint={sentence}
                        icon={icon}
                        category={category}
                      />
                    ))}
                  </Combobox.Group>
                )}
                {kinds.length > 0 && (
                  <Combobox.Group label={t('picker.new')}>
                    {kinds.map(({ type, icon, category }) => (
                      <Option
                        key={type}
                        picked={{ kind: type }}
                        title={texts.typeTitle(type)}
                        icon={icon}
                        category={category}
                      />
                    ))}
                  </Combobox.Group>
                )}
                {connected && (
                  <Combobox.Option value={JSON.stringify({ cut: true })} className={classes.option}>
                    <IconPlugOff size={16} stroke={1.7} aria-hidden />
                    {t('picker.cut')}
                  </Combobox.Option>
                )}
                {steps.length + kinds.length === 0 && <Combobox.Empty>{t('picker.nothing')}</Combobox.Empty>}
              </Combobox.Options>
            </ScrollArea.Autosize>
          </Combobox>
        </Paper>
      </FocusTrap>
    </Portal>
  );
}

type OptionProps = {
  readonly picked: Picked;
  readonly title: string;
  readonly hint?: string;
  readonly icon: string;
  readonly category: Parameters<typeof NodeIcon>[0]['category'];
};

function Option({ picked, title, hint = '', icon, category }: OptionProps) {
  return (
    <Combobox.Option value={JSON.stringify(picked)} className={classes.option} data-category={category}>
      <span className={classes.icon}>
        <NodeIcon icon={icon} category={category} size={16} />
      </span>
      <span className={classes.words}>
        {title}
        {hint !== '' && <small>{hint}</small>}
      </span>
    </Combobox.Option>
  );
}
