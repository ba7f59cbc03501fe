/** Where a project is on its way. */
export const phases = ['idea', 'preparation', 'running', 'completed', 'stopped'] as const
export type Phase = (typeof phases)[number]

/** What its leader says of it; silence is not one of them: that is seen from `confirmedAt`. */
export const progresses = ['on-track', 'late', 'done'] as const
export type Progress = (typeof progresses)[number]

/** What somebody is in a project. A leader or a deputy answers whoever comes in by the way in. */
export const functions = ['leader', 'deputy', 'member'] as const
export type ProjectFunction = (typeof functions)[number]

/** State of an action, a follow-up of a meeting too. */
export const actionStates = ['open', 'busy', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What somebody without account asks by the way in: Doe mee, Stel een vraag, Kom kijken. */
export const questionKinds = ['join', 'ask', 'visit'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const needKinds = ['process', 'need'] as const
export type NeedKind = (typeof needKinds)[number]
export const needStates = ['exists', 'partly', 'missing'] as const
export type NeedState = (typeof needStates)[number]

/** The five groups of factors that help or hinder a regional collaboration (Twente Beter). */
export const factorGroups = ['people', 'decisions', 'technology', 'finance', 'infrastructure'] as const
export type FactorGroup = (typeof factorGroups)[number]
export const factorWays = ['helps', 'hinders'] as const
export type FactorWay = (typeof factorWays)[number]

/** Days without a word after which a running project is "niet bevestigd sinds". */
export const UNCONFIRMED_DAYS = 90

/** Working days within which whoever asks gets an answer, unless the project says otherwise. */
export const ANSWER_DAYS = 5
