import { problemText, type ProblemCode } from '../../../shared/problems.ts'

export type ProblemMessages = Readonly<
  Record<`problem.${ProblemCode}.happened` | `problem.${ProblemCode}.todo`, string>
>

/** The two sentences of every problem, from the one table that also speaks in the terminal. */
export const problemMessages = Object.fromEntries(
  Object.entries(problemText).flatMap(([code, [happened, todo]]) => [
    [`problem.${code}.happened`, happened],
    [`problem.${code}.todo`, todo],
  ]),
) as ProblemMessages
