// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PublicAppeal } from '../../../console/citizen/api/appeals.ts';
import { App } from '../../../console/citizen/app.tsx';

const appeal: PublicAppeal = {
  ticketNo: '99012611210000001', state: 'inProgress', stateName: '办理中', title: '路灯不亮', content: '东门街路灯不亮', regionName: '', registeredAt: '2026-11-20T01:00:00Z', expectedAt: null, unitName: null, reply: null, solved: null, satisfaction: null, problem: null, asked: null, parkedUntil: null, notices: [], noticesOff: false, together: null,
  timeline: [{ at: '2026-11-20T01:00:00Z', zh: '已收到您的诉求。', en: 'Received.' }],
  verbs: [{ verb: 'urge', zh: '催办', en: 'Urge', allowed: true, why: null }, { verb: 'rate', zh: '评价', en: 'Rate', allowed: false, why: { zh: '办完后才能评价。', en: 'Not yet.' } }],
};
interface Seen { path: string; body: Record<string, unknown> | null }
let seen: Seen[];
let answers: Record<string, (request: Seen) => Response | Promise<Response>>;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  seen = [];
  answers = { '/api/public/city': () => json({ name: '云川市', regions: [] }) };
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const request = { path, body: init?.body ? JSON.parse(init.body as string) as Record<string, unknown> : null };
    seen.push(request);
    return answers[path.split('?')[0]!]?.(request) ?? json({ error: { id: 'notFound', zh: '没有', en: 'none' } }, 404);
  });
});

const openAt = (path: string) => { window.history.replaceState(null, '', path); render(<App />); };
const type = async (label: RegExp, value: string) => fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

async function fillIn() {
  openAt('/file');
  await type(/请把事情说清楚/, '东门街路灯不亮');
  await press('下一步');
  await screen.findByRole('heading', { name: /在哪里/ });
  await press('下一步');
  await type(/手机或座机/, '13900001234');
  await press('下一步');
  await screen.findByRole('heading', { name: '请核对一遍' });
}

test('no network: it says so, the draft stays, and the next send carries the same key', async () => {
  answers['/api/public/appeals'] = () => { throw new TypeError('offline'); };
  await fillIn();
  await press('提交');
  expect((await screen.findByRole('alert')).textContent).toContain('没有提交成功');
  expect(localStorage.getItem('hotline.draft')).toContain('东门街路灯不亮');
  answers['/api/public/appeals'] = () => json({ ticketNo: appeal.ticketNo, queryCode: '40718263', duplicate: false }, 201);
  await press('提交');
  await screen.findByText('40718263');
  const keys = seen.filter((r) => r.path === '/api/public/appeals').map((r) => r.body!['idempotencyKey']);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(localStorage.getItem('hotline.draft')).toBeNull();
});

test('a double press is sent once', async () => {
  let answer: (response: Response) => void = () => {};
  answers['/api/public/appeals'] = () => new Promise<Response>((resolve) => { answer = resolve; });
  await fillIn();
  const button = screen.getByRole('button', { name: '提交' });
  fireEvent.click(button);
  fireEvent.click(button);
  await waitFor(() => expect(seen.some((r) => r.path === '/api/public/appeals')).toBe(true));
  answer(json({ ticketNo: appeal.ticketNo, queryCode: '40718263', duplicate: false }, 201));
  await screen.findByText('40718263');
  expect(seen.filter((r) => r.path === '/api/public/appeals')).toHaveLength(1);
});

test('from filing to progress the query code never stands in the address, nor in what outlives the tab', async () => {
  answers['/api/public/appeals'] = () => json({ ticketNo: appeal.ticketNo, queryCode: '40718263', duplicate: false }, 201);
  answers[`/api/public/appeals/${appeal.ticketNo}`] = () => json(appeal);
  await fillIn();
  await press('提交');
  await screen.findByText('40718263');
  expect(window.location.href).not.toContain('40718263');
  fireEvent.click(screen.getByRole('link', { name: '查看进度' }));
  await screen.findByRole('heading', { name: '路灯不亮' });
  expect(window.location.href).toContain(`/appeal/${appeal.ticketNo}`);
  expect(window.location.href).not.toContain('40718263');
  expect(JSON.stringify({ ...localStorage })).not.toContain('40718263');
});

test('an appeal opened without its code asks for the code and asks the server nothing', async () => {
  openAt(`/appeal/${appeal.ticketNo}`);
  expect((await screen.findByLabelText<HTMLInputElement>('工单号')).value).toBe(appeal.ticketNo);
  expect(seen.filter((r) => r.path.includes('appeals'))).toEqual([]);
});

test('number and code as they get copied: full width, spaces; a wrong pair is told beside the form', async () => {
  openAt('/track');
  await type(/工单号/, ' 9901 2611 2100 00001');
  await type(/查询码/, '\uff14\uff10\uff17\uff11-8263');
  await press('查询');
  expect((await screen.findByRole('alert')).textContent).toContain('没有查到');
  expect(seen.at(-1)!.path).toBe(`/api/public/appeals/${appeal.ticketNo}?code=40718263`);
});

test('only what the rules allow is a button; the rest is told with its rule', async () => {
  sessionStorage.setItem(`hotline.code.${appeal.ticketNo}`, '40718263');
  answers[`/api/public/appeals/${appeal.ticketNo}`] = () => json(appeal);
  answers[`/api/public/appeals/${appeal.ticketNo}/urge`] = () => json(appeal);
  openAt(`/appeal/${appeal.ticketNo}`);
  fireEvent.click(await screen.findByRole('link', { name: '催办' }));
  expect(screen.queryByRole('link', { name: '评价' })).toBeNull();
  await press('提交');
  await screen.findByText('已经提交');
  expect(seen.find((r) => r.path.endsWith('/urge'))!.body).toEqual({ code: '40718263' });
});
