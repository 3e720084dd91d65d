import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const at = scenario();

it('a citizen’s photo goes with the appeal, and the unit’s proof comes back with the reply', async () => {
  const citizen = await at.visitor(phone);
  await citizen.goto(`${at.url}/file`);
  await citizen.getByLabel('请把事情说清楚').fill('云溪区柳湾街道清荷路路灯不亮三天了，晚上走路看不清。');
  await citizen.setInputFiles('input[type=file]', [{ name: '路灯.png', mimeType: 'image/png', buffer: png(640, 480) }, { name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }]);
  await citizen.getByRole('img', { name: '路灯.jpg' }).waitFor();
  await picture(citizen, 'citizen-photos');
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByRole('heading', { name: '在哪里？' }).waitFor();
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByLabel('手机或座机号码').fill('15400007777');
  await citizen.getByRole('button', { name: '下一步' }).click();
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByText('2 个照片或文件已经收到。').waitFor();
  await picture(citizen, 'citizen-photos-sent');
  const ticketNo = /99\d{15}/.exec(await citizen.locator('main').innerText())![0];
  await citizen.getByRole('link', { name: '查看进度' }).click();
  await citizen.getByRole('heading', { name: '照片和文件' }).waitFor();
  await citizen.getByRole('img', { name: '路灯.jpg' }).waitFor();
  await citizen.getByText('您补充了照片或文件').first().waitFor();
  await picture(citizen, 'citizen-photos-kept');

  const dispatcher = await at.as('teamlead1', `/console/tickets/${ticketNo}`);
  const panel = dispatcher.getByRole('region', { name: '附件' });
  await panel.getByRole('img', { name: '路灯.jpg' }).waitFor();
  expect(await panel.getByRole('img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(640);
  await panel.getByText('随答复给市民').click();
  await panel.locator('input[type=file]').setInputFiles({ name: '答复附图.png', mimeType: 'image/png', buffer: png(32, 32) });
  await panel.getByText('答复附图').first().waitFor();
  await picture(dispatcher, 'attachments-panel');
  await panel.getByRole('button', { name: '移除 答复附图.jpg' }).click();
  await dispatcher.getByRole('dialog').getByRole('textbox').fill('传错了工单');
  await dispatcher.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  await panel.getByText('答复附图').first().waitFor({ state: 'detached' });
});

/** A plain picture of so many pixels. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x6b)]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
