/** Projects of the other example regions; how they are written is in `example.ts`. */
export const twenteProjects = `
= Twente Beter: zorg voor chronisch zieke en oudere mensen
@ 1 completed 2019-01-01 2020-12-31 mst noaberhof,klokkenland,reggestroom,beken,tukker,ggdtwente,menzis,noabers - no-leader
Een verkenning van samenwerking in Twente voor mensen met een chronische ziekte en voor ouderen. Het project liep van 2019 tot en met 2020.
* 2019-06-28 done Projectgroep vormen en partners spreken
* 2019-12-13 done Patiënten en mantelzorgers vragen wat zij nodig hebben
* 2020-06-26 done Bestaande en ontbrekende werkwijzen op een rij zetten
* 2020-09-25 done Factoren die helpen of hinderen een gewicht geven
* 2020-11-27 done Uitleg voor wie moeite heeft met lezen
* 2020-12-15 done Eindverslag schrijven
= Vervolg op Twente Beter
@ 2 preparation -4 20 noaberhof klokkenland,beken,naober GM0153,GM0164
Wat in de verkenning werd gevonden, komt in drie wijken in de praktijk: hulp dichtbij, met één vast gezicht.
* -70 done Wijken kiezen
* -12 busy Aanvraag voor vervolgsubsidie schrijven | Begroting wacht op twee partners.
* 30 open Bewoners laten meelezen
* 90 open Beginnen in de eerste wijk
? join -24 -22 Ik woon in Hengelo en wil meelezen met de aanvraag. Kan dat? | Ja graag. U krijgt de tekst over twee weken, in gewone woorden.
> -65 ok Drie wijken willen meedoen.
> -10 late De aanvraag is twee weken later klaar.
= Noaberhulp in de straat
@ 2 running -9 9 naober klokkenland GM0153
Buren melden zich aan om iets kleins te doen: een lamp, een praatje, een rit.
* -160 done Aanmelden in de buurtwinkel
* -60 done Honderd buren
* 22 open Ook in het noorden van de stad
> -120 ok Honderdtwintig buren deden iets.
> -99 ok De meeste vragen gaan over vervoer.
> -34 ok In het noorden hebben zich dertig buren gemeld.
^ buren higher 0 200 Buren die iets deden | -120 120 | -34 164
= Gewone taal in de spreekkamer
@ 3 running -7 11 tukker beken GM0153,GM0164
Patiënten oefenen met huisartsen hoe een uitleg wel te begrijpen is.
* -110 done Vijf filmpjes maken
* -40 done Tien praktijken trainen
* 28 open Wachtkamerkaart drukken
> -82 ok Patiënten onthouden meer, zeggen zij zelf.
> -28 ok De kaart wordt nu door patiënten gelezen.
^ procent higher 45 75 Patiënten die kunnen navertellen wat is afgesproken | -82 58 | -28 66
= Wandelgroepen voor mensen met suikerziekte
@ 1 running -12 6 reggestroom beken,essen GM1742,GM0163
Elke week samen lopen, met de praktijkondersteuner erbij.
* -220 done Zes groepen beginnen
* 14 busy Wandelleiders zonder de zorg verder laten gaan
> -150 ok Zes groepen lopen elke week.
> -33 ok Twee groepen gaan zelf verder.
^ wandelaars higher 0 90 Mensen die elke week meelopen | -150 62 | -33 78
= Dorpshuis als spreekkamer
@ 2 running -6 12 reggestroom essen,noaberhof GM0189,GM1700
Eén ochtend per week zitten wijkverpleging, welzijn en vrijwilligers samen in het dorpshuis. Een afspraak is niet nodig.
* -110 done Vier dorpshuizen kiezen
* -45 done Eerste ochtenden
* 24 busy Huisartsen laten verwijzen
* 80 open Ook in Twenterand
> -65 ok Drie dorpshuizen zijn begonnen.
> -17 ok Het vierde dorpshuis doet mee. Mensen komen voor de koffie en blijven voor een vraag.
? visit -15 -13 Mag onze dorpsraad uit Dinkelland een ochtend meekijken? | Ja, donderdag bent u welkom vanaf negen uur.
^ bezoekers higher 0 80 Bezoekers per week | -65 29 | -17 51
= Medicijnen op één lijst
@ 2 idea - - beken - GM0147 no-deputy
Huisarts, apotheek en thuiszorg werken met dezelfde lijst. Er is nog geen begroting.
* 35 open Apothekers vragen of zij meedoen
`

export const networkProjects = `
= Dekkend aanbod in elke wijk
@ 1 running -8 12 windmolens vlietoever,trekschuit GM1916
Per wijk is er een lijst van wat er is voor ouderen die thuis wonen, en wat er nog niet is. Wat mist, pakken wij samen op.
* -140 done Aanbod per wijk in kaart brengen
* -50 done Lijst met ouderen bespreken
* -12 open Kaart van het aanbod drukken | De drukker levert later.
* 24 open Twee nieuwe plekken voor ontmoeting openen
> -90 ok In vier wijken is de lijst klaar.
> -29 ok Ouderen missen vooral iets in het weekend.
^ wijken higher 0 7 Wijken met een lijst die ouderen hebben gelezen | -90 2 | -29 4
? ask -37 -35 Staat de kaartclub van onze flat ook op de lijst? | Nog niet. Wij zetten hem erbij, dank u wel.
= Ouderen bereiken die niet komen
@ 2 preparation -3 15 vlietstee windmolens,vlietberaad GM1916
Vrijwilligers bellen aan bij mensen die nergens aan meedoen en vragen wat zij graag willen.
* -25 done Vrijwilligers scholen
* 20 busy Honderd deuren
* 70 open Uitkomsten delen met het netwerk
> -22 ok De eerste dertig gesprekken zijn gevoerd.
^ gesprekken higher 0 100 Gesprekken aan de deur | -60 12 | -22 30
= Zelf de regie
@ 4 running -6 10 vlietberaad trekschuit,parkbrug GM1916
Ouderen leren van elkaar hoe zij een gesprek over zorg voorbereiden.
* -90 done Zes ouderen leiden de groepen
* 32 open Voorbeelden verzamelen
> -96 ok Drie groepen zijn begonnen.
> -35 ok Een vierde groep begint volgende maand.
= Een dag vrij voor wie zorgt
@ 3 running -4 8 vlietstee vlietoever,trekschuit GM1916
Eén dag per week neemt iemand anders de zorg over, zodat een mantelzorger even vrij is.
* -70 done Acht gezinnen vinden
* -20 done Vaste gezichten kiezen
* 26 busy Ervaringen na drie maanden bespreken
* 85 open Zestien gezinnen
> -45 ok Acht mantelzorgers hebben een vaste vrije dag.
> -13 ok Iedereen wil door. Vooral het vaste gezicht helpt.
^ gezinnen higher 0 16 Gezinnen met een vaste vrije dag | -45 5 | -13 8
= Buurttafels in zeven wijken
@ 1 completed -15 -4 windmolens vlietberaad GM1916
In elke wijk aten buren een keer samen en vertelden wat zij missen. De uitkomst staat in het plan.
* -330 done Zeven zalen vinden
* -220 done Zeven tafels houden
* -140 done Uitkomsten bespreken met het netwerk
> -240 ok Vier tafels zijn gehouden.
> -130 done Alle zeven tafels zijn gehouden; de uitkomst ligt bij het netwerk.
`

export const pactProjects = `
= Drie flats met een huiskamer
@ 1 running -7 11 stadspoort ijsselbocht GM0353
Op de begane grond van drie flats komt een huiskamer waar bewoners elkaar ontmoeten. Zij beheren hem zelf.
* -130 done Ruimtes kiezen met bewoners
* -50 done Eerste huiskamer openen
* 20 busy Tweede huiskamer verbouwen
* 90 open Derde huiskamer
> -80 ok De eerste huiskamer is vijf dagen per week open.
> -23 ok Bewoners koken er nu elke vrijdag.
? join -18 -16 Ik kan goed klussen. Kan ik helpen bij de tweede huiskamer? | Heel graag. Zaterdag om tien uur beginnen we met verven.
^ bezoekers higher 0 150 Bezoekers per week in drie huiskamers | -80 34 | -23 58
= Kijken welke woning past bij zorg
@ 2 preparation -4 16 ijsselbocht stadspoort GM0353
Bewoners en wijkverpleging lopen samen door woningen en schrijven op wat er nodig is om er met zorg te wonen.
* -60 done Lijst maken met bewoners
* -10 open Veertig woningen bekijken | Enkele afspraken zijn verzet.
* 70 open Uitkomst bespreken aan de partnertafel
> -50 ok De lijst past op één bladzijde.
> -9 late Er zijn elf woningen bekeken.
^ woningen higher 0 40 Woningen die zijn bekeken | -40 4 | -9 11
= Vragen aan de buurt
@ 1 idea - - stadspoort - GM0353 no-deputy
Wat maakt een wijk goed om oud in te worden? Bewoners gaan langs de deuren en vragen het.
* 33 open Vragenlijst maken
`
