import { afterAll, expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { choose, picture, scenario } from '../scenario.ts';
import { lastMonth, type LastMonth } from './last-month.ts';

let lived: LastMonth;
// before the scenario's own: what is registered first ends last, and a server whose database is gone may not end
afterAll(() => lived?.stop());
const product = scenario(async () => { lived = await lastMonth('browser-suite-password'); return lived.env; });

test('a month is published, a unit finds the ticket that cost it points and appeals, a supervisor upholds it, the score rises, and it is not frozen before its time', async () => {
  const supervisor = await product.as('supervisor1', '/console/scores');
  await supervisor.getByRole('navigation', { name: '月份' }).getByText(lived.month).click();
  await supervisor.getByText('试算，尚未公示').waitFor();
  await supervisor.getByRole('button', { name: /^公\s*示$/ }).click();
  await supervisor.getByRole('dialog').getByRole('button', { name: /^公\s*示$/ }).click();
  await supervisor.getByText(/申诉截止/).waitFor();
  await supervisor.getByRole('region', { name: '区级部门' }).getByRole('link', { name: '云溪区城市管理局' }).waitFor();
  await supervisor.getByText(/^无诉求（\d+）/).waitFor();
  await picture(supervisor, 'scores-month');

  const leader = await product.as('yx-cg-leader', '/console/scores');
  await leader.getByText('您只看本单位的考核单').waitFor();
  await leader.getByRole('link', { name: '云溪区城市管理局' }).click();
  await leader.getByText('74.12', { exact: true }).waitFor();
  await picture(leader, 'scores-sheet');
  const row = leader.getByRole('row', { name: /按时办结率/ });
  expect(await row.innerText()).toContain('按时办结率 85.71% → 10.71分（满分15），失4.29分：1件');
  await row.getByRole('button', { name: '失分工单 1件' }).click();
  await leader.getByRole('link', { name: lived.lateTicketNo }).waitFor();
  await leader.getByRole('button', { name: /^申\s*诉$/ }).click();
  const form = leader.locator('.ant-modal').filter({ hasText: '考核申诉' });
  await form.getByText('按时办结率').waitFor();
  expect(await form.locator('.ant-checkbox-checked').count()).toBe(1);
  await choose(leader, '申诉类别', '派单、流转延误');
  await form.getByLabel('情况说明').fill('派单系统故障，次日才收到。');
  await form.getByLabel('依据或证据').fill('系统故障通报一份。');
  await picture(leader, 'scores-appeal');
  await form.getByRole('button', { name: '提交申诉' }).click();
  await form.waitFor({ state: 'detached' });
  await leader.getByText('待审批').first().waitFor(); // on the ticket's row, in the place of the button

  await supervisor.getByRole('tab', { name: '考核申诉' }).click();
  await supervisor.getByText('派单系统故障，次日才收到。').waitFor();
  await picture(supervisor, 'scores-appeals');
  await supervisor.getByRole('button', { name: /^成\s*立$/ }).click();
  await supervisor.getByLabel('审定意见').fill('故障属实，予以剔除。');
  await supervisor.locator('.ant-modal').getByRole('button', { name: /^成\s*立$/ }).click();
  await supervisor.getByText('没有申诉').waitFor();

  await expect.poll(async () => { await leader.reload(); await leader.getByText('总分').first().waitFor(); return leader.locator('.scores-big').innerText(); }, { timeout: 60_000 }).toBe('78.63');
  await leader.getByText('74.12', { exact: true }).waitFor(); // what was published stays beside it
  await leader.setViewportSize(phone);
  await picture(leader, 'scores-sheet-phone');

  const other = await product.as('esupervision1', `/console/scores?month=${lived.month}`);
  await other.getByRole('button', { name: '确认并冻结', disabled: true }).hover();
  await other.getByText('申诉期尚未结束，期满后才能冻结。').waitFor();

  await supervisor.getByRole('tab', { name: '指标' }).click();
  await supervisor.getByRole('button', { name: '上月' }).click();
  await supervisor.getByRole('button', { name: '查看工单：按时办结率 剔除' }).click();
  await supervisor.getByText('故障属实，予以剔除。').waitFor();
  for (const page of [supervisor, leader, other]) expect(page.errors).toEqual([]);
}, 240_000);
