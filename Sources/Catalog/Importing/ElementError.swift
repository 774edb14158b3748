import Diagnostics

/// An error together with the record of an array that it is about: all of a feed may be on one line.
struct ElementError: ExplainedError {
    /// JSON Pointer (RFC 6901) of the record in its feed.
    let pointer: String
    let error: any ExplainedError

    var code: String { error.code }

    var wording: Wording {
        let (place, inner) = (VisibleText.of(pointer, limit: 80, keeping: .tail), error.wording)
        return Wording(ja: "\(place): \(inner.japanese)", en: "\(place): \(inner.english)")
    }
}
