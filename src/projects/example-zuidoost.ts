/** Projects of the example sub-region Zuidoost; how they are written is in `example.ts`. */
export const southEastProjects = `
= Valpreventie: Sterk op de Heuvelrug
@ 1 running -9 9 kastanje buurtzuster,linge,ggd GM0355,GM1581
Ouderen in Zeist en op de Heuvelrug oefenen elke week hun evenwicht en laten hun huis nakijken. Zo vallen zij minder vaak.
* -210 done Zalen huren in Doorn, Driebergen en Zeist
* -150 done Zes oefenleiders opleiden
* -20 busy Wijkverpleegkundigen leren verwijzen | Wacht op de tweede scholing.
* 40 open Alle huizen van deelnemers een keer nakijken
> -200 ok De eerste groep in Doorn is begonnen met veertien deelnemers.
> -95 ok Er zijn nu vijf groepen. In Driebergen is een wachtlijst.
> -18 ok Het ziekenhuis stuurt mensen na een val naar ons door.
? join -60 -58 Ik ben wijkverpleegkundige in Maarn. Kan ik een keer meelopen? | Graag. Woensdagochtend is er een groep in Doorn; u bent welkom.
? join -3 - Ik wil als fysiotherapeut in Zeist een groep begeleiden. Zoekt u nog iemand?
^ deelnemers higher 0 120 Mensen die meedoen aan een oefengroep | -180 22 | -90 64 | -20 81
^ procent lower 34 25 Deelnemers die in een half jaar zijn gevallen | -20 29
= Eetclub aan de Langstraat
@ 2 running -14 10 kastanje rugdorp GM0352
Twee keer in de week eten buren samen in een leegstaande winkel. Vrijwilligers koken en halen op wie niet goed kan lopen.
* -300 done Keuken laten keuren
* -45 done Tweede kookploeg vinden
* 25 open Vervoer regelen voor de buitengebieden
> -160 ok Elke week schuiven er dertig mensen aan.
> -40 ok Ook huishoudens zonder ouderen komen nu mee-eten.
= Dorpsondersteuner Rhenen en Renswoude
@ 2 running -11 13 kastanje buurtzuster GM0339,GM0340
Een vast gezicht in het dorp dat meedenkt bij vragen over wonen, zorg en hulp. Zonder formulier en zonder verwijzing.
* -200 done Spreekuur openen in het dorpshuis
* -70 done Afspraken maken met de huisartsen
* -14 open Eerste jaar bespreken met bewoners | Verzet: de zaal was dubbel geboekt.
* 60 open Plan schrijven voor een tweede ondersteuner
> -120 ok De meeste vragen gaan over vervoer en administratie.
> -16 late Het gesprek met bewoners is drie weken verzet.
= Zorgboerderij open op zondag
@ 2 preparation -3 15 zwaluw kastanje GM0352,GM0312
De zorgboerderij gaat ook op zondag open, zodat mantelzorgers een dag voor zichzelf hebben.
* -30 done Vragen aan mantelzorgers wat zij nodig hebben
* 15 busy Rooster maken voor het weekend
* 50 open Vervoer voor de zondag regelen
> -25 ok Veertig mantelzorgers vulden de vragenlijst in. De zondag wint ruim.
= Dementievriendelijke kernen
@ 1 running -12 6 heuvelzicht kastanje,clienten GM0310,GM0355
Winkels, kerken en sportclubs in De Bilt en Zeist leren hoe zij klanten en leden met dementie goed helpen.
* -250 done Twaalf ambassadeurs opleiden
* -100 done Winkeliers uitnodigen voor een korte training
* -40 dropped Een app maken met adressen | Een lijst op papier werkt beter.
* 30 open Sportclubs bezoeken
> -190 ok Twintig winkels hebben de training gedaan.
> -110 ok De markt in Zeist heeft nu een rustige plek om te zitten.
= Nachtzorg op één nummer
@ 3 running -8 8 nacht buurtzuster,heuvelzicht,linge GM0310,GM0355,GM1581
Wie ’s nachts hulp nodig heeft, belt één nummer. Drie organisaties rijden om de beurt, zodat er altijd iemand in de buurt is.
* -180 done Routes vergelijken
* -90 done Afspraken over dossiers vastleggen
* -10 busy Nummer bekendmaken bij huisartsen
* 45 open Eerste half jaar meten
> -130 ok De nachtroute is met een derde korter geworden.
> -35 late Het doorzetten van oproepen werkt nog niet bij één telefooncentrale.
^ minuten lower 38 25 Wachttijd na een oproep in de nacht | -150 38 | -40 31
= Medicijnen op tijd, zonder bezoek
@ 3 running -7 11 buurtzuster linge -
Een kastje thuis geeft de medicijnen op het goede moment. De wijkverpleging kijkt op afstand mee en komt alleen als het nodig is.
* -150 done Dertig kastjes proberen
* -60 done Apotheken laten vullen
* -8 open Afspreken wie bij storing komt | De leverancier heeft nog niet geantwoord.
* 35 open Uitbreiden naar honderd mensen
> -100 ok Na uitleg redden bijna alle deelnemers zich zelf.
> -12 ok Wij sparen ongeveer twee bezoeken per persoon per dag.
^ personen higher 0 100 Mensen met een medicijnkastje | -120 12 | -12 41
= Wooncoach voor wie kleiner wil wonen
@ 2 running -10 14 rugdorp kastanje GM0355,GM1581
De wooncoach helpt ouderen op tijd te kiezen: blijven en aanpassen, of verhuizen. Ook met het inpakken.
* -190 done Twee coaches aannemen
* -75 done Voorrang regelen bij seniorenwoningen
* 20 busy Dertig gesprekken voeren in Driebergen
> -140 ok De eerste negen huishoudens zijn verhuisd.
> -50 ok Mensen willen vooral in hun eigen dorp blijven.
? ask -42 -39 Kan mijn moeder zich ook aanmelden als zij een koophuis heeft? | Ja, de coach is er voor huurders en voor eigenaren.
= Mantelzorgcafé in zes dorpen
@ 2 running -20 4 kastanje clienten,heuvelzicht GM0312,GM0352,GM1581
Elke maand een avond voor wie voor een ander zorgt: koffie, een onderwerp en tijd om te praten.
* -110 done Programma voor het jaar maken
* -30 done Zesde dorp zoeken
* 22 open Avond over nachten en slapen voorbereiden
> -170 ok Gemiddeld komen er achttien mensen.
> -102 ok Cothen doet mee.
= Polikliniek ouderen komt naar het dorp
@ 3 preparation -2 16 lagelanden linge,heuvelzicht GM0345,GM0340
De geriater houdt eens per twee weken spreekuur in Veenendaal, samen met de huisarts en de specialist van het verpleeghuis.
* -20 done Spreekkamer vinden
* 18 open Afspraken over uitslagen maken
* 70 open Eerste spreekuur houden
> -15 ok De ruimte is er. De agenda’s passen nog niet.
= Leerroute zij-instromers Kromme Rijn
@ 4 running -13 11 heuvelzicht zorgschool,buurtzuster -
Mensen van 40 jaar en ouder leren in anderhalf jaar een zorgberoep, met loon vanaf de eerste dag.
* -260 done Eerste groep van zestien starten
* -130 done Begeleiders op de werkvloer opleiden
* 10 busy Tweede groep werven
* 55 open Taalles tijdens werktijd aanbieden
> -220 ok Zestien mensen zijn begonnen.
> -75 late Twee mensen zijn gestopt door de reistijd. Wij zoeken werkplekken dichterbij.
^ personen higher 0 40 Zij-instromers die aan het werk zijn | -200 16 | -75 14
= Samen praten over later
@ 1 running -6 12 linge clienten,kastanje GM0310
Huisartsen nodigen mensen vanaf 75 jaar uit voor een gesprek over wat zij later belangrijk vinden.
* -120 done Gesprekskaarten maken met cliënten
* -25 done Praktijkondersteuners oefenen
* 30 open Bijeenkomst in Bilthoven
> -85 ok De kaarten zijn in vier praktijken in gebruik.
> -22 ok Mensen waarderen vooral dat er tijd voor is.
= Tuinmaatjes
@ 2 idea - - - kastanje GM0355 no-leader
Jongeren helpen ouderen met de tuin en drinken daarna samen koffie. Wie trekt dit?
* 40 open Een school zoeken die meedoet
= Beweegtuin bij het verpleeghuis
@ 1 completed -22 -3 heuvelzicht rugdorp,kastanje GM0310
De tuin van het verpleeghuis is open voor de buurt. Bewoners en buren bewegen er samen.
* -300 done Toestellen kiezen met bewoners
* -150 done Tuin aanleggen
* -100 done Opening met de buurt
> -240 ok De grond is klaar.
> -98 done De tuin is open en wordt elke dag gebruikt.
^ bezoekers higher 0 50 Buren per week in de tuin | -95 61
= Slimme sensoren bij alleenwonenden
@ 2 stopped -16 -5 buurtzuster rugdorp GM1581 no-deputy
Sensoren melden als iemand niet opstaat. De proef is gestopt: er waren te veel valse meldingen.
* -300 done Proef bij twaalf mensen
* -170 dropped Uitbreiden naar zestig woningen | Te veel valse meldingen.
> -230 late Eén op de drie meldingen klopt niet.
> -155 done Wij stoppen. Wat wij leerden, staat in het verslag.
`
