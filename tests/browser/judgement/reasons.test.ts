import { expect, test } from 'vitest';
import { solve } from '../main-line.ts';
import { files, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';
const again = '菜市场门口流动摊贩占道经营，傍晚行人只能走到机动车道上。我叫王小明，电话13800138000，请回电。';

test('what a unit solved stands as a reason beside the next appeal like it: at the desk, on the board, on the ticket', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo, code } = await files(agent, stalls);
  await solve(product, { ticketNo, code });

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
