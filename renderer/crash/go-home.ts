/** Starts the window anew on Home. */
export function goHome(): void {
  location.hash = '#/'
  location.reload()
}
