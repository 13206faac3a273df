import { Button, Group, Modal, Stack, Text } from '@mantine/core';

type SavedByOthersProps = {
  readonly opened: boolean;
  readonly title: string;
  /** What the others did, and what that means for one's own changes. */
  readonly texts: readonly string[];
  /** Throws one's own changes away; null: there is nothing of theirs to be taken. */
  readonly take: Way | null;
  /** Writes one's own over theirs; null: that can't be done. */
  readonly over: Way | null;
  readonly busy: boolean;
  readonly onClose: () => void;
};

type Way = { readonly word: string; readonly act: () => void };

/** Somebody else saved meanwhile: nothing is overwritten without being asked for. */
export function SavedByOthers({ opened, title, texts, take, over, busy, onClose }: SavedByOthersProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack>
        {texts.map((text) => (
          <Text key={text} size="sm">
            {text}
          </Text>
        ))}
        <Group justify="flex-end">
          {take !== null && (
            <Button variant="default" onClick={take.act}>
              {take.word}
            </Button>
          )}
          {over !== null && (
            <Button loading={busy} onClick={over.act}>
              {over.word}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
