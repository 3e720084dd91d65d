/** Renders a part of the console the way main.tsx does, in a simulated browser. The network is the one thing that is not real. */
import { QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { Providers } from '../../console/shell/providers.tsx';
import { ShortcutProvider } from '../../console/shell/shortcuts.tsx';

export interface Sent { method: string; path: string; body: unknown }
type Answer = { status?: number; body?: unknown };

/** Answers the console's requests and remembers them. An address nobody answers is a 404, as on the server. */
export function serve(answer: (sent: Sent) => Answer | undefined): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const one: Sent = { method: init?.method ?? 'GET', path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined };
    sent.push(one);
    const { status = 200, body } = answer(one) ?? { status: 404, body: { error: { id: 'notFound', zh: '没有找到', en: 'Not found' } } };
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
  return sent;
}

export function open(children: ReactNode, at = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(<Providers client={client}><ShortcutProvider><MemoryRouter initialEntries={[at]}>{children}</MemoryRouter></ShortcutProvider></Providers>);
}
