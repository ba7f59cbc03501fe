import type { Indicator, Theme } from '../indicator.ts'
import { autumn, modelEstimate, modelEstimateAdults } from './wording.ts'

/**
 * The measures of RIVM table 50090NED, each for residents of 65 and over and of 18 and over.
 *
 * The table has 35 measures; three of them (walking or cycling to school or work) are empty in every year and
 * so are no indicators. Definitions: Gezondheidsmonitor Volwassenen en Ouderen (GGD'en, CBS, RIVM).
 */
interface Measure {
  readonly id: string
  readonly theme: Theme
  readonly direction: Indicator['direction']
  /** Headline for residents of 65 and over; the figure for all adults never is. */
  readonly headline?: true
  readonly name: { readonly nl: string; readonly en: string }
  /** Continues "Het deel van de inwoners van ... dat" / "The share of residents aged ... who". */
  readonly who: { readonly nl: string; readonly en: string }
  /** A second sentence that explains a word, when one is needed. */
  readonly more?: { readonly nl: string; readonly en: string }
  /** Dutch verb and the rest of the sentence "Naar schatting <verb> {value} van de inwoners ... in {place} <rest>." */
  readonly says: readonly [verb: string, rest: string]
  /** Continues "An estimated {value} of residents aged ... in {place}". */
  readonly saysEn: string
}

const measures: readonly Measure[] = [
  {
    id: 'good-health',
    theme: 'health',
    direction: 'higher-is-better',
    headline: true,
    name: { nl: 'Goede of zeer goede gezondheid', en: 'Good or very good health' },
    who: {
      nl: 'de eigen gezondheid goed of zeer goed noemt.',
      en: 'call their own health good or very good.',
    },
    says: ['noemt', 'de eigen gezondheid goed of zeer goed'],
    saysEn: 'call their own health good or very good',
  },
  {
    id: 'enough-exercise',
    theme: 'lifestyle',
    direction: 'higher-is-better',
    headline: true,
    name: { nl: 'Voldoende bewegen', en: 'Enough exercise' },
    who: { nl: 'voldoet aan de beweegrichtlijn.', en: 'meet the exercise guideline.' },
    more: {
      nl: 'Dat is elke week 2,5 uur bewegen en twee keer iets voor spieren en botten.',
      en: 'That is 2.5 hours of exercise a week, and twice something for muscles and bones.',
    },
    says: ['beweegt', 'voldoende'],
    saysEn: 'get enough exercise',
  },
  {
    id: 'weekly-sports',
    theme: 'lifestyle',
    direction: 'higher-is-better',
    name: { nl: 'Wekelijks sporten', en: 'Sports every week' },
    who: { nl: 'minstens één keer per week sport.', en: 'do sports at least once a week.' },
    says: ['sport', 'elke week'],
    saysEn: 'do sports every week',
  },
  {
    id: 'underweight',
    theme: 'lifestyle',
    direction: 'higher-is-worse',
    name: { nl: 'Ondergewicht', en: 'Underweight' },
    who: { nl: 'te licht is voor de eigen lengte.', en: 'weigh too little for their height.' },
    more: { nl: 'De BMI is dan lager dan 18,5.', en: 'Their BMI is below 18.5.' },
    says: ['heeft', 'ondergewicht'],
    saysEn: 'are underweight',
  },
  {
    id: 'normal-weight',
    theme: 'lifestyle',
    direction: 'higher-is-better',
    name: { nl: 'Gezond gewicht', en: 'Healthy weight' },
    who: { nl: 'een gezond gewicht heeft.', en: 'have a healthy weight.' },
    more: { nl: 'De BMI ligt dan tussen 18,5 en 25.', en: 'Their BMI lies between 18.5 and 25.' },
    says: ['heeft', 'een gezond gewicht'],
    saysEn: 'have a healthy weight',
  },
  {
    id: 'overweight',
    theme: 'lifestyle',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Overgewicht', en: 'Overweight' },
    who: { nl: 'te zwaar is voor de eigen lengte.', en: 'weigh too much for their height.' },
    more: {
      nl: 'De BMI is dan 25 of hoger, ook bij ernstig overgewicht.',
      en: 'Their BMI is 25 or more, obesity included.',
    },
    says: ['heeft', 'overgewicht'],
    saysEn: 'are overweight',
  },
  {
    id: 'obesity',
    theme: 'lifestyle',
    direction: 'higher-is-worse',
    name: { nl: 'Ernstig overgewicht', en: 'Obesity' },
    who: { nl: 'veel te zwaar is voor de eigen lengte.', en: 'weigh far too much for their height.' },
    more: { nl: 'De BMI is dan 30 of hoger.', en: 'Their BMI is 30 or more.' },
    says: ['heeft', 'ernstig overgewicht'],
    saysEn: 'are obese',
  },
  {
    id: 'smokers',
    theme: 'lifestyle',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Rokers', en: 'Smokers' },
    who: { nl: 'rookt, elke dag of af en toe.', en: 'smoke, every day or now and then.' },
    says: ['rookt', 'wel eens'],
    saysEn: 'smoke',
  },
  {
    id: 'alcohol-guideline',
    theme: 'lifestyle',
    direction: 'higher-is-better',
    name: { nl: 'Drinkt niet of weinig', en: 'Drinks little or no alcohol' },
    who: {
      nl: 'geen alcohol drinkt, of hooguit één glas per dag.',
      en: 'drink no alcohol, or one glass a day at most.',
    },
    says: ['drinkt', 'geen alcohol, of hooguit één glas per dag'],
    saysEn: 'drink no alcohol, or one glass a day at most',
  },
  {
    id: 'drinkers',
    theme: 'lifestyle',
    direction: 'neither',
    name: { nl: 'Drinkt wel eens alcohol', en: 'Drinks alcohol' },
    who: {
      nl: 'in het afgelopen jaar alcohol heeft gedronken.',
      en: 'have drunk alcohol in the past year.',
    },
    says: ['drinkt', 'wel eens alcohol'],
    saysEn: 'drink alcohol',
  },
  {
    id: 'heavy-drinkers',
    theme: 'lifestyle',
    direction: 'higher-is-worse',
    name: { nl: 'Veel drinken op één dag', en: 'Heavy drinking in one day' },
    who: {
      nl: 'elke week wel een dag veel alcohol drinkt.',
      en: 'drink a lot of alcohol on one day or more every week.',
    },
    more: {
      nl: 'Veel is minstens zes glazen voor mannen en vier voor vrouwen.',
      en: 'A lot is at least six glasses for men and four for women.',
    },
    says: ['drinkt', 'elke week wel een dag veel alcohol'],
    saysEn: 'drink a lot of alcohol in one day every week',
  },
  {
    id: 'excessive-drinkers',
    theme: 'lifestyle',
    direction: 'higher-is-worse',
    name: { nl: 'Te veel alcohol per week', en: 'Too much alcohol a week' },
    who: { nl: 'te veel alcohol drinkt in een week.', en: 'drink too much alcohol in a week.' },
    more: {
      nl: 'Te veel is meer dan 21 glazen voor mannen en 14 voor vrouwen.',
      en: 'Too much is over 21 glasses for men and 14 for women.',
    },
    says: ['drinkt', 'te veel alcohol in een week'],
    saysEn: 'drink too much alcohol in a week',
  },
  {
    id: 'long-term-condition',
    theme: 'health',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Langdurige ziekte of aandoening', en: 'Long-term illness' },
    who: {
      nl: 'een of meer ziekten of aandoeningen heeft die lang duren.',
      en: 'have one or more long-term illnesses.',
    },
    more: { nl: 'Lang is zes maanden of meer.', en: 'Long-term is six months or more.' },
    says: ['heeft', 'een langdurige ziekte of aandoening'],
    saysEn: 'have a long-term illness',
  },
  {
    id: 'limited-by-health',
    theme: 'health',
    direction: 'higher-is-worse',
    name: { nl: 'Beperkt door de gezondheid', en: 'Limited by health' },
    who: {
      nl: 'door de gezondheid minder kan doen dan gewoon is.',
      en: 'can do less than usual because of their health.',
    },
    says: ['is', 'beperkt door de gezondheid'],
    saysEn: 'are limited by their health',
  },
  {
    id: 'severely-limited-by-health',
    theme: 'health',
    direction: 'higher-is-worse',
    name: { nl: 'Ernstig beperkt door de gezondheid', en: 'Severely limited by health' },
    who: {
      nl: 'door de gezondheid veel minder kan doen dan gewoon is.',
      en: 'can do far less than usual because of their health.',
    },
    says: ['is', 'ernstig beperkt door de gezondheid'],
    saysEn: 'are severely limited by their health',
  },
  {
    id: 'ill-and-limited',
    theme: 'health',
    direction: 'higher-is-worse',
    name: { nl: 'Langdurig ziek en beperkt', en: 'Long-term illness and limited' },
    who: {
      nl: 'een langdurige ziekte heeft en daardoor minder kan doen.',
      en: 'have a long-term illness and can do less because of it.',
    },
    says: ['is', 'langdurig ziek en daardoor beperkt'],
    saysEn: 'have a long-term illness that limits them',
  },
  {
    id: 'physical-limitation',
    theme: 'care',
    direction: 'higher-is-worse',
    name: { nl: 'Lichamelijke beperking', en: 'Physical limitation' },
    who: {
      nl: 'veel moeite heeft met horen, zien of bewegen.',
      en: 'have great difficulty hearing, seeing or moving.',
    },
    says: ['heeft', 'een lichamelijke beperking'],
    saysEn: 'have a physical limitation',
  },
  {
    id: 'hearing-limitation',
    theme: 'care',
    direction: 'higher-is-worse',
    name: { nl: 'Moeite met horen', en: 'Difficulty hearing' },
    who: {
      nl: 'veel moeite heeft met horen, ook met een hoortoestel.',
      en: 'have great difficulty hearing, even with a hearing aid.',
    },
    says: ['heeft', 'veel moeite met horen'],
    saysEn: 'have great difficulty hearing',
  },
  {
    id: 'seeing-limitation',
    theme: 'care',
    direction: 'higher-is-worse',
    name: { nl: 'Moeite met zien', en: 'Difficulty seeing' },
    who: {
      nl: 'veel moeite heeft met zien, ook met een bril.',
      en: 'have great difficulty seeing, even with glasses.',
    },
    says: ['heeft', 'veel moeite met zien'],
    saysEn: 'have great difficulty seeing',
  },
  {
    id: 'moving-limitation',
    theme: 'care',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Moeite met bewegen', en: 'Difficulty moving' },
    who: {
      nl: 'veel moeite heeft met lopen, bukken of tillen.',
      en: 'have great difficulty walking, bending or lifting.',
    },
    says: ['heeft', 'veel moeite met bewegen'],
    saysEn: 'have great difficulty moving',
  },
  {
    id: 'anxiety-or-depression-risk',
    theme: 'health',
    direction: 'higher-is-worse',
    name: { nl: 'Risico op angst of depressie', en: 'Risk of anxiety or depression' },
    who: {
      nl: 'een matig of hoog risico heeft op een angststoornis of depressie.',
      en: 'have a moderate or high risk of anxiety or depression.',
    },
    says: ['heeft', 'een matig of hoog risico op angst of depressie'],
    saysEn: 'have a moderate or high risk of anxiety or depression',
  },
  {
    id: 'high-anxiety-or-depression-risk',
    theme: 'health',
    direction: 'higher-is-worse',
    name: { nl: 'Hoog risico op angst of depressie', en: 'High risk of anxiety or depression' },
    who: {
      nl: 'een hoog risico heeft op een angststoornis of depressie.',
      en: 'have a high risk of anxiety or depression.',
    },
    says: ['heeft', 'een hoog risico op angst of depressie'],
    saysEn: 'have a high risk of anxiety or depression',
  },
  {
    id: 'high-stress',
    theme: 'health',
    direction: 'higher-is-worse',
    name: { nl: 'Veel stress', en: 'High stress' },
    who: {
      nl: 'in de afgelopen vier weken veel of heel veel stress had.',
      en: 'had much or very much stress in the past four weeks.',
    },
    says: ['had', 'kort geleden veel stress'],
    saysEn: 'had much stress recently',
  },
  {
    id: 'control-over-life',
    theme: 'society',
    direction: 'higher-is-better',
    headline: true,
    name: { nl: 'Regie over het eigen leven', en: 'Control over own life' },
    who: {
      nl: 'matig of veel regie over het eigen leven ervaart.',
      en: 'feel moderate or much control over their own life.',
    },
    more: {
      nl: 'Wie regie heeft, voelt dat hij zelf keuzes kan maken en problemen kan oplossen.',
      en: 'People with control feel that they can make choices and solve problems themselves.',
    },
    says: ['heeft', 'matig of veel regie over het eigen leven'],
    saysEn: 'feel moderate or much control over their own life',
  },
  {
    id: 'lonely',
    theme: 'society',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Eenzaam', en: 'Lonely' },
    who: { nl: 'zich matig tot zeer ernstig eenzaam voelt.', en: 'feel moderately to very severely lonely.' },
    says: ['voelt', 'zich eenzaam'],
    saysEn: 'feel lonely',
  },
  {
    id: 'severely-lonely',
    theme: 'society',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Ernstig eenzaam', en: 'Severely lonely' },
    who: { nl: 'zich ernstig of zeer ernstig eenzaam voelt.', en: 'feel severely or very severely lonely.' },
    says: ['voelt', 'zich ernstig eenzaam'],
    saysEn: 'feel severely lonely',
  },
  {
    id: 'emotionally-lonely',
    theme: 'society',
    direction: 'higher-is-worse',
    name: { nl: 'Emotioneel eenzaam', en: 'Emotionally lonely' },
    who: {
      nl: 'een hechte band mist, bijvoorbeeld met een partner of goede vriend.',
      en: 'miss a close bond, for instance with a partner or good friend.',
    },
    says: ['voelt', 'zich emotioneel eenzaam'],
    saysEn: 'feel emotionally lonely',
  },
  {
    id: 'socially-lonely',
    theme: 'society',
    direction: 'higher-is-worse',
    name: { nl: 'Sociaal eenzaam', en: 'Socially lonely' },
    who: {
      nl: 'contact met mensen om zich heen mist, zoals buren of vrienden.',
      en: 'miss contact with people around them, such as neighbours or friends.',
    },
    says: ['voelt', 'zich sociaal eenzaam'],
    saysEn: 'feel socially lonely',
  },
  {
    id: 'informal-carers',
    theme: 'society',
    direction: 'neither',
    headline: true,
    name: { nl: 'Mantelzorgers', en: 'Informal carers' },
    who: {
      nl: 'mantelzorg geeft: onbetaalde zorg voor een bekende.',
      en: 'give informal care: unpaid care for someone they know.',
    },
    more: {
      nl: 'De zorg duurt al drie maanden, of is minstens acht uur per week.',
      en: 'The care has lasted three months, or takes at least eight hours a week.',
    },
    says: ['geeft', 'mantelzorg'],
    saysEn: 'give informal care',
  },
  {
    id: 'volunteers',
    theme: 'society',
    direction: 'higher-is-better',
    headline: true,
    name: { nl: 'Vrijwilligers', en: 'Volunteers' },
    who: { nl: 'vrijwilligerswerk doet.', en: 'do voluntary work.' },
    says: ['doet', 'vrijwilligerswerk'],
    saysEn: 'do voluntary work',
  },
  {
    id: 'severe-noise-from-neighbours',
    theme: 'housing',
    direction: 'higher-is-worse',
    name: { nl: 'Veel last van lawaai van buren', en: 'Much noise from neighbours' },
    who: {
      nl: 'thuis veel last heeft van lawaai van de buren.',
      en: 'have much trouble at home from noise of the neighbours.',
    },
    says: ['heeft', 'veel last van lawaai van de buren'],
    saysEn: 'have much trouble from noise of the neighbours',
  },
  {
    id: 'difficulty-making-ends-meet',
    theme: 'society',
    direction: 'higher-is-worse',
    headline: true,
    name: { nl: 'Moeite met rondkomen', en: 'Difficulty making ends meet' },
    who: {
      nl: 'in het afgelopen jaar moeite had om rond te komen.',
      en: 'had difficulty making ends meet in the past year.',
    },
    says: ['heeft', 'moeite met rondkomen'],
    saysEn: 'have difficulty making ends meet',
  },
]

const ages = [
  {
    id: '65-plus',
    nl: '65 jaar of ouder',
    en: '65 or over',
    weight: 'population-65-plus',
    limits: modelEstimate,
  },
  {
    id: '18-plus',
    nl: '18 jaar of ouder',
    en: '18 or over',
    weight: 'population-15-plus',
    limits: modelEstimateAdults,
  },
] as const

/** Sixty-four indicators: each measure for residents of 65 and over, and of 18 and over. */
export const healthSurvey: readonly Indicator[] = measures.flatMap((measure) =>
  ages.map((age): Indicator => {
    const residentsNl = `inwoners van ${age.nl}`
    const residentsEn = `residents aged ${age.en}`
    const [verb, rest] = measure.says
    return {
      id: `${measure.id}-${age.id}`,
      theme: measure.theme,
      name: { nl: `${measure.name.nl}, ${age.nl}`, en: `${measure.name.en}, aged ${age.en}` },
      explanation: {
        nl: `Het deel van de ${residentsNl} dat ${measure.who.nl}${measure.more ? ` ${measure.more.nl}` : ''}`,
        en: `The share of ${residentsEn} who ${measure.who.en}${measure.more ? ` ${measure.more.en}` : ''}`,
      },
      unit: 'percent',
      decimals: 1,
      direction: measure.direction,
      aggregation: { rule: 'weighted', weight: age.weight },
      sources: ['50090NED'],
      limits: age.limits,
      periodMeaning: autumn,
      basis: 'model',
      headline: measure.headline === true && age.id === '65-plus',
      sentence: {
        nl: `Naar schatting ${verb} {value} van de ${residentsNl} in {place} ${rest}.`,
        en: `An estimated {value} of ${residentsEn} in {place} ${measure.saysEn}.`,
      },
    }
  }),
)
