import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { confirm, files, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';

test('a boilerplate reply is stopped while it is written; reviewed with its evidence; visited in the order one asks; a denied contact goes back', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo } = await files(agent, stalls);

  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`, phone);
  await unit.getByRole('button', { name: '签收' }).click();
  await unit.getByRole('button', { name: '先行联系' }).click();
  await unit.getByRole('radio', { name: '没有联系上' }).check();
  await unit.getByLabel('联系情况').fill('拨打两次无人接听');
  await confirm(unit, '先行联系');
  await unit.getByText('未联系上').first().waitFor();
  await unit.getByRole('button', { name: '先行联系' }).click();
  await unit.getByLabel('联系情况').fill('已电话告知市民，今晚安排执法人员到现场。');
  await picture(unit, 'contact-phone');
  await confirm(unit, '先行联系');
  await unit.getByRole('button', { name: '办结', exact: true }).click();
  await unit.getByRole('radio', { name: '已解决', exact: true }).check();
  await unit.getByLabel('答复内容').fill('您反映的问题已收悉，已转相关部门处理，感谢您的来电。');
  await unit.getByText('1 项未通过，提交会被退回').waitFor();
  await unit.getByText(/答复只有“已转相关部门处理”一类套话/).waitFor();
  await unit.getByRole('button', { name: '确认办结' }).click();
  await unit.getByRole('alert').getByText(/套话/).waitFor();
  await picture(unit, 'refused-phone');
  await unit.getByLabel('答复内容').fill('您好，3月2日傍晚执法人员到清荷路菜市场门口对占道摊贩进行劝离，并安排每日定点值守，路面已恢复通畅。');
  await unit.getByText('必须项均已通过').waitFor();
  await confirm(unit, '办结');
  await unit.getByText('待审核').first().waitFor();

  const reviewer = await product.as('reviewer1', '/console/review');
  await reviewer.getByText('联系市民记录').waitFor();
  await reviewer.getByRole('list').getByText('不是套话').waitFor();
  await picture(reviewer, 'review');
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await reviewer.getByText('必须项均已通过').waitFor();
  await picture(reviewer, 'pass-review');
  await confirm(reviewer, '审核通过');

  const visitor = await product.as('callback1', '/console/visits');
  await visitor.getByRole('button', { name: '登记回访' }).waitFor();
  await visitor.getByRole('button', { name: '记录回访未接通' }).click();
  await confirm(visitor, '记录回访未接通');
  await visitor.getByText('电话未接通 1 次，跨 1 天').waitFor();
  await visitor.getByRole('button', { name: '登记回访' }).click();
  await visitor.getByRole('radio', { name: '否' }).check();
  await visitor.getByText(/承办单位登记过联系/).waitFor();
  await visitor.getByRole('radio', { name: '部分解决' }).check();
  const group = (name: RegExp) => visitor.locator('.ant-form-item', { hasText: name });
  await group(/^三、/).getByRole('radio', { name: '满意', exact: true }).check();
  await group(/^四、/).getByRole('radio', { name: '基本满意' }).check();
  await visitor.getByLabel('还有什么意见？').fill('没有人联系过我');
  await picture(visitor, 'visit');
  await confirm(visitor, '登记回访');
  await visitor.goto(`${product.url}/console/tickets/${ticketNo}`);
  await visitor.getByText('重办中').first().waitFor();
  await visitor.getByText('联系不实存疑').first().waitFor();
  await picture(visitor, 'ticket');
  for (const page of [agent, unit, reviewer, visitor]) expect(page.errors).toEqual([]);
});

test('a supervisor changes the visit plan with a reason, the old version stays, and everybody can check where a ticket falls', async () => {
  const page = await product.as('supervisor1', '/console/visit-plan');
  await page.getByRole('heading', { name: /第1版/ }).waitFor();
  await picture(page, 'plan');
  await page.getByRole('button', { name: '调整方案' }).click();
  await page.getByLabel('名称').nth(4).fill('求助类');
  await picture(page, 'plan-edit');
  await page.getByLabel('为何调整').fill('求助量上升，先以短信回访为主');
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await page.getByRole('heading', { name: /第2版/ }).waitFor();
  await page.getByText('求助量上升，先以短信回访为主').waitFor();
  const reader = await product.as('callback1', '/console/visit-plan', phone);
  await reader.getByRole('heading', { name: /第2版/ }).waitFor();
  expect(await reader.getByRole('button', { name: '调整方案' }).count()).toBe(0);
  await picture(reader, 'plan-phone');
  for (const p of [page, reader]) expect(p.errors).toEqual([]);
});
