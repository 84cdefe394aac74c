// What the value of a setting may be. A reader throws what the value has to be, as the end of a sentence.

export interface Kind<T> {
  /** As --help shows it. */
  readonly placeholder: string
  readonly isList?: boolean
  /** @throws NotThatKind */
  read(raw: readonly string[]): T
}

export interface Setting<T> {
  readonly kind: Kind<T>
  /** As it would be typed; empty for none. */
  readonly fallback: string
  readonly help: string
  /** Never printed, never logged. */
  readonly isSecret?: boolean
}

export class NotThatKind extends Error {}

export function whole(least: number, most: number): Kind<number> {
  return number('a whole number', /^\d+$/, least, most)
}

export function fraction(least: number, most: number): Kind<number> {
  return number('a number', /^\d+(\.\d+)?$/, least, most)
}

export function text(placeholder: string): Kind<string> {
  return {
    placeholder,
    read: ([raw = '']) => {
      if (raw === '') throw new NotThatKind('it may not be empty')
      return raw
    },
  }
}

export function optionalText(placeholder: string): Kind<string | null> {
  return { placeholder, read: ([raw = '']) => (raw === '' ? null : raw) }
}

/** A text that can't be guessed by trying. */
export function secret(placeholder: string, leastLength: number): Kind<string | null> {
  return {
    placeholder,
    read: ([raw = '']) => {
      if (raw === '') return null
      if (raw.length >= leastLength) return raw
      throw new NotThatKind(`it has to be of ${leastLength} characters or more`)
    },
  }
}

/** A text that something else can be read from. */
export function readable<T>(
  placeholder: string,
  what: string,
  read: (raw: string) => T | null,
): Kind<T | null> {
  return {
    placeholder,
    read: ([raw = '']) => {
      if (raw === '') return null
      const value = read(raw)
      if (value === null) throw new NotThatKind(`it has to be ${what}`)
      return value
    },
  }
}

/** An address of one of these protocols, such as `redis:`. */
export function address(placeholder: string, protocols: readonly string[]): Kind<string | null> {
  return readable(placeholder, `an address that begins with ${protocols[0]}//`, (raw) => {
    const protocol = URL.parse(raw)?.protocol
    return protocol !== undefined && protocols.includes(protocol) ? raw : null
  })
}

export function list(placeholder: string): Kind<readonly string[]> {
  return { placeholder, isList: true, read: (raw) => raw.filter((value) => value !== '') }
}

export function word<const W extends string>(words: readonly W[]): Kind<W> {
  return {
    placeholder: `<${words.join(' or ')}>`,
    read: ([raw = '']) => {
      const found = words.find((known) => known === raw)
      if (found === undefined) throw new NotThatKind(`it has to be one of ${words.join(', ')}`)
      return found
    },
  }
}

/** Like `word`, and null where nothing is said. */
export function optionalWord<const W extends string>(words: readonly W[]): Kind<W | null> {
  const kind = word(words)
  return { ...kind, read: (raw) => ((raw[0] ?? '') === '' ? null : kind.read(raw)) }
}

function number(what: string, pattern: RegExp, least: number, most: number): Kind<number> {
  return {
    placeholder: '<number>',
    read: ([raw = '']) => {
      const value = Number(raw)
      if (pattern.test(raw) && value >= least && value <= most) return value
      throw new NotThatKind(`it has to be ${what} from ${least} to ${most}`)
    },
  }
}

export function define<T>(
  kind: Kind<T>,
  fallback: string,
  help: string,
  isSecret = false,
): Setting<T> {
  return { kind, fallback, help, isSecret }
}
