/** A day as messages format it: of this person's calendar, wherever they are. */
export function dayToDate(day: string): Date {
  return new Date(`${day}T00:00`)
}
