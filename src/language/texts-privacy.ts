import type { Locale } from '../base/locale.ts'

/** The page about privacy, and what each table of the program is in plain words. */
const nl = {
  title: 'Privacy',
  lead: 'U leest hier anoniem. Doet u mee? Dan leest u hier wat we van u bewaren, waarom en hoe lang.',
  notDone: {
    title: 'Wat we niet doen',
    items: [
      'We meten niet wat u doet op de site. Er zijn geen statistieken over bezoekers.',
      'We sturen niets naar andere bedrijven. Lettertypen, kaarten en grafieken komen van deze site zelf.',
      'U hoeft geen account te maken om te lezen.',
      'Uw e-mailadres staat nooit op een pagina.',
    ],
  },
  cookies: {
    title: 'Cookies',
    text: 'Wie alleen leest, krijgt geen cookies. Logt u in? Dan krijgt u cookies die nodig zijn om u ingelogd te houden. Ze volgen u niet. Het scherm voor de zaal van een bijeenkomst maakt een kopie van zichzelf in uw browser, zodat het ook zonder verbinding werkt. Die kopie telt hoogstens twaalf uur.',
  },
  log: {
    title: 'Wat een server wel ziet',
    text: 'Een computer die een pagina verstuurt, ziet het internetadres (IP-adres) waar de vraag vandaan komt, het adres van de pagina en de soort browser. Gaat er iets mis? Dan bewaart het programma de fout, het tijdstip en het adres van de pagina.',
    operator:
      'De organisatie die deze site beheert, kan daarnaast een eigen logboek bijhouden, bijvoorbeeld tegen misbruik. Zij hoort te vertellen hoe lang zij dat bewaart.',
  },
  figures: {
    title: 'Over wie gaan de cijfers?',
    text: 'De cijfers gaan over groepen, nooit over één persoon. Is een groep zo klein dat u mensen zou herkennen? Dan tonen we geen cijfer.',
  },
  kept: {
    title: 'Wat we bewaren van mensen die meedoen',
    intro: 'Per soort gegevens staat hier wat het is, waarom we het bewaren, waarom dat mag en hoe lang.',
    why: 'Waarom',
    ground: 'Waarom dat mag',
    howLong: 'Hoe lang',
    none: 'Waar niets over personen in staat',
    noneIntro: 'Deze tabellen van het programma gaan over organisaties, gebieden en cijfers:',
  },
  rights: {
    title: 'Uw rechten',
    text: 'U mag zien wat we van u bewaren, het verbeteren, meenemen en laten wissen. Hebt u een account, dan doet u dat zelf.',
    link: 'Naar mijn gegevens',
    complaint:
      'Bent u het er niet mee eens? U kunt ook een klacht sturen aan de Autoriteit Persoonsgegevens.',
  },
  contact: {
    title: 'Een vraag over privacy?',
    text: 'Stel uw vraag aan de organisatie die deze site beheert.',
    none: 'De organisatie die deze site beheert, heeft hier nog geen adres ingevuld. Stel uw vraag aan iemand van het kernteam van uw regio. Op de pagina van die persoon kunt u een bericht sturen.',
    link: 'Schrijf de beheerder',
  },
  parts: {
    account: 'Uw account',
    work: 'Uw werk in de regio',
    mail: 'Berichten',
    security: 'Veiligheid en verantwoording',
    other: 'Overige',
  },
  grounds: {
    task: 'Het is nodig voor de samenwerking waar u of uw organisatie aan meedoet.',
    consent: 'U hebt er zelf voor gekozen. U kunt daar altijd mee stoppen.',
    security: 'Het is nodig om de site veilig te houden en te kunnen laten zien wie wat besloot.',
    none: '',
  },
  ends: {
    erased: 'Tot u uw gegevens wist.',
    kept: 'Zolang de site bestaat. Wist u uw gegevens, dan gaan de woorden over u eruit.',
    days: (days: number, since: string) => `${lengthNl(days)} na ${since}.`,
  },
  since: {
    last_seen_at: 'uw laatste bezoek, als u dan geen rol of plek meer hebt',
    removed_at: 'het weghalen van een pagina',
    until: 'het einde van een rol',
    closed_at: 'het antwoord op een uitnodiging of het verlopen ervan',
    created_at: 'het versturen',
    ended_at: 'het einde van een taak',
    ends_at: 'het einde van een bijeenkomst',
    saved_at: 'de laatste keer dat u iets typte',
  },
  /** Of some tables the moment of making is known by another word. */
  madeOf: {
    auth_session: 'het inloggen',
    auth_passkey_challenge: 'de vraag',
    provider_attempt: 'het vertrek',
    auth_verification: 'de aanvraag',
    attempt: 'de poging',
  },
  tables: {
    person: {
      name: 'Wie u bent',
      what: 'Uw naam, e-mailadres, taal, wat u doet, wat u drijft en wanneer u voor het laatst hier was.',
      why: 'Om u te laten inloggen, te bereiken en te tonen als u dat goedvindt.',
    },
    bead: {
      name: 'Uw pagina',
      what: 'Uw naam en wat u doet, op een eigen pagina in uw regio. Pagina’s van anderen die zijn weggehaald.',
      why: 'Zodat mensen in de regio elkaar vinden. Iets dat per ongeluk is weggehaald, kan terug.',
    },
    bead_slug: {
      name: 'Adressen van uw pagina',
      what: 'Het adres van uw pagina, ook als dat eerder anders was.',
      why: 'Zodat oude links blijven werken.',
    },
    bead_word: {
      name: 'Woorden van uw pagina',
      what: 'De woorden van uw naam, los van elkaar.',
      why: 'Zodat u ook met een typefout te vinden bent.',
    },
    bead_vocabulary: {
      name: 'Woordenlijst van de zoekmachine',
      what: 'Alle woorden van titels en namen, elk één keer, zonder bij wie ze horen. Uw naam gaat eruit als niemand anders zo heet.',
      why: 'Zodat een typefout snel wordt herkend.',
    },
    role: {
      name: 'Uw rollen',
      what: 'Wat u mag doen, voor welke organisatie, sinds en tot wanneer.',
      why: 'Om te weten wie wat mag, en mocht.',
    },
    seat: {
      name: 'Uw zetels in gremia',
      what: 'In welk gremium u zit, voor welke organisatie en als wat.',
      why: 'Om te laten zien wie er aan tafel zit. Wist u uw gegevens, dan blijft de plek van uw organisatie.',
    },
    mandate: {
      name: 'Uw mandaten',
      what: 'Wat u mag besluiten of tekenen namens een organisatie.',
      why: 'Om te kunnen nagaan wie mocht besluiten.',
    },
    follow: {
      name: 'Wat u volgt',
      what: 'Pagina’s waarvan u nieuws wilt krijgen.',
      why: 'Om u dat nieuws te sturen.',
    },
    thread_link: {
      name: 'Verbindingen die u maakte',
      what: 'Dat u twee pagina’s met elkaar verbond. Uw naam staat er niet bij, alleen een nummer.',
      why: 'Om na te gaan wie iets verbond.',
    },
    invitation: {
      name: 'Uitnodigingen',
      what: 'De naam en het e-mailadres van wie is uitgenodigd. Na het antwoord is het adres weg.',
      why: 'Om iemand te vragen om mee te doen.',
    },
    mail_message: {
      name: 'Berichten aan u',
      what: 'Uw e-mailadres en de tekst van het bericht.',
      why: 'Om het bericht te sturen, en te weten of het is aangekomen.',
    },
    contact_message: {
      name: 'Berichten via een persoonspagina',
      what: 'De naam en het e-mailadres van wie u schrijft. De ander ziet dat adres niet.',
      why: 'Om het bericht te sturen en het antwoord terug te brengen.',
    },
    job: {
      name: 'Taken van het programma',
      what: 'Wat het programma later moet doen, soms met het nummer van een persoon.',
      why: 'Zodat niets wordt vergeten.',
    },
    import_draft: {
      name: 'Lijsten die u stuurt',
      what: 'Een lijst met partners of mensen die u hebt gestuurd en nog niet hebt opgeslagen.',
      why: 'Zodat u de lijst kunt nakijken voordat er iets verandert.',
    },
    list_import: {
      name: 'Lijsten die zijn opgeslagen',
      what: 'Dat u een lijst hebt opgeslagen, en wanneer. Er staan alleen nummers in, geen namen.',
      why: 'Om het terug te kunnen draaien.',
    },
    audit_event: {
      name: 'Het logboek van wijzigingen',
      what: 'Wie wat wanneer veranderde, en voor welke organisatie.',
      why: 'Om te kunnen laten zien hoe iets tot stand kwam, en dat niemand dat heeft veranderd.',
    },
    auth_session: {
      name: 'Waar u bent ingelogd',
      what: 'Op welk soort apparaat u inlogde, wanneer, en in welk uur u er voor het laatst was. Niet vanaf welk netwerk.',
      why: 'Om u ingelogd te houden, en u zelf te laten uitloggen op afstand.',
    },
    auth_second_factor: {
      name: 'Uw tweede stap bij het inloggen',
      what: 'De sleutel van uw app voor codes, versleuteld, en wanneer u die instelde. Van de herstelcodes alleen een afdruk.',
      why: 'Om te controleren dat u het bent.',
    },
    auth_passkey: {
      name: 'Uw passkeys',
      what: 'De naam die u een passkey gaf, de openbare sleutel ervan, en wanneer u die toevoegde en gebruikte. Uw vingerafdruk, gezicht of pincode krijgen wij nooit.',
      why: 'Om u te laten inloggen met uw toestel.',
    },
    auth_passkey_challenge: {
      name: 'Vragen aan uw toestel',
      what: 'De vraag die uw toestel beantwoordt als u een passkey toevoegt of ermee inlogt.',
      why: 'Om te controleren dat het antwoord van nu is en van u.',
    },
    auth_account: {
      name: 'Inloggen via uw organisatie',
      what: 'Uw nummer bij de inlogdienst van uw organisatie, als u die gebruikt.',
      why: 'Om u daarmee te laten inloggen.',
    },
    provider_account: {
      name: 'Uw nummer bij de inlogdienst',
      what: 'Een code die is gemaakt van uw nummer bij de inlogdienst van uw organisatie. Het nummer zelf niet.',
      why: 'Om u te herkennen, en om u na wissen niet ongemerkt weer aan te melden.',
    },
    provider_attempt: {
      name: 'Onderweg naar een inlogdienst',
      what: 'Dat iemand naar een inlogdienst ging, en waarheen daarna. Niet wie.',
      why: 'Om te controleren dat dezelfde browser terugkomt.',
    },
    auth_verification: {
      name: 'Links om in te loggen',
      what: 'Het e-mailadres waarvoor een link is gevraagd.',
      why: 'Om de link te kunnen controleren.',
    },
    attempt: {
      name: 'Aantallen pogingen',
      what: 'Hoe vaak iets is geprobeerd vanaf een adres. Het adres zelf is onleesbaar gemaakt.',
      why: 'Om misbruik tegen te houden.',
    },
    operator_link: 'links van de beheerder',
    second_factor_role: 'rollen met een tweede stap',
    provider_role: 'rollen die een inlogdienst gaf',
    audit_head: 'laatste regel van het logboek',
    secret: 'sleutels van het programma',
    draft: {
      name: 'Wat u nog niet hebt verstuurd',
      what: 'Wat u in een formulier typte en nog niet hebt bewaard of verstuurd.',
      why: 'Zodat u niets kwijtraakt als de verbinding wegvalt.',
    },
    stored_file: {
      name: 'Bestanden die u plaatste',
      what: 'Dat u een verslag of foto plaatste, en wanneer. Niet uw naam, alleen een nummer.',
      why: 'Om na te gaan waar een bestand vandaan komt.',
    },
    project_person: {
      name: 'Projecten waar u aan meedoet',
      what: 'Welk project, als wat, voor welke organisatie, en sinds en tot wanneer.',
      why: 'Zodat mensen weten bij wie zij terechtkunnen.',
    },
    action: {
      name: 'Acties en vervolgafspraken van u',
      what: 'Wat u zou doen, voor welke organisatie, wanneer, en of het klaar is.',
      why: 'Om te laten zien wat is afgesproken en gedaan. Wist u uw gegevens, dan blijft de actie zonder uw naam.',
    },
    project_update: {
      name: 'Berichten over de voortgang',
      what: 'Wat u over de voortgang van een project schreef, en wanneer.',
      why: 'Om te laten zien hoe een project verliep.',
    },
    project_question: {
      name: 'Vragen aan een project',
      what: 'Wat is gevraagd en wat u antwoordde. Wie het vroeg staat er niet bij.',
      why: 'Zodat een antwoord niet verloren gaat als iemand weggaat.',
    },
    project_asker: {
      name: 'Wie een vraag stelde aan een project',
      what: 'De naam en het e-mailadres van wie wil meedoen, iets vraagt of wil komen kijken.',
      why: 'Om antwoord te kunnen geven.',
    },
    project_confirmation: {
      name: 'Links om voortgang door te geven',
      what: 'Dat u een link kreeg om te zeggen hoe het met een project gaat, en of u die gebruikte.',
      why: 'Zodat niemand anders uit uw naam iets doorgeeft.',
    },
    registration: {
      name: 'Aanmeldingen voor bijeenkomsten',
      what: 'Uw naam, e-mailadres en organisatie, voor welke bijeenkomst, en of u er was.',
      why: 'Om te weten wie er komt. Daarna bewaren we alleen aantallen per organisatie.',
    },
    calendar_feed: {
      name: 'Uw agenda in een ander programma',
      what: 'Dat u een eigen adres hebt voor uw agenda, en sinds wanneer.',
      why: 'Omdat u uw bijeenkomsten in uw eigen agenda wilt zien. U kunt het adres zelf weghalen.',
    },
    article: {
      name: 'Nieuws dat u schreef',
      what: 'De tekst, en dat u die schreef.',
      why: 'Om te vertellen wat er in de regio gebeurt.',
    },
    project: 'projecten',
    project_region: 'regio’s van projecten',
    project_area: 'gebieden van projecten',
    project_partner: 'organisaties in projecten',
    project_result: 'resultaten van projecten',
    project_measurement: 'metingen van resultaten',
    project_grant: 'subsidies van projecten',
    project_report: 'verslagen van projecten',
    project_need: 'processen en behoeften',
    project_factor: 'wat helpt of hindert',
    meeting: 'bijeenkomsten',
    meeting_session: 'deelsessies',
    agenda_item: 'agenda’s',
    attendance: 'aantallen aanwezigen',
    outcome: 'uitkomsten van bijeenkomsten',
    statement: 'uitspraken uit de zaal, zonder naam',
    article_picture: 'foto’s bij nieuws',
    organisation: 'organisaties',
    partner: 'organisaties in een regio',
    work_area: 'werkgebieden',
    body: 'gremia',
    body_sector: 'sectoren in gremia',
    network_layout: 'tekening van het netwerk',
    region: 'regio’s',
    region_member: 'gebieden van een regio',
    area: 'gebieden',
    area_neighbour: 'buren van gebieden',
    area_succession: 'opvolgers van gebieden',
    division: 'indelingen',
    division_member: 'gebieden van indelingen',
    boundary: 'grenzen',
    source_edition: 'uitgaven van bronnen',
    figure_column: 'cijfers',
    content_version: 'versie van de inhoud',
    import_run: 'geladen bestanden',
    import_page: 'delen van geladen bestanden',
    import_change: 'veranderde cijfers',
    snapshot_load: 'geladen mappen met cijfers',
    noaber_migration: 'stappen van de database',
  },
}

function lengthNl(days: number): string {
  return days % 365 === 0 ? `${days / 365} jaar` : days === 1 ? '1 dag' : `${days} dagen`
}

type Described = { readonly name: string; readonly what: string; readonly why: string }
export type PrivacyTexts = typeof nl
/** Every table that the program keeps something in. */
export type KeptTable = keyof PrivacyTexts['tables']
/** Columns that a term is counted from. */
export type Since = keyof PrivacyTexts['since']

const en: PrivacyTexts = {
  title: 'Privacy',
  lead: 'You read here anonymously. Do you take part? Then this page says what we keep of you, why and how long.',
  notDone: {
    title: 'What we do not do',
    items: [
      'We do not measure what you do on the site. There are no statistics of visitors.',
      'We send nothing to other companies. Fonts, maps and charts come from this site itself.',
      'You do not need an account to read.',
      'Your e-mail address is never on a page.',
    ],
  },
  cookies: {
    title: 'Cookies',
    text: 'Who only reads gets no cookies. Do you sign in? Then you get cookies that are needed to keep you signed in. They do not follow you. The screen for the room of a meeting makes a copy of itself in your browser, so that it works without a connection too. That copy counts for twelve hours at most.',
  },
  log: {
    title: 'What a server does see',
    text: 'A computer that sends a page sees the internet address (IP address) that asks for it, the address of the page and the kind of browser. Does something go wrong? Then the program keeps the fault, the time and the address of the page.',
    operator:
      'The organisation that runs this site may keep a log of its own besides, for instance against abuse. It should tell you how long it keeps that.',
  },
  figures: {
    title: 'Who are the figures about?',
    text: 'The figures are about groups, never about one person. Is a group so small that you would recognise people? Then we show no figure.',
  },
  kept: {
    title: 'What we keep of people who take part',
    intro: 'For each kind: what it is, why we keep it, why we may, and how long.',
    why: 'Why',
    ground: 'Why we may',
    howLong: 'How long',
    none: 'What has nothing about people in it',
    noneIntro: 'These tables of the program are about organisations, areas and figures:',
  },
  rights: {
    title: 'Your rights',
    text: 'You may see what we keep of you, correct it, take it with you and have it erased. With an account you do that yourself.',
    link: 'To my data',
    complaint: 'Do you not agree? You can also send a complaint to the Dutch Data Protection Authority.',
  },
  contact: {
    title: 'A question about privacy?',
    text: 'Ask the organisation that runs this site.',
    none: 'The organisation that runs this site has not filled in an address here yet. Ask somebody of the core team of your region. You can send a message on the page of that person.',
    link: 'Write to who runs the site',
  },
  parts: {
    account: 'Your account',
    work: 'Your work in the region',
    mail: 'Messages',
    security: 'Safety and accountability',
    other: 'Other',
  },
  grounds: {
    task: 'It is needed for the cooperation that you or your organisation takes part in.',
    consent: 'You chose it yourself. You can always stop.',
    security: 'It is needed to keep the site safe and to be able to show who decided what.',
    none: '',
  },
  ends: {
    erased: 'Until you erase your data.',
    kept: 'As long as the site exists. When you erase your data, the words about you are taken out.',
    days: (days, since) =>
      `${days % 365 === 0 ? `${days / 365} years` : `${days} ${days === 1 ? 'day' : 'days'}`} after ${since}.`,
  },
  since: {
    last_seen_at: 'your last visit, when you have no role or seat any more',
    removed_at: 'a page was taken away',
    until: 'a role ended',
    closed_at: 'an invitation was answered or expired',
    created_at: 'it was sent',
    ended_at: 'a task ended',
    ends_at: 'the end of a meeting',
    saved_at: 'the last time that you typed something',
  },
  madeOf: {
    auth_session: 'signing in',
    auth_passkey_challenge: 'the question',
    provider_attempt: 'leaving',
    auth_verification: 'the request',
    attempt: 'the attempt',
  },
  tables: {
    person: {
      name: 'Who you are',
      what: 'Your name, e-mail address, language, what you do, what drives you and when you were last here.',
      why: 'To let you sign in, to reach you, and to show you if you agree.',
    },
    bead: {
      name: 'Your page',
      what: 'Your name and what you do, on a page of your own in your region. Pages of others that were taken away.',
      why: 'So that people in the region find each other. What was taken away by mistake can be put back.',
    },
    bead_slug: {
      name: 'Addresses of your page',
      what: 'The address of your page, also when it was another one before.',
      why: 'So that old links keep working.',
    },
    bead_word: {
      name: 'Words of your page',
      what: 'The words of your name, one by one.',
      why: 'So that you are found with a typing error too.',
    },
    bead_vocabulary: {
      name: 'Word list of the search',
      what: 'All words of titles and names, each once, without whose they are. Your name leaves it when nobody else has it.',
      why: 'So that a typing error is recognised quickly.',
    },
    role: {
      name: 'Your roles',
      what: 'What you may do, for which organisation, since and until when.',
      why: 'To know who may do what, and who might.',
    },
    seat: {
      name: 'Your seats in bodies',
      what: 'In which body you sit, for which organisation and as what.',
      why: 'To show who is at the table. When you erase your data, the seat of your organisation stays.',
    },
    mandate: {
      name: 'Your mandates',
      what: 'What you may decide or sign on behalf of an organisation.',
      why: 'To be able to check who might decide.',
    },
    follow: { name: 'What you follow', what: 'Pages that you want news of.', why: 'To send you that news.' },
    thread_link: {
      name: 'Links that you made',
      what: 'That you linked two pages. Your name is not with it, only a number.',
      why: 'To check who linked something.',
    },
    invitation: {
      name: 'Invitations',
      what: 'The name and e-mail address of who was invited. After the answer the address is gone.',
      why: 'To ask somebody to take part.',
    },
    mail_message: {
      name: 'Messages to you',
      what: 'Your e-mail address and the text of the message.',
      why: 'To send the message, and to know whether it arrived.',
    },
    contact_message: {
      name: 'Messages by the page of a person',
      what: 'The name and e-mail address of who writes to you. The other does not see that address.',
      why: 'To send the message and to bring the answer back.',
    },
    job: {
      name: 'Tasks of the program',
      what: 'What the program has to do later, sometimes with the number of a person.',
      why: 'So that nothing is forgotten.',
    },
    import_draft: {
      name: 'Lists that you send',
      what: 'A list of partners or people that you sent and have not stored yet.',
      why: 'So that you can check the list before anything changes.',
    },
    list_import: {
      name: 'Lists that were stored',
      what: 'That you stored a list, and when. It has numbers only, no names.',
      why: 'To be able to take it back.',
    },
    audit_event: {
      name: 'The log of changes',
      what: 'Who changed what and when, and for which organisation.',
      why: 'To be able to show how something came about, and that nobody changed that.',
    },
    auth_session: {
      name: 'Where you are signed in',
      what: 'On what kind of device you signed in, when, and in which hour you were last there. Not from which network.',
      why: 'To keep you signed in, and to let you sign out from afar.',
    },
    auth_second_factor: {
      name: 'Your second step at sign-in',
      what: 'The key of your app for codes, encrypted, and when you set it up. Of the recovery codes only a hash.',
      why: 'To check that it is you.',
    },
    auth_passkey: {
      name: 'Your passkeys',
      what: 'The name that you gave a passkey, its public key, and when you added and used it. We never get your fingerprint, face or PIN.',
      why: 'To let you sign in with your device.',
    },
    auth_passkey_challenge: {
      name: 'Questions to your device',
      what: 'The question that your device answers when you add a passkey or sign in with one.',
      why: 'To check that the answer is of now, and yours.',
    },
    auth_account: {
      name: 'Signing in through your organisation',
      what: 'Your number at the sign-in service of your organisation, if you use it.',
      why: 'To let you sign in with it.',
    },
    provider_account: {
      name: 'Your number at the sign-in service',
      what: 'A code made from your number at the sign-in service of your organisation. Not the number itself.',
      why: 'To know you again, and not to sign you up again unseen after erasing.',
    },
    provider_attempt: {
      name: 'On the way to a sign-in service',
      what: 'That somebody went to a sign-in service, and where to afterwards. Not who.',
      why: 'To check that the same browser comes back.',
    },
    auth_verification: {
      name: 'Links to sign in',
      what: 'The e-mail address that a link was asked for.',
      why: 'To be able to check the link.',
    },
    attempt: {
      name: 'Numbers of attempts',
      what: 'How often something was tried from an address. The address itself is made unreadable.',
      why: 'To keep abuse out.',
    },
    operator_link: 'links of the operator',
    second_factor_role: 'roles with a second step',
    provider_role: 'roles that a sign-in service gave',
    audit_head: 'last line of the log',
    secret: 'keys of the program',
    draft: {
      name: 'What you have not sent yet',
      what: 'What you typed in a form and did not save or send yet.',
      why: 'So that you lose nothing when the connection is gone.',
    },
    stored_file: {
      name: 'Files that you placed',
      what: 'That you placed a report or a picture, and when. Not your name, a number only.',
      why: 'To find out where a file comes from.',
    },
    project_person: {
      name: 'Projects that you take part in',
      what: 'Which project, as what, for which organisation, and from and until when.',
      why: 'So that people know whom to turn to.',
    },
    action: {
      name: 'Actions and follow-ups of yours',
      what: 'What you would do, for which organisation, when, and whether it is done.',
      why: 'To show what was agreed and done. When you erase your data, the action stays without your name.',
    },
    project_update: {
      name: 'Messages about progress',
      what: 'What you wrote about the progress of a project, and when.',
      why: 'To show how a project went.',
    },
    project_question: {
      name: 'Questions to a project',
      what: 'What was asked and what you answered. Not who asked.',
      why: 'So that an answer is not lost when somebody leaves.',
    },
    project_asker: {
      name: 'Who asked a project something',
      what: 'The name and e-mail address of whoever wants to join, asks something or wants to visit.',
      why: 'To be able to answer.',
    },
    project_confirmation: {
      name: 'Links to tell about progress',
      what: 'That you were sent a link to say how a project goes, and whether you used it.',
      why: 'So that nobody else tells something in your name.',
    },
    registration: {
      name: 'Registrations for meetings',
      what: 'Your name, e-mail address and organisation, for which meeting, and whether you were there.',
      why: 'To know who comes. Afterwards we keep numbers per organisation only.',
    },
    calendar_feed: {
      name: 'Your calendar in another program',
      what: 'That you have an address of your own for your calendar, and since when.',
      why: 'Because you want to see your meetings in your own calendar. You can take the address away yourself.',
    },
    article: {
      name: 'News that you wrote',
      what: 'The text, and that you wrote it.',
      why: 'To tell what happens in the region.',
    },
    project: 'projects',
    project_region: 'regions of projects',
    project_area: 'areas of projects',
    project_partner: 'organisations in projects',
    project_result: 'results of projects',
    project_measurement: 'measurements of results',
    project_grant: 'grants of projects',
    project_report: 'reports of projects',
    project_need: 'processes and needs',
    project_factor: 'what helps or hinders',
    meeting: 'meetings',
    meeting_session: 'sessions',
    agenda_item: 'agendas',
    attendance: 'numbers of people present',
    outcome: 'outcomes of meetings',
    statement: 'statements from the room, without name',
    article_picture: 'pictures of news',
    organisation: 'organisations',
    partner: 'organisations in a region',
    work_area: 'work areas',
    body: 'bodies',
    body_sector: 'sectors in bodies',
    network_layout: 'drawing of the network',
    region: 'regions',
    region_member: 'areas of a region',
    area: 'areas',
    area_neighbour: 'neighbours of areas',
    area_succession: 'successors of areas',
    division: 'divisions',
    division_member: 'areas of divisions',
    boundary: 'borders',
    source_edition: 'editions of sources',
    figure_column: 'figures',
    content_version: 'version of the content',
    import_run: 'imported files',
    import_page: 'parts of imported files',
    import_change: 'changed figures',
    snapshot_load: 'loaded folders of figures',
    noaber_migration: 'steps of the database',
  },
}

export const privacyTexts: Readonly<Record<Locale, PrivacyTexts>> = { nl, en }

/** Words of a table; its name alone when there is nothing about people in it. */
export function describeTable(locale: Locale, table: string): string | Described {
  const found = Object.entries<string | Described>(privacyTexts[locale].tables).find(
    ([name]) => name === table,
  )
  return found?.[1] ?? table
}
