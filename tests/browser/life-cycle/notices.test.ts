import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { scenario } from '../scenario.ts';

const product = scenario();

test('a team lead rewrites what citizens are told; the next citizen reads it, and turns messages off', async () => {
  const lead = await product.as('teamlead1', '/console/notice-texts?stage=dispatched');
  const text = lead.getByLabel('模板内容');
  await text.fill('您的诉求（{ticketNo}）已转{unit}，联系人{staffName}。');
  await lead.getByText('没有这个占位符：{staffName}').waitFor();
  expect(await lead.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
  await text.fill('【云川12345】您反映的事（{ticketNo}）交给{unit}办[，{until}前答复您]。');
  await lead.getByText('【云川12345】您反映的事（99012603020000018）交给云溪区城市管理局办，2026-03-23前答复您。').waitFor();
  await lead.getByRole('button', { name: '保存', exact: true }).click();
  await lead.getByText('已保存，立即生效').waitFor();
  await lead.getByText('第 1 版').waitFor();

  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill('云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。');
  await agent.locator('#desk-phone').fill('15499990001');
  await agent.getByText('云溪区城市管理局').first().waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const form = await agent.locator('.desk-form').innerText();
  const ticketNo = /99\d{15}/.exec(form)![0];
  const code = /查询码\s*(\d{8})/.exec(form)![1]!;
  await agent.locator('.desk-form').getByText('办理中', { exact: true }).waitFor();

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText(`【云川12345】您反映的事（${ticketNo}）交给云溪区城市管理局办，`).waitFor();
  await citizen.getByRole('button', { name: '不再给我发消息' }).click();
  await citizen.getByText('您已退订').waitFor();

  await agent.goto(`${product.url}/console/tickets/${ticketNo}`);
  const panel = agent.getByRole('region', { name: '告知市民' });
  await panel.getByText('市民已退订').first().waitFor();
  await panel.getByText('154****0001').first().waitFor();
  await panel.getByRole('button', { name: '恢复通知' }).click();
  await panel.getByRole('button', { name: '登记市民退订' }).waitFor();
  await agent.getByText('市民恢复接收通知').waitFor();

  await lead.getByRole('button', { name: '恢复此版' }).click();
  await lead.getByText('恢复为系统默认').waitFor();
  for (const page of [lead, agent, citizen]) expect(page.errors).toEqual([]);
});
