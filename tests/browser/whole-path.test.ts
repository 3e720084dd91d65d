import { expect, test } from 'vitest';
import { desk, logIn, phone } from './browser.ts';
import { solve } from './main-line.ts';
import { files, scenario } from './scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';

test('an agent registers, the machine dispatches, the unit resolves, the reviewer passes, the citizen rates on the phone', async () => {
  const agent = await product.visitor(desk);
  await logIn(agent, product.url, 'agent1', product.password, '/console/desk');
  const { ticketNo, code } = await files(agent, stalls);
  const { unit, reviewer, citizen } = await solve(product, { ticketNo, code });
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
