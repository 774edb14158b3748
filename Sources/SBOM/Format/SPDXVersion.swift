/// Spellings of SPDX versions.
enum SPDXVersion {
    /// `2.3` for `SPDX-2.3`; other texts as they are.
    static func plain(_ text: String) -> String {
        text.utf8.starts(with: "SPDX-".utf8) ? String(decoding: text.utf8.dropFirst(5), as: UTF8.self) : text
    }

    /// The format that a version tells, and whether it is spelled as it should be (SPDX 2.3 clause 6.1).
    static func recognised(_ text: String?, _ notation: SBOMFormat.Notation, member: String) -> RecognisedFormat {
        let format = SBOMFormat(.spdx, notation, version: plain(text ?? ""))
        let isSpelled = text?.utf8.starts(with: "SPDX-".utf8) ?? false
        // Readers have always taken a bare number, and what says nothing.
        let mark = FormatMark(member, found: text, wanted: "SPDX-2.3", isTolerated: true)
        return RecognisedFormat(format, mark: isSpelled ? nil : mark)
    }

    /// The version in the address of an SPDX 3 JSON-LD context; nil for other contexts.
    static func inContext(_ context: String) -> String? {
        ByteSearch.version(after: "spdx.org/rdf/", in: context.utf8.prefix(4096))
    }
}
