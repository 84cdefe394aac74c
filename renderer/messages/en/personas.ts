export const personasMessages = {
  'personas.title': 'Personas',
  'personas.close': 'Close personas',
  'personas.empty':
    'Who takes part in the purchase? Add the people of the buying group, then put them on the touchpoints that they meet.',
  'personas.add': 'Add persona',
  'personas.newName': 'Name of the new persona',
  'personas.namePlaceholder': 'Ines, head of purchasing',
  'personas.name': 'Name',
  'personas.role': 'Role',
  'personas.remove': 'Remove {name}',
  'personas.unnamed': 'Unnamed persona',
} as const
