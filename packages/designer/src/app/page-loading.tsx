import { Center, Loader } from '@mantine/core';

/** Shown where a page will be; late enough not to flicker. */
export function PageLoading() {
  return (
    <Center h="100%" style={{ animation: 'appear 200ms 250ms both' }}>
      <Loader type="dots" />
    </Center>
  );
}
