/** After the close: a problem's effect is told honestly, it is watched, it becomes a case that another person publishes; a monthly topic goes from the proposal to what citizens read. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();
const window = (page: Page) => page.getByRole('dialog');
const api = async (page: Page, path: string, data?: Record<string, unknown>) => {
  const answer = data ? await page.request.post(product.url + path, { data }) : await page.request.get(product.url + path);
  expect([answer.ok(), answer.ok() ? '' : await answer.text()], path).toEqual([true, '']);
  return answer.json();
};
/** The list of units is long and drawn as one scrolls: people type. */
async function unitByName(page: Page, label: string, name: string): Promise<void> {
  await window(page).getByRole('combobox', { name: label }).fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first().click();
  await window(page).getByTitle(name).first().waitFor();
}
async function dayIn(page: Page, label: string, day: string): Promise<void> {
  const field = window(page).getByLabel(label);
  await field.click();
  await field.fill(day);
  await field.press('Enter');
}

/** A problem of two neighbours, handled and closed: how is told in problem.test.ts. */
async function closedProblem(): Promise<string> {
  const agent = await product.as('agent1', '/console/desk');
  const numbers: string[] = [];
  for (const [i, said] of ['翠湖花园旁搅拌站夜间噪音扰民，整夜睡不着。', '翠湖花园旁的搅拌站夜间噪音扰民，请管一管。'].entries())
    numbers.push((await api(agent, '/api/tickets', { idempotencyKey: `after-close-${i}`, channel: 'call', phone: `1540008000${i}`, name: ['陈建国', '李桂芳'][i]!, regionCode: '990101001', address: '云溪区翠湖花园1号楼', title: '搅拌站夜间噪音', content: said })).ticketNo);
  const dispatcher = await product.as('dispatcher1', '/console/groups');
  let group: { groupKey: string; messages: number } | undefined;
  await expect.poll(async () => { group = (await api(dispatcher, '/api/groups?sort=-lastAt')).items[0]; return group?.messages; }, { timeout: 60_000 }).toBe(2);
  const { problemNo } = await api(dispatcher, `/api/groups/${group!.groupKey}/problem`, { title: '翠湖花园搅拌站夜间噪音', leadUnitId: 'yx-cg', workdays: 10, plan: [{ step: '加装隔音屏', until: '2099-01-01' }] });
  await expect.poll(async () => (await api(dispatcher, `/api/problems/${problemNo}`)).members, { timeout: 60_000 }).toBe(2);
  await api(dispatcher, `/api/problems/${problemNo}/plan`, { plan: [{ step: '加装隔音屏', until: '2099-01-01' }], rootCause: '搅拌站没有隔音设施。', effectPlan: { text: '看投诉是否再来', watchDays: 60 } });
  await api(dispatcher, `/api/problems/${problemNo}/measure`, { kind: 'works', title: '搅拌站加装隔音屏' });
  await api(dispatcher, `/api/problems/${problemNo}/reply`, { reply: '搅拌站已加装隔音屏，夜间停产。陈建国（电话13812345678）等居民反映的问题已解决。' });
  const caller = await product.as('callback1', '/console/visits');
  for (const no of numbers) {
    await expect.poll(async () => (await api(caller, `/api/tickets/${no}`)).state, { timeout: 60_000 }).toBe('pendingVisit');
    await api(caller, `/api/tickets/${no}/visit`, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
  }
  await api(dispatcher, `/api/problems/${problemNo}/close`, {});
  return problemNo;
}

test('a closed problem says what can be told of its effect, is watched, and becomes a case that somebody else publishes', async () => {
  const problemNo = await closedProblem();
  const coordinator = await product.as('coordinator1', `/console/problems/${problemNo}`);
  await coordinator.getByText('数据不足：', { exact: false }).first().waitFor();
  await coordinator.getByText('开始回头看').first().waitFor(); // the job began the watch
  await picture(coordinator, 'after-close-problem');
  await coordinator.getByRole('link', { name: '共性问题' }).first().click();
  await coordinator.locator('.page-tools').getByRole('link', { name: '回头看' }).click();
  await coordinator.getByRole('link', { name: '翠湖花园搅拌站夜间噪音' }).waitFor();
  await coordinator.getByRole('button', { name: '延长回头看' }).click();
  await dayIn(coordinator, '延长至', '2099-01-01');
  await window(coordinator).getByLabel('理由').fill('想看一整年。');
  await window(coordinator).getByRole('button', { name: /确\s*定/ }).click();
  await coordinator.getByText('最长366天', { exact: false }).first().waitFor(); // refused, and why
  await window(coordinator).getByRole('button', { name: /取\s*消/ }).click();
  await picture(coordinator, 'after-close-look-backs');

  await coordinator.getByRole('link', { name: '翠湖花园搅拌站夜间噪音' }).click();
  await coordinator.getByRole('button', { name: '整理成案例' }).click();
  await coordinator.waitForURL(/\/cases\/C/);
  await coordinator.locator('del').filter({ hasText: '13812345678' }).waitFor(); // what was taken out
  expect(await coordinator.getByLabel('修改稿').innerText()).not.toMatch(/陈建国|13812345678|1号楼/);
  await picture(coordinator, 'after-close-case-draft');
  await coordinator.getByRole('button', { name: '编辑', exact: true }).click();
  await coordinator.getByLabel('启示').fill('搅拌站验收时一并验收隔音设施。');
  await coordinator.getByRole('button', { name: /保\s*存/ }).click();
  await coordinator.getByText('搅拌站验收时一并验收隔音设施。').waitFor();
  await coordinator.getByRole('button', { name: '送审' }).click();
  await window(coordinator).getByRole('checkbox').check();
  await window(coordinator).getByRole('button', { name: /确\s*定/ }).click();
  await coordinator.getByRole('button', { name: '撤回送审' }).waitFor();
  const caseUrl = coordinator.url();

  const supervisor = await product.as('supervisor1', new URL(caseUrl).pathname);
  await supervisor.getByRole('button', { name: '审核发布' }).click();
  await window(supervisor).getByRole('button', { name: /确\s*定|OK/ }).click();
  await supervisor.getByText('第 1 版').waitFor();
  await picture(supervisor, 'after-close-case');
  const agent = await product.as('agent1', '/console/cases', phone);
  await agent.getByLabel('搜索案例').fill('搅拌站晚上太吵');
  await agent.keyboard.press('Enter');
  await agent.getByRole('link', { name: '翠湖花园搅拌站夜间噪音' }).click();
  await agent.getByText('搅拌站验收时一并验收隔音设施。').waitFor();
  await picture(agent, 'after-close-case-phone');
  for (const page of [coordinator, supervisor, agent]) expect(page.errors).toEqual([]);
});

test('a monthly topic goes from the proposal to what citizens read', async () => {
  const supervisor = await product.as('supervisor1', '/console/topics');
  await supervisor.getByRole('button', { name: '自拟题目' }).click();
  await window(supervisor).getByLabel('题目').fill('老旧小区电梯困人');
  await window(supervisor).getByLabel('选题理由').fill('每周都有市民反映\n涉及多个单位');
  await window(supervisor).getByRole('button', { name: '提出选题' }).click();
  await supervisor.waitForURL(/\/topics\/T/);
  await supervisor.getByRole('button', { name: /^选\s*定$/ }).click();
  await dayIn(supervisor, '月份', '2099-12');
  await unitByName(supervisor, '主办单位', '云溪区住房和城乡建设局');
  await window(supervisor).getByLabel('目标').fill('困人三十分钟内到场，年底前少一半。');
  await window(supervisor).getByRole('button', { name: '确定选定' }).click();
  await supervisor.getByText('已选定').first().waitFor();
  const path = new URL(supervisor.url()).pathname;

  const unit = await product.as('yx-zj-contact', path, phone);
  await unit.getByRole('button', { name: '制定任务清单' }).click();
  await window(unit).getByLabel('原因').fill('维保单位低价中标，配件不换。');
  await window(unit).getByLabel('任务 1', { exact: true }).fill('排查在用电梯');
  await dayIn(unit, '完成期限 1', '2099-11-30');
  await picture(unit, 'after-close-topic-plan-phone');
  await window(unit).getByRole('button', { name: '确定制定任务清单' }).click();
  await unit.getByText('排查在用电梯').first().waitFor();
  await unit.getByRole('button', { name: '登记完成' }).click();
  await window(unit).getByLabel('完成情况').fill('排查212台，停用9台。');
  await window(unit).getByRole('button', { name: '确定完成任务' }).click();
  await unit.getByText('✓', { exact: false }).first().waitFor();
  await unit.getByRole('button', { name: '撰写公开说明' }).click();
  await window(unit).getByLabel('对市民公开').fill('电梯困人是大家反映最多的问题之一，我们已排查212台，停用9台。');
  await window(unit).getByRole('button', { name: '确定撰写公开说明' }).click();
  await unit.getByText('待公开').waitFor();
  await picture(unit, 'after-close-topic-phone');

  const visitor = await product.visitor(phone);
  await visitor.goto(`${product.url}/topics`);
  await visitor.getByText('还没有公开的专题。').waitFor();
  await supervisor.getByText('待公开').waitFor(); // live
  await supervisor.getByRole('button', { name: /^公\s*开$/ }).click();
  await window(supervisor).getByRole('button', { name: /确\s*定|OK/ }).click();
  await supervisor.getByText('市民看到的').waitFor();
  await picture(supervisor, 'after-close-topic');
  await visitor.goto(product.url);
  await visitor.getByRole('link', { name: /每月一题/ }).click();
  await visitor.getByRole('link', { name: /老旧小区电梯困人/ }).click();
  await visitor.getByText('我们已排查212台').waitFor();
  await visitor.getByText('任务完成1/1项').waitFor();
  await picture(visitor, 'after-close-public-phone');
  for (const page of [supervisor, unit, visitor]) expect(page.errors).toEqual([]);
});
