import { CATEGORIES } from '@callwright/flow/sdk';
import { CloseButton, ScrollArea, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useEditor } from '../store/use-editor.ts';
import { matches } from './matches.ts';
import classes from './palette.module.css';
import { PaletteItem } from './palette-item.tsx';

/** All kinds of step under the six words; dragged onto the canvas, or pressed. */
export function Palette() {
  const { t } = useTranslation('editor');
  const texts = useNodeTexts();
  const types = useEditor((state) => state.types.newest);
  const [search, setSearch] = useState('');
  const found = types.filter(({ type }) => {
    const messages = texts.messages(type);
    return matches(search, [messages?.title ?? type, messages?.description ?? '']);
  });
  return (
    <section className={classes.palette} aria-label={t('palette.label')}>
      <TextInput
        className={classes.search}
        size="xs"
        radius="md"
        placeholder={t('palette.search')}
        aria-label={t('palette.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        rightSection={
          search === '' ? null : <CloseButton size="sm" aria-label={t('palette.clear')} onClick={() => setSearch('')} />
        }
      />
      <ScrollArea className={classes.list ?? ''} type="hover" scrollbarSize={6}>
        {CATEGORIES.map((category) => {
          const items = found.filter((type) => type.category === category);
          if (items.length === 0) return null;
          return (
            <div key={category} className={classes.category} data-category={category}>
              <h3 className={classes.heading}>{t(`category.${category}`)}</h3>
              {items.map((type) => (
                <PaletteItem key={type.type} type={type} />
              ))}
            </div>
          );
        })}
        {found.length === 0 && <p className={classes.nothing}>{t('palette.nothing', { search })}</p>}
      </ScrollArea>
    </section>
  );
}
