import { useText } from '../../../messages/use-text.ts'

const heads = ['marketing', 'sales'] as const
const lines = ['name', 'signature', 'date'] as const

/** Empty lines: what is written on them stays on paper. */
export function Signatures() {
  const text = useText()
  return (
    <div className="agreement-signatures">
      {heads.map((head) => (
        <div key={head} className="agreement-signature">
          <h3 className="agreement-heading">{text(`agreement.head.${head}`)}</h3>
          {lines.map((line) => (
            <p key={line} className="agreement-line">
              {text(`agreement.${line}`)}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
