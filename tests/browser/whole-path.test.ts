import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from './browser.ts';
import { files, scenario } from './scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';

test('an agent registers, the machine dispatches, the unit resolves, the reviewer passes, the citizen rates on the phone', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo, code } = await files(agent, stalls);

  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`, phone);
  await unit.getByRole('button', { name: '签收' }).click();
  await confirm(unit, '签收');
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
  await confirm(reviewer, '审核通过');
  await reviewer.getByText('待回访').first().waitFor();

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText('已办理，等您评价').first().waitFor();
  expect(citizen.url()).not.toContain(code);
  await citizen.getByRole('link', { name: '评价' }).or(citizen.getByRole('button', { name: '评价' })).first().click();
  await citizen.getByText('解决了', { exact: true }).click();
  await citizen.getByRole('radio', { name: /5 星/ }).check({ force: true });
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByText('已办结').first().waitFor();
  for (const page of [agent, unit, reviewer, citizen]) expect(page.errors).toEqual([]);
});

test('a citizen files on the phone, and a dispatcher decides with one key what the machine would not', async () => {
  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/`);
  await citizen.getByText('我要反映').first().click();
  await citizen.getByLabel('请把事情说清楚').fill('我家小区门口一直没有人管，又脏又乱，问了几个部门都说不归他们，请市里协调解决一下。');
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByLabel('区县').selectOption({ label: '云溪区' });
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByLabel('手机或座机号码').fill('15400005555');
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByText('已经收到').waitFor();
  const ticketNo = /99\d{15}/.exec((await citizen.locator('main').innerText()).replaceAll(' ', ''))![0];

  const dispatcher = await product.as('dispatcher1', '/console/dispatch');
  await dispatcher.getByRole('link', { name: /小区门口/ }).waitFor();
  const unit = await dispatcher.locator('.board-unit span').first().innerText();
  await dispatcher.keyboard.press('1');
  await dispatcher.getByRole('link', { name: /小区门口/ }).waitFor({ state: 'detached' });
  await dispatcher.goto(`${product.url}/console/tickets/${ticketNo}`);
  await dispatcher.getByText('办理中', { exact: true }).first().waitFor();
  await dispatcher.getByText(unit).first().waitFor();
  for (const page of [citizen, dispatcher]) expect(page.errors).toEqual([]);
});

/** A verb's form, where it has one, is sent by its own button; verbs without input act at once. */
async function confirm(page: Page, verb: string): Promise<void> {
  const button = page.getByRole('button', { name: `确认${verb}` });
  await Promise.race([button.waitFor({ timeout: 3000 }), page.waitForTimeout(1500)]).catch(() => {});
  if (await button.isVisible()) await button.click();
  await button.waitFor({ state: 'detached' });
}
