/** Projects of the example sub-region Eemland; how they are written is in `example.ts`. */
export const eemlandProjects = `
= Valpreventie op de sportclub
@ 1 running -8 10 eemplein groenedeur,eemstroom GM0307,GM0327
Ouderen trainen evenwicht en kracht bij de sportclub om de hoek, overdag als de velden leeg zijn.
* -170 done Vijf clubs vinden
* -80 done Trainers opleiden
* 15 busy Huisartsen uitleg geven
* 50 open Testdag in Leusden
> -110 ok Drie clubs zijn begonnen.
> -36 ok Ook in Hoevelaken wil een club meedoen.
^ deelnemers higher 0 150 Ouderen die wekelijks trainen | -100 38 | -36 73
= Eetclub Eemdorpen
@ 2 running -12 12 eemplein - GM0313,GM0308
Restaurants koken op maandag voor buren van boven de 70 jaar. U betaalt wat u thuis ook kwijt zou zijn.
* -240 done Zes restaurants vinden
* -60 done Vervoer met vrijwilligers
* 30 open Lijst van gasten bijhouden zonder papier
> -150 ok Zes restaurants doen mee.
> -98 ok Ook in de zomer gaat het door.
= Vaste wijkverpleegkundige per huisartsenpraktijk
@ 3 running -10 14 groenedeur eemstroom GM0307,GM0342
Elke praktijk heeft één vast aanspreekpunt in de wijkverpleging. Bellen kan elke dag tussen twaalf en één.
* -200 done Koppels maken
* -90 done Vast belmoment afspreken
* -9 open Vakantie en ziekte regelen | Er is nog geen vervanging in de zomer.
* 45 open Ook in Baarn beginnen
> -140 ok Veertien praktijken hebben een vast gezicht.
> -11 late Vervanging bij ziekte lukt nog niet.
= Logeren na een val
@ 3 running -6 12 wilgenpoort eemvallei,groenedeur GM0307
Wie na een val even niet thuis kan zijn, logeert kort in een gewoon huis met zorg in de buurt.
* -120 done Vier kamers inrichten
* -40 done Afspraken met de spoedpost
* 35 open Eerste vijftig gasten bespreken
> -70 ok De kamers zijn bijna altijd bezet.
> -23 ok Gemiddeld blijft iemand negen nachten.
^ nachten lower 16 8 Nachten tot iemand weer thuis is | -110 13 | -23 9
= Ouderenstem aan tafel
@ 1 running -16 8 ouderenstem eemplein -
Bij elk overleg over ouderenzorg in Eemland zitten twee ouderen aan tafel. Zij krijgen scholing en een vergoeding.
* -260 done Twaalf ouderen scholen
* -120 done Afspraken maken met overleggen
* 20 open Vergoeding regelen voor volgend jaar
> -180 ok In zeven overleggen zitten nu ouderen.
> -105 ok De toon verandert: vergaderingen zijn korter en duidelijker.
= Zij-instroom Eemland
@ 4 running -12 12 eemgaarde zorgschool,groenedeur -
Van winkel of kantoor naar de zorg: een leerroute met loon, in groepen van twaalf.
* -250 done Groep één starten
* -70 done Groep twee starten
* 18 busy Eerste diploma’s uitreiken
> -200 ok Twaalf mensen begonnen.
> -64 ok Groep twee zit vol. Er is een wachtlijst.
? ask -70 -66 Ik heb nog geen diploma. Kan ik meedoen? | Ja. U begint dan met een korte toets, en samen kijken we welke route past.
^ personen higher 0 36 Zij-instromers in opleiding of aan het werk | -200 12 | -64 23
= Samen roosteren in Soest
@ 4 running -5 9 eemgaarde groenedeur GM0342
Teams van twee organisaties in Soest maken samen hun rooster voor de avond, zodat niemand twee keer door dezelfde straat rijdt.
* -90 done Routes naast elkaar leggen
* -30 busy Eén avondteam proberen
* 40 open Ervaringen delen met de regio
> -62 ok Drie avonden per week rijdt één team.
> -33 late Door ziekte loopt de proef een maand langer.
? ask -16 - Wij zijn een klein thuiszorgteam in Baarn. Kunnen wij bij deze proef aansluiten?
= Wonen met een plus
@ 2 preparation -4 20 eemhaven eemgaarde,eemplein GM0307,GM0351
Zestig gewone huurwoningen met een ontmoetingsruimte en zorg dichtbij, voor jong en oud.
* -70 done Grond bekijken
* 10 busy Schets maken met bewoners
* 90 open Besluit over de bouw
> -52 ok Er is een schets. Bewoners willen een werkplaats.
= Mantelzorgmakelaar op het werk
@ 2 running -7 11 eemplein ouderenstem GM0307
Werkgevers in Amersfoort bieden medewerkers die voor iemand zorgen een paar uur hulp bij regelen.
* -150 done Acht werkgevers vinden
* -40 done Makelaar opleiden
* 24 open Ervaringen ophalen
> -92 ok Dertig medewerkers kregen hulp.
> -26 ok Vooral kleine bedrijven zijn er blij mee.
? visit -22 -20 Ik heb een bakkerij met tien mensen. Kan de makelaar een keer langskomen? | Graag. Ik bel u morgen voor een afspraak na sluitingstijd.
= Beeldbellen met de wijkverpleging
@ 3 running -9 9 groenedeur eemplein -
Voor een vraag of een controle belt de wijkverpleging met beeld. Wie dat liever niet heeft, krijgt gewoon bezoek.
* -180 done Toestellen uitlenen
* -90 done Vrijwilligers leren uitleggen
* -30 done Cliënten vragen wat zij vinden
* 33 open Verlengen of stoppen: besluit nemen
> -125 ok Negentig mensen bellen mee.
> -27 ok Acht van de tien willen doorgaan.
= Dementie en de wereld van vroeger
@ 1 running -5 7 eemgaarde ouderenstem GM0308
Scholieren en bewoners maken samen een tentoonstelling over het Baarn van vroeger.
* -80 done School en huis koppelen
* 12 busy Foto’s verzamelen
* 45 open Opening
> -48 ok Twaalf scholieren komen elke week.
= Palliatieve zorg: op tijd bellen
@ 3 running -11 13 eemstroom groenedeur,eemvallei GM0307,GM0267
Huisartsen en wijkverpleging spreken elke maand over mensen die misschien niet lang meer leven.
* -220 done Groepen van acht huisartsen vormen
* -110 done Leidraad van één bladzijde
* 28 open Ook naasten vragen wat beter kan
> -165 ok Vijf groepen komen elke maand bij elkaar.
> -94 ok De leidraad wordt gebruikt.
= Rijles voor de scootmobiel
@ 2 completed -13 -2 eemplein - GM0342
Wie een scootmobiel kreeg, leerde er veilig mee rijden. Het project is klaar; de lessen gaan door.
* -200 done Verkeerstuin lenen
* -100 done Tien lessen geven
> -150 ok Veertig mensen haalden het bewijs.
> -68 done Vrijwilligers geven de lessen nu zelf.
^ mensen higher 0 60 Mensen die de les volgden | -150 40 | -68 66
= Nachtverpleging vanuit het verpleeghuis
@ 3 idea - - wilgenpoort nacht GM0307 no-deputy
Kan het verpleeghuis ’s nachts ook bij buren helpen? Vier organisaties zoeken dat uit.
* 25 open Vragen op een rij zetten
* 55 open Rekenen met de routes
= Muziek in de huiskamer
@ 1 idea - - - eemgaarde,eemplein GM0308 no-leader
Leerlingen van de muziekschool spelen bij ouderen thuis. Er is nog geen trekker.
* 60 open Muziekschool vragen
`
