import './file-button.css';

type Props = {
  readonly label: string;
  /** Kinds of file that the choice offers first. */
  readonly accept: string;
  /** The element that says more. */
  readonly describedBy: string;
  readonly disabled?: boolean;
  readonly take: (file: File | undefined) => void;
};

/** A file is chosen by a button in our words, whatever language the browser speaks. */
export const FileButton = ({ label, accept, describedBy, disabled, take }: Props) => (
  <label className="file-button">
    {label}
    <input
      type="file"
      className="visually-hidden"
      accept={accept}
      aria-describedby={describedBy}
      disabled={disabled}
      onChange={({ target }) => {
        take(target.files?.[0]);
        // The same file, mended, may be chosen again.
        target.value = '';
      }}
    />
  </label>
);
