import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();
let filed = 0;

async function post(page: Page, content: string, more: Record<string, unknown> = {}): Promise<string> {
  const n = ++filed;
  const answer = await page.request.post(`${product.url}/api/tickets`, { data: { idempotencyKey: `alerts-${n}`, channel: 'call', content, phone: `154000022${String(n).padStart(2, '0')}`, regionCode: '990101001001', ...more } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { ticketNo: string }).ticketNo;
}

test('twelve neighbours without water become one alert; a supervisor takes it, opens a proactive ticket and sees it dispatched like any', async () => {
  const agent = await product.as('agent1', '/console/desk');
  for (let i = 1; i <= 12; i++) await post(agent, `东门社区${i}号楼从早上开始停水，到现在一滴水都没有，物业也说不清楚，请尽快查明恢复。`, { matterCode: '010101' });

  const supervisor = await product.as('supervisor1', '/console/alerts');
  await supervisor.getByText('没有需要处置的预警').waitFor();
  // counts of the day are there within a minute; until then a look finds nothing
  await expect.poll(async () => { await supervisor.getByRole('button', { name: '立即分析' }).click(); return supervisor.locator('.alert-card').count(); }, { timeout: 90_000, interval: 4_000 }).toBeGreaterThan(0);
  const card = supervisor.locator('.alert-card').filter({ hasText: '突发停水' }).first();
  await card.getByText('集中', { exact: true }).waitFor();
  await card.getByText(/12人/).first().waitFor();
  await picture(supervisor, 'alerts');
  await supervisor.setViewportSize(phone);
  await picture(supervisor, 'alerts-phone');
  await supervisor.setViewportSize({ width: 1440, height: 900 });

  await card.getByRole('link').click();
  await supervisor.getByText('尚无历史可比').waitFor();
  await supervisor.getByText(/东门社区1号楼/).first().waitFor();
  await supervisor.keyboard.press('1'); // take it
  await supervisor.getByText('已接手').first().waitFor();
  await supervisor.keyboard.press('2'); // a proactive ticket
  const dialog = supervisor.getByRole('dialog');
  await dialog.getByLabel('要求承办单位做什么').fill('请立即查明停水原因，公布恢复时间，并为老人送水。');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await supervisor.getByText('已处置').first().waitFor();
  await picture(supervisor, 'alert');
  await supervisor.setViewportSize(phone);
  await picture(supervisor, 'alert-phone');
  await supervisor.setViewportSize({ width: 1440, height: 900 });
  const link = supervisor.locator('.alert-head').getByRole('link', { name: /^99\d{15}$/ });
  await link.click();
  await supervisor.getByText('【主动发现】').first().waitFor();
  for (const p of [agent, supervisor]) expect(p.errors).toEqual([]);
});

test('a word of danger is on every page of those on duty at once; the team lead acknowledges it, records what was done, and teaches the dictionary a false friend', async () => {
  const lead = await product.as('teamlead1', '/console/tickets');
  const agent = await product.as('agent1', '/console/desk');
  await post(agent, '孩子上学的事没人管，我活不下去了，今天就从楼顶跳楼。', { regionCode: '990101' });
  await lead.getByText(/值班提醒：1件敏感紧急诉求待确认/).waitFor(); // live
  await lead.getByRole('link', { name: '去处理' }).click();
  const card = lead.locator('.duty-card');
  await card.getByText('轻生自伤').waitFor();
  await card.getByText(/后升级/).waitFor();
  await picture(lead, 'duty');
  await lead.setViewportSize(phone);
  await picture(lead, 'duty-phone');
  await lead.setViewportSize({ width: 1440, height: 900 });
  await lead.keyboard.press('1');
  await card.getByText('已确认').first().waitFor();
  await lead.keyboard.press('2');
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel('处置结果').click();
  await lead.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '已转110' }).click();
  await dialog.getByLabel('处置情况').fill('已转110，民警到场，本人情绪稳定');
  await dialog.getByRole('button', { name: /确\s*定/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await lead.getByText('没有待处理的值班提醒').waitFor();

  await lead.getByRole('link', { name: '敏感词库' }).click();
  await lead.getByLabel('试一段文字').fill('广场上的跳楼机收费不合理');
  await lead.getByText('不会提醒').waitFor();
  await lead.getByLabel('试一段文字').fill('小区门口有人兜售象牙塔模型，怀疑是骗子');
  await lead.getByRole('button', { name: '添加词语' }).click();
  await lead.getByLabel('词语', { exact: true }).first().fill('骗子');
  await lead.getByText('公共安全 · 骗子').waitFor();
  await picture(lead, 'sensitive-words');
  await lead.keyboard.press('Control+s');
  await lead.getByRole('dialog').getByRole('textbox').fill('近期电信诈骗多发');
  await lead.getByRole('dialog').getByRole('button', { name: /确\s*定|OK/ }).click();
  await lead.getByText('第1版').first().waitFor();
  for (const p of [lead, agent]) expect(p.errors).toEqual([]);
});
