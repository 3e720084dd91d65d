// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import JobsPage from '../../console/jobs/jobs-page.tsx';
import { open, serve, type Sent } from './page.tsx';

const job = (id: number, kind: string, ticketNo: string | null = null) => ({ id, kind, tries: 8, createdAt: '2026-03-02T02:30:00.000Z', lastError: `OutsideError: 503 from the other system\n    at send (${id})`, ticketNo });
const page = (items: ReturnType<typeof job>[]): Sent[] => {
  let left = items;
  const sent = serve(({ method, path, body }) => {
    if (path === '/api/jobs/requeue' && method === 'POST') {
      const { ids } = body as { ids: number[] };
      left = left.filter((j) => !ids.includes(j.id));
      return { body: { queued: ids.length } };
    }
    return path === '/api/jobs/dead' ? { body: { counts: { waiting: 3, carried: 1, dead: left.length }, items: left } } : undefined;
  });
  open(<JobsPage />);
  return sent;
};
const asked = (sent: Sent[]) => sent.filter((s) => s.method === 'POST').map((s) => s.body);

it('says what failed for good, on which ticket and why, and runs one again', async () => {
  const sent = page([job(7, 'external.send', '99012603020001'), job(8, 'notice.send')]);
  const row = (await screen.findByText('99012603020001')).closest('tr')!;
  expect(within(row).getByText('外部系统', { exact: false }).textContent).toContain('external.send');
  within(row).getByText(/503 from the other system/);
  fireEvent.click(within(row).getByRole('button', { name: '重新执行' }));
  await waitFor(() => expect(asked(sent)).toEqual([{ ids: [7] }]));
  await waitFor(() => expect(screen.queryByText('99012603020001')).toBeNull());
});

it('runs all again, and says so when nothing has failed', async () => {
  const sent = page([job(7, 'external.send'), job(8, 'notice.send')]);
  fireEvent.click(await screen.findByRole('button', { name: '全部重新执行' }));
  await waitFor(() => expect(asked(sent)).toEqual([{ ids: [7, 8] }]));
  await screen.findByText('没有失败的任务');
});
