/** What the operator can do about a database or folder that cannot be used, by the code of Node or PostgreSQL. */
const advice: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'Er antwoordt geen databaseserver op het adres in DATABASE_URL. Start hem, of verbeter het adres.',
  ENOTFOUND: 'De computer in DATABASE_URL is niet te vinden. Verbeter het adres.',
  ETIMEDOUT: 'De databaseserver in DATABASE_URL antwoordt niet. Kijk of hij aanstaat en bereikbaar is.',
  '3D000': 'De database in DATABASE_URL bestaat niet. Maak haar aan met createdb, of verbeter de naam.',
  '28000': 'De databaseserver laat deze gebruiker niet toe. Controleer de naam in DATABASE_URL.',
  '28P01': 'Het wachtwoord in DATABASE_URL klopt niet.',
  '42501': 'De gebruiker in DATABASE_URL mag geen tabellen maken. Geef hem rechten op de database.',
  '53100': 'De schijf is vol. Maak ruimte en probeer het opnieuw; er is niets half opgeslagen.',
  ENOSPC: 'De schijf is vol. Maak ruimte en probeer het opnieuw; er is niets half opgeslagen.',
  EACCES:
    'Noaber mag niet schrijven in de map met gegevens. Geef rechten op die map, of kies een andere met --data.',
  EPERM:
    'Noaber mag niet schrijven in de map met gegevens. Geef rechten op die map, of kies een andere met --data.',
  EROFS: 'Op deze schijf kan niet worden geschreven. Kies een andere map met --data.',
  EEXIST: 'De map met gegevens is een bestand. Kies een andere map met --data.',
  ENOTDIR: 'De map met gegevens ligt in een bestand. Kies een andere map met --data.',
}

/**
 * Why the program could not begin, and what to do now (Dutch, for the operator).
 *
 * @returns advice and the message of the system; only the message for what we do not know
 */
export function explainTrouble(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const words = 'code' in error && typeof error.code === 'string' ? advice[error.code] : undefined
  return words === undefined ? error.message : `${words}\n(${error.message})`
}
