import { useTranslation } from 'react-i18next';
import type { PathStep } from '../../api/desk-pop.ts';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import classes from './call-way.module.css';
import { chosenWords, wayWords } from './path-words.ts';

type CallWayProps = {
  readonly flowTitle: string;
  readonly topic: string;
  readonly path: readonly PathStep[];
};

/** Why somebody rings: the call flow, what they chose in it, and on demand every step. */
export function CallWay({ flowTitle, topic, path }: CallWayProps) {
  const { t } = useTranslation('cases');
  const texts = useNodeTexts();
  const parts = [flowTitle, ...chosenWords(texts, path)].filter((part) => part !== '');
  return (
    <div className={classes.way}>
      <p className={classes.chosen}>
        {topic !== '' && <strong>{topic}</strong>}
        <span>{parts.join(' ▸ ')}</span>
      </p>
      {path.length > 0 && (
        <details>
          <summary>{t('card.wholeWay')}</summary>
          <ol className={classes.steps}>
            {wayWords(texts, path).map(({ key, title, way, category }) => (
              <li key={key} data-category={category}>
                {title}
                {way !== null && <span> → {way}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
