import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { picture, scenario } from '../scenario.ts';
import { recordedDay, type RecordedDay } from './recorded-day.ts';

const phone = { width: 390, height: 844 };
let day: RecordedDay;
// before the scenario's own: what is registered first ends last, and a server whose database is gone may not end
afterAll(async () => day?.stop());
const product = scenario(async () => { day = await recordedDay('browser-suite-password'); return day.env; });

/** Begins a sitting with one of the usual reasons. */
async function listen(page: Page, reason = '质检抽查'): Promise<void> {
  await page.getByRole('button', { name: '收听录音' }).click();
  await page.getByRole('button', { name: reason }).click();
  await page.getByRole('dialog').getByRole('button', { name: '收听录音' }).click();
  await page.locator('.player').waitFor();
}
const played = (page: Page) => page.locator('.player audio').evaluate((a: HTMLAudioElement) => ({ paused: a.paused, at: a.currentTime, rate: a.playbackRate, loaded: a.readyState, error: a.error?.message ?? null }));

test('quality assurance finds a call by its number, hears both sides by keyboard with the words in step, and writes a mark that the agent reads', async () => {
  const qa = await product.as('qa1', '/console/calls');
  await qa.getByText('共 5 通').waitFor();
  await picture(qa, 'calls');
  await qa.getByRole('searchbox', { name: '按号码查找' }).or(qa.getByLabel('按号码查找')).first().fill('154 0000 1111');
  await qa.keyboard.press('Enter');
  await qa.getByText('同一号码').waitFor();
  await qa.getByText('共 1 通').waitFor();
  expect(qa.url()).not.toContain('15400001111');
  await qa.getByRole('link', { name: `打开通话 ${day.callNo}` }).click();

  await qa.getByRole('button', { name: '收听录音' }).waitFor();
  await listen(qa);
  await expect.poll(async () => (await played(qa)).loaded).toBeGreaterThanOrEqual(1);
  await qa.locator('h1').click(); // away from any button
  await qa.keyboard.press(' ');
  await expect.poll(async () => (await played(qa)).at).toBeGreaterThan(0.3);
  expect(await played(qa)).toMatchObject({ paused: false, error: null });
  await qa.keyboard.press('ArrowRight');
  await expect.poll(async () => (await played(qa)).at).toBeGreaterThan(5);
  expect(await qa.locator('.pieces [aria-current]').innerText()).toContain('路灯三天不亮了');
  await qa.keyboard.press(']');
  await expect.poll(async () => (await played(qa)).rate).toBe(1.25);
  await qa.getByRole('button', { name: '好的，已经为您记录' }).click();
  await expect.poll(async () => (await played(qa)).at).toBeGreaterThan(17);
  // over the hold into the second part, without a press
  await expect.poll(async () => qa.locator('.player audio').getAttribute('src'), { timeout: 15_000 }).toContain('-r2/');
  await expect.poll(async () => (await played(qa)).at, { timeout: 15_000 }).toBeGreaterThan(0.3);
  await qa.keyboard.press(' ');
  await expect.poll(async () => (await played(qa)).paused).toBe(true);
  expect(await qa.getByRole('timer').innerText()).toMatch(/^0:[2-4]\d \/ 0:50$/);
  await picture(qa, 'call');

  await qa.getByRole('button', { name: '写质检意见' }).click();
  await qa.getByLabel('评分').fill('92');
  await qa.getByLabel('结束语').check();
  await qa.getByLabel('评语').fill('询问清楚，结束语可再规范。');
  await qa.getByRole('button', { name: /保\s*存$/ }).click();
  await qa.getByRole('region', { name: '质检' }).getByText('92').waitFor();
  expect(qa.errors).toEqual([]);

  const agent = await product.as('agent1', `/console/calls/${day.callNo}`);
  await agent.getByText('询问清楚，结束语可再规范。').waitFor();
  await listen(agent, '核实诉求内容');
  expect(await agent.getByRole('button', { name: '写质检意见' }).count()).toBe(0);
});

test('a unit hears a call once the team lead shares it, and is told why before', async () => {
  const unit = await product.as('yx-cg-contact', `/console/tickets/${day.ticketNo}`);
  const panel = unit.getByRole('region', { name: '通话' });
  await panel.getByText('林晓雨').waitFor();
  await picture(unit, 'ticket-calls');
  expect(await panel.getByRole('link').count()).toBe(0);

  const lead = await product.as('teamlead1', `/console/tickets/${day.ticketNo}`);
  await lead.getByRole('region', { name: '通话' }).getByRole('link').click();
  await lead.getByRole('button', { name: '授权单位收听' }).click();
  await lead.getByRole('dialog').getByLabel('理由').fill('请核对市民所说的位置');
  await lead.getByRole('dialog').getByRole('button', { name: /确\s*定$/ }).click();
  await lead.getByRole('list', { name: '单位授权' }).getByText('云溪区城市管理局').waitFor();

  await unit.reload();
  await panel.getByRole('link').click();
  await listen(unit, '核实诉求内容');
  await unit.locator('h1').click();
  await unit.keyboard.press(' ');
  await expect.poll(async () => (await played(unit)).at).toBeGreaterThan(0.2);
});

test('the file leaves the house when two agree, once; a hold stands beside it; all of it is written down', async () => {
  const lead = await product.as('teamlead1', `/console/calls/${day.callNo}`);
  await lead.getByRole('button', { name: '申请导出' }).click();
  await lead.getByRole('dialog').getByLabel('理由').fill('公安机关依法调取');
  await lead.getByRole('dialog').getByRole('button', { name: /确\s*定$/ }).click();
  await lead.getByRole('list', { name: '导出' }).getByText('待确认').waitFor();

  const supervisor = await product.as('supervisor1', '/console/calls');
  await supervisor.getByText('待办的录音导出').waitFor();
  await supervisor.getByRole('button', { name: '同意导出' }).click();
  await supervisor.getByText('待办的录音导出').waitFor({ state: 'detached' });
  await supervisor.goto(`${product.url}/console/calls/${day.callNo}`);
  await supervisor.getByRole('button', { name: /保\s*全$/ }).click();
  await supervisor.getByRole('dialog').getByLabel('理由').fill('公安机关来函，编号2026-17');
  await supervisor.getByRole('dialog').getByRole('button', { name: /确\s*定$/ }).click();
  await supervisor.getByText('设置保全').waitFor();
  await picture(supervisor, 'call-kept');

  await lead.reload();
  const download = lead.waitForEvent('download');
  await lead.getByRole('button', { name: '取走文件' }).click();
  expect((await download).suggestedFilename()).toBe(`${day.callNo}.zip`);
  await lead.getByRole('button', { name: '取走文件' }).waitFor({ state: 'detached' });

  // how long, what goes when, what is held and why; a hold is lifted by two
  await supervisor.goto(`${product.url}/console/calls?view=keeping`);
  const held = supervisor.getByRole('region', { name: '保全中' });
  await held.getByText('公安机关来函，编号2026-17').waitFor();
  await supervisor.getByRole('button', { name: `提出解除 ${day.callNo}` }).click();
  await supervisor.getByRole('dialog').getByLabel('理由').fill('案件已经审结');
  await supervisor.getByRole('dialog').getByRole('button', { name: /确\s*定$/ }).click();
  await held.getByText('提出解除：案件已经审结').waitFor();
  expect(await held.getByRole('button', { name: /^确\s*认$/ }).count()).toBe(0);
  await picture(supervisor, 'keeping');
  const confirmer = await product.as('auditadmin', '/console/calls', phone);
  await confirmer.getByText('待确认的录音保存变更').waitFor();
  await confirmer.goto(`${product.url}/console/calls?view=keeping`);
  await confirmer.getByRole('region', { name: '保全中' }).getByRole('button', { name: /^确\s*认$/ }).click();
  await confirmer.getByRole('tooltip').getByRole('button', { name: /^确\s*定$|^确\s*认$/ }).click();
  await confirmer.getByText('没有保全中的录音').waitFor();
  await picture(confirmer, 'keeping-phone');
  expect(await confirmer.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await confirmer.getByRole('link', { name: '查看一年以后删除的通话' }).click();
  await confirmer.getByText('已显示 1 条').waitFor();

  const audit = await product.as('auditadmin', '/console/calls?view=plays');
  await audit.getByText('质检抽查').first().waitFor();
  await audit.getByText('潘海燕').first().waitFor();
  await picture(audit, 'plays');
  const small = await product.as('teamlead1', '/console/calls', phone);
  await small.getByText('共 5 通').waitFor();
  await picture(small, 'calls-phone');
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await small.goto(`${product.url}/console/calls/${day.callNo}`);
  await listen(small);
  await picture(small, 'call-phone');
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
