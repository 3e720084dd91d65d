import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { confirm, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区东门街道东门社区菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';
const says = '已到现场核实，菜市场南门口每天傍晚约十二个摊位占道，已劝离并告知摊主。';

/** The units below come with the form. */
async function picks(page: Page, unit: string): Promise<void> {
  await page.getByRole('combobox', { name: '下派给' }).fill(unit);
  await page.getByTitle(unit, { exact: true }).click();
}

async function handsDown(page: Page, unit: string, advice: string, why?: string): Promise<void> {
  await page.getByRole('button', { name: '下派', exact: true }).click();
  await picks(page, unit);
  if (why) await page.getByLabel('下派基层的理由').fill(why);
  await page.getByLabel('办理要求').fill(advice);
  await picture(page, `delegate-${unit}`);
  await confirm(page, '下派');
  await page.getByText(new RegExp(`下派给${unit}`)).first().waitFor();
}

async function resolves(page: Page, reply: string): Promise<void> {
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await page.getByRole('radio', { name: '已解决', exact: true }).check();
  await page.getByLabel('答复内容').fill(reply);
  await confirm(page, '办结');
}

test('from the bureau to the street, the community and the grid; what the grid worker found on the phone goes up into the one reply', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill(stalls);
  await agent.getByText('云溪区城市管理局').first().waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  await agent.locator('.desk-form').getByText('办理中', { exact: true }).waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.locator('.desk-form').innerText())![0];
  const path = `/console/tickets/${ticketNo}`;

  const bureau = await product.as('yx-cg-contact', path);
  await bureau.getByRole('button', { name: '签收' }).click();
  await bureau.getByRole('button', { name: '下派', exact: true }).click();
  await picks(bureau, '东门街道办事处');
  await bureau.getByText(/派单目录规定此事项由「云溪区城市管理局」主责/).waitFor();
  await bureau.getByRole('button', { name: /取\s*消/ }).click();
  await handsDown(bureau, '东门街道办事处', '请核实摊位数量和时段，先行劝离。', '需街道就近核实并劝离');

  const street = await product.as('st-990101001-contact', path);
  await street.getByRole('button', { name: '签收' }).click();
  await handsDown(street, '东门社区居民委员会', '请网格员傍晚到现场。');

  const community = await product.as('cm-990101001001-contact', path, phone);
  await community.getByRole('button', { name: '签收' }).click();
  await handsDown(community, '东门第一网格', '今天傍晚到菜市场南门看一下。');

  const grid = await product.as('grid1', '/console/inbox', phone);
  await grid.getByText('今天傍晚到菜市场南门看一下。').waitFor();
  await picture(grid, 'grid-inbox-phone');
  await grid.getByRole('button', { name: '签收' }).click();
  await grid.getByRole('button', { name: '办理', exact: true }).click();
  await grid.getByRole('button', { name: '先行联系' }).click();
  await grid.getByText('上门', { exact: true }).click();
  await grid.getByLabel('联系情况').fill('上门见到市民，约定傍晚一起看现场。');
  await confirm(grid, '先行联系');
  await picture(grid, 'grid-ticket-phone');
  await resolves(grid, says);
  await grid.getByText('已办结').first().waitFor();

  for (const [page, reply] of [[community, '社区已组织网格员到现场核实并劝离，情况属实。'], [street, '街道已核实，菜市场南门口摊位已劝离，安排人员值守。']] as const) {
    await page.getByText('已办结').first().waitFor(); // live: the unit below is done
    await resolves(page, reply);
  }
  await bureau.getByText('街道已核实').first().waitFor();
  await bureau.getByRole('button', { name: '办结', exact: true }).click();
  await bureau.getByText('东门街道办事处的办理结果').waitFor();
  await bureau.getByRole('button', { name: /采\s*用/ }).click();
  await bureau.getByRole('radio', { name: '已解决', exact: true }).check();
  await picture(bureau, 'tree-adopt');
  expect(await bureau.getByLabel('答复内容').inputValue()).toContain('街道已核实，菜市场南门口摊位已劝离');
  await confirm(bureau, '办结');
  await bureau.getByText('待审核').first().waitFor();
  expect(await bureau.locator('.unit-tree .unit-tree .unit-tree .unit-part').count()).toBeGreaterThan(0);
  await picture(bureau, 'tree');
  for (const page of [agent, bureau, street, community, grid]) expect(page.errors).toEqual([]);
});
