/** A line outside the centre. The longer words of two lines win over the shorter ones. */
export interface PartnerLine { code: string; name: string; number: string; kind: 'emergency' | 'utility' | 'partner'; words: readonly string[]; checkBackMinutes?: number }

export const partnerLines: readonly PartnerLine[] = [
  { code: '110', name: '公安报警', number: '110', kind: 'emergency', words: ['打人', '打架', '持刀', '抢劫', '入室', '被偷', '绑架', '报警', '威胁要杀', '家暴', '走失', '有人要跳楼', '要自杀', '轻生'] },
  { code: '119', name: '消防救援', number: '119', kind: 'emergency', words: ['着火', '起火', '火灾', '冒浓烟', '被困', '困在电梯', '爆炸', '马蜂窝', '溺水'] },
  { code: '120', name: '医疗急救', number: '120', kind: 'emergency', words: ['晕倒', '昏迷', '心脏病发', '大出血', '不省人事', '没有呼吸', '中毒', '快生了', '摔伤', '受重伤'] },
  { code: '122', name: '交通事故报警', number: '122', kind: 'emergency', words: ['车祸', '撞车', '撞人', '肇事逃逸', '交通事故'] },
  { code: 'gas', name: '云川燃气抢修', number: '0900-8805777', kind: 'utility', words: ['燃气泄漏', '煤气泄漏', '煤气味', '燃气味', '天然气味', '漏气'] },
  { code: 'water', name: '云川供水抢修', number: '0900-8805555', kind: 'utility', words: ['水管爆', '爆管', '自来水漏', '主管道漏水'], checkBackMinutes: 30 },
  { code: 'power', name: '云川供电抢修', number: '0900-8805598', kind: 'utility', words: ['电线掉', '线缆落地', '漏电', '变压器冒火', '电线着火', '电杆倒'], checkBackMinutes: 30 },
  { code: 'heat', name: '云川供热抢修', number: '0900-8805666', kind: 'utility', words: ['暖气爆', '暖气管爆', '供热管道爆'], checkBackMinutes: 30 },
  { code: 'mental', name: '心理援助', number: '0900-8801235', kind: 'partner', words: ['不想活', '活不下去', '想死'] },
];
