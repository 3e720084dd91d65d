/** 批处理: a group becomes a problem; its units sign, plan and finish; a leader instructs; one reply is written, looked at and sent; one citizen is not content and is handled singly; the problem is closed, its measures stand in the register. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();
const nights = ['每天夜里生产，机器轰鸣，老人孩子整夜睡不着', '凌晨两点还在生产，噪音太大，请管一管', '夜间噪音扰民，罐车鸣笛，希望尽快整治', '夜间施工噪音大，半夜还在轰鸣'];

/** Several neighbours say the same at the desk. @returns the numbers in their order */
async function neighbours(agent: Page): Promise<string[]> {
  const numbers: string[] = [];
  for (const [i, night] of nights.entries()) {
    const answer = await agent.request.post(`${product.url}/api/tickets`, { data: {
      idempotencyKey: `problem-${i}`, channel: 'call', phone: `1540007000${i}`, name: ['张晓明', '李红', '王强', '赵女士'][i], regionCode: '990101001', address: `云溪区翠湖花园${i + 1}号楼`, title: '翠湖花园混凝土搅拌站夜间噪音扰民', content: `翠湖花园小区旁边的混凝土搅拌站${night}。`,
    } });
    expect(answer.status()).toBe(201);
    numbers.push(((await answer.json()) as { ticketNo: string }).ticketNo);
  }
  return numbers;
}

const button = (page: Page, name: string) => page.locator('.page-tools').getByRole('button', { name, exact: true });
const window = (page: Page) => page.getByRole('dialog');
/** Sends the form in the window and waits until it is gone. */
async function send(page: Page): Promise<void> {
  await window(page).getByRole('button', { name: /确\s*定/ }).click();
  await window(page).waitFor({ state: 'detached' });
}
/** The list of units is long and drawn as one scrolls: people type. */
async function unitByName(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).first().click();
  await page.getByRole('dialog').getByTitle(name).first().waitFor();
  await page.getByRole('dialog').locator('.ant-modal-title').click();
}
const visit = async (page: Page, ticketNo: string, said: Record<string, unknown>) => {
  const answer = await page.request.post(`${product.url}/api/tickets/${ticketNo}/visit`, { data: { method: 'phone', staffContacted: true, ...said } });
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([200, '']);
};

let numbers: string[] = [];
let problemNo = '';
const patience = 240_000;

test('a dispatcher makes a group a problem, its unit signs, plans and finishes a step, and answers a leader', async () => {
  const agent = await product.as('agent1', '/console/desk');
  numbers = await neighbours(agent);

  const dispatcher = await product.as('dispatcher1', '/console/groups');
  const row = dispatcher.getByRole('row', { name: /搅拌站/ }).first();
  await row.getByText('4', { exact: true }).first().waitFor();
  await row.getByRole('link', { name: /搅拌站/ }).click();
  await dispatcher.getByRole('button', { name: '立为问题' }).click();
  await window(dispatcher).getByLabel('题目').fill('翠湖花园搅拌站夜间噪音扰民');
  await unitByName(dispatcher, '主办单位', '云溪区城市管理局');
  await unitByName(dispatcher, '协办单位', '云川市生态环境局云溪区分局');
  await window(dispatcher).getByLabel('做什么 1').fill('夜间现场检测噪音');
  await window(dispatcher).getByLabel('完成日期 1').click();
  await dispatcher.locator('.ant-picker-dropdown:visible .ant-picker-now-btn, .ant-picker-dropdown:visible .ant-picker-cell-today').first().click();
  await picture(dispatcher, 'problem-open-form');
  await window(dispatcher).getByRole('button', { name: /建\s*立/ }).click();
  await dispatcher.waitForURL(/\/problems\/P/);
  problemNo = dispatcher.url().split('/').at(-1)!;
  await dispatcher.getByText('待答复 4').waitFor();
  await picture(dispatcher, 'problem-fresh');

  const unit = await product.as('yx-cg-contact', '/console/inbox?due=answer', phone);
  await unit.getByText('签收共性问题（主办）').waitFor();
  await picture(unit, 'problem-todo-phone');
  await unit.getByRole('button', { name: '打开问题' }).first().click();
  await button(unit, '签收问题').click();
  await button(unit, '签收问题').waitFor({ state: 'detached' });
  await picture(unit, 'problem-phone');
  await unit.getByRole('button', { name: '完成：夜间现场检测噪音' }).click();
  await window(unit).getByLabel('完成情况和佐证').fill('夜间检测超标6分贝，检测报告HJ-2026-12');
  await picture(unit, 'problem-finish-phone');
  await send(unit);
  await unit.getByText('共 1 步').or(unit.getByText('检测报告HJ-2026-12').first()).first().waitFor();
  await button(unit, '制定方案').click();
  await window(unit).getByLabel('根本原因').fill('搅拌站夜间连续生产，没有隔音设施，居民楼仅隔一条路。');
  await window(unit).getByLabel('成效检验', { exact: true }).fill('看夜间噪音投诉是否再来，并复测噪音');
  await picture(unit, 'problem-plan-phone');
  await send(unit);
  await unit.getByText('没有隔音设施').first().waitFor();

  const mayor = await product.as('mayor', `/console/problems/${problemNo}`, phone);
  await button(mayor, '批示').click();
  await window(mayor).getByLabel('批示内容').fill('务必一周内见效，办结后报我。');
  await send(mayor);
  await mayor.getByText('务必一周内见效').first().waitFor();
  await picture(mayor, 'problem-instructed-phone');

  await unit.getByText('务必一周内见效').first().waitFor(); // live
  await unit.getByRole('button', { name: '反馈', exact: true }).click();
  await window(unit).getByLabel('办理情况').fill('搅拌站夜间已停产，隔音屏本周内完成安装。');
  await send(unit);
  await mayor.getByRole('button', { name: '审定办结' }).click();
  await window(mayor).getByLabel('审定意见').fill('好，继续盯住。');
  await send(mayor);
  await mayor.getByText('好，继续盯住。').first().waitFor();

  for (const page of [dispatcher, unit, mayor]) expect(page.errors).toEqual([]);
}, patience);

test('one reply is written, looked at and sent; who is not content is handled singly; closed, its measures stand in the register', async () => {
  const dispatcher = await product.as('dispatcher1', `/console/problems/${problemNo}`);
  await button(dispatcher, '登记措施').click();
  await window(dispatcher).getByLabel('措施名称').fill('混凝土搅拌站夜间作业管理办法');
  await window(dispatcher).getByLabel('发文字号').fill('云城管〔2026〕3号');
  await picture(dispatcher, 'problem-measure');
  await send(dispatcher);

  // the reply: written with places, looked at as real members would read it, one left out
  await button(dispatcher, '统一答复').click();
  await window(dispatcher).getByRole('textbox', { name: '统一答复' }).fill('：您反映的问题，搅拌站夜间已停产，本周内完成隔音屏安装，欢迎继续监督。');
  await dispatcher.keyboard.press('Control+Home');
  await window(dispatcher).getByRole('button', { name: '{称呼}' }).click();
  await picture(dispatcher, 'problem-reply-write');
  await window(dispatcher).getByRole('button', { name: /预\s*览/ }).click();
  await window(dispatcher).getByText('待答复 4 件，将发给 4 件').waitFor();
  await window(dispatcher).getByText('张先生/女士：您反映的问题').or(window(dispatcher).getByText('李先生/女士：您反映的问题')).first().waitFor();
  await window(dispatcher).getByLabel('按工单编号查看').fill(numbers[3]!);
  await dispatcher.keyboard.press('Enter');
  await window(dispatcher).getByText('赵女士：您反映的问题').first().waitFor();
  await window(dispatcher).getByRole('button', { name: `本次不发 ${numbers[3]}` }).click();
  await window(dispatcher).getByText('待答复 4 件，将发给 3 件').waitFor();
  await picture(dispatcher, 'problem-reply-preview');
  await window(dispatcher).getByRole('button', { name: '发出答复（3）' }).click();
  await window(dispatcher).waitFor({ state: 'detached' });
  await dispatcher.getByText('待回访 3').waitFor();

  // the visits: one is not content and goes its own way; the one left out gets an answer of its own
  const caller = await product.as('callback1', '/console/visits');
  await visit(caller, numbers[0]!, { solved: 'unsolved', satisfaction: 2, dissatisfyReason: 'result', rework: true, comment: '昨晚还有声音' });
  await visit(caller, numbers[1]!, { solved: 'solved', satisfaction: 5 });
  await visit(caller, numbers[2]!, { solved: 'solved', satisfaction: 4 });
  await dispatcher.getByText('单独办理 1').waitFor();
  await dispatcher.getByRole('button', { name: `单独办理 ${numbers[3]}` }).click();
  await window(dispatcher).getByLabel('理由').fill('家有病人，由社区上门单独答复');
  await send(dispatcher);
  await dispatcher.getByText('单独办理 2').waitFor();
  await picture(dispatcher, 'problem-before-close');
  await button(dispatcher, '办结问题').click();
  await send(dispatcher);
  await dispatcher.getByText('办结，登记措施1项').waitFor();
  await picture(dispatcher, 'problem-closed');

  await dispatcher.goto(`${product.url}/console/problems?state=closed`);
  await dispatcher.getByRole('link', { name: '翠湖花园搅拌站夜间噪音扰民' }).waitFor();
  await picture(dispatcher, 'problems-list');
  await dispatcher.getByRole('link', { name: '措施登记册' }).click();
  await dispatcher.getByText('云城管〔2026〕3号').waitFor();
  await picture(dispatcher, 'measures');
  const [file] = await Promise.all([dispatcher.waitForEvent('download'), dispatcher.getByRole('link', { name: '导出 Excel' }).or(dispatcher.getByRole('button', { name: '导出 Excel' })).first().click()]);
  expect(file.suggestedFilename()).toBe('措施登记册.xlsx');
  const mayor = await product.as('mayor', '/console/measures', phone);
  await mayor.getByText('云城管〔2026〕3号').waitFor();
  await picture(mayor, 'measures-phone');
  for (const page of [dispatcher, mayor]) expect(page.errors).toEqual([]);
}, patience);
