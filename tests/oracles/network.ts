/**
 * Published networks and what others calculated for them.
 *
 * Florentine families: J. F. Padgett's marriages of fifteen families; the kite: D. Krackhardt (1990). Expected numbers
 * from networkx 2.8.8 (BSD-3), which carries both networks.
 */
export interface NetworkOracle {
  readonly lines: readonly (readonly [string, string])[]
  readonly degrees: Readonly<Record<string, number>>
  readonly cutPoints: readonly string[]
  /** Number of nodes of each part. */
  readonly parts: readonly number[]
}

export const florentine: NetworkOracle = {
  lines: [
    ['Acciaiuoli', 'Medici'],
    ['Medici', 'Barbadori'],
    ['Medici', 'Ridolfi'],
    ['Medici', 'Tornabuoni'],
    ['Medici', 'Albizzi'],
    ['Medici', 'Salviati'],
    ['Castellani', 'Peruzzi'],
    ['Castellani', 'Strozzi'],
    ['Castellani', 'Barbadori'],
    ['Peruzzi', 'Strozzi'],
    ['Peruzzi', 'Bischeri'],
    ['Strozzi', 'Ridolfi'],
    ['Strozzi', 'Bischeri'],
    ['Ridolfi', 'Tornabuoni'],
    ['Tornabuoni', 'Guadagni'],
    ['Albizzi', 'Ginori'],
    ['Albizzi', 'Guadagni'],
    ['Salviati', 'Pazzi'],
    ['Bischeri', 'Guadagni'],
    ['Guadagni', 'Lamberteschi'],
  ],
  degrees: {
    Acciaiuoli: 1,
    Medici: 6,
    Castellani: 3,
    Peruzzi: 3,
    Strozzi: 4,
    Barbadori: 2,
    Ridolfi: 3,
    Tornabuoni: 3,
    Albizzi: 3,
    Salviati: 2,
    Pazzi: 1,
    Bischeri: 3,
    Guadagni: 4,
    Ginori: 1,
    Lamberteschi: 1,
  },
  cutPoints: ['Albizzi', 'Guadagni', 'Medici', 'Salviati'],
  parts: [15],
}

export const kite: NetworkOracle = {
  lines: [
    ['0', '1'],
    ['0', '2'],
    ['0', '3'],
    ['0', '5'],
    ['1', '3'],
    ['1', '4'],
    ['1', '6'],
    ['2', '3'],
    ['2', '5'],
    ['3', '4'],
    ['3', '5'],
    ['3', '6'],
    ['4', '6'],
    ['5', '6'],
    ['5', '7'],
    ['6', '7'],
    ['7', '8'],
    ['8', '9'],
  ],
  degrees: { '0': 4, '1': 4, '2': 3, '3': 6, '4': 3, '5': 5, '6': 5, '7': 3, '8': 2, '9': 1 },
  cutPoints: ['7', '8'],
  parts: [10],
}
