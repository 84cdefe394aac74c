/** Of links that lead into maps and of the servers that they name: parts of the table in problems.ts. */
export const linkProblemText = {
  'link-foreign': [
    'Pathlane cannot open this link.',
    'Ask for the link from the Share panel of the map, and paste it under “Join by link”.',
  ],
  'server-address-invalid': [
    'This is not the address of a server.',
    'It looks like https://maps.example.com. Ask whoever runs the server.',
  ],
  'server-silent': [
    'This server does not answer.',
    'Check the address and your network, then try again. Nothing was changed.',
  ],
  'server-unknown': [
    'Something answers there, but it is no Pathlane server.',
    'Check the address. Nothing was changed.',
  ],
  'link-invalid': ['This is not a Pathlane link.', 'Paste the whole link from the Share panel.'],
} as const
