import Diagnostics
import JSONStream

/// What ended the reading of a feed before the feed's end.
struct UnreadRest: ExplainedError {
    let error: JSONError

    var code: String { error.code }

    var wording: Wording {
        Wording(ja: error.wording.japanese + "ファイルのここから後は読んでいません。", en: error.wording.english + " What follows in the file was not read.")
    }

    /// The error; with what it means for the rest, unless the feed itself ended there.
    static func of(_ error: JSONError) -> any ExplainedError {
        switch error.reason {
        case .empty, .unexpectedEnd: error
        default: UnreadRest(error: error)
        }
    }
}
