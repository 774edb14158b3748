public import Diagnostics

/// Why a document could not be converted.
public enum CSAFConversionError: ExplainedError, Equatable {
    /// It names another version, or none.
    case notVersion20(String?)

    /// `CSAF-101`.
    public var code: String { "CSAF-101" }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .notVersion20(let version):
            let given = version.map { VisibleText.of($0, limit: 40) }
            return Wording(
                ja: "CSAF 2.0の文書だけを2.1に変換できます。この文書の版は\(given ?? "不明")です。",
                en: "Only documents of CSAF 2.0 can be turned into 2.1; this one is of \(given ?? "no version that is named").")
        }
    }
}
