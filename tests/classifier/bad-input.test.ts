import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, loadClassifier, normaliseText, type Judgement } from '../../classifier/index.ts';

const classifier = loadClassifier();

function expectSound(judgement: Judgement) {
  for (const ranking of [judgement.categories, judgement.types, judgement.urgency]) {
    const sum = ranking.reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeCloseTo(1, 9);
    for (let i = 0; i < ranking.length; i++) {
      expect(ranking[i]!.probability).toBeGreaterThanOrEqual(0);
      if (i > 0) expect(ranking[i]!.probability).toBeLessThanOrEqual(ranking[i - 1]!.probability);
    }
  }
  expect(judgement.categories.map(({ label }) => label).toSorted()).toEqual(
    ['交通运输', '劳动和社会保障', '卫生计生', '商贸旅游', '城乡建设', '教育文体', '环境保护'].toSorted(),
  );
  expect(judgement.types).toHaveLength(7);
  expect(judgement.urgency).toHaveLength(3);
  expect(judgement.languages.reduce((total, { probability }) => total + probability, 0)).toBeCloseTo(1, 9);
}

/** Every stretch is cut from its field as it came, in order and none over another. */
function expectExact({ places, parties, personalData }: Judgement, fields: { title: string; content: string }) {
  for (const read of [places, parties, personalData])
    for (const [i, { field, from, to, text }] of read.entries()) {
      expect(to).toBeGreaterThan(from);
      expect(text).toBe(fields[field].slice(from, to));
      const before = read[i - 1];
      if (before?.field === field) expect(from).toBeGreaterThanOrEqual(before.to);
    }
}

describe('bad input is judged, not refused', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t　'],
    ['one character', '的'],
    ['emoji only', '😀👍🏽🙏'],
    ['half a surrogate pair', '\ud83d'],
    ['control characters', '\u0000\u200b\u202e'],
    ['punctuation', '！！！？？？……'],
  ])('%s gives nothing to go on: probabilities near uniform', async (_, content) => {
    const judgement = await classifier.judge({ content });
    expectSound(judgement);
    for (const { probability } of judgement.categories) expect(Math.abs(probability - 1 / 7)).toBeLessThan(0.08);
    for (const { probability } of judgement.types) expect(Math.abs(probability - 1 / 7)).toBeLessThan(0.08);
    for (const { probability } of judgement.urgency) expect(Math.abs(probability - 1 / 3)).toBeLessThan(0.08);
    expect(judgement.alarms).toEqual([]);
    expect([judgement.places, judgement.parties, judgement.personalData]).toEqual([[], [], []]);
  });

  test.each([
    ['50,000 characters', '小区停水了，物业不管。'.repeat(5000)],
    ['more than is read', '水'.repeat(300_000)],
    ['traditional characters', '請問勞工退休金如何申請？公司積欠薪資'],
    ['mixed scripts', 'ＷｉＦｉ坏了 wi-fi broken Привет ﷺ 안녕'],
    ['half a pair inside words', '停\ud800水\udc00了'],
    ['no punctuation at all', '喂你好我们这里从昨天晚上开始就一直停水然后打电话也没有人管'],
    ['traditional characters with a place and a name', '我叫陳美麗，家住中山路12號，望川區錦繡花園3棟2單元501室漏水，電話138 1234 5678'],
    ['homophones and no punctuation', '喂你好我叫张伟我住在清河路翠胡花园三号楼二单元五零一我电话是幺三八幺二三四五六七八物业一直不管'],
    ['half a pair inside names', '我叫张\ud83d伟，住翠湖花\udc00园3栋2单元501室'],
    ['emoji between the words', '😀翠湖花园😀停水😀我叫王芳😀13812345678😀'],
    ['full-width signs', '电话１３８１２３４５６７８，家住３号楼２单元５０１室'],
  ])('%s', async (_, content) => {
    const fields = { title: content.slice(0, 40), content };
    const judgement = await classifier.judge(fields);
    expectSound(judgement);
    expectExact(judgement, fields);
  });

  test.each([
    ['one sign', '在'], ['one cue', '我叫'], ['one ending', '小区'], ['companies', '公司'], ['surnames', '王'], ['dots', '·'], ['digits', '1'], ['a number with spaces', '12 '], ['an address', '地址'], ['letters', 'a@'], ['a street', '路街区'], ['posts', '局长李'], ['a family', '我的爱人'],
  ])('50,000 characters of %s are read', async (_, piece) => {
    const long = piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
    const half = long.slice(0, 25_000);
    expect(findPersonalData(long).length).toBeGreaterThanOrEqual(findPersonalData(half).length);
    const judgement = await classifier.judge({ title: '', content: long });
    expectSound(judgement);
    expectExact(judgement, { title: '', content: long });
  });

  test('fields that are not strings', async () => {
    expectSound(await classifier.judge({ title: null, content: undefined as unknown as string }));
    expectSound(await classifier.judge({ title: 12 as unknown as string, content: {} as string }));
  });

  test('any string at all, twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), async (title, content) => {
        const judgement = await classifier.judge({ title, content });
        expectSound(judgement);
        expectExact(judgement, { title, content });
        expect(await classifier.judge({ title, content })).toEqual(judgement);
        const evidence = [...judgement.categories, ...judgement.types, ...judgement.urgency].flatMap(({ because }) => because);
        for (const { kind, text } of evidence) if (kind === 'word') expect(`${title}\n${content}`).toContain(text);
      }),
      { numRuns: 200, seed: 12345 },
    );
  });
});

describe('normalised text', () => {
  test.each([
    ['ＡＢＣ　１２３', 'abc#'],
    ['A7县 的路，坏了！', '@县的路坏了'],
    ['3栋 2单元1502室', '#栋#单元#室'],
    ['請問勞工局', '請問勞工局'],
    ['㎡ ①', 'm#'],
    ['水\u200b电\ufe0f', '水电'],
  ])('%s → %s', async (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  test('normalising twice changes nothing but the marks, which are dropped', async () => {
    expect(normaliseText(normaliseText('停水3天'))).toBe('停水天');
  });
});
