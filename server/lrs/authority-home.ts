/** Names this LRS in the authority of what it stores: the same for as long as the record exists, whatever the port. */
export const authorityHome = 'http://localhost/cairn';
