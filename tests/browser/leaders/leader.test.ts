import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();
const wall = { width: 1920, height: 1080 };
let filed = 0;

/** Registered through the desk's own door. */
async function registered(agent: Page, content: string, matterCode: string, regionCode: string): Promise<void> {
  const n = ++filed;
  const answer = await agent.request.post(`${product.url}/api/tickets`, { data: { idempotencyKey: `leader-${n}`, channel: 'call', content, phone: `154000033${String(n).padStart(2, '0')}`, matterCode, regionCode } });
  expect(answer.status()).toBe(201);
}
/** What the foot of the list says there is in all. */
const total = async (page: Page) => Number(/共 (\d+) 条/.exec(await page.getByRole('status').filter({ hasText: '共' }).innerText())?.[1]);

test('a mayor reads the day, goes from a figure to its tickets, down the trend by matter and place, and over the map to the grid', async () => {
  const agent = await product.as('agent1', '/console/desk');
  for (let i = 0; i < 3; i++) await registered(agent, `东门社区第一网格${i + 1}号楼电梯故障停运，老人上下楼困难。`, '060105', '99010100100101');
  await registered(agent, '东门社区门口路灯不亮三天，晚上看不清路。', '020201', '990101001001');
  const mayor = await product.as('mayor', '/console/leader');

  await mayor.getByRole('button', { name: '后一天' }).click();
  await mayor.getByText(/^今日受理 4 件/).waitFor();
  await mayor.getByRole('link', { name: /^受理/ }).click();
  await expect.poll(() => total(mayor)).toBe(4);

  // counts are brought up to date four times a minute, and the page asks twice a minute by itself
  await mayor.goto(`${product.url}/console/trends`);
  await mayor.getByText(/共4件/).waitFor({ timeout: 75_000 });
  await mayor.getByRole('button', { name: '住房与物业' }).click();
  await mayor.getByRole('button', { name: '物业管理' }).click();
  await mayor.getByRole('button', { name: '电梯故障' }).click();
  await mayor.getByRole('button', { name: '云溪区' }).click();
  await mayor.getByRole('button', { name: '东门街道' }).waitFor();
  await picture(mayor, 'trends');
  await mayor.getByRole('link', { name: /^东门街道 3/ }).click();
  await mayor.getByText('来自统计数字').waitFor();
  await expect.poll(() => total(mayor)).toBe(3);

  await mayor.goto(`${product.url}/console/map`);
  for (const [place, n] of [['云溪区', 4], ['东门街道', 4], ['东门社区', 4], ['东门第一网格', 3]] as const) {
    await mayor.getByRole('link', { name: `${place} ${n} 工单`, exact: true }).waitFor();
    await mayor.getByRole('button', { name: place, exact: true }).click();
  }
  await mayor.getByText('共3件').waitFor();
  await expect.poll(() => mayor.getByRole('link', { name: /电梯故障/ }).count()).toBe(3);
  await picture(mayor, 'map-grid');
  await mayor.getByRole('button', { name: '云川市' }).click();
  await mayor.getByRole('row', { name: /江湾区 0/ }).waitFor();
  await picture(mayor, 'map-city');
  expect(mayor.errors).toEqual([]);
});

test('the wallboard fits its screen, says nobody’s words, and hears of a new ticket by itself; a phone shows the day too', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const screen = await product.as('supervisor1', '/console/wallboard', wall);
  await screen.getByText('今日受理', { exact: true }).waitFor();
  const shown = async () => Number(/今日受理\s*(\d+)/.exec((await screen.locator('.wall-figure-wide').innerText()).replaceAll('\n', ' '))?.[1]);
  const before = await shown();
  await registered(agent, '江滨路夜市油烟扰民，烧烤摊占道经营。', '020201', '990102001001');
  await expect.poll(shown, { timeout: 20_000 }).toBe(before + 1);
  await screen.getByText('江湾区', { exact: false }).first().waitFor();
  expect(await screen.getByText('油烟').count()).toBe(0);
  expect(await screen.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth])).toEqual([true, true]);
  await picture(screen, 'wallboard');

  const small = await product.as('mayor', '/console/leader', phone);
  await small.getByText('各区受理').waitFor();
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await picture(small, 'leader-phone');
  expect([...screen.errors, ...small.errors]).toEqual([]);
});
