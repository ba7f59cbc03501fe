/** Projects of the example region U16 and its parts; how they are written is in `example.ts`. */
export const u16Projects = `
= Zelfde woorden in zestien gemeenten
@ 2 running -5 7 stroomland zuidrand,lekoever,plassenrand -
Een lijst met gewone woorden voor zorg en hulp, zodat inwoners overal hetzelfde lezen.
* -80 done Honderd woorden kiezen
* 18 busy Laten lezen door inwoners
* 50 open Aanbieden aan de gemeenten
> -60 ok De eerste honderd woorden zijn klaar.
> -21 ok Inwoners schrapten er twaalf.
? ask -33 -31 Mogen wij de lijst ook op school gebruiken? | Ja, hij is van iedereen. U vindt hem op deze pagina zodra hij klaar is.
^ woorden higher 0 250 Woorden die inwoners hebben gelezen | -60 100 | -21 88
= Samen leren in zestien gemeenten
@ 3 preparation -3 15 vierstromen stroomland,zuidrand -
Verpleegkundigen, huisartsen en sociale teams volgen samen een korte scholing over passende zorg.
* -25 done Vragen ophalen bij vier subregio’s
* 15 busy Eerste avond voorbereiden
* 75 open Na vier avonden bespreken wat het oplevert
> -24 ok Er staan zes onderwerpen op de lijst.
= Op tijd samen praten over wonen en zorg
@ 1 completed -16 -2 zuidrand vierstromen,stroomland -
Zestig huisartsen voerden met hun oudere patiënten een gesprek over later. Het project is klaar; het gesprek blijft.
* -380 done Gesprekskaart maken met ouderen
* -240 done Zestig huisartsen trainen
* -90 done Kaart aan alle praktijken geven
> -250 ok De helft van de huisartsen is getraind.
> -70 done Alle praktijken hebben de kaart.
^ gesprekken higher 0 900 Gesprekken over later | -250 310 | -150 620 | -70 940
`

export const cityOfU16Projects = `
= Herstellen dicht bij huis
@ 3 running -9 9 singelbrug domzicht,stroomland GM0344
Wie uit het ziekenhuis komt, krijgt de eerste twee weken dezelfde wijkverpleegkundige en een buur die boodschappen doet.
* -170 done Afspraken met het ziekenhuis
* -80 done Dertig buren vinden
* -8 busy Ook in Overvecht beginnen | De scholing van vrijwilligers liep uit.
* 45 open Ervaringen van patiënten ophalen
> -100 ok In twee wijken werken wij zo.
> -27 ok Mensen bellen minder vaak de huisartsenpost.
? join -48 -45 Ik ben met pensioen en wil wel boodschappen doen. Kan dat in Zuilen? | Graag. Wij bellen u voor een kennismaking in de buurtkamer.
^ mensen higher 0 120 Mensen die zo herstelden | -100 26 | -27 71
= Digitaal spreekuur in de bibliotheek
@ 1 running -6 6 domzicht singelbrug GM0344
Elke dinsdag helpt een vrijwilliger met inloggen bij huisarts, apotheek of ziekenhuis.
* -110 done Drie bibliotheken vinden
* -40 done Twaalf vrijwilligers scholen
* 28 open Ook op zaterdag open
> -70 ok Elke week komen er vijftien mensen.
> -19 ok De meesten willen recepten leren aanvragen.
`

export const lekstroomProjects = `
= Ontmoeten aan de Lek
@ 1 running -11 10 lekoever grienden GM0331,GM0353
Op vijf plekken langs de rivier kunt u elke werkdag binnenlopen. De wijkverpleging is er twee ochtenden.
* -210 done Vijf plekken openen
* -120 done Wijkverpleging op vaste ochtenden
* 21 busy Vervoer met de buurtbus regelen
* 65 open Zesde plek zoeken in Vijfheerenlanden
> -150 ok Vier plekken zijn open.
> -31 ok De vijfde plek is open. Er komen veel mannen voor de werkplaats.
? visit -20 -19 Mogen wij met onze dorpsraad komen kijken? | Ja, op woensdagochtend is er koffie en laten wij u alles zien.
^ bezoekers higher 40 180 Bezoekers per week | -150 85 | -90 122 | -31 149
= Eén wijkteam in de avond
@ 2 running -7 11 grienden lekoever,zuidrand GM0356,GM0321
Twee organisaties in Nieuwegein en Houten rijden ’s avonds als één team, met één telefoonnummer.
* -120 done Routes samenvoegen
* -30 done Eén telefoonnummer
* -7 open Afspraken over vervanging | Wacht op de nieuwe roosters.
* 50 open Ook in het weekend
> -85 ok De avondroute is veertig kilometer korter.
> -12 late De afspraken over vervanging zijn nog niet rond.
^ minuten lower 42 25 Minuten tot iemand er is | -85 35 | -12 31
= Woningruil met hulp
@ 3 idea - - lekoever - GM0321,GM1961 no-deputy
Wie kleiner wil wonen, krijgt hulp bij zoeken, verhuizen en opruimen. Wij zoeken een corporatie die meedoet.
* 40 open Twee corporaties vragen
`

export const northWestProjects = `
= Vervoer op maat in de polder
@ 1 running -13 8 plassenrand knotwilg GM0736,GM1904
Vrijwilligers brengen dorpsgenoten naar huisarts, eetclub of familie. Bellen kan tot de avond ervoor.
* -260 done Vier auto’s lenen
* -130 done Dertig chauffeurs
* 18 busy Rooster zonder papier
* 60 open Tweede telefonist vinden
> -160 ok Er rijden vier auto’s.
> -22 ok Negentig ritten per week. De vraag groeit.
^ ritten higher 0 110 Ritten per week | -160 42 | -90 71 | -22 90
= Verpleeghuis deelt zijn tuin
@ 2 preparation -4 14 knotwilg plassenrand GM0632
Buren, scholieren en bewoners maken samen een moestuin, met een tafel om aan te eten.
* -60 done Bewoners en buren vragen
* -15 done Tekening kiezen
* 30 busy Paden die met een rolstoel kunnen
* 110 open Eerste oogst
> -52 ok Twintig buren doen mee.
> -14 ok De school wil elke week komen.
? ask -5 -4 Mag ik ook komen als ik geen groene vingers heb? | Zeker, er is ook koffie te schenken.
= Thuis oefenen na een beroerte
@ 3 running -8 12 knotwilg stroomland GM0335,GM0589
De therapeut van het verpleeghuis komt thuis oefenen, met familie erbij.
* -140 done Afspraken met de fysiotherapeuten
* -60 done Eerste twaalf mensen
* 35 open Vragen wat mantelzorgers nodig hebben
> -90 ok Twaalf mensen oefenen thuis.
> -26 ok Familie durft meer. De reistijd valt mee.
^ dagen lower 30 20 Dagen tot iemand thuis oefent | -90 26 | -26 22
`

export const southEastOfU16Projects = `
= Eén overleg voor kwetsbare ouderen
@ 2 running -8 10 landgoed lommer,sociaal GM0355,GM1581
Huisarts, wijkverpleging en sociaal team bespreken elke maand samen wie extra steun nodig heeft, en vragen die persoon erbij.
* -150 done Afspraken over privacy maken
* -70 done Drie wijken beginnen
* 20 busy Ouderen zelf uitnodigen
* 55 open Naar vijf gemeenten
> -100 ok Drie wijken werken zo.
> -24 ok In twee van de drie wijken zit de oudere zelf aan tafel.
^ wijken higher 0 12 Wijken die zo werken | -100 3 | -24 5
? visit -26 -24 Wij willen in Bunnik ook beginnen. Mogen wij een overleg bijwonen? | Ja, als de oudere het goed vindt. Wij vragen het voor u.
= Beweegroute langs de Kromme Rijn
@ 4 running -6 6 rugzijde lommer GM0312,GM0352
Een wandeling met bankjes en oefeningen, elke dinsdag samen met een vrijwilliger.
* -100 done Bankjes plaatsen
* -30 done Wandelleiders vinden
* 26 open Ook in Wijk bij Duurstede
> -66 ok Gemiddeld twintig wandelaars.
> -30 ok Zes wandelaars leiden nu zelf een groep.
^ wandelaars higher 0 40 Mensen die elke week meelopen | -66 20 | -30 27
= Vrijwilligers vinden elkaar
@ 1 running -10 8 handreiking dreef GM0310,GM0355
Eén plek voor alle vragen om vrijwilligers in twee gemeenten, met een vast gezicht.
* -180 done Vragen verzamelen
* -15 open Gezamenlijke scholing houden | Verzet door ziekte van de trainer.
* 40 open Bedanken van alle vrijwilligers
> -97 ok Negentig vragen werden beantwoord.
^ vragen higher 30 150 Vragen per half jaar die een vrijwilliger vonden | -180 54 | -97 90
= Op tijd praten over somberheid
@ 3 preparation -3 15 waterspiegel lommer,sociaal GM1581
Wijkverpleging en vrijwilligers leren somberheid bij ouderen zien en erover te beginnen.
* -22 done Training uitzoeken
* 33 open Twintig mensen trainen
> -20 ok De training is gekozen met ervaringsdeskundigen.
= Ouder worden in je eigen straat
@ 2 idea - - landgoed rugzijde GM0355 no-deputy
Een straat in Zeist maakt samen een plan: wat is er nodig om hier oud te worden?
* 38 open Straat kiezen
= Kookles voor weduwnaars
@ 4 completed -14 -3 rugzijde handreiking GM0312,GM0355
Twaalf mannen leerden in tien avonden koken voor zichzelf. De groep gaat zonder ons door.
* -300 done Keuken vinden
* -190 done Tien avonden
* -110 done Groep helpen zelf verder te gaan
> -200 ok Twaalf mannen doen mee.
> -95 done De groep kookt nu om de beurt bij elkaar thuis.
^ mannen higher 0 12 Mannen die zelf koken | -200 7 | -95 12
= Maatje na een opname
@ 3 running -5 10 waterspiegel handreiking,sociaal GM0310,GM1581
Wie na een opname weer thuis is, krijgt drie maanden een maatje uit de eigen buurt.
* -90 done Vijftien maatjes scholen
* 12 busy Eerste twintig koppels volgen
* 60 open Samen bekijken wat helpt
> -55 ok Negen koppels zijn begonnen.
> -16 ok Koppels zien elkaar gemiddeld elke week.
`
