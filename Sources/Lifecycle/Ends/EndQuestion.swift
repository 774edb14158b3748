public import Diagnostics

/// Why the end of a resource is not settled: each is an open question, never "fine".
public enum EndQuestion: String, Sendable, Hashable, CaseIterable {
    /// No source says anything.
    case noStatement = "no_statement"
    /// Sources say something, and none of it is about an end that matters here.
    case nothingThatGoverns = "nothing_that_governs"
    /// A source's word has no meaning in our words yet.
    case termWithoutMeaning = "term_without_meaning"
    /// The meaning of a source's word is not confirmed for this product.
    case meaningToConfirm = "meaning_to_confirm"
    /// The source says that it is still supported and gives no day.
    case noDayYet = "no_day_yet"
    /// The source says that the day will be announced.
    case toBeAnnounced = "to_be_announced"
    /// It has ended, and the day is not known: it had ended when the source was read.
    case endedOnUnknownDay = "ended_on_unknown_day"
    /// Something happened to the supplier since.
    case doubtful
    /// Sources of the same end give different days.
    case sourcesDisagree = "sources_disagree"
    /// A person's decision has expired, and the sources count again.
    case overrideExpired = "override_expired"

    /// Its bit in a set of questions.
    var bit: UInt16 {
        switch self {
        case .noStatement: 1
        case .nothingThatGoverns: 2
        case .termWithoutMeaning: 4
        case .meaningToConfirm: 8
        case .noDayYet: 16
        case .toBeAnnounced: 32
        case .endedOnUnknownDay: 64
        case .doubtful: 128
        case .sourcesDisagree: 256
        case .overrideExpired: 512
        }
    }

    /// The question for a reader.
    public var wording: Wording {
        switch self {
        case .noStatement: Wording(ja: "終わりの日について、どの情報源にも記載がありません。", en: "no source says when it ends.")
        case .nothingThatGoverns:
            Wording(ja: "記載はありますが、この種類のものに関わる終わりの日ではありません。", en: "sources give dates, none of them of an end that matters for this kind.")
        case .termWithoutMeaning: Wording(ja: "情報源の用語の意味が未対応です。", en: "the source's word has no meaning assigned yet.")
        case .meaningToConfirm: Wording(ja: "情報源の用語の意味が、この製品では未確認です。", en: "what the source's word means for this product is not confirmed.")
        case .noDayYet: Wording(ja: "サポート中とありますが、終わりの日は示されていません。", en: "the source says it is supported and gives no day.")
        case .toBeAnnounced: Wording(ja: "終わりの日は今後発表とされています。", en: "the day is to be announced.")
        case .endedOnUnknownDay: Wording(ja: "終了済みですが、日付は示されていません。", en: "it has ended; the source does not say when.")
        case .doubtful: Wording(ja: "供給者に突発事象があり、以前の表明は疑わしくなっています。", en: "an event at the supplier puts earlier statements in doubt.")
        case .sourcesDisagree: Wording(ja: "情報源の間で日付が異なります。", en: "the sources give different days.")
        case .overrideExpired: Wording(ja: "上書きの期限が切れました。見直してください。", en: "the override has expired and must be looked at again.")
        }
    }
}
