import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient } from './api/query-client';
import { SessionGate } from './session/session-gate';
import { HomePage } from './shell/home-page';
import { theme } from './theme';

interface AppProps {
  i18n: i18n;
}

/** Everything the pages share: words, looks, memory of the API, and who is signed in. */
export function App({ i18n }: AppProps) {
  const [client] = useState(createQueryClient);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <SessionGate>{(session) => <HomePage session={session} />}</SessionGate>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
