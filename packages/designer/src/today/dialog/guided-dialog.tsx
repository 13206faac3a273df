import { Alert, Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import classes from './guided-dialog.module.css';

export type GuidedStep = {
  /** The one question of this step. */
  readonly title: string;
  /** Why one can't go on yet; null: one can. */
  readonly missing: string | null;
  readonly content: ReactNode;
};

type GuidedDialogProps = {
  readonly title: string;
  readonly steps: readonly GuidedStep[];
  /** What the last button does. */
  readonly action: string;
  readonly color?: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onFinish: () => void;
  readonly onClose: () => void;
};

/** One question at a time, and the way on under one's thumb. */
export function GuidedDialog({ title, steps, action, color, busy, error, onFinish, onClose }: GuidedDialogProps) {
  const { t } = useTranslation('today');
  const refusalText = useRefusalText();
  const small = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  const [index, setIndex] = useState(0);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = steps[index] ?? steps[0];
  const last = index === steps.length - 1;
  useEffect(() => {
    // Not at the beginning: the dialog itself decides where it begins.
    const field = heading.current?.parentElement?.querySelector<HTMLElement>('[data-autofocus]');
    if (index > 0) (field ?? heading.current)?.focus();
    setTried(false);
  }, [index]);
  if (step === undefined) return null;
  const goOn = () => {
    if (step.missing !== null) return setTried(true);
    if (last) onFinish();
    else setIndex(index + 1);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      fullScreen={small === true}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <div className={classes.step}>
          <p className={classes.count}>{t('guide.step', { n: index + 1, all: steps.length })}</p>
          <h3 ref={heading} tabIndex={-1} className={classes.question}>
            {step.title}
          </h3>
          {step.content}
        </div>
        <div className={classes.foot}>
          <div role="alert" className={classes.trouble}>
            {tried && step.missing !== null && <p>{step.missing}</p>}
            {error !== null && <Alert color="red">{refusalText(error)}</Alert>}
          </div>
          <div className={classes.buttons}>
            <Button variant="default" size="md" onClick={() => (index === 0 ? onClose() : setIndex(index - 1))}>
              {t(index === 0 ? 'guide.cancel' : 'guide.back')}
            </Button>
            <Button type="submit" size="md" loading={busy} {...(last && color !== undefined ? { color } : {})}>
              {last ? action : t('guide.next')}
            </Button>
          </div>
        </div>
      </form>
    </Modal>
  );
}
