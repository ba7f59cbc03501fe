/** Name of the place in memory where the databases of tests lie; the set-up of the tests makes it when it can. */
export const quickSpace = 'noaber_quick'
