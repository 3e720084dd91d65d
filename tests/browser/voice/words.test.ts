/** 录音与转写: a call between two browsers is recorded on both sides, written down beside the form, and heard again afterwards. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { alike, answers, calls, hearEachOther, picture, ready, voiceScenario } from './people.ts';
import { likeness } from './voices.ts';

process.env.TRANSCRIBER = `exec ${process.execPath} ${fileURLToPath(new URL('../../telephony/transcript/test-recogniser.mjs', import.meta.url))}`;
const product = voiceScenario();

/** Loudness of one side of a WAV of 8 kHz, in pieces as long as those a browser is measured in. */
function sideOf(bytes: Buffer, side: number): number[] {
  const size = (2_048 / 48_000) * 8_000;
  const frames = (bytes.length - 44) / 4;
  return Array.from({ length: Math.floor(frames / size) }, (_, n) => {
    let sum = 0;
    const from = Math.round(n * size), to = Math.round((n + 1) * size);
    for (let i = from; i < to; i += 1) sum += (bytes.readInt16LE(44 + i * 4 + side * 2) / 32_768) ** 2;
    return Math.sqrt(sum / (to - from));
  });
}

/** How alike one side of the recording is to what somebody says, of any four seconds in a row: a browser that has to wait for the machine says its voice a little later, and never another. */
function sounds(wav: Buffer, side: number, said: readonly number[]): number {
  const all = sideOf(wav, side);
  const window = Math.round((4 * 48_000) / 2_048);
  const starts = Array.from({ length: Math.max(1, Math.floor((all.length - window) / 24)) }, (_, i) => i * 24);
  return Math.max(...starts.map((from) => likeness(all.slice(from, from + window), said)));
}

test('说的话出现在表单旁，坐席点了才填入；挂断后录音两侧都能听到，转写跟着走', async () => {
  const agent = await product.agent('agent1');
  await ready(agent);
  const citizen = await product.citizen();
  await calls(citizen, product.url);
  await answers(agent);
  await hearEachOther(citizen, agent);
  const content = agent.page.locator('#desk-content');
  await agent.page.getByRole('tab', { name: '转写' }).click();
  const words = agent.page.locator('.phone-words');
  await words.locator('li.citizen').first().waitFor();
  await words.locator('li.agent').first().waitFor();
  expect(await content.inputValue()).toBe('');
  await picture(agent.page, 'desk-words');
  await words.locator('li.citizen').first().getByRole('button').click();
  await expect.poll(() => content.inputValue()).toContain('听到第1句');
  await content.fill('清荷社区门口路灯不亮三天了，晚上看不清路。');
  await words.locator('li.citizen').getByRole('button').first().waitFor(); // something said since
  await agent.page.keyboard.press('Control+Alt+u');
  await expect.poll(() => content.inputValue()).toMatch(/路。听到第\d+句/);
  await agent.page.keyboard.press('Control+Enter');
  await agent.page.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.page.locator('.desk-form').innerText())![0];
  await agent.page.keyboard.press('Control+Alt+h');
  await agent.page.locator('.phone-state[data-state=afterCall]').waitFor();

  const lead = await product.tab(agent, `/console/tickets/${ticketNo}`);
  const link = lead.page.getByRole('region', { name: '通话' }).getByRole('link');
  await link.waitFor();
  await link.click();
  await lead.page.getByRole('button', { name: '收听录音' }).click();
  await lead.page.getByRole('button', { name: '核实诉求内容' }).click();
  await lead.page.getByRole('dialog').getByRole('button', { name: '收听录音' }).click();
  await lead.page.locator('.pieces li').first().waitFor();
  await picture(lead.page, 'call-recorded');
  const address = await lead.page.locator('.player audio').getAttribute('src');
  const wav = await (await lead.page.request.get(`${product.url}${address}`)).body();
  expect([wav.toString('latin1', 0, 4), wav.readUInt16LE(22), wav.readUInt32LE(24)]).toEqual(['RIFF', 2, 8000]);
  for (const [side, theirs, other] of [[0, citizen, agent], [1, agent, citizen]] as const) {
    expect(sounds(wav, side, theirs.said)).toBeGreaterThanOrEqual(alike);
    expect(sounds(wav, side, other.said)).toBeLessThan(sounds(wav, side, theirs.said));
  }
  expect([...agent.page.errors, ...citizen.page.errors, ...lead.page.errors]).toEqual([]);
}, 300_000);
