/** Projects of the example sub-region Utrecht West; how they are written is in `example.ts`. */
export const westProjects = `
= Dorpshuis als buurtkliniek
@ 2 running -13 11 torens vechtwaard,polders GM0331,GM0589
In vijf dorpshuizen is één ochtend per week de prikpost, de wijkverpleging en de koffie bij elkaar.
* -280 done Afspraken met vijf dorpshuizen
* -150 done Behandelkamer inrichten
* -18 busy Apotheek laten bezorgen
* 40 open Jaar één bespreken in elk dorp
> -190 ok Drie dorpen zijn begonnen.
> -101 ok Alle vijf zijn open.
^ bezoekers higher 0 90 Bezoekers per week | -190 31 | -101 68
= Valpreventie: veilig op de deel
@ 1 running -7 11 polders vechtwaard,lopik GM0331,GM0335
Ook op de boerderij vallen ouderen. Een vrijwilliger loopt mee door huis en schuur en helpt gevaar weg te halen.
* -140 done Lijst maken met boeren
* -60 done Twintig vrijwilligers leren kijken
* 20 open Honderd erven bezoeken
> -88 ok Dertig erven zijn bezocht.
> -30 ok De meeste problemen zijn met een middag klussen op te lossen.
^ erven higher 0 100 Erven die bezocht zijn | -88 30 | -30 52
= Eetclub het Hof
@ 2 running -9 9 hazelaar polders GM0356
Buren rond een hof in Nieuwegein koken om de beurt voor elkaar. Wie niet kan koken, doet de afwas.
* -170 done Gezamenlijke ruimte opknappen
* -60 done Rooster op papier
* 25 open Tweede hof helpen beginnen
> -112 ok Twintig buren eten elke week mee.
= Dorpsondersteuner Lopikerwaard
@ 2 running -16 8 torens polders GM0331,GM0335,GM0589
Een inwoner die de weg kent, helpt anderen bij vragen over zorg, vervoer en papieren.
* -310 done Twee ondersteuners vinden
* -140 done Spreekuur in de supermarkt
* -22 open Geld voor jaar drie vinden | Het gesprek met de gemeenten loopt.
* 70 open Opvolger inwerken
> -230 ok Tweehonderd vragen in een half jaar.
> -24 late Er is nog geen zekerheid over het derde jaar.
= Zorgtaxi van buren
@ 2 running -10 10 torens hazelaar GM0331
Vrijwilligers rijden dorpsgenoten naar ziekenhuis en huisarts, en wachten mee.
* -200 done Verzekering regelen
* -100 done Planning door drie telefonisten
* 35 open Elektrische auto aanvragen
> -145 ok Er zijn veertig chauffeurs.
> -97 ok Elke week zestig ritten.
? join -30 -29 Ik wil chauffeur worden, mag dat met 74 jaar? | Ja, tot 80 jaar, na een rijtest die wij betalen.
= Wijkteam en verpleeghuis wisselen van plaats
@ 4 running -6 8 lopik vechtwaard GM0632
Medewerkers van het verpleeghuis lopen een maand mee in de wijk, en andersom.
* -110 done Eerste zes koppels maken
* -35 done Ervaringen delen
* 22 busy Tweede ronde
> -68 ok Iedereen wil door. Roosters zijn het lastigst.
> -20 ok De tweede ronde is begonnen met acht koppels.
= Revalideren thuis
@ 3 running -8 16 lopik vechtwaard,lagelanden GM0632,GM0335
Na een operatie oefent u thuis in plaats van in het revalidatiecentrum. De therapeut komt langs en belt met beeld.
* -160 done Wie kan mee: regels maken
* -70 done Eerste vijfentwintig mensen
* -6 open Vergoeding regelen met de verzekeraar | Het overleg is verplaatst.
* 50 open Ook in het weekend oefenen
> -105 ok Mensen zijn een week eerder thuis.
> -29 late Over de vergoeding is nog geen besluit.
^ dagen lower 24 15 Dagen tot iemand thuis oefent | -105 19 | -29 17
= Samen sterk in Maarssen
@ 2 running -11 7 vechtstee polders,hazelaar GM1904
In drie flats maken bewoners, huismeester en wijkverpleging samen afspraken over omkijken naar elkaar.
* -210 done Bewoners spreken in de hal
* -110 done Huismeesters scholen
* 18 open Feest in de derde flat
> -160 ok Twee flats hebben een bewonersgroep.
= Verpleegkundige op de e-bike
@ 4 completed -19 -6 vechtwaard - GM0356,GM0321
Wijkverpleegkundigen in Houten en Nieuwegein gingen van de auto naar de fiets. Dat scheelt tijd en parkeren.
* -300 done Zestig fietsen bestellen
* -200 done Stallingen regelen
> -260 ok De helft van de routes gaat op de fiets.
> -185 done Bijna alle routes gaan nu op de fiets.
^ procent higher 10 70 Routes op de fiets | -260 50 | -185 78
= Nachtzorg in de polder
@ 3 running -7 9 nacht torens,vechtwaard GM0736,GM0331
In de dorpen rijdt ’s nachts één auto met twee verpleegkundigen voor alle organisaties samen.
* -130 done Routes en sleutels afspreken
* -45 done Eerste twee maanden rijden
* 16 busy Sleutelkluizen bij iedereen
> -78 ok De auto is binnen een half uur overal.
> -32 ok Er zijn minder bezoeken van de huisartsenpost.
= Praten over dementie op het boerenerf
@ 1 preparation -3 12 zonnevlinder torens GM0589
Een werkgroep maakt een avond voor boerengezinnen: wat verandert er op het bedrijf als iemand dementie krijgt?
* -25 done Gezinnen spreken
* 30 open Avond voorbereiden met een toneelgroep
* 70 open Eerste avond
> -18 ok Negen gezinnen vertelden hun verhaal.
= Zij-instromers op het platteland
@ 4 preparation -2 16 lopik zorgschool,vechtwaard -
Een leerroute in de avond en in het eigen dorp, zodat reistijd geen reden is om niet te beginnen.
* -12 open Leslokaal vinden | Twee dorpshuizen bekeken, nog geen keuze.
* 35 open Werving met open avond
* 90 open Eerste lesdag
> -10 late Er is nog geen leslokaal.
= Digitaal spreekuur in de bibliotheek
@ 2 running -5 13 polders hazelaar GM0632
Vrijwilligers helpen met inloggen bij de huisarts, het ziekenhuis en de gemeente.
* -85 done Tien vrijwilligers scholen
* -20 done Spreekuur op dinsdag
* 27 open Ook op zaterdag
> -55 ok Gemiddeld vijftien mensen per keer.
> -17 ok Veel vragen gaan over machtigen van een kind.
= Tijdelijk wonen bij de tuin
@ 2 idea - - vechtstee - GM1904 no-deputy
Kleine verplaatsbare woningen in de tuin van kinderen of buren, voor een paar jaar.
* 45 open Regels opzoeken
* 80 open Eén plek vinden voor een proef
= Boodschappen zonder app
@ 2 stopped -12 -7 polders - GM0736
Bestellen bij de dorpswinkel per telefoon. De winkel is gesloten, daarom is het project gestopt.
* -250 done Telefonisten vinden
* -215 dropped Bezorgfietsen kopen | De winkel sloot.
> -240 ok Vijftig klanten bellen elke week.
> -212 done De winkel is gesloten. Wij stoppen en verwijzen naar de eetclub.
`
