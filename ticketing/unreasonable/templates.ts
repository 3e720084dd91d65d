/** Explanations to begin from, so that a refusal is said decently and with its ground. 【…】 is filled in by who writes; nothing may go out with one left. */
export interface ExplanationTemplate { code: string; kind: 'unreasonable' | 'beyondDuty'; zh: string; text: string }

export const explanationTemplates: readonly ExplanationTemplate[] = [
  { code: 'nature', kind: 'unreasonable', zh: '自然现象（蛙鸣、鸟鸣、落叶等）', text: '您好，您反映的【现象】属于季节性自然现象，我们理解给您带来的困扰。经【单位】于【日期】到现场查看，【情况】。依照【依据】，不宜人为干预；【可以做的，例如：已在步道旁增设隔音绿篱】。感谢您的理解，如有新的情况请随时告诉我们。' },
  { code: 'policyClear', kind: 'unreasonable', zh: '政策规定明确，不符合条件', text: '您好，您希望【诉求】。经【单位】核对，您的情况是【情况】。按照【文件名称和条款】，办理须符合【条件】，目前尚不具备，因此不能办理。如条件变化，可携带【材料】到【地点】申请；对规定有疑问，可拨打【公开电话】咨询。' },
  { code: 'doneAlready', kind: 'unreasonable', zh: '已依法办结，没有新的情况', text: '您好，您反映的【事项】已于【日期】由【单位】办结，结果是【结果】。这次没有发现新的事实，依照【依据】维持原处理结果。如您有新的材料，请提供给我们，我们会重新核实；您也可以依法申请【行政复议、诉讼等途径】。' },
  { code: 'beyondEntitlement', kind: 'unreasonable', zh: '要求超出规定标准', text: '您好，您要求【要求】。经核实，【单位】已按【文件和标准】办理，具体为【金额、日期】。超出标准的部分没有依据，不能支持，请您谅解。计算明细可到【地点】查阅。' },
  { code: 'civilDispute', kind: 'beyondDuty', zh: '民事、经济纠纷', text: '您好，您与【对方】之间的【纠纷】属于民事纠纷，行政机关无权裁决。【单位】已于【日期】联系双方调解，【结果】。您可以向【人民调解委员会或法院名称】申请调解或起诉，法律援助电话是12348。' },
  { code: 'market', kind: 'beyondDuty', zh: '市场自主定价、经营行为', text: '您好，您反映的【商品或服务】实行市场调节价，由经营者自主定价。经【单位】于【日期】检查，【是否明码标价、有无违规】。目前没有发现违反【依据】的行为；如遇不按标价收费等情况，请保留凭证再向我们反映，我们会依法查处。' },
  { code: 'judicial', kind: 'beyondDuty', zh: '已进入诉讼、仲裁、信访等法定程序', text: '您好，您反映的事项已由【机关】于【日期】受理，案号【案号】。依照【依据】，在程序终结前行政机关不作另行处理。您可以向【机关、电话】查询进展；程序终结后如仍有属于行政机关的事项，请再告诉我们。' },
  { code: 'higherLevel', kind: 'beyondDuty', zh: '上级或其他地区事权', text: '您好，您反映的【事项】由【上级机关或地区】负责，本市没有处理权限。我们已于【日期】把您的意见转给【机关】，您也可以通过【渠道、电话】直接反映。' },
  { code: 'ownersDecide', kind: 'beyondDuty', zh: '业主自治、单位内部管理', text: '您好，您反映的【事项】依照《民法典》【条款】由业主共同决定。【街道或社区】已于【日期】把您的意见告知【业主委员会或物业】，并可指导召开业主大会。社区联系电话是【公开电话】。' },
];
