import { describe, expect, test } from 'vitest';
import { matchWords } from '../../../ticketing/duty/dictionary/match.ts';
import { ownEntries } from '../../../ticketing/duty/dictionary/own-words.ts';

const found = (text: string) => matchWords(ownEntries, [text]).map((f) => `${f.category}:${f.word}`);

describe('words that call the duty desk', () => {
  test.each([
    ['我不想活了，明天就去跳楼', ['selfHarm:跳楼', 'selfHarm:不想活']],
    ['楼下闻到煤气 味很重，怕要爆，老人还在家里', ['publicSafety:爆', 'publicSafety:闻到煤气']],
    ['几十个工人被欠薪，准备去市政府拉横幅', ['mass:拉横幅', 'wages:欠薪']],
    ['幼儿园老师虐 待 孩 子', ['minors:虐待孩子']],
    ['跳・楼', []],
    ['我要跳·楼', ['selfHarm:跳楼']],
    ['独居老人三天没动静了，敲门不应', ['life:独居老人']],
    ['孩子在商场走失了', ['minors:走失']],
  ])('%s', (text, words) => expect(found(text)).toEqual(words));

  test.each([
    '门口卖爆米花的机器很吵', '商场跳楼价甩卖噪音扰民', '这个路口是视线死角，请装镜子', '自来水爆管了路面冒水', '景区人员爆满，燃气公交排队', '健身房跳楼机项目收费不合理', '物业开展防溺水教育活动很好', '周末狼人杀桌游店半夜吵闹',
    '高空坠物砸坏了车', '这条路的死胡同没有路灯', '同事爆料说食堂涨价', '车子爆胎了，路面有钉子', '政府门前广场舞声音大', '信息爆炸的时代请加强科普', '我在抖音看到一家店不错',
  ])('a false friend: %s', (text) => expect(found(text)).toEqual([]));

  test('a word inside a harmless phrase does not hide the same word outside it', () => {
    expect(found('不是跳楼价的事，我真的要跳楼了')).toEqual(['selfHarm:跳楼']);
  });

  test('every exception of the words that come with the program holds its word', () => {
    expect(ownEntries.flatMap(({ word, except }) => except.filter((phrase) => !phrase.includes(word)))).toEqual([]);
    expect(new Set(ownEntries.map((e) => `${e.category} ${e.word}`)).size).toBe(ownEntries.length);
  });

  test('what must stand beside must stand in the same sentence', () => {
    const entries = [{ word: '汽油', category: 'violence' as const, except: [], beside: ['点火'], on: true }];
    expect(matchWords(entries, ['他拎着汽油要点火'])).toHaveLength(1);
    expect(matchWords(entries, ['加油站汽油涨价。饭店点火做饭油烟大'])).toEqual([]);
    expect(matchWords([{ ...entries[0]!, on: false }], ['他拎着汽油要点火'])).toEqual([]);
  });
});
