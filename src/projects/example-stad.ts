/** Projects of the example sub-region Utrecht Stad; how they are written is in `example.ts`. */
export const cityProjects = `
= Wijkhuiskamer in elke buurt
@ 2 running -15 9 brugwachter linde,werf GM0344
Een vaste plek op loopafstand waar u zonder afspraak binnenloopt. Er is altijd een vrijwilliger en twee keer per week een wijkverpleegkundige.
* -330 done Zes ruimtes vinden
* -200 done Gastvrouwen en gastheren opleiden
* -25 open Huur voor volgend jaar vastleggen | De eigenaar van één pand verkoopt.
* 60 open Zevende huiskamer openen
> -260 ok Vier huiskamers zijn open.
> -140 ok Alle zes zijn open. In Hoograven komen de meeste mensen.
> -28 late Voor één huiskamer zoeken wij een ander pand.
^ plekken higher 2 8 Wijkhuiskamers die open zijn | -260 4 | -140 6
= Zorgladder: welke hulp past wanneer
@ 3 running -10 8 linde domstede,vechtwaard GM0344
Eén schema dat laat zien welke hulp er is, van buur tot verpleeghuis. Huisarts, wijkverpleging en sociaal werk gebruiken het samen.
* -210 done Eerste schema tekenen
* -120 done Proberen in twee wijken
* 15 busy Aanpassen na opmerkingen van cliënten
* 80 open In alle wijken gebruiken
> -150 ok In Overvecht werkt het schema goed bij het overleg.
> -30 ok Cliënten vroegen om gewonere woorden. Die komen erin.
= Stadsdorp zoekt buur
@ 2 running -18 6 werf brugwachter GM0344
Buren spreken af wie er even aanbelt, wie meegaat naar het ziekenhuis en wie de planten water geeft.
* -280 done Straatgesprekken in acht straten
* -90 done Telefoonketen opzetten
* 35 open Vier nieuwe straten beginnen
> -210 ok Acht straten doen mee.
> -99 ok De telefoonketen is twee keer gebruikt, met succes.
= Personenalarmering zonder eigen kastje
@ 2 preparation -4 14 vechtstee vechtwaard,nacht GM0344
Een alarm dat bij de woning hoort, voor iedereen die er komt wonen. Wie alarm slaat, krijgt eerst een buur en dan de wijkverpleging.
* -50 done Eisen opschrijven met bewoners
* -5 busy Drie aanbieders vergelijken
* 45 open Proef in één flat
> -45 ok Bewoners willen vooral dat het ook buiten werkt.
= Rustig naar huis na het ziekenhuis
@ 3 running -9 9 lagelanden vechtwaard,domstede GM0344
Wie ouder is en naar huis gaat, krijgt binnen een dag bezoek en één papier met alle afspraken.
* -190 done Eén overdracht op één blad maken
* -100 done Proef op twee afdelingen
* -12 busy Weekend erbij nemen
* 50 open Huisartsen vragen wat er nog mist
> -130 ok Het blad wordt in acht van de tien gevallen gebruikt.
> -34 ok In het weekend is er nog niemand die het blad maakt.
^ procent lower 18 12 Ouderen die binnen een maand weer worden opgenomen | -180 18 | -60 16
= Leerafdeling van mbo en hbo samen
@ 4 running -14 10 zorgschool waterlinie,zonnevlinder GM0344
Studenten van mbo en hbo leiden samen een afdeling van het verpleeghuis, met ervaren collega’s naast zich.
* -300 done Eerste afdeling kiezen
* -180 done Roosters op elkaar leggen
* -40 done Eerste jaar bespreken
* 65 open Tweede afdeling beginnen
> -220 ok Twaalf studenten draaien mee.
> -38 ok Bewoners vinden het levendiger. Het vraagt veel van begeleiders.
? visit -80 -77 Wij zijn een verpleeghuis in Eemland. Mogen wij komen kijken? | Ja, op donderdag. Ik stuur u twee data.
= Eén rooster voor de flexpool
@ 4 preparation -5 12 vechtwaard linde,nacht GM0344
Zorgorganisaties in de stad delen een groep medewerkers die graag op verschillende plekken werkt.
* -60 done Voorwaarden vergelijken
* -15 open Afspraak over opleiden tekenen | Wacht op een antwoord van twee werkgevers.
* 40 open Eerste twintig mensen inplannen
> -55 ok Zes werkgevers willen meedoen.
> -13 late De afspraak over opleiding is nog niet getekend.
= Dementievriendelijke wijk Lunetten
@ 1 running -11 7 zonnevlinder brugwachter,clienten GM0344
Bewoners, winkeliers en de bus leren hoe zij iemand met dementie helpen die de weg kwijt is.
* -230 done Wandeling maken langs herkenbare plekken
* -120 done Buschauffeurs trainen
* 20 open Avond in de bibliotheek
> -170 ok De wandelroute hangt op tien plekken.
= Geheugencafé
@ 1 running -24 5 zonnevlinder clienten GM0344
Elke maand een middag voor mensen met dementie en wie bij hen hoort. Met muziek en uitleg.
* -130 done Programma van het jaar
* -20 done Muzikanten vinden
* 28 open Middag over autorijden
> -115 ok Er komen elke keer veertig mensen.
> -21 ok Wij hebben een tweede plek nodig.
= Huisarts en specialist kijken samen mee
@ 3 running -8 10 domstede linde,lagelanden GM0344
De huisarts vraagt op dezelfde dag advies aan de specialist ouderengeneeskunde. Dat scheelt een verwijzing.
* -160 done Beveiligde lijn openen
* -80 done Dertig praktijken aansluiten
* 25 busy Vragen en antwoorden verzamelen
> -90 ok Er worden tien vragen per week gesteld.
> -31 ok Zeven van de tien keer is een verwijzing niet meer nodig.
^ procent higher 0 60 Vragen waarna een verwijzing niet nodig was | -90 64 | -31 70
= Thuis in techniek
@ 2 running -7 11 brugwachter vechtwaard,zorgschool GM0344
In de bibliotheek probeert u hulpmiddelen uit: een sleutelkluis, een medicijndoos, beeldbellen. Studenten helpen.
* -140 done Vitrine inrichten
* -50 done Studenten inroosteren
* 30 open Uitleenservice beginnen
> -75 ok Zestig mensen kwamen langs in de eerste maand.
= Cliënten lezen mee
@ 1 running -6 18 clienten zonnevlinder,linde GM0344
Twintig ouderen lezen brieven en websites van zorgorganisaties en zeggen wat niet duidelijk is.
* -110 done Groep vormen
* -30 done Eerste vijf brieven lezen
* 21 open Lijst met moeilijke woorden maken
> -60 ok Van vijf brieven werden er drie herschreven.
> -19 ok Twee nieuwe organisaties doen mee.
? join -9 -7 Ik ben 78 en lees graag. Kan ik meelezen vanuit huis? | Ja. U krijgt de brieven per post, met een envelop om ze terug te sturen.
= Slapen zonder pil
@ 3 idea - - domstede - GM0344 no-deputy
Huisartsen en wijkverpleging willen ouderen helpen beter te slapen zonder slaapmiddel. Het plan wordt nog geschreven.
* 30 open Plan van twee bladzijden schrijven
* 60 open Apothekers vragen mee te doen
= Wonen boven de winkel
@ 2 idea - - vechtstee werf GM0344 no-leader
Lege verdiepingen boven winkels worden woningen voor ouderen die dicht bij alles willen wonen.
* 50 open Tien panden bekijken
= Welkom op de afdeling
@ 4 completed -20 -4 linde zorgschool GM0344
Nieuwe medewerkers kregen een jaar lang een vaste collega. Dat hielp: minder mensen gaan in het eerste jaar weg.
* -320 done Maatjes koppelen
* -140 done Ervaringen verzamelen
> -250 ok Dertig nieuwe collega’s hebben een maatje.
> -122 done De werkwijze is nu gewoon geworden.
^ procent lower 28 20 Nieuwe medewerkers die in het eerste jaar weggaan | -300 28 | -122 19
`
