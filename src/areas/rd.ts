/** Longitude and latitude (WGS84/ETRS89) to the Dutch national grid RD New (EPSG:28992), and back. */

/** A place on the map in RD New [m]. */
export type RdPoint = readonly [x: number, y: number]

type Term = readonly [p: number, q: number, coefficient: number]

/** The tower of Our Lady in Amersfoort, where the grid has its origin. */
const ORIGIN = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 }

const EAST: readonly Term[] = [
  [0, 1, 190_094.945],
  [1, 1, -11_832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
]

const NORTH: readonly Term[] = [
  [1, 0, 309_056.544],
  [0, 2, 3_638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
]

const LATITUDE: readonly Term[] = [
  [0, 1, 3_235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
]

const LONGITUDE: readonly Term[] = [
  [1, 0, 5_260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
]

function sumOf(terms: readonly Term[], p: number, q: number): number {
  let sum = 0
  for (const [i, j, coefficient] of terms) sum += coefficient * p ** i * q ** j
  return sum
}

/**
 * RD New of a place given in WGS84 (or ETRS89: the difference is below the precision of this approximation).
 *
 * Good to about 0.3 m on land; outside the Netherlands and its coast the result has no meaning.
 *
 * @param longitude east [degrees]
 * @param latitude north [degrees]
 * @returns x (east) and y (north) [m]
 * @source F. H. Schreutelkamp and G. L. Strang van Hees (2001), "Benaderingsformules voor de transformatie tussen
 *   RD- en WGS84-kaartcoördinaten", NGT Geodesia 43(2):64–69
 */
export function rdOf(longitude: number, latitude: number): RdPoint {
  const p = 0.36 * (latitude - ORIGIN.latitude)
  const q = 0.36 * (longitude - ORIGIN.longitude)
  return [ORIGIN.x + sumOf(EAST, p, q), ORIGIN.y + sumOf(NORTH, p, q)]
}

/**
 * WGS84 of a place in RD New; the counterpart of `rdOf`, from the same article.
 *
 * @returns longitude and latitude [degrees], good to about 0.3 m
 */
export function lonLatOf(x: number, y: number): readonly [longitude: number, latitude: number] {
  const p = (x - ORIGIN.x) * 1e-5
  const q = (y - ORIGIN.y) * 1e-5
  return [ORIGIN.longitude + sumOf(LONGITUDE, p, q) / 3600, ORIGIN.latitude + sumOf(LATITUDE, p, q) / 3600]
}
