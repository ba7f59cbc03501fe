/** Version of the API, as semver: the first number is in its address, all of it in the header of every answer. */
export const API_VERSION = '1.0.0'

/** Where the API begins. */
export const API_PATH = '/api/v1'
