import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { SessionGate } from '../people/signed-in/session-gate.tsx';
import { TheirsOnly } from '../people/signed-in/theirs-only.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useLocalizedTheme } from './localized-theme.ts';
import { Routes } from './routes.tsx';
import { Shell } from './shell/shell.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables } from './theme.ts';

/** The whole web app. */
export function App() {
  const theme = useLocalizedTheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-center" />
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <Shell>
            <ErrorBoundary>
              <TheirsOnly>
                <Routes />
              </TheirsOnly>
            </ErrorBoundary>
          </Shell>
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
