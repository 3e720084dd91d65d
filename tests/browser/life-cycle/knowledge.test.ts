import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { scenario } from '../scenario.ts';

const product = scenario();

const inDialog = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^(确\s*定|确\s*认|OK)$/ }).click();
const choose = async (page: Page, label: string, text: string) => {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.keyboard.press('Enter');
};

const asked = '我想咨询一下，家里暖气不热，供暖期室内温度多少度才算达标，不达标能不能退费？';

test('while an agent types, the answer comes up, is read out, and becomes the reply; from the answered ticket one press makes a draft', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill(asked);
  await agent.keyboard.press('Control+Alt+k');
  await agent.getByRole('button', { name: /暖气不热、室温不达标怎么办/ }).waitFor();
  await agent.keyboard.press('Control+Alt+1');
  await agent.locator('.kb-short').getByText('按天').waitFor();
  await agent.getByRole('button', { name: '有用', exact: true }).click();
  await agent.getByText('谢谢，已记下').waitFor();
  await agent.keyboard.press('Control+Alt+u');
  await agent.getByText('已选答案：暖气不热、室温不达标怎么办').waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.locator('.desk-form').innerText())![0];
  // A consultation without a place waits for a person: the agent answers at once with what was read out.
  await agent.locator('.desk-form').getByRole('button', { name: '直接答复' }).click();
  expect(await agent.getByRole('textbox', { name: '答复内容' }).inputValue()).toContain('14℃至18℃退当日热费50%');
  await agent.getByRole('group', { name: '可参考的知识' }).getByRole('button', { name: '填入' }).first().waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByRole('textbox', { name: '答复内容' }).waitFor({ state: 'detached' }); // it was sent

  await agent.goto(`${product.url}/console/tickets/${ticketNo}`);
  await agent.getByRole('button', { name: '转为知识草稿' }).click();
  await agent.getByText('请逐句检查姓名、住址、车牌').waitFor();
  await agent.getByRole('textbox', { name: '简要答复' }).fill('供暖期室温不低于18℃，不达标可测温退费，云溪区由热力公司上门。');
  await agent.getByRole('button', { name: '保存并送审' }).click();
  await agent.getByText('请先检查并勾选').waitFor(); // not before a person said so
  await agent.getByRole('checkbox', { name: '已删除姓名、住址等个人信息' }).check();
  await agent.getByRole('button', { name: '保存并送审' }).click();
  await agent.getByText('已送审').waitFor();
  await agent.getByText('由此工单生成').waitFor();
  expect(agent.errors).toEqual([]);
});

test('a search without a result shows in the list of gaps; an editor writes what was missing, a reviewer publishes, and a citizen finds it on the phone', async () => {
  const agent = await product.as('agent1', '/console/knowledge');
  await agent.getByRole('searchbox', { name: '检索' }).fill('无人机飞行报备');
  await agent.keyboard.press('Enter');
  await agent.getByText('没有找到“无人机飞行报备”的答案').waitFor();

  const editor = await product.as('kbeditor1', '/console/knowledge?view=gaps');
  await editor.getByRole('row', { name: /无人机飞行报备/ }).getByRole('button', { name: '据此新建' }).click();
  await editor.getByRole('textbox', { name: '标题' }).fill('无人机飞行怎么报备');
  await editor.getByRole('textbox', { name: '简要答复' }).fill('适飞空域内微型无人机不用报备，其他飞行提前一天在线申请。');
  await choose(editor, '责任单位', '云川市公安局');
  await editor.getByRole('radio', { name: '公开' }).check();
  await editor.getByRole('button', { name: '保存草稿' }).click();
  await editor.getByRole('button', { name: '送审' }).click();
  await editor.getByText('待审核').first().waitFor();
  const address = editor.url();

  const reviewer = await product.as('kbreviewer1', new URL(address).pathname);
  await reviewer.getByRole('button', { name: '审核发布' }).click();
  await inDialog(reviewer);
  await reviewer.getByText('已发布').first().waitFor();
  await editor.goto(`${product.url}/console/knowledge?view=gaps`);
  await editor.getByRole('row', { name: /无人机飞行报备/ }).getByRole('button', { name: '已处理' }).click();
  await editor.getByText('没有查无结果的检索').waitFor();

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/`);
  await citizen.getByRole('link', { name: /常见问题/ }).click();
  await citizen.getByRole('searchbox', { name: '想问什么' }).fill('无人机要报备吗');
  await citizen.getByRole('button', { name: '搜索' }).click();
  await citizen.getByRole('link', { name: /无人机飞行怎么报备/ }).click();
  await citizen.getByRole('heading', { name: '无人机飞行怎么报备' }).waitFor();
  await citizen.getByText('提前一天在线申请').waitFor();
  for (const page of [agent, editor, reviewer, citizen]) expect(page.errors).toEqual([]);
});

test('a unit’s owner confirms on the phone that what is about to expire still holds, and an error report reaches the owner', async () => {
  const agent = await product.as('agent2', '/console/knowledge');
  await agent.getByRole('searchbox', { name: '检索' }).fill('水费阶梯水价');
  await agent.keyboard.press('Enter');
  await agent.getByRole('link', { name: '水费怎么计算，阶梯水价几档' }).click();
  await agent.getByRole('button', { name: '有误' }).click();
  await agent.getByRole('radio', { name: '已经过时' }).check();
  await agent.getByLabel('说明').fill('今年水价已经调整');
  await inDialog(agent);
  await agent.getByText('已提交，责任单位会处理').waitFor();

  const owner = await product.as('yc-water-contact', '/console/knowledge?view=expiring', phone);
  await owner.getByRole('link', { name: '水费怎么计算，阶梯水价几档' }).click();
  await owner.getByRole('button', { name: '处理', exact: true }).click();
  await owner.getByLabel('理由').fill('已核实，水价自明年起调整，现行标准不变');
  await inDialog(owner);
  await owner.getByText('✓ 已处理').waitFor();
  await owner.getByRole('button', { name: '确认有效' }).click();
  await inDialog(owner);
  await owner.getByText('已确认有效').waitFor();
  expect(await owner.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  for (const page of [agent, owner]) expect(page.errors).toEqual([]);
});
