export function commandHelp(appVersion: string): string {
  return `Pathlane ${appVersion}

  pathlane [file.pathlane …]                Opens the app, with the files.
  pathlane check <file>                     Checks hashes and rules of a file and tells what it found.
  pathlane export <file> --format json      Writes the map in plain words to standard output,
             [--out <file>]                 or into a file. docs/map.schema.json says what is in it.
  pathlane --help                           Shows this text.

Exit codes: 0 all is well, 1 the file breaks a rule, 2 wrong argument, 3 the file cannot be opened.`
}
