import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { confirm, files, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';
const again = '菜市场门口流动摊贩占道经营，傍晚行人只能走到机动车道上。我叫王小明，电话13800138000，请回电。';

test('what a unit solved stands as a reason beside the next appeal like it: at the desk, on the board, on the ticket', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo, code } = await files(agent, stalls);
  await solve(ticketNo, code);

  await agent.keyboard.press('n');
  await agent.locator('#desk-content').fill(again);
  await agent.getByRole('tab', { name: '研判依据' }).click();
  const beside = agent.locator('.desk-side .reasons');
  await beside.getByRole('link', { name: /流动摊贩/ }).waitFor();
  const reasons = await beside.innerText();
  expect(reasons).toContain('云溪区城市管理局');
  expect(reasons).toContain('满意度 5/5');
  expect(reasons).toContain('占道经营');
  expect(await agent.getByText(/文中有个人信息/).first().innerText()).not.toContain('13800138000');
  await picture(agent, 'reasons-desk');
  await agent.locator('#desk-content').click();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();

  const dispatcher = await product.as('dispatcher1', '/console/dispatch');
  await dispatcher.getByRole('link', { name: /流动摊贩/ }).first().click({ trial: true });
  const board = dispatcher.locator('.board-why');
  await board.getByText('满意度 5/5').waitFor();
  expect(await board.innerText()).toContain('占道经营');
  await dispatcher.locator('.board-unit', { hasText: '云川市城市管理局' }).getByText(/相似的1件已办结工单中，1件由本单位或同职能单位办结/).waitFor();
  await picture(dispatcher, 'reasons-board');
  const [opened] = await Promise.all([dispatcher.waitForEvent('popup'), board.getByRole('link', { name: /流动摊贩/ }).click()]);
  await opened.getByText(ticketNo).first().waitFor();

  await dispatcher.locator('.board-head').getByRole('link').first().click();
  await dispatcher.getByRole('region', { name: '研判依据' }).getByText('满意度 5/5').waitFor();
  await picture(dispatcher, 'reasons-ticket');
  for (const page of [agent, dispatcher]) expect(page.errors).toEqual([]);
});

/** From the unit's signature to the citizen's five stars. */
async function solve(ticketNo: string, code: string): Promise<void> {
  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`, phone);
  await unit.getByRole('button', { name: '签收' }).click();
  await maybe(unit, '签收');
  await unit.getByRole('button', { name: '先行联系' }).click();
  await unit.getByLabel('联系情况').fill('已电话告知市民，今晚安排执法人员到现场。');
  await confirm(unit, '先行联系');
  await unit.getByRole('button', { name: '办结', exact: true }).click();
  await unit.getByRole('radio', { name: '已解决', exact: true }).check();
  await unit.getByLabel('答复内容').fill('执法人员已对占道摊贩进行劝离，并安排每日傍晚定点值守，路面已恢复通畅。');
  await confirm(unit, '办结');
  await unit.getByText('待审核').first().waitFor();
  const reviewer = await product.as('reviewer1', `/console/tickets/${ticketNo}`);
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await maybe(reviewer, '审核通过');
  await reviewer.getByText('待回访').first().waitFor();
  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText('已办理，等您评价').first().waitFor();
  await citizen.getByRole('link', { name: '评价' }).or(citizen.getByRole('button', { name: '评价' })).first().click();
  await citizen.getByText('解决了', { exact: true }).click();
  await citizen.getByRole('radio', { name: /5 星/ }).check({ force: true });
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByText('已办结').first().waitFor();
}

/** A verb without input acts at once, with one its form has a button of its own. */
async function maybe(page: Page, verb: string): Promise<void> {
  const button = page.getByRole('button', { name: `确认${verb}` });
  const form = await button.waitFor({ timeout: 3_000 }).then(() => true, () => false);
  if (form) await confirm(page, verb);
}
