/**
 * What is said in every call to a hotline and in no other way about any problem: how the call is introduced, and what
 * is asked for in the end. It says nothing about the matter, so it is cut out before a text is read.
 * Stems, not sentences: what people put between them is covered by the table of common pairs (`background/`).
 */
const WHO = '(?:市民|来电人|群众|网民|居民|诉求人|投诉人|反映人|该市民)';
const SAYS = '(?:来电|来信|来访|致电|再次|咨询|反映|反应|表示|投诉|求助|举报|建议|并|称)+';
const ASKS = '(?:恳请|烦请|敬请|请求|希望|要求|麻烦|请|望|盼)';
const BODIES = '(?:(?:有关|相关|职能|主管|政府|贵)(?:职能|主管|政府|单位)?(?:部门|单位|领导)|部门|领导|政府)';
const SOON = '(?:能够|能|可以|给予|予以|尽快|尽早|及时|早日|马上|立即|帮忙|认真|派人|到现场|现场|协助|协调)*';
const DOES = '(?:核实|调查|核查|处理|处里|解决|回复|答复|重视|关注|督促|整改|落实|查处|介入|管一管|管管|看看|查看)';
const STEMS = [
  '(?:尊敬的)?(?:各位)?(?:市长|书记|领导)(?:您|你)?好?[:：,，!！]', '尊敬的(?:各位)?(?:领导|市长|书记)', '(?:您|你)好[,，!！。]?',
  `${WHO}${SAYS}`,
  `${ASKS}?${BODIES}${SOON}(?:${DOES}(?:并|和|、|,|，)?)+(?:此事|问题|结果|一下)?`,
  `${ASKS}${SOON}(?:${DOES}(?:并|和|、|,|，)?)+(?:给予)?(?:回复|答复)?(?:此事|问题|处理)?(?:结果|一下)?`,
  `诉求[:：]?${SOON}(?:${DOES}(?:并|和|、|,|，|给予|予以)*)+`,
  '(?:请|望|希望)?(?:给|给予|给个|给一个)(?:明确|合理|书面)*的?(?:说法|答复|回复|交代|时间)',
  '(?:已经?|现)?严重影响了?(?:到|我们|居民|业主|群众|市民|周边|附近|小区|的)*(?:正常|日常)?的?(?:工作和?)?生活',
  '(?:多次|几次|好几次|反复)(?:反映|投诉|举报|沟通)(?:均|都|过|后|也|仍)*(?:无果|没有结果|无人处理|未果|未解决|没人管|没有解决)',
  '(?:非常|十分|万分|特此|特来电表示)?(?:感谢|谢谢)(?:您|你|了)?',
];
const BOILERPLATE = new RegExp(STEMS.join('|'), 'gu');

/** The text with each stretch of boilerplate replaced by a stop, so that what stood around it does not grow together. */
export function withoutBoilerplate(text: string): string {
  return text.replace(BOILERPLATE, '。');
}
