const amounts = /(CNY [\d,]+\.\d{2}|[\d,]+\.\d{2} 元|（[\d,.]+ 万元）)/;

/** A sentence whose sums are never broken in two at the end of a line. */
export const WithAmounts = ({ text }: { readonly text: string }) => (
  <>
    {text.split(amounts).map((part, at) =>
      at % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, drawn once
        <span class="amount" key={at}>
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
);
