/** Long lists: what is said while they are read, and the id that is typed where no list has it. */

export const lists = {
  coming: 'More are being read.',
  /** Why a list that goes on is not read to its end. */
  stopped: {
    quota:
      'Not all are listed: Meta counts requests by the hour, and some are left for what else uses this app.',
    limited: 'Not all are listed: Meta takes no more requests for now.',
    length: 'Not all are listed: there are too many to look through.',
    failure: (why: string): string => `Not all are listed: ${why}`,
  },
};

export const typedId = {
  title: 'Type an id',
  question: 'Id of the phone number, or of the WhatsApp account',
  help: 'Both stand in your app under WhatsApp > API Setup, near the phone number. An id is not the phone number itself.',
  placeholder: '106540352242922',
  whenEmpty: 'Enter alone looks again without one.',
  /** What was typed last. */
  before: (id: string) => `Last time: ${id}.`,
  /** @param cause without a full stop */
  unseen: (id: string, cause: string) => `Nothing is seen under ${id}. ${cause}, or the id is not right.`,
  compare: 'Compare the id with WhatsApp > API Setup, figure by figure. Another one: “Type an id”.',
  notOne: 'That is no id: an id has figures only, 15 or 16 as a rule, and is not the phone number itself.',
  /** In a list, after its entries, and on a screen that says nothing was found. */
  way: {label: 'Type an id', hint: 'of one that is not listed'},
  /** @param id what was typed to filter by */
  use: (id: string) => ({label: `Use the id ${id}`, hint: 'it is looked up first'}),
};
