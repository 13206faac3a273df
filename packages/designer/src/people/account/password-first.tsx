import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignedIn } from '../../api/people-types.ts';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import { OwnPasswordInput } from './own-password-input.tsx';

type PasswordFirstProps<T> = {
  readonly person: SignedIn;
  readonly text: string;
  readonly action: string;
  readonly danger?: boolean;
  /** Null where they have no password. */
  readonly ask: (password: string | null) => Promise<T>;
  readonly onDone: (answer: T) => void;
};

/** Asks for one's password before something that matters. */
export function PasswordFirst<T>({ person, text, action, danger = false, ask, onDone }: PasswordFirstProps<T>) {
  const refusalText = useEntryRefusal();
  const [password, setPassword] = useState('');
  const asking = useMutation({
    mutationFn: () => ask(person.password ? password : null),
    onSuccess: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <Stack>
        <Text size="sm">{text}</Text>
        {person.password && <OwnPasswordInput value={password} onChange={setPassword} />}
        {asking.error !== null && (
          <Alert color="red" role="alert">
            {refusalText(asking.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" {...(danger ? { color: 'red' } : {})} loading={asking.isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
