/** Projects of the other example regions; how they are written is in `example.ts`. */

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
= Beweegroute langs de Kromme Rijn
@ 4 running -6 6 rugzijde lommer GM0312,GM0352
Een wandeling met bankjes en oefeningen, elke dinsdag samen met een vrijwilliger.
* -100 done Bankjes plaatsen
* -30 done Wandelleiders vinden
* 26 open Ook in Wijk bij Duurstede
> -66 ok Gemiddeld twintig wandelaars.
= Vrijwilligers vinden elkaar
@ 1 running -10 8 handreiking dreef GM0310,GM0355
Eén plek voor alle vragen om vrijwilligers in twee gemeenten, met een vast gezicht.
* -180 done Vragen verzamelen
* -15 open Gezamenlijke scholing houden | Verzet door ziekte van de trainer.
* 40 open Bedanken van alle vrijwilligers
> -97 ok Negentig vragen werden beantwoord.
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
`

export const u16Projects = `
= Zelfde woorden in zestien gemeenten
@ - running -5 7 stroomland zuidrand -
Een lijst met gewone woorden voor zorg en hulp, zodat inwoners overal hetzelfde lezen.
* -80 done Honderd woorden kiezen
* 18 busy Laten lezen door inwoners
* 50 open Aanbieden aan de gemeenten
> -60 ok De eerste honderd woorden zijn klaar.
> -21 ok Inwoners schrapten er twaalf.
`

export const twenteProjects = `
= Twente Beter: zorg voor chronisch zieke en oudere mensen
@ 1 completed - - mst noaberhof,klokkenland,reggestroom,beken,tukker - no-leader
Een verkenning van samenwerking in Twente voor mensen met een chronische ziekte en voor ouderen. Het project liep van 2019 tot en met 2020.
* -60 done Overzicht van bestaande en ontbrekende werkwijzen bewaren
* -20 done Factoren die helpen of hinderen op een rij zetten
* 45 open Lessen delen met andere regio’s
= Vervolg op Twente Beter
@ 2 preparation -4 20 noaberhof klokkenland,beken,naober GM0153,GM0164
Wat in de verkenning werd gevonden, komt in drie wijken in de praktijk: hulp dichtbij, met één vast gezicht.
* -70 done Wijken kiezen
* -12 busy Aanvraag voor vervolgsubsidie schrijven | Begroting wacht op twee partners.
* 30 open Bewoners laten meelezen
* 90 open Beginnen in de eerste wijk
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
= Gewone taal in de spreekkamer
@ 3 running -7 11 tukker beken GM0153,GM0164
Patiënten oefenen met huisartsen hoe een uitleg wel te begrijpen is.
* -110 done Vijf filmpjes maken
* -40 done Tien praktijken trainen
* 28 open Wachtkamerkaart drukken
> -82 ok Patiënten onthouden meer, zeggen zij zelf.
> -28 ok De kaart wordt nu door patiënten gelezen.
= Wandelgroepen voor mensen met suikerziekte
@ 1 running -12 6 reggestroom beken,essen GM1742,GM0163
Elke week samen lopen, met de praktijkondersteuner erbij.
* -220 done Zes groepen beginnen
* 14 busy Wandelleiders zonder de zorg verder laten gaan
> -150 ok Zes groepen lopen elke week.
> -33 ok Twee groepen gaan zelf verder.
`

export const networkProjects = `
= Dekkend aanbod in elke wijk
@ - running -8 12 windmolens vlietoever,trekschuit GM1916
Per wijk is er een lijst van wat er is voor ouderen die thuis wonen, en wat er nog niet is. Wat mist, pakken wij samen op.
* -140 done Aanbod per wijk in kaart brengen
* -50 done Lijst met ouderen bespreken
* 24 open Twee nieuwe plekken voor ontmoeting openen
> -90 ok In vier wijken is de lijst klaar.
> -29 ok Ouderen missen vooral iets in het weekend.
= Ouderen bereiken die niet komen
@ - preparation -3 15 vlietstee windmolens,vlietberaad GM1916
Vrijwilligers bellen aan bij mensen die nergens aan meedoen en vragen wat zij graag willen.
* -25 done Vrijwilligers scholen
* 20 busy Honderd deuren
* 70 open Uitkomsten delen met het netwerk
> -22 ok De eerste dertig gesprekken zijn gevoerd.
= Zelf de regie
@ - running -6 10 vlietberaad trekschuit,parkbrug GM1916
Ouderen leren van elkaar hoe zij een gesprek over zorg voorbereiden.
* -90 done Zes ouderen leiden de groepen
* 32 open Voorbeelden verzamelen
> -96 ok Drie groepen zijn begonnen.
`
