import type { Flow } from '@callwright/flow/document';
import type { Simulation } from '@callwright/flow/simulation';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stepName } from '../../calls/story/story-words.ts';
import { useStoryWords } from '../../calls/story/use-story-words.ts';
import classes from './chat.module.css';
import { chatOf, sideOf } from './chat-of.ts';
import { useMomentWords } from './use-moment-words.ts';

type ChatProps = {
  readonly flows: readonly Flow[];
  readonly simulation: Simulation;
  readonly onStep?: (id: string) => void;
};

/** The conversation: what the caller hears on the left, what the caller does on the right, the rest between. */
export function Chat({ flows, simulation, onStep }: ChatProps) {
  const { t } = useTranslation('phone');
  const words = useStoryWords(flows);
  const momentWords = useMomentWords();
  const { transcript, trace } = simulation;
  const items = useMemo(() => chatOf(transcript, trace), [transcript, trace]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (items.length > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [items]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={classes.chat} role="log" aria-live="polite" aria-label={t('chat.label')} tabIndex={0}>
      {items.length === 0 && <p className={classes.between}>{t('chat.empty')}</p>}
      {items.map(({ key, moment, place }, index) => {
        const side = sideOf(moment);
        const name = place === null ? '' : stepName(words, place.flow, place.node);
        const before = items[index - 1]?.place;
        const repeats = before?.flow === place?.flow && before?.node === place?.node;
        const here = place !== null && place.flow === flows[0]?.id;
        return (
          <div key={key} className={classes[side]} data-kind={moment.kind}>
            {side === 'heard' && place !== null && !repeats && (
              <StepName name={name} onShow={here && onStep !== undefined ? () => onStep(place.node) : null} />
            )}
            <div className={classes.words} {...(moment.kind === 'said' ? { lang: moment.language } : {})}>
              {momentWords(moment)}
            </div>
          </div>
        );
      })}
      <div ref={end} />
    </div>
  );
}

/** The step that says what follows; a way to it where the drawing shows it. */
function StepName({ name, onShow }: { readonly name: string; readonly onShow: (() => void) | null }) {
  const { t } = useTranslation('phone');
  if (onShow === null) return <div className={classes.step}>{name}</div>;
  return (
    <button type="button" className={classes.step} onClick={onShow} title={t('chat.toStep', { step: name })}>
      {name}
    </button>
  );
}
