export const mapBarMessages = {
  'bar.label': 'Map',
  'bar.home': 'Home',
  'bar.title': 'Name of the map',
  'bar.rename': 'Rename {title}',
  'bar.version': 'v{version}',
  'bar.framework':
    '{name}, version {version}: the stages of this map. They are agreed on for all maps and can’t be changed here.',
  'bar.details': 'Scenario and segment',
  'bar.scenario': 'Scenario',
  'bar.scenario.hint': 'The event in the customer’s life that this map is about.',
  'bar.segment': 'Segment',
  'bar.segment.hint': 'Choose one, or write your own words.',
  'bar.undo': 'Undo your last change',
  'bar.redo': 'Redo',
  'bar.stages': 'Stages',
} as const
