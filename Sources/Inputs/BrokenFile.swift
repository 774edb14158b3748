public import Diagnostics

/// A file of several that could not be read, or not to its end, and what that means for the rest; without the file's name, which stands before it.
public struct BrokenFile: ExplainedError, Equatable {
    /// What is wrong with it.
    public let error: InputError
    /// Records in it, before the break, that were taken.
    public let taken: Int

    /// Says that `error` ended the reading after `taken` records.
    public init(_ error: InputError, taken: Int) {
        self.error = error
        self.taken = taken
    }

    /// The code of ``error``.
    public var code: String { error.code }

    /// What happened, what was taken, and what to do.
    public var wording: Wording {
        var (japanese, english) = (error.sentence.japanese, error.sentence.english)
        if taken > 0 {
            japanese += "その前の記録(\(taken)件)は取り込みました。"
            english += " What came whole before that was taken (records: \(taken))."
        }
        switch error {
        case .damagedArchive, .empty:
            japanese += "ファイルを取り直してください(`catalog update` は次の更新で取り直します)。"
            english += " Get the file again; the next `catalog update` does so by itself."
        default: break
        }
        return Wording(ja: japanese, en: english)
    }
}
