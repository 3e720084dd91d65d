import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();

/** The fewest from which one in five can be promised are eleven. */
const past = 14;
const lamp = (n: number) => `云溪区柳湾街道清荷路${n}号门口路灯不亮已经三天，晚上走路看不清。`;
let filed = 0;

/** Registered through the desk's own door, and read by the machine; its number. */
async function registered(agent: Page, state: string): Promise<string> {
  const n = ++filed;
  const answer = await agent.request.post(`${product.url}/api/tickets`, { data: { idempotencyKey: `quality-${n}`, channel: 'call', content: lamp(n), phone: `154000011${String(n).padStart(2, '0')}`, regionCode: '990101' } });
  const { ticketNo } = await answer.json() as { ticketNo: string };
  await expect.poll(async () => (await (await agent.request.get(`${product.url}/api/tickets/${ticketNo}`)).json() as { state: string }).state, { timeout: 30_000 }).toBe(state);
  return ticketNo;
}
/** The unit signs and speaks with the citizen, for all that lie in its inbox: then it is known to have them. */
async function unitTakesAll(unit: Page): Promise<void> {
  for (const [verb, input] of [['sign', {}], ['contact', { method: 'phone', note: '已致电市民，今晚更换灯具。' }]] as const) {
    const { items } = await (await unit.request.get(`${product.url}/api/assignments?limit=100`)).json() as { items: { id: number; state: string }[] };
    for (const { id } of items.filter((a) => (verb === 'sign' ? a.state === 'dispatched' : a.state === 'signed'))) expect((await unit.request.post(`${product.url}/api/assignments/${id}/${verb}`, { data: input })).status()).toBe(200);
  }
}

test('a supervisor reads the curve, states a return rate, the threshold changes with a reason, the next ticket is decided by it, and one press puts it back', async () => {
  const page = await product.as('supervisor1', '/console/judgement');
  await page.getByText('还没有足够的已办结工单').waitFor();
  await page.getByText(/至少需要 133 件已定结果的工单，现有 0 件/).waitFor();
  await picture(page, 'judgement-empty');

  const agent = await product.as('agent1', '/console/desk');
  for (let i = 0; i < past; i++) await registered(agent, 'inProgress');
  await unitTakesAll(await product.as('yx-cg-contact', '/console/inbox'));

  await expect.poll(async () => { await page.reload(); await page.getByRole('region', { name: '自动派单门槛' }).getByText(/^依据/).waitFor(); return page.getByText(`依据 ${past} 件已定结果的工单`).count(); }, { timeout: 60_000 }).toBe(1);
  await page.getByText('首选单位准确率').waitFor();
  await page.getByLabel(/最多允许退回/).fill('20');
  await page.getByRole('button', { name: '按此取门槛' }).click();
  await page.getByText(/^已取门槛 9\d%/).waitFor();
  // two points below what was chosen are still borne out by what was seen
  const line = page.getByRole('slider', { name: /门槛/ });
  await line.press('ArrowLeft');
  await line.press('ArrowLeft');
  await page.getByText(/^已取门槛/).waitFor({ state: 'detached' });
  await page.getByLabel('理由').fill('按路灯类工单的退单情况确定');
  await picture(page, 'judgement-chosen');
  await page.getByRole('button', { name: /启\s*用$/ }).click();
  await page.getByText('第1版').first().waitFor();
  expect(new URL(page.url()).searchParams.get('rate')).toBe('20');

  // by the keys: as strict as it can be, and the next ticket waits for a person
  await line.press('End');
  await page.getByText(/按门槛99%|没有把握达到99%/).waitFor();
  await page.getByLabel('理由').fill('派单目录调整，期间从严');
  await page.getByRole('button', { name: /启\s*用$/ }).click();
  await page.getByText('第2版').first().waitFor();
  const waits = await registered(agent, 'pendingDispatch');
  const dispatcher = await product.as('dispatcher1', `/console/tickets/${waits}`);
  await dispatcher.getByText(/低于自动派单门槛99%/).first().waitFor();

  await page.getByRole('button', { name: '退回上一版' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('目录已调整完，恢复');
  await page.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  await page.getByText('退回至第1版').first().waitFor();
  await registered(agent, 'inProgress');
  await picture(page, 'judgement-history');
  for (const p of [page, agent, dispatcher]) expect(p.errors).toEqual([]);
});

test('what goes beyond the tickets waits for a second person, who decides on the phone', async () => {
  const analyst = await product.as('analyst1', '/console/judgement?at=70&rate=1');
  await analyst.getByText(/^至少需要|要保证退单率不高于 1.0%/).waitFor();
  await analyst.getByLabel('理由').fill('按国内同类城市的经验可放宽');
  await analyst.getByRole('button', { name: /提\s*出$/ }).click();
  await analyst.getByText('您提出的方案须由另一人确认。').waitFor();
  expect(await analyst.getByRole('button', { name: '确认启用' }).count()).toBe(0);

  const supervisor = await product.as('supervisor1', '/console/judgement', phone);
  await supervisor.getByText(/待确认的门槛（陆一鸣提出）/).waitFor();
  await picture(supervisor, 'judgement-waiting-phone');
  await supervisor.getByRole('button', { name: '确认启用' }).click();
  await supervisor.getByText(/陆一鸣，魏建军确认/).waitFor();
  expect(await supervisor.getByRole('button', { name: '确认启用' }).count()).toBe(0);
  for (const p of [analyst, supervisor]) expect(p.errors).toEqual([]);
});
