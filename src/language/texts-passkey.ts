import type { Locale } from '../base/locale.ts'

const nl = {
  signInTitle: 'Inloggen met een passkey',
  signIn: 'Log in met een passkey',
  signInWithout:
    'Dit werkt alleen met script aan, in een browser die passkeys kent. Met de link per mail kunt u altijd inloggen.',
  noName:
    'Dat kan op dit adres niet: passkeys werken alleen op een site met een naam en een beveiligde verbinding (https), niet op een adres van cijfers. Met de link per mail kunt u wel inloggen.',
  noNameHere: (address: string) => `Op deze computer kan het wel op ${address}.`,
  title: 'Passkeys',
  lead: 'Met een passkey logt u in met uw vingerafdruk, uw gezicht of de pincode van uw apparaat, zonder mail. Een passkey geldt ook als tweede stap, en wij krijgen uw vingerafdruk, gezicht of pincode nooit.',
  none: 'U hebt nog geen passkey.',
  since: (when: string) => `toegevoegd op ${when}`,
  lastUsed: (when: string) => `laatst gebruikt op ${when}`,
  neverUsed: 'nog niet gebruikt',
  change: (name: string) => `Wijzig of verwijder: ${name}`,
  newName: 'Naam van deze passkey',
  rename: 'Sla de naam op',
  remove: (name: string) => `Verwijder: ${name}`,
  removeWhy: 'Na het verwijderen kunt u er hier niet meer mee inloggen. Verwijder hem ook op uw apparaat.',
  name: 'Naam voor de passkey',
  nameHelp: 'Zo herkent u hem later, bijvoorbeeld “telefoon” of “laptop werk”.',
  add: 'Voeg een passkey toe',
  addWithout:
    'Een passkey toevoegen werkt alleen met script aan, in een browser die passkeys kent. Met de link per mail kunt u altijd inloggen.',
  again:
    'Een passkey toevoegen kan alleen in het eerste kwartier na het inloggen. Log uit en log opnieuw in.',
  most: 'U hebt 20 passkeys. Meer kan niet: verwijder er eerst een.',
  added: 'Uw passkey is toegevoegd',
  addedWhy: 'U kunt er vanaf nu mee inloggen.',
  renamed: 'De naam is opgeslagen',
  renamedWhy: 'U ziet de nieuwe naam in de lijst.',
  removed: 'De passkey is verwijderd',
  removedWhy: 'U kunt er hier niet meer mee inloggen.',
  refused:
    'Inloggen met deze passkey lukt niet. Misschien is hij hier verwijderd. Probeer het opnieuw of vraag een link per mail.',
  notAdded: 'Deze passkey kon niet worden toegevoegd. Probeer het opnieuw.',
  cancelled: 'Het is afgebroken of duurde te lang. Probeer het opnieuw.',
  known: 'Dit apparaat heeft al een passkey voor deze site.',
  tooOften: 'Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  failed: 'Het is niet gelukt. Controleer de verbinding, laad de pagina opnieuw en probeer het nog eens.',
}

export type PasskeyTexts = typeof nl

const en: PasskeyTexts = {
  signInTitle: 'Sign in with a passkey',
  signIn: 'Sign in with a passkey',
  signInWithout:
    'This works only with script on, in a browser that knows passkeys. With the link by mail you can always sign in.',
  noName:
    'That is not possible at this address: passkeys work only on a site with a name and a secure connection (https), not at an address of numbers. With the link by mail you can sign in.',
  noNameHere: (address) => `On this computer it is possible at ${address}.`,
  title: 'Passkeys',
  lead: 'With a passkey you sign in with your fingerprint, your face or the PIN of your device, without mail. A passkey counts as a second step too, and we never get your fingerprint, face or PIN.',
  none: 'You have no passkey yet.',
  since: (when) => `added on ${when}`,
  lastUsed: (when) => `last used on ${when}`,
  neverUsed: 'not used yet',
  change: (name) => `Change or remove: ${name}`,
  newName: 'Name of this passkey',
  rename: 'Save the name',
  remove: (name) => `Remove: ${name}`,
  removeWhy: 'After that you can no longer sign in with it here. Remove it on your device too.',
  name: 'Name for the passkey',
  nameHelp: 'So that you know it later, such as “phone” or “laptop at work”.',
  add: 'Add a passkey',
  addWithout:
    'Adding a passkey works only with script on, in a browser that knows passkeys. With the link by mail you can always sign in.',
  again:
    'You can add a passkey only in the first fifteen minutes after you signed in. Sign out and in again.',
  most: 'You have 20 passkeys. More is not possible: remove one first.',
  added: 'Your passkey was added',
  addedWhy: 'From now on you can sign in with it.',
  renamed: 'The name was saved',
  renamedWhy: 'You see the new name in the list.',
  removed: 'The passkey was removed',
  removedWhy: 'You can no longer sign in with it here.',
  refused:
    'Signing in with this passkey does not work. It may have been removed here. Try again or ask for a link by mail.',
  notAdded: 'This passkey could not be added. Try again.',
  cancelled: 'It was cancelled or took too long. Try again.',
  known: 'This device already has a passkey for this site.',
  tooOften: 'This was tried too often. Wait a quarter of an hour and try again.',
  failed: 'It did not work. Check the connection, load the page again and try once more.',
}

export const passkeyTexts: Readonly<Record<Locale, PasskeyTexts>> = { nl, en }
