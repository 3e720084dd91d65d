/** Why a commitment cannot be kept now (条件不具备、一时难以解决). */
export const parkReasons: Readonly<Record<string, string>> = {
  conditions: '条件不具备', funding: '资金未落实', season: '季节条件不具备', planning: '涉及规划、征收', ownership: '权属待明确', policy: '待政策出台', historical: '历史遗留问题',
};
