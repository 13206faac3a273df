import { Button, VisuallyHidden } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import classes from './drop-area.module.css';

type DropAreaProps = {
  readonly label: string;
  readonly help?: string;
  readonly choose: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Kinds of files; sounds where it isn't said. */
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
};

const SOUNDS = 'audio/wav,audio/x-wav,audio/mpeg,.wav,.mp3';

/** Takes files: dropped, or chosen by the button. */
export function DropArea({
  label,
  help,
  choose,
  multiple = false,
  disabled = false,
  accept = SOUNDS,
  onFiles,
}: DropAreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same.
    <div
      className={classes.area}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <IconUpload size={20} stroke={1.6} aria-hidden />
      <div>
        <p>{label}</p>
        {help !== undefined && <p className={classes.help}>{help}</p>}
      </div>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          aria-label={label}
          tabIndex={-1}
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </VisuallyHidden>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => input.current?.click()}>
        {choose}
      </Button>
    </div>
  );
}
