import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { files, scenario } from '../scenario.ts';

const product = scenario();

const dayMs = 86_400_000;
const cityDay = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
/** Every day from tomorrow on for some weeks: whatever today is, the due date must move. */
const restDays = Array.from({ length: 21 }, (_, n) => cityDay(Date.now() + (n + 1) * dayMs));

async function choose(page: Page, text: string, name: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '核对' }).click();
}

test('a wrong calendar file is refused with its line; a right one moves a due date, and the ticket says so', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo } = await files(agent, '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。');

  const admin = await product.as('sysadmin', '/console/deadlines');
  await admin.getByRole('button', { name: '上传日历文件' }).click();
  await choose(admin, `date,kind,name\n${restDays[0]},rest,建城节\n2026-02-30,rest,某节\n${restDays[1]},holiday,某节\n`, '本市假日.csv');
  await admin.getByText('文件有误，未做任何修改').waitFor();
  await admin.getByText('没有这一天：2026-02-30').waitFor();
  const lines = await admin.getByRole('alert').filter({ hasText: '文件有误' }).innerText();
  expect(lines).toContain('第 3 行');
  expect(lines).toContain('第 4 行');

  await choose(admin, `date,kind,name\n${restDays.map((d) => `${d},rest,建城节`).join('\n')}\n`, '本市假日.csv');
  await admin.getByText('与现行日历的差别').waitFor();
  await admin.getByRole('button', { name: '启用并重新计算' }).click();
  await admin.getByText('本市假日.csv').waitFor();

  await agent.goto(`${product.url}/console/tickets/${ticketNo}`);
  await agent.getByText(/按工作日历9901-.*重新计算：.*办结时限/).waitFor();
  await admin.reload();
  await admin.getByText('执行中').first().waitFor();
  await admin.getByRole('tab', { name: '办理时限' }).click();
  await admin.getByText('执行版本').waitFor();
  for (const page of [agent, admin]) expect(page.errors).toEqual([]);
});
