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
  going: (moment: string) =>
    `Dit is uw concept van ${moment}. Alleen u ziet het. Druk op “Bewaren” als het klaar is.`,
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
  going: (moment) => `This is your draft of ${moment}. Only you see it. Press “Save” when it is ready.`,
}

export const draftTexts = { nl, en }
