import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { scenario } from '../scenario.ts';

const product = scenario();

const overcharged = '云溪区清荷路停车场收费每小时二十元，价目牌上写的是每小时五元，多收了我们的钱，希望查一查。';

/** A call on the price line, registered at the desk. */
async function call(page: Page): Promise<string> {
  await page.getByRole('combobox', { name: '线路' }).click();
  await page.getByTitle(/12358/).last().click();
  await page.locator('#desk-content').fill(overcharged);
  await page.keyboard.press('Control+Enter');
  await page.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await page.locator('.filed-numbers').innerText())![0];
  await page.keyboard.press('n');
  return ticketNo;
}
const mayDispatch = async (page: Page, ticketNo: string) => {
  await page.goto(`${product.url}/console/tickets/${ticketNo}`);
  await page.getByText(ticketNo).first().waitFor();
  await page.getByRole('region', { name: '我可以办理' }).waitFor();
  return page.getByRole('region', { name: '我可以办理' }).getByRole('button', { name: '派单', exact: true }).isVisible();
};

test('two people switch a line: the call after that goes the new way, the ticket before it the old way', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const old = await call(agent);

  const dispatcher = await product.as('dispatcher1', '/console/dispatch');
  const price = await product.as('pricecentre1', '/console/dispatch');
  await price.getByRole('link', { name: /停车场/ }).first().waitFor(); // on the sub-platform's own board
  expect([await mayDispatch(dispatcher, old), await mayDispatch(price, old)]).toEqual([false, true]);

  const admin = await product.as('sysadmin', '/console/hotlines');
  await admin.getByRole('button', { name: /12358/ }).click();
  await admin.getByRole('button', { name: '提出变更' }).click();
  await admin.getByRole('radio', { name: /平台内办理/ }).check();
  await admin.getByLabel('理由').fill('市场监管局人员调整，改由热线中心统一派单回访。');
  await admin.getByRole('button', { name: '提交，待确认' }).click();
  await admin.getByRole('region', { name: '待确认的变更' }).waitFor();

  const security = await product.as('secadmin', '/console/hotlines?line=12358');
  const waiting = security.getByRole('region', { name: '待确认的变更' });
  await waiting.waitFor();
  await waiting.getByRole('button', { name: '确认变更' }).click();
  await security.getByRole('button', { name: /^确\s*[认定]$/ }).click();
  await waiting.waitFor({ state: 'detached' });
  await security.getByRole('region', { name: '模式历史' }).getByText('平台内办理', { exact: false }).first().waitFor();

  const fresh = await call(agent);
  await expect.poll(() => mayDispatch(price, fresh)).toBe(false);
  expect(await mayDispatch(price, old)).toBe(true);
  expect(await mayDispatch(dispatcher, old)).toBe(false);
  // the new one is the centre's now, whether the machine was sure of it or left it to a person
  await dispatcher.goto(`${product.url}/console/tickets/${fresh}`);
  await dispatcher.getByText(/已登记|待派单|办理中/).first().waitFor();
  expect(await dispatcher.locator('body').innerText()).not.toContain('子平台');

  const small = await product.as('secadmin', '/console/hotlines?line=12358', phone);
  await small.getByRole('region', { name: '模式历史' }).waitFor();
  for (const page of [agent, dispatcher, price, admin, security, small]) expect(page.errors).toEqual([]);
});
