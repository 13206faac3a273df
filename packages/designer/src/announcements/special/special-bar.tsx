import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { SavedByOthers } from '../../app/saving/saved-by-others.tsx';
import { UnsavedBar } from '../../app/saving/unsaved-bar.tsx';
import { useDayWords } from '../../today/use-day-words.ts';
import type { SpecialEditing } from './use-special-editing.ts';

type SpecialBarProps = { readonly editing: SpecialEditing; readonly onTakeTheirs: () => void };

/** Save, once there is something to save; says what is missing, and who else saved meanwhile. */
export function SpecialBar({ editing, onTakeTheirs }: SpecialBarProps) {
  const { t } = useTranslation('announcements');
  const { t: day } = useDayWords();
  const refusalText = useRefusalText();
  const [tried, setTried] = useState(false);
  const { draft, span, entry, save, version, other } = editing;
  const noNumber = draft.numbers?.length === 0 && (draft.flows ?? []).length === 0;
  const noText = Object.keys(entry.text).length === 0 && draft.recording === null;
  const missing = noNumber
    ? day('guide.pickNumber')
    : noText
      ? day('announce.noText')
      : span.wrong !== null
        ? day(`when.wrong.${span.wrong}`)
        : null;
  const takeTheirs = () => {
    save.reset();
    onTakeTheirs();
  };
  return (
    <>
      <UnsavedBar
        label={t('special.unsaved')}
        what={<p>{tried && missing !== null ? missing : t('special.unsaved')}</p>}
        refusal={save.error !== null && other === null ? refusalText(save.error) : null}
        buttons={
          <Button
            size="md"
            loading={save.isPending}
            onClick={() => {
              setTried(true);
              if (missing === null) save.mutate(version);
            }}
          >
            {t('special.save')}
          </Button>
        }
      />
      <SavedByOthers
        opened={other !== null}
        title={t('special.conflict.title')}
        texts={[t(other === 0 ? 'special.conflict.gone' : 'special.conflict.text')]}
        take={other === 0 ? null : { word: t('special.conflict.take'), act: takeTheirs }}
        over={{ word: t('special.conflict.over'), act: () => other !== null && save.mutate(other) }}
        busy={save.isPending}
        onClose={save.reset}
      />
    </>
  );
}
