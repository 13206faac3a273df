import { canonicalJson, type Flow } from '@callwright/flow/document';
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TextPart, type TextRow, textParts, unified } from '../model/text-rows.ts';
import classes from './compared-text.module.css';

type ComparedTextProps = { readonly before: Flow; readonly after: Flow };
type Columns = 'unified' | 'split';

const AT_ONCE = 400;

/** Both documents as they are exported, where their lines differ. */
export function ComparedText({ before, after }: ComparedTextProps) {
  const { t } = useTranslation('versions');
  const [columns, setColumns] = useState<Columns>('unified');
  const [shown, setShown] = useState(AT_ONCE);
  const parts = useMemo(() => textParts(canonicalJson(before), canonicalJson(after)), [before, after]);
  const { fit, more } = firstRows(parts, shown);
  return (
    <section className={classes.text} aria-label={t('compare.text')}>
      {parts.length === 0 ? (
        <p className={classes.equal}>{t('compare.equalText')}</p>
      ) : (
        <SegmentedControl
          className={classes.columns ?? ''}
          size="xs"
          value={columns}
          onChange={(value) => setColumns(value === 'split' ? 'split' : 'unified')}
          aria-label={t('compare.view')}
          data={[
            { value: 'unified', label: t('compare.unified') },
            { value: 'split', label: t('compare.split') },
          ]}
        />
      )}
      {fit.map((part) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be scrolled by keys, too.
        <div className={classes.part} key={`${part.from} ${part.to}`} tabIndex={0}>
          <table className={classes.lines} data-columns={columns}>
            <caption>{t('compare.lines', { line: part.to })}</caption>
            <tbody>
              {(columns === 'unified' ? unified(part.rows) : part.rows).map((row) =>
                columns === 'unified' ? (
                  <OneColumn key={keyOf(row)} row={row} />
                ) : (
                  <TwoColumns key={keyOf(row)} row={row} />
                ),
              )}
            </tbody>
          </table>
        </div>
      ))}
      {more && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE * 5)}>
          {t('compare.moreParts')}
        </Button>
      )}
    </section>
  );
}

const keyOf = ({ before, after }: TextRow) => `${before?.number ?? ''} ${after?.number ?? ''}`;

function OneColumn({ row: { kind, before, after } }: { readonly row: TextRow }) {
  const { t } = useTranslation('versions');
  return (
    <tr data-kind={kind}>
      <td className={classes.number}>{before?.number}</td>
      <td className={classes.number}>{after?.number}</td>
      <td className={classes.sign}>
        {kind === 'added' && <Sign sign="+" word={t('compare.lineAdded')} />}
        {kind === 'removed' && <Sign sign="−" word={t('compare.lineRemoved')} />}
      </td>
      <td className={classes.line}>{after?.text ?? before?.text}</td>
    </tr>
  );
}

function TwoColumns({ row: { kind, before, after } }: { readonly row: TextRow }) {
  const { t } = useTranslation('versions');
  const gone = kind === 'removed' || kind === 'changed';
  const fresh = kind === 'added' || kind === 'changed';
  return (
    <tr>
      <td className={classes.number}>{before?.number}</td>
      <td className={classes.sign}>{gone && <Sign sign="−" word={t('compare.lineRemoved')} />}</td>
      <td className={classes.line} data-kind={gone ? 'removed' : undefined}>
        {before?.text}
      </td>
      <td className={classes.number}>{after?.number}</td>
      <td className={classes.sign}>{fresh && <Sign sign="+" word={t('compare.lineAdded')} />}</td>
      <td className={classes.line} data-kind={fresh ? 'added' : undefined}>
        {after?.text}
      </td>
    </tr>
  );
}

function Sign({ sign, word }: { readonly sign: string; readonly word: string }) {
  return (
    <span role="img" aria-label={word}>
      {sign}
    </span>
  );
}

/** A thousand steps that all differ would be a page of a hundred thousand lines. */
function firstRows(parts: readonly TextPart[], most: number): { fit: readonly TextPart[]; more: boolean } {
  const fit: TextPart[] = [];
  let left = most;
  for (const part of parts) {
    if (left <= 0) return { fit, more: true };
    fit.push(part.rows.length <= left ? part : { ...part, rows: part.rows.slice(0, left) });
    left -= part.rows.length;
  }
  return { fit, more: left < 0 };
}
