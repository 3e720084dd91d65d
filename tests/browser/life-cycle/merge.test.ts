import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { scenario } from '../scenario.ts';

const product = scenario();

const said = '我家小区门口一直没有人管，又脏又乱，问了几个部门都说不归他们，请市里协调解决一下。';
const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';
const again = '清荷路菜市场门口每天傍晚流动摊贩占道经营，行人只能走机动车道，请城管来管。';

/** Registered at the desk; its number and code. */
async function file(page: Page, content: string): Promise<{ ticketNo: string; code: string }> {
  await page.locator('#desk-content').fill(content);
  await page.keyboard.press('Control+Enter');
  await page.getByText('登记成功').waitFor();
  const text = await page.locator('.desk-form').innerText();
  await page.getByRole('button', { name: '下一件' }).or(page.getByRole('button', { name: /登记下一/ })).first().click();
  return { ticketNo: /99\d{15}/.exec(text)![0], code: /查询码\s*(\d{8})/.exec(text)![1]! };
}

test('a second caller is registered and handled with the first, and a dispatcher merges a third with a key, takes it apart again, and each citizen reads their own story', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await file(agent, stalls);
  const first = await file(agent, said);
  const third = await file(agent, `${said}已经半年了。`);

  // the same words by another caller: the desk shows what is known, and joins it instead of a new handling
  await agent.locator('#desk-content').fill(again);
  const like = agent.locator('.like', { hasText: '流动摊贩' }).first();
  await like.waitFor();
  await like.getByRole('button', { name: '并入该工单' }).click();
  await agent.getByRole('button', { name: /确\s*定|确\s*认/ }).last().click();
  await agent.getByText('一并办理', { exact: false }).first().waitFor();
  const filed = await agent.locator('.filed-numbers').innerText();
  const second = { ticketNo: /99\d{15}/.exec(filed)![0], code: /查询码\s*(\d{8})/.exec(filed)![1]! };

  const dispatcher = await product.as('dispatcher1', '/console/dispatch');
  await dispatcher.getByRole('checkbox', { name: new RegExp(first.ticketNo) }).check();
  await dispatcher.getByRole('checkbox', { name: new RegExp(third.ticketNo) }).check();
  await dispatcher.keyboard.press('m');
  await dispatcher.getByRole('dialog').getByText('2件工单并单').waitFor();
  await dispatcher.getByRole('dialog').getByRole('radio', { name: new RegExp(first.ticketNo) }).check();
  await dispatcher.getByRole('dialog').getByRole('button', { name: /^并\s*单$/ }).click();
  await dispatcher.getByRole('checkbox', { name: new RegExp(third.ticketNo) }).waitFor({ state: 'detached' });

  await dispatcher.goto(`${product.url}/console/tickets/${first.ticketNo}`);
  const panel = dispatcher.getByRole('region', { name: '并入本单的同类工单' });
  await panel.getByText(third.ticketNo).waitFor();
  await panel.getByRole('button', { name: `撤销${third.ticketNo}的并单` }).click();
  await dispatcher.getByRole('dialog').getByLabel('理由').fill('核实后是另一个小区的门口。');
  await dispatcher.getByRole('dialog').getByRole('button', { name: /确\s*定|确\s*认/ }).click();
  await dispatcher.getByRole('dialog').waitFor({ state: 'detached' });
  await dispatcher.goto(`${product.url}/console/tickets/${third.ticketNo}`);
  await dispatcher.getByText('待派单', { exact: true }).first().waitFor();

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(second.ticketNo);
  await citizen.getByLabel('查询码').fill(second.code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText('同类诉求合并办理').first().waitFor();
  expect(await citizen.locator('main').innerText()).not.toContain(first.ticketNo);
  for (const page of [agent, dispatcher, citizen]) expect(page.errors).toEqual([]);
});
