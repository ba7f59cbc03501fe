import type { Bilingual } from '../base/locale.ts'

export interface RefusalText {
  readonly what: Bilingual
  readonly advice: Bilingual
}

/** Each reason why something of a source is not taken: what happened, and what to do now. */
export const refusalTexts = {
  // The file as a whole
  'empty-file': text(
    'Het bestand is leeg.',
    'Kies een ander bestand.',
    'The file is empty.',
    'Choose another file.',
  ),
  'not-a-text-file': text(
    'Dit is geen CSV-bestand, maar een ander soort bestand.',
    'Bewaar het als CSV (UTF-8), of geef het bestand de uitgang .xlsx als het een werkmap is.',
    'This is not a CSV file.',
    'Save it as CSV (UTF-8), or use the ending .xlsx for a workbook.',
  ),
  'invalid-utf8': text(
    'Een teken in het bestand is geen geldige UTF-8.',
    'Bewaar het bestand als "CSV UTF-8" en probeer het opnieuw.',
    'A character is not valid UTF-8.',
    'Save the file as "CSV UTF-8" and try again.',
  ),
  'no-delimiter': text(
    'De eerste regel heeft geen komma, puntkomma of tab tussen de kolommen.',
    'Controleer of de eerste regel de namen van de kolommen bevat.',
    'The first line has no comma, semicolon or tab between columns.',
    'Check that the first line holds the names of the columns.',
  ),
  'delimiter-ambiguous': text(
    'Het scheidingsteken is niet te bepalen: de eerste regel bevat er meer dan één soort.',
    'Zet in het koppelbestand bij "delimiter" welk teken de kolommen scheidt.',
    'The delimiter cannot be told: the first line holds more than one kind.',
    'Name it under "delimiter" in the mapping file.',
  ),
  'wrong-delimiter': text(
    'Het bestand gebruikt een ander scheidingsteken dan het koppelbestand noemt.',
    'Pas "delimiter" in het koppelbestand aan, of laat het weg.',
    'The file uses another delimiter than the mapping file names.',
    'Change "delimiter" in the mapping file, or leave it out.',
  ),
  'line-too-long': text(
    'Een regel is langer dan wij lezen. Vaak is een aanhalingsteken niet gesloten.',
    'Controleer de regel op een losse " en bewaar het bestand opnieuw.',
    'A line is longer than we read. Often a quotation mark was not closed.',
    'Check the line for a lone " and save the file again.',
  ),
  'quote-not-closed': text(
    'Een aanhalingsteken is geopend en niet gesloten.',
    'Sluit het aanhalingsteken op deze regel.',
    'A quotation mark was opened and never closed.',
    'Close the quotation mark on this line.',
  ),
  'missing-column': text(
    'Een kolom die nodig is, staat niet in de bron.',
    'Controleer de naam in het koppelbestand. CBS nummert de kolommen in elke tabel opnieuw.',
    'A needed column is not in the source.',
    'Check its name in the mapping. CBS numbers its columns anew in every table.',
  ),
  'duplicate-column': text(
    'Een kolom die nodig is, staat twee keer in de bron.',
    'Geef de kolommen verschillende namen of haal er een weg.',
    'A needed column is in the source twice.',
    'Give the columns different names, or remove one.',
  ),
  'unknown-indicator': text(
    'Het koppelbestand noemt een indicator die niet in de catalogus staat.',
    'Controleer de naam van de indicator.',
    'The mapping names an indicator that is not in the catalogue.',
    'Check the name of the indicator.',
  ),
  'unknown-source': text(
    'Het koppelbestand noemt bij "source" een bron die Noaber niet kent. Een cijfer zonder bekende bron kan niet worden getoond.',
    'Kies de code van een tabel op de pagina /bronnen, of laat de bron eerst toevoegen (docs/mapping-file.md).',
    'The mapping file names a source that Noaber does not know. A figure without a known source cannot be shown.',
    'Take the code of a table on the page /en/bronnen, or have the source added first (docs/mapping-file.md).',
  ),
  'bad-mapping': text(
    'Het koppelbestand klopt niet.',
    'Herstel het genoemde onderdeel.',
    'The mapping file is not right.',
    'Repair the part that is named.',
  ),
  'nothing-kept': text(
    'Geen enkele rij of waarde kon worden overgenomen.',
    'Bekijk de redenen hierboven. Er is niets veranderd.',
    'Not one row or value could be taken over.',
    'See the reasons above. Nothing was changed.',
  ),
  'file-too-large': text(
    'Het bestand is groter dan toegestaan.',
    'Splits het bestand in delen, bijvoorbeeld per jaar.',
    'The file is larger than allowed.',
    'Split the file into parts, for example by year.',
  ),
  'file-unreadable': text(
    'Het bestand kan niet worden gelezen.',
    'Controleer of het bestaat en of u het mag lezen.',
    'The file cannot be read.',
    'Check that it exists and that you may read it.',
  ),
  'bad-workbook': text(
    'De werkmap (.xlsx) is beschadigd of geen werkmap.',
    'Open het bestand in een rekenprogramma en bewaar het opnieuw.',
    'The workbook (.xlsx) is damaged or is not a workbook.',
    'Open it in a spreadsheet program and save it again.',
  ),
  'workbook-too-large': text(
    'De werkmap wordt bij het uitpakken te groot.',
    'Bewaar alleen het blad met de cijfers, of lever het als CSV.',
    'The workbook grows too large when unpacked.',
    'Save only the sheet with the figures, or deliver it as CSV.',
  ),
  'formula-in-cell': text(
    'Een cel bevat een formule.',
    'Kopieer de cellen en plak ze als waarden. Bewaar het bestand daarna opnieuw.',
    'A cell holds a formula.',
    'Copy the cells, paste them as values and save the file again.',
  ),
  'macro-in-workbook': text(
    'De werkmap bevat macro’s.',
    'Bewaar het bestand als gewone werkmap (.xlsx) of als CSV.',
    'The workbook holds macros.',
    'Save it as an ordinary workbook (.xlsx) or as CSV.',
  ),
  'sheet-not-found': text(
    'Het blad staat niet in de werkmap.',
    'Controleer de naam bij "sheet" in het koppelbestand.',
    'The sheet is not in the workbook.',
    'Check the name under "sheet" in the mapping file.',
  ),
  // The network
  'host-not-allowed': text(
    'Dit adres staat niet op de lijst van toegestane bronnen.',
    'Download het bestand zelf en importeer het als bestand.',
    'This address is not on the list of allowed sources.',
    'Download the file yourself and import it as a file.',
  ),
  'redirect-refused': text(
    'De bron verwijst door naar een adres dat niet is toegestaan.',
    'Controleer bij de uitgever of het adres is verhuisd.',
    'The source redirects to an address that is not allowed.',
    'Ask the publisher whether the address has moved.',
  ),
  'table-not-found': text(
    'De bron kent deze tabel niet.',
    'Controleer de tabelcode. Oude tabellen worden soms ingetrokken.',
    'The source does not know this table.',
    'Check the table code. Old tables are sometimes withdrawn.',
  ),
  'source-unreachable': text(
    'De bron geeft geen (bruikbaar) antwoord, ook niet na meer pogingen.',
    'Probeer het later opnieuw. Wat al binnen is, wordt bewaard; de import gaat daar verder.',
    'The source gives no usable answer, also after more attempts.',
    'Try again later. What came in is kept; the import goes on from there.',
  ),
  'answer-too-large': text(
    'Een antwoord van de bron is groter dan toegestaan.',
    'Meld dit aan de beheerder van Noaber.',
    'An answer of the source is larger than allowed.',
    'Tell the maintainers of Noaber.',
  ),
  'shape-changed': text(
    'De tabel heeft een andere vorm dan verwacht. Er is niets overgenomen.',
    'Vergelijk de kolommen met het koppelbestand en pas het aan.',
    'The table has another shape than expected. Nothing was taken over.',
    'Compare its columns with the mapping and change that.',
  ),
  'database-error': text(
    'De database kon de cijfers niet bewaren. Er is niets veranderd.',
    'Controleer of de schijf vol is en of de database draait, en start de import opnieuw.',
    'The database could not store the figures. Nothing was changed.',
    'Check the disk space and the database, and start the import again.',
  ),
  'import-running': text(
    'Deze tabel wordt al geïmporteerd door een ander proces.',
    'Wacht tot dat klaar is.',
    'Another process is importing this table.',
    'Wait until it is done.',
  ),
  stopped: text(
    'De import is gestopt. Er is niets veranderd.',
    'Start hem opnieuw; hij gaat verder waar hij was.',
    'The import was stopped. Nothing was changed.',
    'Start it again; it goes on where it was.',
  ),
  'snapshot-unreadable': text(
    'De meegeleverde cijfers zijn niet compleet of beschadigd. Er is niets geladen.',
    'Haal de map opnieuw op (git checkout) of maak de momentopname opnieuw.',
    'The shipped figures are incomplete or damaged. Nothing was loaded.',
    'Fetch the folder again (git checkout), or make the snapshot again.',
  ),
  'edition-changed': text(
    'De uitgever heeft de tabel vernieuwd terwijl wij haar lazen.',
    'Start de import opnieuw; hij begint dan bij de nieuwe uitgave.',
    'The publisher renewed the table while we were reading it.',
    'Start the import again; it begins with the new edition.',
  ),
  'two-files-one-column': text(
    'Twee bestanden leveren dezelfde cijfers (indicator, jaar en niveau).',
    'Haal een van de twee uit de lijst.',
    'Two files deliver the same figures (indicator, year and level).',
    'Take one of the two off the list.',
  ),
  'unknown-division': text(
    'De gebieden van dit jaar zijn niet geladen.',
    'Laad eerst de gebieden van dit jaar, of pas "vintage" aan.',
    'The areas of this year have not been loaded.',
    'Load the areas of this year first, or change "vintage".',
  ),
  // One row
  'row-length': text(
    'De rij heeft meer of minder velden dan de eerste regel.',
    'Controleer de rij op een ontbrekend of extra scheidingsteken.',
    'The row has more or fewer fields than the header.',
    'Check the row for a missing or extra delimiter.',
  ),
  'quote-misplaced': text(
    'Na een gesloten aanhalingsteken volgt nog tekst.',
    'Verdubbel aanhalingstekens binnen een veld.',
    'Text follows a closed quotation mark.',
    'Double the quotation marks inside a field.',
  ),
  'not-an-area-code': text(
    'De gebiedscode heeft geen vorm die CBS gebruikt.',
    'Gebruik codes als GM0344, WK034403 of BU03440311.',
    'The area code has no form that CBS uses.',
    'Use codes such as GM0344, WK034403 or BU03440311.',
  ),
  'unknown-area': text(
    'Het gebied bestaat niet in de indeling van dit jaar.',
    'Controleer het jaar van de indeling ("vintage") in het koppelbestand.',
    'The area does not exist in the division of this year.',
    'Check the year of the division ("vintage") in the mapping.',
  ),
  'bad-period': text(
    'De periode is geen jaar tussen 1900 en 2150.',
    'Gebruik een jaar (2024) of een CBS-periode (2024JJ00).',
    'The period is not a year from 1900 to 2150.',
    'Use a year (2024) or a CBS period (2024JJ00).',
  ),
  'duplicate-key': text(
    'Gebied en periode komen al eerder voor. De eerste rij telt.',
    'Verwijder de dubbele rij, of kies met "keep" of "where" welke rijen tellen.',
    'Area and period were there before. The first row counts.',
    'Remove the double row, or choose rows with "keep" or "where".',
  ),
  // One cell
  'not-a-number': text(
    'Hier hoort een getal, maar er staat tekst.',
    'Verbeter de waarde, of zet het teken bij "signs" in het koppelbestand.',
    'A number belongs here, but this is text.',
    'Correct it, or list the sign under "signs" in the mapping.',
  ),
  'decimal-comma': text(
    'Het getal heeft een komma, terwijl het koppelbestand een punt verwacht.',
    'Zet "decimal": "," in het koppelbestand als dit een decimale komma is.',
    'The number has a comma where the mapping expects a point.',
    'Put "decimal": "," in the mapping if this is a decimal comma.',
  ),
  'too-many-decimals': text(
    'Het getal heeft meer decimalen dan de indicator.',
    'Rond af bij de bron, of verhoog de decimalen van de indicator.',
    'The number has more decimals than the indicator.',
    'Round it at the source, or raise the decimals of the indicator.',
  ),
  'out-of-range': text(
    'Het getal is te groot om te bewaren.',
    'Controleer de eenheid en de factor in het koppelbestand.',
    'The number is too large to store.',
    'Check the unit and the factor in the mapping.',
  ),
  'impossible-value': text(
    'Deze waarde kan niet: een aantal of afstand onder nul, of een percentage onder nul of boven 100.',
    'Verbeter de waarde. Is het een teken van de bron, zoals -99997, zet het dan bij "signs". Controleer anders "factor".',
    'This value cannot be: a count or distance below zero, or a percentage below zero or above 100.',
    'Correct it. If it is a sign of the source, such as -99997, list it under "signs". Otherwise check "factor".',
  ),
  'incomplete-sum': text(
    'Van dit gebied ontbreekt een deel van de op te tellen rijen. Er is geen som gemaakt.',
    'Lever alle rijen van het gebied aan.',
    'Some of the rows to add up are missing for this area. No sum was made.',
    'Deliver all rows of the area.',
  ),
  'formula-without-value': text(
    'De cel heeft een formule zonder bewaarde uitkomst.',
    'Open de werkmap, laat hem rekenen en bewaar hem opnieuw.',
    'The cell holds a formula without a stored result.',
    'Open the workbook, let it calculate and save it again.',
  ),
} as const satisfies Record<string, RefusalText>

function text(nl: string, nlAdvice: string, en: string, enAdvice: string): RefusalText {
  return { what: { nl, en }, advice: { nl: nlAdvice, en: enAdvice } }
}
