import type { Flow } from '@callwright/flow/document';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { NodeIcon } from '../../nodes/node-icon.tsx';
import { nodeTypes } from '../../nodes/use-node-texts.ts';
import { clockWords } from '../../phone/call/clock-words.ts';
import classes from './story.module.css';
import type { Chapter } from './story-of.ts';

type StoryProps = {
  readonly chapters: readonly Chapter[];
  readonly flows: readonly Flow[];
  /** IANA zone of the times. */
  readonly zone: string;
  /** Position of the chapter that is looked at. */
  readonly chosen: number | null;
  readonly onChoose: (chapter: Chapter, index: number) => void;
};

/** A call as it went: a chapter per step, with what was heard, pressed and decided in it. */
export function Story({ chapters, flows, zone, chosen, onChoose }: StoryProps) {
  const language = useScreenLanguage();
  const { t } = useTranslation('calls');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const timeOf = (at: number) => clockWords(language, at, zone).time;
  return (
    <ol ref={list} className={classes.story}>
      {chapters.map((chapter, index) => {
        const { key, place, title, at, lines, trouble } = chapter;
        const flow = flows.find(({ id }) => id === place?.flow);
        const node = place === null ? undefined : flow?.nodes[place.node];
        const type = node === undefined ? undefined : nodeTypes.find(node.type, node.version);
        const inPart = flow !== undefined && flow.id !== flows[0]?.id;
        return (
          <li key={key} className={classes.chapter} data-trouble={trouble || undefined}>
            {place !== null && (
              <button
                type="button"
                className={classes.head}
                data-category={type?.category}
                aria-current={chosen === index ? 'step' : undefined}
                onClick={() => onChoose(chapter, index)}
              >
                <span className={classes.icon}>
                  <NodeIcon icon={type?.icon ?? ''} category={type?.category ?? null} size={15} />
                </span>
                <span className={classes.title}>
                  {title}
                  {inPart && <span className={classes.part}>{t('one.part', { flow: flow.title })}</span>}
                </span>
                <time className={classes.time}>{timeOf(at)}</time>
              </button>
            )}
            {lines.length > 0 && (
              <ul className={classes.lines}>
                {lines.map((line, position) => (
                  <li key={line.key} className={classes.line} data-tone={line.tone}>
                    <span title={line.detail}>{line.text}</span>
                    {timeOf(line.at) !== timeOf(lines[position - 1]?.at ?? at) && (
                      <time className={classes.time}>{timeOf(line.at)}</time>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
