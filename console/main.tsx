/** Entry of the staff console, served under /console. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/query-client.ts';
import { PhoneProvider } from './phone/provider.tsx';
import { routes } from './routes.tsx';
import { Providers } from './shell/providers.tsx';
import { Session } from './shell/session.tsx';
import { ShortcutProvider } from './shell/shortcuts.tsx';
import './shell/shell.css';

const router = createBrowserRouter(routes, { basename: '/console' });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers client={createQueryClient()}>
      <ShortcutProvider><Session><PhoneProvider><RouterProvider router={router} /></PhoneProvider></Session></ShortcutProvider>
    </Providers>
  </StrictMode>,
);
