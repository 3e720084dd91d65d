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
  '嚴严揭揭檢检違违規规騙骗詐诈偽伪銷销營营證证據据實实讓让給给還还過过個个們们這这麵面裡里後后於于與与來来見见說说話话';

const SIMPLIFIED = new Map<number, number>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1));

/** The units with known traditional characters replaced; same length. */
export function simplifyCodes(codes: Uint16Array, length: number): Uint16Array {
  const out = codes.slice(0, length);
  for (let i = 0; i < length; i++) {
    const simple = SIMPLIFIED.get(out[i]!);
    if (simple !== undefined) out[i] = simple;
  }
  return out;
}
