/** Special services as their people use them: danger on the line, an enterprise, a complaint about a colleague. */
import { expect, test } from 'vitest';
import { choose, confirm, scenario } from '../scenario.ts';

const product = scenario();

test('somebody is trapped in a fire: one press files and passes on, and the agent checks back', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-phone').fill('15400006001');
  await agent.locator('#desk-content').fill('云溪区柳湾街道清荷路三号楼五楼着火了，楼道都是烟，有一位老人被困。');
  await agent.getByRole('button', { name: /转接消防救援/ }).waitFor();
  await agent.keyboard.press('Control+Alt+T');
  await agent.getByText('登记成功').waitFor();
  await agent.locator('.desk-form').getByText('已转接', { exact: true }).waitFor();
  await agent.getByRole('button', { name: '转接回查' }).click();
  await agent.getByRole('radio', { name: '已受理', exact: true }).check();
  await agent.getByLabel('回查情况').fill('119指挥中心答复两台消防车已到场');
  await confirm(agent, '转接回查');
  await agent.locator('.desk-form').getByText('已办结', { exact: true }).waitFor();
  expect(agent.errors).toEqual([]);
});

test('an enterprise calls twice: known again, with its own person and its own list', async () => {
  const clerk = await product.as('enterprise1', '/console/desk');
  await clerk.locator('#desk-phone').fill('15400006002');
  await choose(clerk, '诉求人类别', '企业');
  await clerk.getByLabel('企业或单位名称').fill('云川青禾食品有限公司');
  await clerk.locator('#desk-content').fill('我公司在云溪区工业园申请用电增容，一个月没有答复，请协调供电公司。');
  await clerk.keyboard.press('Control+Enter');
  await clerk.getByText('登记成功').waitFor();
  await clerk.getByRole('button', { name: '登记下一件' }).click();
  await clerk.locator('#desk-phone').fill('15400006002');
  await clerk.getByText('云川青禾食品有限公司').first().waitFor(); // known again
  await clerk.goto(`${product.url}/console/tickets`);
  await clerk.getByText('我跟进的企业件').click();
  await clerk.getByRole('link', { name: /用电增容/ }).first().click();
  await clerk.getByText('专员', { exact: true }).waitFor();
  await clerk.getByText('韩立诚').first().waitFor();
  expect(clerk.errors).toEqual([]);
});

test('a complaint about a colleague leaves the common lists and reaches those who supervise', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill('昨天下午接我电话的话务员态度恶劣，话没说完就挂断了，要求处理并道歉。');
  await agent.getByLabel('投诉工作人员').check();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.locator('.desk-form').innerText())![0];
  await agent.goto(`${product.url}/console/tickets/${ticketNo}`);
  await agent.getByText(/没有找到/).first().waitFor();

  const supervisor = await product.as('supervisor1', '/console/tickets');
  await supervisor.getByText('投诉工作人员', { exact: true }).click();
  await supervisor.getByRole('link', { name: ticketNo }).waitFor();
  for (const page of [agent, supervisor]) expect(page.errors).toEqual([]);
});
