/**
 * Runs something in a task of the page's own. Chromium counts as script what the callbacks of tasks and frames
 * run, and neither what runs while it answers Playwright nor what goes on after an await there.
 */
export function inOwnTask(run: () => void): Promise<void> {
  return new Promise((resolve) =>
    setTimeout(() => {
      run()
      resolve()
    }),
  )
}
