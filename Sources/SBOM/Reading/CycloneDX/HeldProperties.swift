import Glibc
import JSONStream

/// Where the properties of a component lie that are not read yet: there are many of them, and few say which part it is.
struct HeldProperties {
    private var first: Range<Int>?
    /// Further lists of the same component, which the format does not allow and readers put together.
    private var others: [Range<Int>] = []

    /// Keeps the place of a list.
    mutating func hold(_ range: Range<Int>) {
        if first == nil { first = range } else { others.append(range) }
    }

    /// The lists in the order of the document.
    var ranges: [Range<Int>] { first.map { [$0] + others } ?? [] }

    /// Whether any of them may say which part it is: marks of devices (`cdx:device:…`), the CPE names that Syft guesses (`syft:cpe23`) where there is no other,
    /// and the source of a distribution's package as Trivy states it, where the purl does not.
    func mayIdentify(_ part: Component, in block: ByteBlock) -> Bool {
        guard let first else { return false }
        if !others.isEmpty { return true }
        // An escape may hide letters of a name.
        if block.contains("cdx:device:", in: first, anchor: 2) || block.contains("\\u", in: first) { return true }
        if part.cpes.isEmpty, block.contains("syft:cpe23", in: first) { return true }
        if part.purl == nil, part.cpes.isEmpty, block.contains("trivy:Class", in: first, anchor: 6) { return true }
        return Self.mayHaveSource(part) && block.contains("trivy:Src", in: first, anchor: 6)
    }

    /// What the properties say of the CPE names, see ``SBOMDocument/markGuessedNames()``.
    enum Basis {
        /// A generator's guess.
        case guessed
        /// Nothing.
        case unsaid
        /// They have to be read.
        case unclear
    }

    /// Asked of components with a purl and CPE names, whose properties hold no escapes (``mayIdentify(_:in:)``).
    func basis(in block: ByteBlock) -> Basis {
        guard let first else { return .unsaid }
        // Syft's own properties come first in what it writes, so this rarely looks far.
        let syft = block.first("\"syft:", in: first, anchor: 1)
        if block.contains("\"mimamori:cpe-basis\"", in: first.lowerBound..<(syft ?? first.upperBound), anchor: 9) { return .unclear }
        guard let syft else { return .unsaid }
        return Self.isName(syft, in: block) ? .guessed : .unclear
    }

    /// Whether the text that begins at `place` is the value of a member called `name`.
    private static func isName(_ place: Int, in block: ByteBlock) -> Bool {
        var at = place - 1
        func skipSpace() { while at > 0, block.base[at] <= UInt8(ascii: " ") { at -= 1 } }
        skipSpace()
        guard block.base[at] == UInt8(ascii: ":") else { return false }
        at -= 1
        skipSpace()
        guard at >= 5 else { return false }
        return block.contains("\"name\"", in: at - 5..<at + 1)
    }

    /// Whether it is a distribution's package whose purl does not say what it was built from. Asked of every component, so of bytes: `String.contains` takes a
    /// microsecond.
    private static func mayHaveSource(_ part: Component) -> Bool {
        guard let purl = part.purl else { return false }
        let answer = purl.utf8.withContiguousStorageIfAvailable { bytes in
            guard let base = bytes.baseAddress, bytes.count > 8, memcmp(base, "pkg:", 4) == 0, base[7] == UInt8(ascii: "/") else { return false }
            guard memcmp(base + 4, "deb", 3) == 0 || memcmp(base + 4, "apk", 3) == 0 || memcmp(base + 4, "rpm", 3) == 0 else { return false }
            var at = 8
            while let sign = memchr(base + at, Int32(UInt8(ascii: "=")), bytes.count - at) {
                let end = UnsafeRawPointer(base).distance(to: sign)
                if memcmp(base + end - 8, "upstream", 8) == 0 { return false }
                at = end + 1
            }
            return true
        }
        return answer ?? true
    }
}
