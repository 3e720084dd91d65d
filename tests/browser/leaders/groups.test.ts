import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();

const plant = ['混凝土搅拌站每天夜里生产，机器轰鸣，老人孩子整夜睡不着', '门口的混凝土搅拌站凌晨两点还在生产，噪音太大，请管一管', '旁边混凝土搅拌站夜间噪音扰民，罐车鸣笛，希望尽快搬走', '混凝土搅拌站夜间施工噪音大，半夜还在轰鸣']
  .map((said) => ({ title: '翠湖花园混凝土搅拌站夜间噪音扰民', content: `翠湖花园小区旁边的${said}。` }));
const dust = ['混凝土搅拌站粉尘很大，窗户不敢开，阳台上全是灰', '混凝土搅拌站粉尘污染严重，罐车进出扬尘，孩子一直咳嗽'].map((said) => ({ title: '翠湖花园混凝土搅拌站粉尘污染', content: `翠湖花园小区旁边的${said}。` }));
const cars = ['地下车位只卖不租，业主晚上回来没有地方停车', '地下车库的车位只卖不租，一个卖十几万，请协调出租', '开发商车位只卖不租，车只能停在路边'].map((said) => ({ title: '翠湖花园地下车位只卖不租', content: `翠湖花园小区${said}。` }));

/** Registers what several people say, as the desk does. @returns the numbers in their order */
async function say(agent: Page, texts: readonly { title: string; content: string }[], from: number): Promise<string[]> {
  const numbers: string[] = [];
  for (const [i, text] of texts.entries()) {
    const answer = await agent.request.post(`${product.url}/api/tickets`, { data: { idempotencyKey: `groups-${from + i}`, channel: 'call', phone: `1540000${String(from + i).padStart(4, '0')}`, regionCode: '990101001', ...text } });
    expect(answer.status()).toBe(201);
    numbers.push(((await answer.json()) as { ticketNo: string }).ticketNo);
  }
  return numbers;
}

const openGroup = async (page: Page, name: RegExp) => {
  await page.goto(`${product.url}/console/groups`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { name: '归组记录' }).waitFor();
};
const choose = async (page: Page, title: RegExp, n: number) => {
  for (let i = 0; i < n; i++) await page.getByRole('checkbox', { name: title }).nth(i).check();
};
const members = (page: Page) => page.getByRole('region', { name: '归入的诉求' });

test('a dispatcher splits dust from noise, moves one and takes one out, merges two groups; new callers go where people said, and a leader reads who decided it', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await say(agent, [...plant, ...dust, ...cars], 1);

  const dispatcher = await product.as('dispatcher1', '/console/groups');
  const row = (name: RegExp) => dispatcher.getByRole('row', { name });
  await row(/搅拌站/).first().getByText('6', { exact: true }).first().waitFor();
  await picture(dispatcher, 'groups-list');
  await openGroup(dispatcher, /搅拌站/);
  await members(dispatcher).locator('mark').first().waitFor();
  await picture(dispatcher, 'groups-page');

  // split: two matters, not one
  await choose(dispatcher, /粉尘/, 2);
  await dispatcher.keyboard.press('s');
  await dispatcher.getByLabel('新组名称').fill('翠湖花园搅拌站粉尘');
  await picture(dispatcher, 'groups-split');
  await dispatcher.getByLabel('理由', { exact: true }).fill('粉尘由住建部门处置，与噪音分开办理。');
  await dispatcher.keyboard.press('Control+Enter');
  await dispatcher.getByText('已拆分').waitFor();
  await members(dispatcher).getByText('共 4 件').waitFor();
  await say(agent, [{ title: '翠湖花园混凝土搅拌站粉尘污染', content: '翠湖花园小区旁边的混凝土搅拌站粉尘污染严重，罐车进出扬尘，窗户不敢开，阳台上全是灰。' }], 20);
  await dispatcher.goto(`${product.url}/console/groups`);
  await row(/翠湖花园搅拌站粉尘/).getByText('3', { exact: true }).first().waitFor();

  // move: one of the noise belongs to the parking
  await openGroup(dispatcher, /搅拌站(?!粉尘)/);
  await choose(dispatcher, /噪音/, 1);
  await dispatcher.keyboard.press('m');
  await dispatcher.getByLabel('按名称或地点搜索其他组').fill('车位');
  await dispatcher.keyboard.press('Enter');
  await dispatcher.getByRole('radio', { name: /车位/ }).check();
  await dispatcher.getByLabel('理由', { exact: true }).fill('原文主要说的是停车，噪音只是顺带。');
  await picture(dispatcher, 'groups-move');
  await dispatcher.getByRole('dialog').getByRole('button', { name: /确\s*定|OK/ }).click();
  await dispatcher.getByText('已移组').waitFor();
  await members(dispatcher).getByText('共 3 件').waitFor();

  // forbid: this one never comes back
  await choose(dispatcher, /噪音/, 1);
  await dispatcher.keyboard.press('f');
  await dispatcher.getByLabel('理由', { exact: true }).fill('说的是另一处工地，不是这家搅拌站。');
  await dispatcher.keyboard.press('Control+Enter');
  await dispatcher.getByText('已移出').waitFor();
  await members(dispatcher).getByText('共 2 件').waitFor();
  const history = dispatcher.getByRole('region', { name: '归组记录' });
  await history.getByText('说的是另一处工地，不是这家搅拌站。').waitFor();
  await picture(dispatcher, 'groups-history');

  // merge: side by side, then one; whoever calls next goes there
  await dispatcher.goto(`${product.url}/console/groups`);
  await dispatcher.getByRole('link', { name: /车位/ }).first().click();
  await dispatcher.getByRole('button', { name: '与另一组合并' }).click();
  const merging = dispatcher.getByRole('dialog');
  await merging.getByLabel('按名称或地点搜索其他组').fill('粉尘');
  await dispatcher.keyboard.press('Enter');
  await merging.getByRole('radio', { name: /翠湖花园搅拌站粉尘/ }).check();
  await merging.getByText('相同之处').waitFor();
  await merging.getByRole('switch').uncheck(); // proposed is that the larger group stays
  await merging.getByText('对方 · 保留').waitFor();
  await picture(dispatcher, 'groups-merge');
  await merging.getByLabel('理由', { exact: true }).fill('同一小区业主委员会牵头反映，合并处理。');
  await merging.getByRole('button', { name: /确\s*定|OK/ }).click();
  await dispatcher.getByText('已合并').waitFor();
  await dispatcher.getByRole('heading', { name: '翠湖花园搅拌站粉尘' }).waitFor();
  // three of the dust, the one taken out of the noise (the machine found that it is like these), and four about parking
  await members(dispatcher).getByText('共 8 件').waitFor();
  await say(agent, [{ title: '翠湖花园地下车位只卖不租', content: '翠湖花园小区地下车位只卖不租，业主晚上回来没有地方停车，请协调出租。' }], 30);
  await members(dispatcher).getByText('共 9 件').waitFor();

  // undone: the merger's own go back, the latest caller stays
  await dispatcher.getByRole('button', { name: '撤销「合并」' }).click();
  await dispatcher.getByLabel('理由', { exact: true }).fill('核对后认为还是两件事，分开办理。');
  await dispatcher.keyboard.press('Control+Enter');
  await members(dispatcher).getByText('共 5 件').waitFor();
  await dispatcher.getByText(/撤销：核对后认为还是两件事/).waitFor();

  const leader = await product.as('mayor', '/console/groups', phone);
  await leader.getByRole('link', { name: '翠湖花园搅拌站粉尘' }).first().click();
  await leader.getByText('粉尘由住建部门处置，与噪音分开办理。').first().waitFor();
  expect(await leader.getByRole('button', { name: '与另一组合并' }).count()).toBe(0);
  expect(await leader.getByRole('checkbox').count()).toBe(0);
  await picture(leader, 'groups-phone');
  for (const page of [agent, dispatcher, leader]) expect(page.errors).toEqual([]);
});
