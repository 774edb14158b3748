/// A native range, read from left to right.
struct NativeReader {
    /// How a version of a term is compared.
    enum Relation: Sendable {
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        /// `^`
        case caret
        /// `~`, and `~>` where it means the same
        case tilde
        /// `~>` of Ruby and Elixir
        case pessimistic
        /// `~=` of Python
        case compatible
        /// `^>=` of Haskell
        case caretOrGreater
    }

    /// Longest native range that is read, in bytes.
    static let maximumLength = 65_536

    let scheme: VersionScheme
    let bytes: [UInt8]
    private(set) var index = 0

    init(_ text: String, _ scheme: VersionScheme) throws(RangeError) {
        bytes = Array(text.utf8)
        self.scheme = scheme
        guard bytes.count <= Self.maximumLength else { throw .tooLong(bytes: bytes.count, limit: Self.maximumLength) }
    }

    var isAtEnd: Bool { index >= bytes.count }

    /// The byte that is next, or 0 at the end.
    var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func skipSpaces() {
        while next == .space || next == 0x09 || next == 0x0a || next == 0x0d { index += 1 }
    }

    /// Steps over `text` if it is next.
    mutating func take(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= bytes.count else { return false }
        let matches = text.withUTF8Buffer { buffer in
            for offset in 0..<length where buffer[offset] != bytes[index + offset] { return false }
            return true
        }
        if matches { index += length }
        return matches
    }

    /// Steps over `word` if it is next and stands alone.
    mutating func takeWord(_ word: StaticString) -> Bool {
        let start = index
        guard take(word) else { return false }
        if isAtEnd || next == .space { return true }
        index = start
        return false
    }

    /// Steps over the relation that is next, and the spaces around it.
    mutating func takeRelation(_ known: [(StaticString, Relation)]) -> Relation? {
        skipSpaces()
        for (text, relation) in known where take(text) {
            skipSpaces()
            return relation
        }
        return nil
    }

    /// The text up to a space, or one of `stops`.
    mutating func takeVersion(_ stops: ByteSet) -> String {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !stops.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// An error at the place that is next.
    func malformed() -> RangeError {
        .malformed(
            scheme: scheme, text: Quotation.of(bytes.span),
            found: isAtEnd ? "…" : Quotation.of(bytes.span.extracting(index..<min(index + 20, bytes.count))))
    }

    /// An error about a notation that is not carried over.
    func unsupported() -> RangeError { .unsupported(scheme: scheme, text: Quotation.of(bytes.span)) }
}
