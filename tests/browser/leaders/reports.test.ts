import { expect, test } from 'vitest';
import { choose, files, picture, scenario } from '../scenario.ts';

const product = scenario();
const phone = { width: 390, height: 844 };

test('an analyst drafts the report of today, adds words and a figure, and hands it in; the mayor signs it, and it is frozen with its hash and printed', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await files(agent, '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。');

  const analyst = await product.as('analyst1', '/console/reports');
  await analyst.getByText('没有符合条件的报告').waitFor();
  await analyst.keyboard.press('n');
  await analyst.locator('.ant-segmented-item').filter({ hasText: '日报' }).last().click();
  await analyst.locator('.report-order .ant-picker input').first().click();
  await analyst.locator('.ant-picker-now-btn, .ant-picker-today-btn').first().click();
  // the day's counts are there some seconds after the first ticket
  for (let tries = 1; ; tries += 1) {
    await analyst.getByRole('button', { name: '生成草稿' }).click();
    if (await analyst.locator('.sheet').waitFor({ timeout: 10_000 }).then(() => true, () => tries === 6)) break;
  }
  await expect.poll(async () => {
    const said = await analyst.locator('.sheet').innerText();
    if (!said.includes('未受理群众诉求')) return said;
    await analyst.getByRole('button', { name: '更新数据' }).click();
    await analyst.locator('.ant-modal-confirm-btns button').last().click();
    await analyst.locator('.ant-modal-confirm').waitFor({ state: 'detached' });
    return analyst.locator('.sheet').innerText();
  }, { timeout: 60_000, interval: 2_000 }).toContain('共受理群众诉求1件');
  expect(await analyst.locator('.sheet').innerText()).toContain('统计期尚未结束');
  await picture(analyst, 'report-draft');

  await analyst.keyboard.press('e');
  const words = analyst.getByRole('textbox', { name: '段落文字' }).first();
  await words.click();
  await analyst.keyboard.press('End');
  await analyst.keyboard.type('请有关单位重视。今日登记');
  await analyst.getByText('有未保存的修改').waitFor();
  await analyst.keyboard.press('Control+s');
  await analyst.getByText('有未保存的修改').waitFor({ state: 'detached' });
  await analyst.locator('.edit-block').nth(1).getByRole('button', { name: '插入到这里之后' }).click();
  await analyst.locator('.ant-modal .ant-segmented-item').filter({ hasText: '数据' }).click();
  await choose(analyst, '选择指标', '受理量');
  await analyst.locator('.ant-modal-footer').getByRole('button', { name: '插入' }).click();
  await analyst.locator('.ant-modal').waitFor({ state: 'detached' });
  await expect.poll(() => words.innerText()).toMatch(/今日登记1$/);
  await picture(analyst, 'report-editor');
  await analyst.getByRole('button', { name: '不再修改' }).click();
  await analyst.getByRole('button', { name: '送审' }).click();
  await analyst.locator('.report-side .ant-tag').getByText('待签发').waitFor();
  const address = analyst.url();

  const mayor = await product.as('mayor', '/console/reports');
  await mayor.locator('.ant-tag').getByText('待签发').first().waitFor();
  await mayor.goto(address);
  await mayor.getByRole('button', { name: '签发' }).click();
  await mayor.locator('.ant-modal-confirm-btns button').last().click();
  await mayor.getByText('内容与签发时一致').waitFor();
  expect(await mayor.locator('.report-side').innerText()).toMatch(/[0-9a-f]{64}/);
  expect(await mayor.locator('.sheet').innerText()).not.toContain('未经签发');
  await picture(mayor, 'report-signed');
  const no = /reports\/(\w+)/.exec(address)![1]!;
  for (const [format, begins] of [['pdf', '%PDF-'], ['docx', 'PK'], ['xlsx', 'PK']] as const) {
    const answer = await mayor.request.get(`${product.url}/api/reports/documents/${no}/export/${format}`);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins);
  }

  // somebody who only reads opens it; whoever wrote it sees that
  const reader = await product.as('esupervision1', `/console/reports/${no}`, phone);
  await reader.locator('.sheet').waitFor();
  await picture(reader, 'report-phone');
  await analyst.reload();
  await analyst.locator('.report-side').getByText('石磊').waitFor();
  for (const page of [agent, analyst, mayor, reader]) expect(page.errors).toEqual([]);
});
