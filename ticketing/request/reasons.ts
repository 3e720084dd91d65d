/** Reason codes with what staff read. Returns: domain §3.5. */
export const returnReasons = {
  wrongRegion: '属地不符', wrongFunction: '职能不符', ownershipUnclear: '权属不清', overlapping: '职能交叉', insufficient: '信息不全',
  duplicate: '重复件', beyondAdministration: '超出行政范围', inLegalProcedure: '已进入法定程序', higherLevel: '上级事权', civilDispute: '企业、民事纠纷',
} as const;

export const extensionReasons = {
  legalProcedure: '法定程序所需', thirdPartyTest: '检测、鉴定所需', weather: '天气、季节原因', crossUnit: '多部门协同', complex: '情况复杂',
} as const;
