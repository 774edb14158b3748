package import Diagnostics

/// An error together with the record of an array that it is about: all of a feed may be on one line.
package struct ElementError: ExplainedError {
    /// JSON Pointer (RFC 6901) of the record in its feed.
    package let pointer: String
    package let error: any ExplainedError

    package var code: String { error.code }

    package var wording: Wording {
        let (place, inner) = (VisibleText.of(pointer, limit: 80, keeping: .tail), error.wording)
        return Wording(ja: "\(place): \(inner.japanese)", en: "\(place): \(inner.english)")
    }
}
