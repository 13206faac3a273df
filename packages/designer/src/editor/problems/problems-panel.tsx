import type { Problem } from '@callwright/flow/document';
import { ScrollArea, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/use-editor.ts';
import { useFindingTexts } from './finding-texts.ts';
import classes from './problems-panel.module.css';
import { useJump } from './use-jump.ts';

type ProblemsPanelProps = { readonly open: boolean; readonly onToggle: () => void; readonly onSettings: () => void };

/** What must be mended before going live, and what is worth a look; pressing one goes there. */
export function ProblemsPanel({ open, onToggle, onSettings }: ProblemsPanelProps) {
  const { t } = useTranslation('editor');
  const { all, errors, warnings } = useEditor((state) => state.findings);
  const clean = errors + warnings === 0;
  return (
    <section className={classes.panel} data-open={open || undefined} aria-label={t('problems.label')}>
      <UnstyledButton className={classes.bar} onClick={onToggle} aria-expanded={open}>
        {clean ? (
          <span className={classes.good}>
            <IconCircleCheck size={16} stroke={1.8} aria-hidden /> {t('problems.none')}
          </span>
        ) : (
          <>
            {errors > 0 && (
              <span className={classes.error}>
                <IconAlertCircle size={16} stroke={1.8} aria-hidden /> {t('problems.mend', { count: errors })}
              </span>
            )}
            {warnings > 0 && (
              <span className={classes.warning}>
                <IconAlertTriangle size={16} stroke={1.8} aria-hidden /> {t('problems.look', { count: warnings })}
              </span>
            )}
          </>
        )}
        <IconChevronDown size={16} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      {open && !clean && (
        <ScrollArea className={classes.list ?? ''} type="auto">
          <ProblemList problems={all} onSettings={onSettings} />
        </ScrollArea>
      )}
    </section>
  );
}

/** Problems in words, worst first. */
export function ProblemList({
  problems,
  onSettings,
  onJump,
}: {
  readonly problems: readonly Problem[];
  readonly onSettings: () => void;
  readonly onJump?: () => void;
}) {
  const { describe } = useFindingTexts();
  const jump = useJump(onSettings);
  const sorted = problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return (
    <ul className={classes.problems}>
      {sorted.map((problem) => {
        const { message, fix } = describe(problem);
        return (
          <li key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.values)}`}>
            <UnstyledButton
              className={classes.problem}
              data-severity={problem.severity}
              onClick={() => {
                onJump?.();
                jump(problem);
              }}
            >
              {problem.severity === 'error' ? (
                <IconAlertCircle size={16} stroke={1.8} aria-hidden />
              ) : (
                <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
              )}
              <span>
                {message} <span className={classes.fix}>{fix}</span>
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
