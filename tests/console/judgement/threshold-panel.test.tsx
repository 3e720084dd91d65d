// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useLocation } from 'react-router';
import type { PolicyView, ThresholdView } from '../../../console/judgement/queries.ts';
import { ThresholdPanel } from '../../../console/judgement/threshold/threshold-panel.tsx';
import { open, serve, type Sent } from '../page.tsx';

const span = { from: '2025-12-03', to: '2026-03-02' };
/** A hundred tickets a day; from 80 % on half of them, of which 1 % come back, and below it many more. */
const curve = Array.from({ length: 50 }, (_, i) => {
  const threshold = (50 + i) / 100;
  return { threshold, n: (threshold >= 0.8 ? 4500 : 9000) - i, wrong: threshold >= 0.8 ? 45 : 900, coverage: threshold >= 0.8 ? 0.5 : 1, rate: threshold >= 0.8 ? 0.01 : 0.1, lower: 0.008, upper: threshold >= 0.8 ? 0.013 : 0.105, perDay: threshold >= 0.8 ? 50 : 100 };
});
const threshold = (more: Partial<ThresholdView> = {}): ThresholdView => ({ ...span, returnRate: 0.02, n: 9000, model: '甲 1', perDay: 100, curve, chosen: curve[30]!, least: 133, calibration: { slope: 0.9, shift: 0 }, offered: null, ...more });
const policy = (more: Partial<PolicyView> = {}): PolicyView => ({ current: { version: 'default-1', automatic: true, autoFrom: 0.85, slope: 0.9, shift: 0, readable: true }, proposed: null, history: [], mayPropose: true, mayPutInForce: true, canRollBack: false, ...more });

let at = '';
const Where = () => { at = useLocation().search; return null; };
const look = (more: { threshold?: Partial<ThresholdView>; policy?: Partial<PolicyView> } = {}, answer: (sent: Sent) => { status?: number; body?: unknown } | undefined = () => undefined) => {
  const sent = serve((s) => answer(s) ?? (s.path.startsWith('/api/judgement/threshold') ? { body: threshold(more.threshold) } : s.path === '/api/judgement/policy' ? { body: policy(more.policy) } : undefined));
  open(<><ThresholdPanel span={span} /><Where /></>);
  return sent;
};
const slider = () => screen.getByRole('slider', { name: /门槛/ });

test('what a threshold would mean is said in a sentence that follows the line, also by the arrow keys, and stands in the address', async () => {
  look();
  await screen.findByText('按门槛85%，每天约 50 件自动派单，预计退单率 1.0%（95% 置信不高于 1.3%）。');
  for (let i = 0; i < 6; i++) fireEvent.keyDown(slider(), { key: 'ArrowLeft', keyCode: 37 });
  await screen.findByText('按门槛79%，每天约 100 件自动派单，预计退单率 10.0%（95% 置信不高于 10.5%）。');
  expect(at).toBe('?at=79');
});

test('the stated return rate chooses the threshold; with a reason it is put in force on the evidence of the days looked at', async () => {
  const sent = look({}, (s) => (s.method === 'POST' ? { body: policy({ current: { version: 'city-1', automatic: true, autoFrom: 0.8, slope: 0.9, shift: 0, readable: true } }) } : undefined));
  fireEvent.click(await screen.findByRole('button', { name: '按此取门槛' }));
  await screen.findByText('已取门槛 80%：能保证此退单率的最低门槛');
  const save = screen.getByRole('button', { name: /启\s*用$/ });
  expect(save).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '近三月退单率低于百分之二' } });
  fireEvent.click(save);
  await waitFor(() => expect(sent.findLast((s) => s.method === 'POST')).toMatchObject({ path: '/api/judgement/policy', body: { automatic: true, autoFrom: 0.8, slope: 0.9, shift: 0, returnRate: 0.02, reason: '近三月退单率低于百分之二', based: 'default-1', ...span } }));
  await screen.findByText(/第1版/);
});

test('below what the tickets bear out it can only be proposed, and says why', async () => {
  look();
  await screen.findByText(/按门槛85%/);
  for (let i = 0; i < 6; i++) fireEvent.keyDown(slider(), { key: 'ArrowLeft', keyCode: 37 });
  await screen.findByText('超出已定结果工单所能证明的范围，须由另一名督办员或班长确认后生效。');
  expect(screen.queryByRole('button', { name: /启\s*用$/ })).toBeNull();
  expect(screen.getByRole('button', { name: /提\s*出$/ })).toBeTruthy();
});

test('a young city reads how many decided tickets it takes', async () => {
  look({ threshold: { n: 30, chosen: null, curve: curve.map((p) => ({ ...p, n: 0, wrong: 0, coverage: 0, rate: null, upper: 1, perDay: 0 })) } });
  await screen.findByText('要保证退单率不高于 2.0%，至少需要 133 件已定结果的工单，现有 30 件。');
  await screen.findByText('这段时间没有把握达到85%的已定结果工单，无从估计。');
  expect(screen.getByRole('button', { name: '按此取门槛' })).toHaveProperty('disabled', true);
});

test('who only reads sees the curve and no form', async () => {
  look({ policy: { mayPropose: false, mayPutInForce: false } });
  await screen.findByText(/按门槛85%/);
  expect(screen.queryByLabelText('理由')).toBeNull();
});
