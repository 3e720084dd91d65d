/**
 * Traditional characters of the words in our lexicons, each before its simplified form. Not a converter of text:
 * it only lets the same word lists read both scripts. Pairs from the Unihan field kSimplifiedVariant.
 */
const PAIRS =
  '氣气電电發发聲声報报舉举訴诉請请問问詢询諮咨謝谢議议應应該该對对樓楼墜坠傷伤觸触溺溺漏漏洩泄煙烟塌塌陷陷斷断線线暖暖熱热' +
  '災灾搶抢險险緊紧爆爆門门關关機机構构員员務务態态惡恶劣劣貪贪髒脏贓赃賄贿紅红費费無无為为沒没嗎吗麼么時时間间會会儘尽' +
  '處处理理辦办幫帮護护濫滥權权職职責责貼贴張张書书記记長长縣县區区鄉乡鎮镇街街團团遊游罷罢靜静圍围堵堵殺杀輕轻跳跳' +
  '燒烧農农藥药炸炸彈弹復复報报專专業业統统將将動动結结從从現现刪删除除數数據据輸输詞词忽忽視视規规則则讚赞揚扬優优點点質质' +
  '滿满勞劳苦苦積积極极熱热認认真真負负車车軌轨蓋盖井井汙污溢溢淹淹倒倒牆墙樹树壓压線线纜缆電电梯梯困困' +
  '號号灣湾園园莊庄鄰邻橋桥蘇苏蕪芜貴贵陽阳陰阴龍龙鳳凤錦锦麗丽華华國国廣广場场廈厦賓宾館馆飯饭鋪铺診诊療疗學学幼幼兒儿園园銀银郵邮運运輪轮渡渡碼码頭头鐵铁橋桥隧隧鄭郑馮冯陳陈衛卫蔣蒋韓韩楊杨許许呂吕張张嚴严' +
  '魏魏謝谢鄒邹竇窦範范魯鲁韋韦馬马鄧邓費费賀贺湯汤羅罗畢毕郝郝鄔邬樂乐齊齐蕭萧談谈龐庞紀纪項项賈贾婁娄顏颜鍾钟駱骆盧卢賁贲單单葉叶劉刘喬乔蘭兰閻阎車车師师鞏巩聶聂關关遊游孫孙趙赵錢钱吳吴' +
  '聯联繫系絡络叫叫電电話话碼码戶户籍籍證证嗎吗難难題题問问業业資资薪薪殘残補补貼贴養养醫医藥药療疗費费價价買买賣卖騙骗錢钱貨货質质廠厂煙烟塵尘臭臭噪噪聲声鬧闹吵吵擾扰佔占違违停停車车輛辆駛驶駕驾牌牌號号' +
  '請请務务處处盡尽維维修修燈灯亮亮壞坏損损護护綠绿樹树濕湿滲渗頂顶層层廚厨廁厕窗窗鎖锁設设備备裝装連连網网絡络線线訊讯號号寬宽頻频戲戏劇剧歷历史史傳传統统寧宁溝沟溫温濁浊測测準准確确級级給给經经營营' +
  '長长張张歲岁歸归歡欢濟济災灾煩烦愛爱爺爷獎奖獨独產产畫画異异當当眾众禮礼種种稱称積积穩稳窮穷競竞筆笔節节範范簡简糧粮紙纸細细終终組组織织績绩編编練练罰罚習习職职聽听膠胶臨临舊旧藝艺蟲虫補补製制複复' +
  '覺觉親亲觀观計计訂订訓训記记許许評评詳详誤误誰谁調调談谈課课論论讀读變变財财責责賠赔賬账贏赢趕赶跡迹踐践轉转載载較较農农遠远適适選选遲迟遺遗邊边鄰邻醜丑釋释針针鋼钢錄录鍋锅鏡镜閉闭開开閒闲間间隊队' +
  '階阶際际隨随險险雜杂雞鸡離离靈灵頁页順顺須须預预領领顯显風风飛飞餐餐餘余騎骑驗验驚惊體体髮发鬆松鮮鲜鳥鸟鹽盐麥麦齒齿屬属屋屋帶带師师幣币幾几庫库廢废廟庙徵征從从恆恒悶闷愿愿慣惯慶庆憂忧應应懷怀戰战' +
  '拋抛採采換换損损搖摇擔担據据擊击擠挤擁拥攔拦攝摄敗败敵敌斃毙晝昼暫暂條条極极構构樁桩標标樣样橫横檔档櫃柜歐欧歷历殘残氣气決决沒没況况淚泪淨净減减湊凑滾滚漲涨潔洁濾滤灘滩點点爐炉牽牵狀状猶犹獲获' +
  '嚴严揭揭檢检違违規规騙骗詐诈偽伪銷销營营證证據据實实讓让給给還还過过個个們们這这麵面裡里後后於于與与來来見见說说話话';

const SIMPLIFIED = new Map<number, number>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1));

/** Characters that only one of the two scripts uses, for telling them apart; those which both use (后 里 干) count for neither. */
const IN_BOTH = new Set('后里面于与台云干表系舍斗谷范制松卷借克困准几据郁御占征愿游复余采系丑征须');
export const ONLY_TRADITIONAL: ReadonlySet<number> = new Set([...SIMPLIFIED].filter(([from, to]) => from !== to).map(([from]) => from));
export const ONLY_SIMPLIFIED: ReadonlySet<number> = new Set([...SIMPLIFIED].filter(([from, to]) => from !== to && !IN_BOTH.has(String.fromCharCode(to))).map(([, to]) => to));

/** The unit with its simplified form in place of it, if it has one here. */
export const simplifyCode = (code: number): number => SIMPLIFIED.get(code) ?? code;

/** The units with known traditional characters replaced; same length. */
export function simplifyCodes(codes: Uint16Array, length: number): Uint16Array {
  const out = codes.slice(0, length);
  for (let i = 0; i < length; i++) {
    const simple = SIMPLIFIED.get(out[i]!);
    if (simple !== undefined) out[i] = simple;
  }
  return out;
}
