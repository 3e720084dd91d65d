import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { confirm, files, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';

test('a unit explains decently, its leader and a coordinator agree; the citizen objects on the phone, another coordinator upholds it', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo, code } = await files(agent, stalls);

  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`);
  await unit.getByRole('button', { name: '签收' }).click();
  await unit.getByRole('button', { name: '先行联系' }).click();
  await unit.getByLabel('联系情况').fill('已电话告知市民，说明夜市为依法划定的疏导点。');
  await confirm(unit, '先行联系');
  await unit.getByRole('button', { name: '申请认定不合理诉求' }).click();
  await unit.getByLabel('说明模板').click();
  await unit.getByTitle('已依法办结，没有新的情况').click();
  await unit.getByLabel('调查情况和证据').fill('3月2日现场核查，摊位均在依法公示的疏导点范围内，未占用机动车道。');
  await unit.getByLabel('依据的法规、文件和条款').fill('《市容环境卫生管理条例》第十四条');
  await unit.getByRole('button', { name: '确认申请认定不合理诉求' }).click();
  await unit.getByText('还有【】没有填写').waitFor();
  await unit.getByLabel('给市民的说明').fill('您好，清荷路菜市场门口为依法公示的早晚市疏导点，3月2日现场核查摊位没有占用机动车道。我们理解通行的不便，已增加引导人员，如有越线经营请随时告诉我们。');
  await unit.getByText('必须项均已通过').waitFor();
  await picture(unit, 'unreasonable-form');
  await confirm(unit, '申请认定不合理诉求');

  const leader = await product.as('yx-cg-leader', '/console/inbox?due=decide', phone);
  await leader.getByText(/不合理诉求认定 ·/).first().click();
  await leader.getByRole('button', { name: '初审同意' }).click();
  await picture(leader, 'endorse-phone');
  await confirm(leader, '初审同意');

  const coordinator = await product.as('coordinator1', '/console/review?tab=requests');
  await coordinator.getByText('给市民的说明').waitFor();
  await picture(coordinator, 'decide');
  await coordinator.getByRole('button', { name: '同意', exact: true }).click();
  await confirm(coordinator, '同意');

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText(/疏导点/).first().waitFor();
  await picture(citizen, 'explained-phone');
  await citizen.getByRole('link', { name: '提出异议' }).click();
  await citizen.getByLabel('为什么不同意？').fill('摊位越过了公示的白线，占了机动车道');
  await picture(citizen, 'object-phone');
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByText(/您提出了异议/).waitFor();

  await coordinator.goto(`${product.url}/console/tickets/${ticketNo}`);
  await coordinator.getByText('市民异议').first().waitFor();
  expect(await coordinator.getByRole('button', { name: '同意', exact: true, disabled: false }).count()).toBe(0); // who proposed does not decide
  const other = await product.as('coordinator2', `/console/tickets/${ticketNo}`);
  await other.getByRole('button', { name: '同意', exact: true }).click();
  await other.getByLabel('审批意见').fill('现场确有越线经营');
  await picture(other, 'objection');
  await confirm(other, '同意');
  await other.getByText('待派单').first().waitFor();
  await citizen.reload();
  await citizen.getByText(/异议成立/).first().waitFor();
  for (const page of [agent, unit, leader, coordinator, citizen, other]) expect(page.errors).toEqual([]);
});
