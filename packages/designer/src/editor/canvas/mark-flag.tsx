import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { Handle, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { StepMark } from '../store/marks.ts';
import { CardFlag } from './card-flag.tsx';
import classes from './mark-flag.module.css';

/** Where ways begin whose way out is gone. */
export const LOST_WAYS = 'lost';

const SIGNS = { added: IconPlus, removed: IconMinus, changed: IconPencil, moved: IconArrowsMove } as const;

/** Says on a card how it differs between two versions: a sign and a word, not only a colour. */
export function MarkFlag({ mark }: { readonly mark: StepMark }) {
  const { t } = useTranslation('versions');
  return (
    <>
      <CardFlag kind={mark} sign={SIGNS[mark]}>
        {t(`mark.${mark}`)}
      </CardFlag>
      <Handle type="source" position={Position.Right} id={LOST_WAYS} className={classes.lost} isConnectable={false} />
    </>
  );
}
