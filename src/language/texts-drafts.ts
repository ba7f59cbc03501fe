/** What somebody typed and did not send. */
const nl = {
  title: 'U was hier bezig',
  text: (moment: string) => `Op ${moment} typte u iets dat nog niet is bewaard.`,
  again: 'Ga daarmee verder',
  away: 'Gooi het weg',
  keep: 'Bewaar als concept',
  kept: 'Wat u typt is als concept bewaard.',
  failed: 'Het concept is nog niet bewaard: er is geen verbinding. Wat u typte staat nog hier.',
  waiting: 'Wordt als concept bewaard…',
  going: 'U gaat verder met uw concept. Het is nog niet bewaard.',
}
export type DraftTexts = typeof nl

const en: DraftTexts = {
  title: 'You were busy here',
  text: (moment) => `On ${moment} you typed something that was not saved yet.`,
  again: 'Go on with it',
  away: 'Throw it away',
  keep: 'Keep as a draft',
  kept: 'What you type is kept as a draft.',
  failed: 'The draft is not kept yet: there is no connection. What you typed is still here.',
  waiting: 'Keeping it as a draft…',
  going: 'You go on with your draft. It is not saved yet.',
}

export const draftTexts = { nl, en }
