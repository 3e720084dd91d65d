// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useLocation } from 'react-router';
import { expect, it, vi } from 'vitest';
import { OverdueBar } from '../../console/call-backs/overdue-bar.tsx';
import { Session } from '../../console/shell/session.tsx';
import { open, serve } from './page.tsx';

const Here = () => <output>{useLocation().pathname}</output>;
const page = (roles: string[], overdue: number, at = '/leader') => {
  vi.stubGlobal('EventSource', class { addEventListener() {} close() {} });
  const sent = serve(({ path }) => (path === '/api/session' ? { body: { staffId: 1, username: 'x', name: '沈若兰', unitId: 'centre', unitName: '热线中心', roles, mustChangePassword: false } } : path === '/api/call-backs/counts' ? { body: { now: overdue + 1, overdue, since: overdue ? '2026-03-02T02:30:00.000Z' : null } } : undefined));
  open(<Session><OverdueBar /><Here /></Session>, at);
  return sent;
};

it('late call-backs stand on every page of who leads, and a key opens them, also while writing', async () => {
  page(['teamLead'], 3);
  await screen.findByText(/3 个回拨已超时，最早的应在 .*10:30 前拨出/);
  expect(screen.getByRole('link', { name: /打开回拨/ }).getAttribute('href')).toBe('/call-backs');
  fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true, altKey: true });
  await waitFor(() => expect(screen.getByText('/call-backs')).toBeTruthy());
  expect(screen.queryByText(/已超时/), 'the list itself says it').toBeNull();
});

it('none late: no bar; who does not lead is not asked to hurry others', async () => {
  page(['teamLead'], 0);
  await screen.findByText('/leader');
  expect(screen.queryByText(/已超时/)).toBeNull();
});

it('an agent has no bar, and the page asks nothing for it', async () => {
  const sent = page(['agent'], 3);
  await screen.findByText('/leader');
  expect([screen.queryByText(/已超时/), sent.some((s) => s.path.includes('call-backs'))]).toEqual([null, false]);
});
