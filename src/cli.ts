console.log('Noaber: nog geen opdrachten.')
