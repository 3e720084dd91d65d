import { words } from '../i18n/text.ts';

/** The words of the reasons behind an advice. */
export const useAdviceWords = words({
  title: '研判依据', unit: '建议主办', supports: '协办', supportFrom: { clause: '目录', ruling: '裁定', past: '相似工单' } as Record<string, string>, clause: '目录条款', noClause: '目录没有对应条款', said: '文中用语', noWords: '未见具体事项用语', also: '其他依据', similar: '相似已办结工单', noSimilar: '没有查到相似的已办结工单',
  likeness: (share: number) => `相似度${Math.round(share * 100)}%`, closed: '办结', satisfaction: (stars: number) => `满意度 ${stars}/5`, notRated: '未评价', ruled: '最近裁定', noRuling: '该事项没有裁定', places: '地点', parties: '被反映方', asUnit: '单位',
  notChinese: (language: string) => `文本语言：${language}，请核对译文后办理`, languages: { 'zh-Hant': '繁体中文', en: '英语', ug: '维吾尔语', bo: '藏语', mn: '蒙古语', kk: '哈萨克语', ko: '朝鲜语', ja: '日语', ru: '俄语', ii: '彝语', za: '壮语' } as Record<string, string>,
  personal: (what: string) => `文中有个人信息：${what}，转办和公开前请核对`, data: { phone: '电话', idNumber: '证件号', name: '姓名', address: '住址', plate: '车牌', bankCard: '银行卡号', email: '邮箱', account: '账号' } as Record<string, string>,
  models: '模型', waits: '填写诉求内容后给出依据', confidence: (share: number) => `把握${Math.round(share * 100)}%`, hide: '收起依据', show: '查看依据',
}, {
  title: 'Reasons', unit: 'Suggested lead', supports: 'Support', supportFrom: { clause: 'clause', ruling: 'ruling', past: 'similar tickets' }, clause: 'Clause', noClause: 'No clause of the catalogue', said: 'Words', noWords: 'No word of a particular matter', also: 'Beside', similar: 'Similar closed tickets', noSimilar: 'No similar closed ticket found',
  likeness: (share) => `${Math.round(share * 100)}% alike`, closed: 'closed', satisfaction: (stars) => `satisfied ${stars}/5`, notRated: 'not rated', ruled: 'Last ruling', noRuling: 'No ruling on this matter', places: 'Places', parties: 'Complained about', asUnit: 'unit',
  notChinese: (language) => `Language of the text: ${language}; check the translation`, languages: { 'zh-Hant': 'Traditional Chinese', en: 'English', ug: 'Uyghur', bo: 'Tibetan', mn: 'Mongolian', kk: 'Kazakh', ko: 'Korean', ja: 'Japanese', ru: 'Russian', ii: 'Yi', za: 'Zhuang' },
  personal: (what) => `Personal data in the text: ${what}; check before it goes on or public`, data: { phone: 'phone', idNumber: 'ID number', name: 'name', address: 'home address', plate: 'number plate', bankCard: 'bank card', email: 'mail address', account: 'account' },
  models: 'Models', waits: 'Comes once something is written', confidence: (share) => `${Math.round(share * 100)}% sure`, hide: 'Hide reasons', show: 'Show reasons',
});
